"""From the algebra to TIMEX3: what an expression means in this document, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import (
    Anchor,
    Every,
    Exact,
    Expression,
    Holiday,
    Inside,
    Length,
    Offset,
    Point,
    Ref,
    Reporting,
    Shift,
    WeekdayBefore,
    YearAgo,
)
from indexer.extract.dates.durations import duration
from indexer.extract.dates.feasts import FEASTS
from indexer.extract.dates.state import State
from indexer.model import TimexType


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 reading; ``leans_on_created`` says that it is only as certain as the creation time."""

    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    reason: str = "stated in full"
    leans_on_created: bool = False


_ROLLS_OVER = 11
"""In a story, a month so many months earlier in the year than the last one is of the next year."""

_MONTHS_OF_A_QUARTER = 3
UNKNOWN = Resolved(TimexType.DATE, "XXXX-XX-XX", reason="it lies beyond the calendar")
"""The reading of an expression that cannot be placed."""

_REFS = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def resolve(expression: Expression, state: State, *, tense: int = 0) -> Resolved | None:
    """The TIMEX3 reading of ``expression``, or None where there is none.

    ``tense`` is 1 where the clause speaks of what is to come, -1 of the past, 0 unknown.
    """
    match expression:
        case Point():
            found = _point(expression, state, tense=tense)
        case Exact(value=value):
            found = _date(value)
        case Shift():
            found = _shift(expression, state)
        case Holiday():
            found = _holiday(expression, state)
        case Offset():
            found = _offset(expression, state)
        case Inside():
            found = _inside(expression, state)
        case WeekdayBefore():
            found = _weekday_before(expression, state, tense=tense)
        case YearAgo():
            found = _year_ago(state, expression.anchor)
        case Reporting():
            found = _reporting(expression, state)
        case Length(unit=unit, amount=amount):
            if unit == "M" and amount is not None and amount > _MONTHS_OF_A_QUARTER:
                state.quarter_is_meant = False
            return Resolved(
                TimexType.DURATION, duration(unit, amount), expression.mod, reason="a length of time"
            )
        case Every():
            return Resolved(
                TimexType.SET,
                expression.value,
                expression.mod,
                expression.quant,
                expression.freq,
                "a set of times",
            )
        case Ref(value=value):
            return Resolved(TimexType.DATE, value, expression.mod, reason="no place on the calendar")
    if found is None:
        return None
    clock = getattr(expression, "clock", None)
    if clock is not None:
        found = _with_clock(found, clock)
    return replace(found, mod=expression.mod) if expression.mod else found


def _date(value: str, reason: str = "stated in full", *, leans: bool = False) -> Resolved:
    return Resolved(TimexType.DATE, value, reason=reason, leans_on_created=leans)


def _with_clock(found: Resolved, clock: str) -> Resolved:
    day = (
        found.value
        if spans.grain(found.value) in ("D", None) and not found.value.endswith("REF")
        else "XXXX-XX-XX"
    )
    if "T" in day:
        day = day[: day.index("T")]
    return replace(found, type=TimexType.TIME, value=day + clock)


# A place on the calendar


def _point(p: Point, state: State, *, tense: int) -> Resolved | None:
    if p.year is not None:
        return _date(_compose(p.year, p))
    if p.month is not None:
        return _in_nearest_year(p, state, tense=tense)
    if p.weekday is not None:
        return _weekday(p, state, tense=tense)
    if p.part is not None:
        return _in_nearest_year(p, state, tense=tense)
    if p.day is not None:
        return _day_of_month(p, state)
    if p.clock is not None:
        return _today_or_that_day(state)
    return None


def _compose(year: str, p: Point) -> str:
    if p.part is not None:
        return f"{year}-{p.part}"
    if p.month is None:
        return year
    return f"{year}-{p.month:02}" + (f"-{p.day:02}" if p.day is not None else "")


