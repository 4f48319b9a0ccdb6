"""When was it written? What an article implies where it does not say so in full.

A day of the week with a day of the month ("Friday, Oct. 13") fits one year in five or
six; with the years that the text states it often leaves one, and a dateline then gives
the day. On dated news articles with their date hidden this was right in three of four.
The number of a yearly event ("74th General Assembly") tells the year of a dateline, if
the weekdays of the story agree. Weaker hints were measured on 12,000 articles and are not
used: the year of the latest full date is that of writing in 57 of 100, with bare months
next to it and days of the week in 71; the year of a dateline by its weekday and the
latest year stated in 47; the latest year alone in 19. A day of the month that stands
beside "this week" lay in the week of writing 5 times in 24, the newest date of a picture
in the year of writing 24 times in 47.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from indexer.extract.dates.algebra import Point
from indexer.extract.dates.tagger import Found
from indexer.extract.dates.yearly import numbered_events
from indexer.model import Article, Evidence, Published, Span

_BEFORE_LATEST, _AFTER_LATEST = 1, 1
"""How far from the latest year that it states an article was written, mostly."""

_NEAR = timedelta(days=61)
"""How far from the day of writing a date without its year mostly lies."""

_TOLD_AFTER = (0, 1)
"""How many days after the first weekday that it tells of a story is mostly written."""

_DATELINE_REACH = 80
_AFTER_DATELINE = re.compile(r"\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:--|[-–—_:])\s")


def infer_published(article: Article, found: Sequence[Found]) -> Published:
    """What the article implies about its publication date; :attr:`Evidence.NONE` where it implies nothing.

    The answer is never certain. Without a dateline it has no value, only its bounds.
    """
    stated = [(one, one.expression) for one in found if isinstance(one.expression, Point)]
    line = next((pair for pair in stated if _is_dateline(article.text, *pair)), None)
    pinned = _pinned_day([point for _, point in stated])
    if pinned is not None:
        return _around(pinned, line) or article.published
    if line is None:
        return article.published
    return _in_numbered_year(article.text, line, stated) or article.published


def _around(pinned: date, line: tuple[Found, Point] | None) -> Published | None:
    """Published on the day of the dateline that is next to a day with its weekday, or around that day."""
    reason = (
        f"{pinned:%A}, {pinned:%B} {pinned.day} fits {pinned.year} alone of the years around those stated"
    )
    if line is not None:
        days = [_day(year, line[1]) for year in range(pinned.year - 1, pinned.year + 2)]
        nearest = min(filter(None, days), key=lambda day: abs(day - pinned), default=None)
        return _on(nearest, line[0], Evidence.WEEKDAY, reason) if nearest else None
    if not date.min + _NEAR <= pinned <= date.max - _NEAR:
        return None
    return Published(evidence=Evidence.WEEKDAY, earliest=pinned - _NEAR, latest=pinned + _NEAR, reason=reason)


def _on(day: date, line: Found, evidence: Evidence, reason: str) -> Published:
    """Published on the day of the dateline."""
    return Published(
        day.isoformat(),
        evidence=evidence,
        span=Span(line.start, line.end),
        earliest=day,
        latest=day,
        reason=reason,
    )


def _pinned_day(points: Sequence[Point]) -> date | None:
    """The first day with its weekday, if all such days are of one year."""
    years = [int(point.year) for point in points if point.year and point.year.isdigit()]
    fitting = [_only_fitting_day(point, years) for point in points if _is_pinned(point)]
    days = [day for day in fitting if day is not None]
    return days[0] if len({day.year for day in days}) == 1 else None


def _in_numbered_year(
    text: str, line: tuple[Found, Point], stated: Sequence[tuple[Found, Point]]
) -> Published | None:
    """The one day of the dateline in the years of all numbered events that suits the first weekday told."""
    events = tuple(numbered_events(text))
    told = (point.weekday for one, point in stated if one.start > line[0].end and _is_bare_weekday(point))
    weekday = next(told, None)
    if not events or weekday is None:
        return None
    years = range(events[0].first.year, events[0].last.year + 1)
    fitting = [
        day
        for year in years
        if (day := _day(year, line[1])) is not None
        and all(event.first <= day <= event.last for event in events)
        and (day.isoweekday() - weekday) % 7 in _TOLD_AFTER
    ]
    if len(fitting) != 1:
        return None
    reason = f"in the year of the {events[0].name}, and the first day of the week told agrees"
    return _on(fitting[0], line[0], Evidence.INFERRED, reason)


def _is_pinned(point: Point) -> bool:
    return bool(point.weekday and point.month and point.day) and point.year is None


def _only_fitting_day(point: Point, years: Sequence[int]) -> date | None:
    """The one day near the latest stated year that falls on the weekday, or None."""
    if not years:
        return None
    latest = max(years)
    days = [_day(year, point) for year in range(latest - _BEFORE_LATEST, latest + _AFTER_LATEST + 1)]
    fitting = [day for day in days if day is not None and day.isoweekday() == point.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _day(year: int, point: Point) -> date | None:
    try:
        return date(year, point.month or 0, point.day or 0)
    except ValueError:
        return None


def _is_bare_weekday(point: Point) -> bool:
    return point.weekday is not None and point.day is None and point.direction is None


def _is_dateline(text: str, one: Found, point: Point) -> bool:
    """Whether a day without its year heads a line, after a place, with a dash or agency after it."""
    if point.year or not (point.month and point.day):
        return False
    line = text.rfind("\n", 0, one.start) + 1
    return one.start - line <= _DATELINE_REACH and _AFTER_DATELINE.match(text, one.end) is not None
