"""Dates that a text in any language writes in full: numbers, ISO 8601, or the name of a month.

English is read by a grammar of its own; of other languages what needs no grammar is
read: ``2019-11-06``, ``06.11.2019``, ``2019年11月6日``, ``6 ноября 2019``, and years.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from indexer.clean.stated import MAX_LINE, StatedDate, stated_dates
from indexer.extract.dates.sections import READ
from indexer.model import Article, DateMention, Span, TimexType

_YEAR = re.compile(
    r"""(?<![\w.,:/-])(?P<alone>1[5-9]\d\d|20\d\d)(?![\w/:-]|[.,]\d)
    |(?<!\d)(?P<y>1[5-9]\d\d|20\d\d)\s?[年년](?:\s?(?P<m>\d{1,2})\s?[月월])?""",
    re.VERBOSE,
)
_OVERLAP = 60
"""Characters that two looks at a long line share: more than a date takes."""

RULE, REASON = "written-in-full", "a date written in full"


def plain_dates(article: Article) -> tuple[DateMention, ...]:
    """The dates of an article in order of the text, each certain: nothing is inferred.

    Of ``06/11/2019`` the day stands first, as in nearly all languages but English.
    """
    found: list[DateMention] = []
    for section in article.sections:
        if section.kind in READ:
            found += _in_lines(article.text, section.span)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _in_lines(text: str, span: Span) -> Iterator[DateMention]:
    start = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        full = [_of_day(text, stated, at) for stated, at in _days(line, start)]
        yield from full
        for match in _YEAR.finditer(line):
            place = Span(start + match.start(), start + match.end())
            if not any(place.overlaps(mention.span) for mention in full):
                yield from _of_year(text, match, place)
        start += len(line)


def _days(line: str, start: int) -> Iterator[tuple[StatedDate, int]]:
    """The dates of a line, however long, with where the look at it began."""
    end = 0
    for at in range(0, len(line), MAX_LINE - _OVERLAP):
        for stated in stated_dates(line[at : at + MAX_LINE]):
            if at + stated.span.start >= end:
                end = at + stated.span.end
                yield stated, start + at


def _of_day(text: str, stated: StatedDate, at: int) -> DateMention:
    span = stated.span.shifted(at)
    return DateMention(
        span=span,
        text=text[span.start : span.end],
        type=TimexType.TIME if stated.time else TimexType.DATE,
        value=stated.value,
        earliest=stated.day,
        latest=stated.day,
        rule=RULE,
        reason=REASON,
    )


def _of_year(text: str, match: re.Match[str], span: Span) -> Iterator[DateMention]:
    year, month = int(match["alone"] or match["y"]), int(match["m"] or 0)
    if month > 12:
        return
    last = monthrange(year, month or 12)[1]
    yield DateMention(
        span=span,
        text=text[span.start : span.end],
        type=TimexType.DATE,
        value=f"{year:04}-{month:02}" if month else f"{year:04}",
        earliest=date(year, month or 1, 1),
        latest=date(year, month or 12, last),
        rule=RULE,
        reason=REASON,
    )
