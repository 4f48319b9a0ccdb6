"""One article: which sections are read, in what state, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.dates import spans
from indexer.extract.dates.published import infer_published
from indexer.extract.dates.resolve import Resolved, resolve
from indexer.extract.dates.state import State, is_narrative
from indexer.extract.dates.tagger import Found, default_tagger
from indexer.model import Article, DateMention, Published, SectionKind, Span

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

    A relative expression is resolved against the publication date; where that is unknown
    it keeps TIMEX3's X's or becomes a ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``.
    """
    found = tuple(_find(article))
    published = article.published if article.published.value else infer_published(article)
    state = State(
        created=published.day,
        created_is_certain=published.certain,
        narrative=is_narrative(found, published.day),
    )
    return published, tuple(_mentions(article.text, found, state))


def _find(article: Article) -> Iterator[Found]:
    tagger = default_tagger()
    for section in article.sections:
        if section.kind in READ:
            yield from tagger.find(article.text, section.span.start, section.span.end)


def _mentions(text: str, found: tuple[Found, ...], state: State) -> Iterator[DateMention]:
    for one in found:
        resolved = resolve(one.expression, state, tense=one.tense)
        if resolved is None:
            continue
        if resolved.type.value in ("DATE", "TIME"):
            state.remember(resolved.value, prominent=one.prominent or not state.narrative)
        yield _mention(text, one, resolved, state)


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
