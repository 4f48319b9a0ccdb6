"""When was it written? What an article implies where it does not say so in full.

A day of the week with a day of the month ("Friday, Oct. 13") fits one year in five or
six; with the years that the text states it often leaves one, and a dateline then gives
the day. On dated news articles with their date hidden this was right in three of four.
Weaker hints (the latest full date or year alone) were right in less than half and are
not used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from indexer.extract.dates.algebra import Point
from indexer.extract.dates.tagger import Found
from indexer.model import Article, Evidence, Published, Span

_BEFORE_LATEST, _AFTER_LATEST = 1, 1
"""How far from the latest year that it states an article was written, mostly."""

_NEAR = timedelta(days=61)
"""How far from the day of writing a date without its year mostly lies."""

_DATELINE_REACH = 80
_AFTER_DATELINE = re.compile(r"\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:--|[-–—_:])\s")


def infer_published(article: Article, found: Sequence[Found]) -> Published:
    """What the article implies about its publication date; :attr:`Evidence.NONE` where it implies nothing.

    The answer is never certain. Without a dateline it has no value, only its bounds.
    """
    stated = [(one, one.expression) for one in found if isinstance(one.expression, Point)]
    years = [int(point.year) for _, point in stated if point.year and point.year.isdigit()]
    pinned = [pair for pair in stated if _is_pinned(pair[1])]
    days = {day for _, point in pinned if (day := _only_fitting_day(point, years))}
    if len({day.year for day in days}) != 1:
        return article.published
    year = days.pop().year
    for one, point in stated:
        if point.day and point.month and not point.year and _is_dateline(article.text, one):
            day = _day(year, point)
            if day is not None:
                span = Span(one.start, one.end)
                return Published(
                    day.isoformat(), evidence=Evidence.WEEKDAY, span=span, earliest=day, latest=day
                )
    day = _day(year, pinned[0][1])
    if day is None or not date.min + _NEAR <= day <= date.max - _NEAR:
        return article.published
    return Published(evidence=Evidence.WEEKDAY, earliest=day - _NEAR, latest=day + _NEAR)


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


def _is_dateline(text: str, one: Found) -> bool:
    """Whether the date stands at the head of a line, after a place, with a dash or agency after it."""
    line = text.rfind("\n", 0, one.start) + 1
    return one.start - line <= _DATELINE_REACH and _AFTER_DATELINE.match(text, one.end) is not None