def _in_nearest_year(p: Point, state: State, *, tense: int) -> Resolved | None:
    """A month, day, quarter or season without its year."""
    anchor = state.created
    if state.narrative and state.year is not None:
        return _in_told_year(p, state, state.year)
    if anchor is None:
        return _date(_compose("XXXX", p), "the creation time is not known")
    if p.weekday is not None and p.day is not None:
        fitting = _years_with_weekday(p, anchor)
        if fitting:
            return _date(_compose(f"{fitting[0]:04}", p), "the nearest year with that weekday", leans=True)
    if p.direction is not None:
        return _directed(p, anchor)
    if p.part is not None and p.part[0] == "Q":
        return _quarter(p, state, anchor, tense=tense)
    year = min(
        (anchor.year + i for i in (0, -1, 1)), key=lambda y: _distance(f"{y:04}", p, anchor, tense=tense)
    )
    return _date(_compose(f"{year:04}", p), f"the nearest to the creation time {anchor}", leans=True)


def _quarter(p: Point, state: State, anchor: date, *, tense: int) -> Resolved:
    """The last quarter of that number to have begun; the article reports on it if it is over."""
    value = _compose(f"{anchor.year:04}", p)
    known = spans.bounds(value)
    if known is not None and known[0] > anchor and tense <= 0:
        value = _compose(f"{anchor.year - 1:04}", p)
    known = spans.bounds(value)
    if known is not None and known[1] < anchor:
        state.quarter = value
        state.quarter_is_meant = True
    return _date(value, f"the last such quarter to begin before {anchor}", leans=True)


def _in_told_year(p: Point, state: State, year: str) -> Resolved:
    if p.direction and state.last is not None:
        known = spans.bounds(state.last)
        here = spans.bounds(_compose(year, p))
        if known and here:
            if p.direction < 0 and here[0] >= known[0]:
                year = spans.add_years(year, -1)
            elif p.direction > 0 and here[1] <= known[1]:
                year = spans.add_years(year, 1)
    elif p.month is not None and _month(state.told) - p.month >= _ROLLS_OVER:
        year = spans.add_years(year, 1)
    return _date(_compose(year, p), f"in {year}, the year last stated")


_BIAS = {0: 1.6, 1: 1.6, -1: 3.0}
"""How much further away a date may lie in the expected direction of time and still be chosen.

In news, months and days without a year lie between seven months back and four ahead.
"""


def _month(value: str | None) -> int:
    return (
        int(value[5:7]) if value is not None and spans.grain(value) in ("D", "M") and value[5] != "W" else 0
    )


def _distance(year: str, p: Point, anchor: date, *, tense: int) -> float:
    known = spans.bounds(_compose(year, p))
    if known is None:
        return float("inf")
    if known[0] <= anchor <= known[1]:
        return 0
    middle = known[0].toordinal() + (known[1] - known[0]).days // 2
    days = middle - anchor.toordinal()
    return abs(days) if (days > 0) == (tense > 0) else abs(days) * _BIAS[tense]


def _years_with_weekday(p: Point, anchor: date) -> list[int]:
    def fits(year: int) -> bool:
        known = spans.bounds(_compose(f"{year:04}", p))
        return known is not None and known[0].isoweekday() == p.weekday

    years = (anchor.year + i for i in (0, -1, 1, -2, 2, -3, 3))
    return [y for y in years if 0 < y < 10000 and fits(y)]


def _directed(p: Point, anchor: date) -> Resolved:
    """Last, this or next January: the last one that is over, that of this year, the next to begin."""
    year = anchor.year
    known = spans.bounds(_compose(f"{year:04}", p))
    if known is not None and p.direction is not None:
        if p.direction < 0 and known[1] >= anchor:
            year -= 1
        elif p.direction > 0 and known[0] <= anchor:
            year += 1
    return _date(_compose(f"{year:04}", p), f"counted from the creation time {anchor}", leans=True)


