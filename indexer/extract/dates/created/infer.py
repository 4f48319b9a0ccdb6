"""The day of writing, or the days between which it lies, from all that the article implies.

What the clues leave is seldom one day, but a day of the month can choose from it: that of the
dateline, if the first day of the week told agrees ("SEOUL, Sept. 26 ... on Wednesday"), or a
day with its weekday ("Friday, Oct. 13"), which fits one year in five or six. Measured on
12,000 dated articles with their date hidden: ``python -m tests.quality.dates.undated``.
Not used, because they were right too seldom: the year of the latest full date (57 of 100) and
the years around it (75), a day of the month beside "this week" (5 of 24).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from indexer.extract.dates.algebra import Point
from indexer.extract.dates.created.clues import Agreed, Clue, Range, agree, common
from indexer.extract.dates.created.meetings import meeting_clues
from indexer.extract.dates.created.numbered import numbered_clues
from indexer.extract.dates.created.terms import term_clues
from indexer.extract.dates.created.told import counted_clues, picture_clues, told_clues
from indexer.extract.dates.sections import read_spans
from indexer.extract.dates.tagger import Found
from indexer.model import Article, Evidence, Published, SectionKind, Span

Stated = tuple[Found, Point]

_NEAR = timedelta(days=61)
"""How far from the day of writing a day with its weekday and without its year mostly lies."""

_NEAR_ENOUGH = timedelta(days=122)
"""How far from it a day without its year nearly always lies."""

_A_YEAR = timedelta(days=366)

_LONGEST = timedelta(days=366 * 100)
"""Between days farther apart than this, nothing is chosen."""

_TOO_NARROW = timedelta(days=21)
"""Clues that leave less than this but touch: one of them is wrong."""

_TOLD_AFTER = (0, 1)
"""How many days after the first weekday that it tells of a story is mostly written."""

_OPENING = 300
"""How many characters after the dateline tell its news."""

_LEAD = 1_000
"""Before which character of a text its dateline stands, after a headline and what surrounds it."""

_LOOKS_BACK = 4
"""How many days back the days of the week lie that a story tells of, if its day is to be chosen by them."""

_DATELINE_REACH = 80
_PLACE = re.compile(r"\W{0,3}[A-Z][\w.]")
_AFTER_DATELINE = re.compile(r"\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:--|[-–—_:])\s")


def infer_published(article: Article, found: Sequence[Found]) -> Published:
    """What the article implies about its publication date; :attr:`Evidence.NONE` where it implies nothing.

    The answer is never certain. Where no day of writing follows, it has no value, only its bounds.
    """
    known = agree(_clues(article, found))
    stated = [(one, one.expression) for one in found if isinstance(one.expression, Point)]
    lead = [pair for pair in stated if pair[0].start < _LEAD]
    line = next((pair for pair in lead if _is_dateline(article.text, *pair)), None)
    days = [point for _, point in stated if _is_yearless_day(point)]
    pinned = _pinned_day(days, known)
    if pinned is not None:
        reason = f"{pinned:%A}, {pinned:%B} {pinned.day} fits {pinned.year} alone of these years"
        known = agree([Clue((_around([pinned], _NEAR),), reason)], known)
        published = _on_dateline(line, known, Evidence.WEEKDAY) or _between(known, Evidence.WEEKDAY)
    else:
        published = _on_told_weekday(article.text, line, stated, known)
        published = published or _between(_near_days(days, known), Evidence.INFERRED)
    return published or article.published


def _clues(article: Article, found: Sequence[Found]) -> Iterator[Clue]:
    spans = read_spans(article)
    captions = [section.span for section in article.sections if section.kind is SectionKind.CAPTION]
    return chain(
        term_clues(article.text, spans),
        meeting_clues(article.text, found),
        told_clues(article.text, found),
        picture_clues(article.text, found, captions),
        counted_clues(article.text, spans),
    )


def _between(known: Agreed, evidence: Evidence) -> Published | None:
    """Published between the first and the last day that are left, if both are known."""
    hull = known.hull
    if hull is None or not hull.is_bounded or hull.last - hull.first < _TOO_NARROW:
        return None
    reason = "; ".join(known.reasons)
    return Published(evidence=evidence, earliest=hull.first, latest=hull.last, reason=reason)


def _on_dateline(line: Stated | None, known: Agreed, evidence: Evidence) -> Published | None:
    """Published on the day of the dateline, if only one year of it is left."""
    days = list(_days(line[1], known)) if line is not None else []
    if line is None or len(days) != 1:
        return None
    return Published(
        days[0].isoformat(),
        evidence=evidence,
        span=Span(line[0].start, line[0].end),
        earliest=days[0],
        latest=days[0],
        reason="; ".join(known.reasons),
    )


def _on_told_weekday(
    text: str, line: Stated | None, stated: Sequence[Stated], known: Agreed
) -> Published | None:
    """Published on the day of the dateline that suits the days of the week told, if only one does.

    Where there are several years to choose from, it must be the very day that is told first.
    """
    told = _told_weekdays(line[0], stated) if line is not None else []
    if line is None or not told:
        return _on_dateline(line, known, Evidence.INFERRED)
    known = agree(numbered_clues(text), known)
    days = list(_days(line[1], known))
    fitting = [day for day in days if (day.isoweekday() - told[0]) % 7 in _TOLD_AFTER]
    if len(fitting) != 1:
        return None
    day = fitting[0]
    if len(days) > 1 and (day.isoweekday() != told[0] or not _looks_back(day, told)):
        return None
    reason = "the first day of the week told agrees with the dateline"
    return _on_dateline(line, agree([Clue((Range(day, day),), reason)], known), Evidence.INFERRED)


def _told_weekdays(line: Found, stated: Sequence[Stated]) -> list[int]:
    """The days of the week that are told after the dateline, if its opening tells of one."""
    told = [
        (one, point.weekday)
        for one, point in stated
        if one.start > line.end and point.weekday and _is_bare_weekday(point) and one.tense <= 0
    ]
    if not told or told[0][0].start > line.end + _OPENING:
        return []
    return [weekday for _, weekday in told]


def _looks_back(day: date, told: Sequence[int]) -> bool:
    """Whether no day of the week told would be that of tomorrow, or of nearly a week ago."""
    return all((day.isoweekday() - weekday) % 7 <= _LOOKS_BACK for weekday in told)


def _near_days(days: Sequence[Point], known: Agreed) -> Agreed:
    """What is left near the days without a year, if what is known allows one year each."""
    fitting = [list(_days(point, known, _NEAR)) for point in days]
    if not fitting or any(len(fit) != 1 for fit in fitting):
        return known
    around = _around([fit[0] for fit in fitting], _NEAR_ENOUGH)
    return agree([Clue((around,), "the days without a year are near the day of writing")], known)


def _around(days: Sequence[date], near: timedelta) -> Range:
    """The days that are ``near`` one of ``days``."""
    return Range(min(days) - near, max(days) + near)


def _pinned_day(points: Iterable[Point], known: Agreed) -> date | None:
    """The first day with its weekday, if all such days fit one year each, and that the same."""
    pins = [point for point in points if point.weekday]
    fitting = [[day for day in _days(pin, known, _NEAR) if day.isoweekday() == pin.weekday] for pin in pins]
    days = [fit[0] for fit in fitting if len(fit) == 1]
    return days[0] if days and max(days) - min(days) <= _A_YEAR else None


def _days(point: Point, known: Agreed, near: timedelta = timedelta()) -> Iterator[date]:
    """The days of the month in all years that lie in what is known, or ``near`` it."""
    hull = known.hull
    if hull is None or not hull.is_bounded or hull.last - hull.first > _LONGEST:
        return
    for year in range(hull.first.year - 1, hull.last.year + 2):
        day = _day(year, point)
        if day is not None and common(known.ranges, [Range(day - near, day + near)]):
            yield day


def _day(year: int, point: Point) -> date | None:
    try:
        return date(year, point.month or 0, point.day or 0)
    except ValueError:
        return None


def _is_yearless_day(point: Point) -> bool:
    return bool(point.month and point.day) and point.year is None


def _is_bare_weekday(point: Point) -> bool:
    return point.weekday is not None and point.day is None and point.direction is None


def _is_dateline(text: str, one: Found, point: Point) -> bool:
    """Whether a day without its year heads a line, after a place, with a dash or agency after it."""
    if not _is_yearless_day(point):
        return False
    line = text.rfind("\n", 0, one.start) + 1
    return (
        one.start - line <= _DATELINE_REACH
        and _PLACE.match(text, line, one.start) is not None
        and _AFTER_DATELINE.match(text, one.end) is not None
    )
