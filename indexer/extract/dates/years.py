"""Which year a date without one belongs to.

News means the nearest: months and days lie between seven months back and four ahead
of the day of writing. A story means the year it has come to.
"""

from __future__ import annotations

from datetime import date

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import Point
from indexer.extract.dates.reading import NO_CREATION_TIME, Resolved, dated
from indexer.extract.dates.state import State

_BIAS = {1: 6.5, 3: 4.0, 0: 2.0, -1: 4.0, -2: 100.0}
"""By the tense of the clause, how much nearer a date must lie that is on the unexpected side of today."""

_A_MONTH = 28
_A_QUARTER = 92

_RESULTS_BY = 80
"""In how many days after a quarter the last companies report on it."""

_ROLLS_OVER = 11
"""In a story, a month so much earlier in the year than the last one is of the next year."""


def compose(year: str, p: Point) -> str:
    """The value of a point in a year; ``year`` may be X's."""
    if p.part is not None:
        return f"{year}-{p.part}"
    if p.month is None:
        return year
    return f"{year}-{p.month:02}" + (f"-{p.day:02}" if p.day is not None else "")


def in_its_year(p: Point, state: State, *, tense: int) -> Resolved:
    """A month, day, quarter or season without its year."""
    if state.narrative and state.year is not None:
        told = _in_told_year(p, state, state.year)
        if tense > 0 or state.created is None or not _is_to_come(told.value, state.created):
            return told
        # A story does not tell what is still to come, unless a verb looks ahead: it has come to its own day.
    if state.created is None:
        return dated(compose("XXXX", p), NO_CREATION_TIME)
    if p.weekday is not None and p.day is not None and (year := _year_with_weekday(p, state.created)):
        return dated(compose(year, p), "the nearest year with that weekday", leans=True)
    if p.direction is not None:
        return _directed(p, state.created, p.direction)
    if p.part is not None and p.part.startswith("Q"):
        return _quarter(p, state, state.created, tense=tense)
    if p.part is not None and p.part.startswith("H") and tense > 0:
        return _half(p, state.created)
    return _nearest(p, state.created, tense=tense)


def _is_to_come(value: str, created: date) -> bool:
    known = spans.bounds(value)
    return known is not None and known[0] > created


def _years_around(anchor: date, reach: int) -> list[str]:
    """The years around a day, its own first, then nearer before farther and past before future."""
    years = [anchor.year + sign * i for i in range(reach + 1) for sign in (-1, 1)][1:]
    return [f"{year:04}" for year in years if date.min.year <= year <= date.max.year]


def _nearest(p: Point, anchor: date, *, tense: int) -> Resolved:
    year = min(_years_around(anchor, 1), key=lambda year: _distance(compose(year, p), anchor, tense=tense))
    return dated(compose(year, p), f"the nearest to the creation time {anchor}", leans=True)


def _distance(value: str, anchor: date, *, tense: int) -> float:
    """How far the middle of a value is from a day, in days, longer on the unexpected side."""
    known = spans.bounds(value)
    if known is None:
        return float("inf")
    if known[0] <= anchor <= known[1]:
        return 0
    days = (known[0].toordinal() + known[1].toordinal()) // 2 - anchor.toordinal()
    return abs(days) if (days > 0) == (tense > 0) else abs(days) * _BIAS[tense]


def _year_with_weekday(p: Point, anchor: date) -> str | None:
    for year in _years_around(anchor, 3):
        known = spans.bounds(compose(year, p))
        if known is not None and known[0].isoweekday() == p.weekday:
            return year
    return None


def _directed(p: Point, anchor: date, direction: int) -> Resolved:
    """Last, this or next January: the last one that is over, that of this year, the next to begin.

    In February nobody says "last January" of the month before.
    """
    year = f"{anchor.year:04}"
    known = spans.bounds(compose(year, p))
    month_only = p.month is not None and p.day is None
    over_by = (spans.move(anchor, "D", -_A_MONTH) if month_only else None) or anchor
    if known is not None and (known[1] >= over_by if direction < 0 else direction > 0 and known[0] <= anchor):
        year = spans.add_years(year, direction)
    return dated(compose(year, p), f"counted from the creation time {anchor}", leans=True)


def _quarter(p: Point, state: State, anchor: date, *, tense: int) -> Resolved:
    """The last quarter of that number to have begun; the article reports on it if it does not look ahead."""
    year = f"{anchor.year:04}"
    known = spans.bounds(compose(year, p))
    if tense <= 0 and known is not None and known[0] > anchor:
        year = spans.add_years(year, -1)
    elif tense > 0 and known is not None and _is_just_over(p, year, anchor) and known[0] > anchor:
        year = spans.add_years(year, -1)  # in January, the results to come are of the fourth quarter
    elif tense > 0 and known is not None and (anchor - known[1]).days > _A_QUARTER:
        year = spans.add_years(year, 1)
    known = spans.bounds(compose(year, p))
    is_over = known is not None and known[1] < anchor
    if is_over or (tense <= 0 and state.quarter is None):
        state.report_on(compose(year, p))
    return dated(compose(year, p), f"the last such quarter to begin before {anchor}", leans=True)


def _is_just_over(p: Point, year: str, anchor: date) -> bool:
    """Whether the same quarter of the year before is over, but its results may still be to come."""
    before = spans.bounds(compose(spans.add_years(year, -1), p))
    return before is not None and 0 < (anchor - before[1]).days < _RESULTS_BY


def _half(p: Point, anchor: date) -> Resolved:
    """The half that a clause looks ahead to: that of this year unless it is long over; results come later."""
    year = f"{anchor.year:04}"
    known = spans.bounds(compose(year, p))
    if known is not None and (anchor - known[1]).days > _A_QUARTER:
        year = spans.add_years(year, 1)
    return dated(compose(year, p), f"the half to come or just over on {anchor}", leans=True)


def _in_told_year(p: Point, state: State, year: str) -> Resolved:
    last = spans.bounds(state.last) if state.last is not None else None
    here = spans.bounds(compose(year, p))
    if p.direction is not None and last is not None and here is not None:
        if p.direction < 0 and here[0] >= last[0]:
            year = spans.add_years(year, -1)
        elif p.direction > 0 and here[1] <= last[1]:
            year = spans.add_years(year, 1)
    elif p.month is not None and state.month - p.month >= _ROLLS_OVER:
        year = spans.add_years(year, 1)
    return dated(compose(year, p), f"in {year}, the year that the story has come to")