def _weekday(p: Point, state: State, *, tense: int) -> Resolved:
    assert p.weekday is not None
    anchor = state.last_day if state.narrative and state.last_day is not None else state.created
    if anchor is None:
        return _date(f"XXXX-WXX-{p.weekday}", "the creation time is not known")
    back = (anchor.isoweekday() - p.weekday) % 7
    if p.direction is None:
        forward = tense > 0 and back != 0
        days, reason = (
            (7 - back, "the next one, as the clause looks ahead")
            if forward
            else (-back, "the most recent one")
        )
    elif p.direction < 0:
        days, reason = -(back or 7), "the last one before"
    elif p.direction > 0:
        days, reason = 7 - anchor.isoweekday() + p.weekday, "the one of the next week"
    else:
        days, reason = p.weekday - anchor.isoweekday(), "the one of this week"
    day = spans.move(anchor, "D", days)
    return (
        _date(day.isoformat(), f"{reason}, seen from {anchor}", leans=True)
        if day
        else _date(f"XXXX-WXX-{p.weekday}")
    )


def _weekday_before(w: WeekdayBefore, state: State, *, tense: int) -> Resolved:
    end = _point(w.of, state, tense=tense)
    known = spans.bounds(end.value) if end else None
    if known is None:
        return _date(f"XXXX-WXX-{w.weekday}", "the creation time is not known")
    day = known[0] - timedelta((known[0].isoweekday() - w.weekday - 1) % 7 + 1)
    return _date(day.isoformat(), f"the start of a range that ends on {known[0]}", leans=True)


def _day_of_month(p: Point, state: State) -> Resolved | None:
    """The 20th: of the month last spoken of, else the one nearest to the creation time."""
    if state.last is not None and spans.grain(state.last) in ("D", "M"):
        return _date(f"{state.last[:7]}-{p.day:02}", f"in the month of {state.last}")
    if state.created is None:
        return _date(f"XXXX-XX-{p.day:02}", "the creation time is not known")
    return _date(
        f"{spans.cut(state.created, 'M')}-{p.day:02}", f"in the month of {state.created}", leans=True
    )


def _today_or_that_day(state: State) -> Resolved:
    if state.narrative:
        if state.last_day is not None:
            return _date(state.last_day.isoformat(), "on the day last spoken of")
        return _date("XXXX-XX-XX", "its day is not told")
    if state.created is None:
        return _date("XXXX-XX-XX", "the creation time is not known")
    day = state.last_day or state.created
    return _date(day.isoformat(), "on the day last spoken of", leans=True)


# Relative to an anchor


def _anchor_value(state: State, anchor: Anchor) -> str | None:
    if anchor is Anchor.MENTION and state.last is not None:
        return state.last
    if state.narrative and state.last is not None:
        return state.last
    return state.created.isoformat() if state.created is not None else None


def _shift(s: Shift, state: State) -> Resolved | None:
    anchor = _anchor_value(state, s.anchor)
    if anchor is None:
        return _date(_REFS[(s.count > 0) - (s.count < 0)], "the creation time is not known")
    value = _moved(anchor, s.unit, s.count)
    if value is not None and "X" in value and state.created is not None and not state.narrative:
        value = _moved(state.created.isoformat(), s.unit, s.count)
    leans = s.anchor is Anchor.CREATED or state.last is None
    return _date(value, f"counted from {anchor}", leans=leans) if value else None


def _moved(anchor: str, unit: str, count: int) -> str | None:
    """The ``unit`` that lies ``count`` units from the value ``anchor``, at the grain of the unit."""
    if unit == "Y" and (anchor.startswith("BC") or anchor[:4].isdigit()):
        return spans.add_years(anchor[:6] if anchor.startswith("BC") else anchor[:4], count)
    if unit == "DE" and anchor.startswith("BC"):
        return f"BC{int(anchor[2:5]) - count:03}"
    known = spans.bounds(anchor)
    if known is None:
        return None
    coarse = spans.grain(anchor)
    if coarse is not None and spans.GRAINS.index(coarse) < spans.GRAINS.index("W" if unit == "FN" else unit):
        return f"{known[0].year:04}" + {
            "M": "-XX",
            "D": "-XX-XX",
            "W": "-WXX",
            "WE": "-WXX-WE",
            "Q": "-QX",
        }.get(unit, "")
    moved = spans.move(known[0], unit, count)
    return spans.cut(moved, "W" if unit == "FN" else unit) if moved else None


