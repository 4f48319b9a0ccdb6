"""One article: which sections are read, in what state, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import Point
from indexer.extract.dates.chronicle import entry_years
from indexer.extract.dates.reading import UNKNOWN, Resolved
from indexer.extract.dates.resolve import resolve
from indexer.extract.dates.sections import read_spans
from indexer.extract.dates.state import State, is_narrative
from indexer.model import Article, DateMention, Published, Span, TimexType

if TYPE_CHECKING:
    from indexer.extract.dates.tagger import Found


def date_article(article: Article) -> tuple[Published, tuple[DateMention, ...]]:
    """The publication date, as stated or inferred, and every time expression in order of the text.

    A relative expression is resolved against the publication date. Where only the bounds
    of that are known, a value counts that comes out the same between them; else it
    keeps TIMEX3's X's or becomes a ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``.
    """
    found = tuple(_find(article))
    published = _settled(article, found)
    if published.value is None and published.earliest and published.latest:
        return published, _between(article.text, found, published.earliest, published.latest)
    state = _state(found, published.day, certain=published.certain)
    return published, _mentions(article.text, found, state)


def _settled(article: Article, found: tuple[Found, ...]) -> Published:
    """When the article was published: what it states, else what it implies."""
    if article.published.value and not article.published.other:
        return article.published
    # Most articles state their day; only others need to load what it is inferred from.
    from indexer.extract.dates.created import choose_day, infer_published  # noqa: PLC0415

    return (
        choose_day(article.published, found) if article.published.value else infer_published(article, found)
    )


def _between(text: str, found: tuple[Found, ...], earliest: date, latest: date) -> tuple[DateMention, ...]:
    """What the expressions mean on the first, the middle and the last of these days, if always the same.

    What lies ahead of the day of writing may lie behind the last of the days that it can be, so
    that looking ahead does not count.
    """
    unahead = tuple(one._replace(tense=min(one.tense, 0)) for one in found)
    days = (earliest, earliest + (latest - earliest) / 2, latest)
    states = [_state(found, day) for day in days]
    readings = zip(
        *(
            _of_any_day(_mentions(text, unahead, state), day, f"whichever day from {earliest} to {latest}")
            for state, day in zip(states, days, strict=True)
        ),
        strict=True,
    )
    unknown = _mentions(text, found, State(narrative=all(state.narrative for state in states)))
    return tuple(
        same[0] if len(set(same)) == 1 else _without_day(one)
        for same, one in zip(readings, unknown, strict=True)
    )


def _without_day(one: DateMention) -> DateMention:
    """A bare hour may be of the day last spoken of or of the day of writing, if that is not known."""
    if one.type is not TimexType.TIME or one.earliest is None:
        return one
    value = f"XXXX-XX-XX{one.value[one.value.index('T') :]}"
    return replace(one, value=value, earliest=None, latest=None, reason="its day is not told")


def _of_any_day(mentions: tuple[DateMention, ...], day: date, days: str) -> Iterator[DateMention]:
    """The mentions with what was said of one day told of several."""
    return (replace(one, reason=one.reason.replace(str(day), days)) for one in mentions)


def _state(found: tuple[Found, ...], created: date | None, *, certain: bool = False) -> State:
    return State(created, certain, is_narrative([one.expression for one in found], created))


def _find(article: Article) -> Iterator[Found]:
    # The rules are read as the first article is dated, and what reads them is loaded no sooner.
    from indexer.extract.dates.tagger import default_tagger  # noqa: PLC0415

    tagger = default_tagger()
    for span in read_spans(article):
        yield from tagger.find(article.text, span.start, span.end)


def _mentions(text: str, found: tuple[Found, ...], state: State) -> tuple[DateMention, ...]:
    mentions = []
    years = entry_years(text, found, state.created)
    for index, one in enumerate(found):
        resolved = _entry(one, years[index]) if index in years else None
        resolved = resolved or resolve(one.expression, state, tense=one.tense) or UNKNOWN
        if resolved.type in (TimexType.DATE, TimexType.TIME):
            state.remember(resolved.value, prominent=one.prominent, ahead=one.tense > 0)
        mentions.append(_mention(text, one, resolved, state))
    return tuple(mentions)


def _entry(one: Found, year: str) -> Resolved | None:
    """The reading of a date that opens an entry of a list and has its year from the entry before."""
    if not isinstance(one.expression, Point):
        return None
    stated = resolve(one.expression._replace(year=year), State())
    return stated and stated._replace(reason="of the year that its list of dates has come to")


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
