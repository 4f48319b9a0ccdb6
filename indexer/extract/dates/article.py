"""One article: which sections are read, in what state, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from indexer.extract.dates import spans
from indexer.extract.dates.published import infer_published
from indexer.extract.dates.reading import UNKNOWN, Resolved
from indexer.extract.dates.resolve import resolve
from indexer.extract.dates.state import State, is_narrative
from indexer.extract.dates.tagger import Found, default_tagger
from indexer.model import Article, DateMention, Published, SectionKind, Span, TimexType

READ = frozenset(
    {
        SectionKind.HEADLINE,
        SectionKind.DATE,
        SectionKind.DATELINE,
        SectionKind.BODY,
        SectionKind.CAPTION,
        SectionKind.CREDIT,
    }
)
"""The sections whose time expressions belong to the article."""


def date_article(article: Article) -> tuple[Published, tuple[DateMention, ...]]:
    """The publication date, as stated or inferred, and every time expression in order of the text.

    A relative expression is resolved against the publication date. Where only the bounds
    of that are known, a value counts that comes out the same at both of them; else it
    keeps TIMEX3's X's or becomes a ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``.
    """
    found = tuple(_find(article))
    published = article.published if article.published.value else infer_published(article, found)
    mentions = _mentions(article.text, found, published.day, certain=published.certain)
    if published.value is None and published.earliest and published.latest:
        early = _mentions(article.text, found, published.earliest, certain=False)
        late = _mentions(article.text, found, published.latest, certain=False)
        mentions = [
            one if one.value == other.value else unknown
            for one, other, unknown in zip(early, late, mentions, strict=True)
        ]
    return published, tuple(mentions)


def _find(article: Article) -> Iterator[Found]:
    tagger = default_tagger()
    for section in article.sections:
        if section.kind in READ:
            yield from tagger.find(article.text, section.span.start, section.span.end)


def _mentions(
    text: str, found: tuple[Found, ...], created: date | None, *, certain: bool
) -> list[DateMention]:
    state = State(created, certain, is_narrative([one.expression for one in found], created))
    mentions = []
    for one in found:
        resolved = resolve(one.expression, state, tense=one.tense) or UNKNOWN
        if resolved.type in (TimexType.DATE, TimexType.TIME):
            state.remember(resolved.value, prominent=one.prominent, ahead=one.tense > 0)
        mentions.append(_mention(text, one, resolved, state))
    return mentions


def _mention(text: str, one: Found, resolved: Resolved, state: State) -> DateMention:
    days = spans.bounds(resolved.value)
    return DateMention(
        span=Span(one.start, one.end),
        text=text[one.start : one.end],
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        quant=resolved.quant,
        freq=resolved.freq,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        certain=state.created_is_certain or not resolved.leans_on_created,
        rule=one.rule.id,
        reason=resolved.reason,
    )