def _offset(o: Offset, state: State) -> Resolved | None:
    unit, amount = o.length.unit, o.length.amount
    if o.of is not None:
        base = resolve(o.of, state)
        anchor = base.value if base else None
    else:
        anchor = _anchor_value(state, o.anchor)
    if amount is None:
        return _date(_REFS[o.sign], "how long is not said")
    if anchor is None or unit.startswith("T"):
        return _date(
            _REFS[o.sign] if anchor is None else anchor[:10], "counted from the creation time", leans=True
        )
    if not amount.is_integer():
        smaller = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7)}.get(unit)
        if smaller is None:
            return None
        unit, amount = smaller[0], amount * smaller[1]
    if abs(amount) > 10**6:
        return None
    if unit in ("DE", "CE"):
        unit, amount = "Y", amount * (10 if unit == "DE" else 100)
    value = _moved(anchor, unit, o.sign * int(amount))
    leans = o.anchor is Anchor.CREATED and o.of is None
    return _date(value, f"counted from {anchor}", leans=leans) if value else None


def _inside(i: Inside, state: State) -> Resolved | None:
    outer = resolve(i.of, state)
    known = spans.bounds(outer.value) if outer else None
    if outer is None:
        return None
    part = i.part
    if part.weekday is not None and part.day is None:
        if known is None:
            return _timed(replace(outer, value=f"XXXX-WXX-{part.weekday}"), part)
        day = known[0] + timedelta((part.weekday - known[0].isoweekday()) % 7)
        return _timed(replace(outer, value=day.isoformat()), part)
    year = outer.value[:6] if outer.value.startswith("BC") else outer.value[:4]
    if part.month is None and part.day is not None:
        return _timed(replace(outer, value=f"{outer.value[:7]}-{part.day:02}"), part)
    return _timed(replace(outer, value=_compose(year, part)), part)


def _timed(found: Resolved, part: Point) -> Resolved:
    return _with_clock(found, part.clock) if part.clock else found


def _year_ago(state: State, anchor: Anchor) -> Resolved | None:
    if state.quarter is not None and state.quarter_is_meant:
        before = spans.add_years(state.quarter[:4], -1) + state.quarter[4:]
        return _date(before, f"a year before the quarter reported on, {state.quarter}", leans=True)
    known = _anchor_value(state, anchor)
    if known is None:
        return _date("PAST_REF", "the creation time is not known")
    value = _moved(known, "Y", -1)
    return _date(value, f"a year before {known}", leans=True) if value else None


def _reporting(r: Reporting, state: State) -> Resolved | None:
    value = state.quarter
    reason = "the quarter reported on"
    if value is None:
        last = spans.move(state.created, "Q", -1) if state.created is not None else None
        if last is None:
            return _date(f"{r.year or 'XXXX'}-QX", "the creation time is not known")
        value, reason = spans.cut(last, "Q"), f"the last quarter to be over on {state.created}"
    state.quarter_is_meant = True
    return _date((r.year or value[:4]) + value[4:], reason, leans=True)


def _holiday(h: Holiday, state: State) -> Resolved | None:
    on = FEASTS[h.name]
    years: Iterable[int]
    if h.year is not None:
        years = [int(h.year)] if h.year.isdigit() else []
    elif state.narrative and state.year and state.year.isdigit():
        years = [int(state.year)]
    elif state.created is not None:
        years = [state.created.year + i for i in (0, -1, 1)]
    else:
        return _date("XXXX-XX-XX", "the creation time is not known")
    days = []
    for year in years:
        try:
            days.append(on(year))
        except (ValueError, OverflowError):
            continue
    if not days:
        return None
    anchor = state.created or days[0]
    if len(days) > 1:
        if h.direction == -1:
            days = [d for d in days if d < anchor] or days
        elif h.direction == 1:
            days = [d for d in days if d > anchor] or days
    day = min(days, key=lambda d: abs((d - anchor).days))
    return _date(day.isoformat(), "the holiday nearest to the creation time", leans=h.year is None)
