"""Times counted from another time: last month, two years ago, the day after, a part of next year."""

from __future__ import annotations

from datetime import timedelta

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import Anchor, Offset, Point, Reporting, Shift, YearAgo
from indexer.extract.dates.durations import duration
from indexer.extract.dates.reading import NO_CREATION_TIME, Resolved, dated, referring, timed
from indexer.extract.dates.state import State
from indexer.extract.dates.years import compose
from indexer.model import TimexType

_LARGEST = 10**6
_LONG_WEEKEND = 2
"""A feast on one of the first days of the week makes the weekend before it longer."""

_HALF_A_QUARTER = 45

_A_WEEK = 7

_PERIODS = ("H", "S")
"""The grains of times that are called periods where no quarter is spoken of."""

_PARTS = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7)}
"""What a fraction of a unit is counted in."""

_UNKNOWN_PART = {"M": "-XX", "D": "-XX-XX", "W": "-WXX", "WE": "-WXX-WE", "Q": "-QX"}


def shift(s: Shift, state: State) -> Resolved | None:
    """So many units from the anchor, at the grain of the unit."""
    anchor = _anchor(state, s.anchor)
    if anchor is None:
        return referring(s.steps)
    value = _moved(anchor, s.unit, s.steps)
    is_open = value is not None and "X" in value and not (s.unit == "D" and value == f"{anchor}-XX")
    if is_open and state.created is not None and not state.narrative:
        anchor = state.created.isoformat()
        value = _moved(anchor, s.unit, s.steps)
    leans = s.anchor is not Anchor.MENTION or state.last is None
    return dated(value, f"counted from {anchor}", leans=leans) if value else None


def offset(o: Offset, base: Resolved | None, state: State) -> Resolved | None:
    """A length before or after ``base``, or the anchor where there is none; at the grain of its unit."""
    unit, amount = o.length.unit, o.length.amount
    anchor = base.value if base is not None else _anchor(state, o.anchor)
    if amount is None or amount > _LARGEST:
        if amount is None and base is None and o.anchor is Anchor.MENTION and not state.narrative:
            # "A few days later" is no future: what it is counted from is mostly long over.
            reason = "how long after or before what is not said"
            return Resolved(TimexType.DURATION, duration(unit, None), reason=reason)
        return referring(o.sign, "how long is not said")
    if unit.startswith("T") and base is None and o.anchor is Anchor.MENTION:
        reason = "how long after or before an hour that is not told"
        return Resolved(TimexType.DURATION, duration(unit, amount), reason=reason)
    if anchor is None:
        return referring(o.sign)
    leans = o.anchor is Anchor.CREATED and base is None
    if unit.startswith("T"):
        return dated(anchor[:10], "hours from it, on the same day", leans=leans)
    if unit in ("DE", "CE") or not amount.is_integer():
        unit, times = _PARTS.get(unit, (unit, 1))
        amount *= times
    if isinstance(o.of, Shift) and o.of.unit == "D":  # "eleven years ago today" is a day
        day = spans.bounds(anchor)
        moved = spans.move(day[0], unit, o.sign * round(amount)) if day else None
        return dated(moved.isoformat(), f"counted from {anchor}", leans=True) if moved else None
    value = _moved(anchor, unit, o.sign * round(amount))
    if (
        value is not None
        and "X" in value
        and base is None
        and state.created is not None
        and not state.narrative
    ):
        anchor, leans = state.created.isoformat(), True
        value = _moved(anchor, unit, o.sign * round(amount))
    return dated(value, f"counted from {anchor}", leans=leans) if value else None


def unit_around(unit: str, base: Resolved, state: State) -> Resolved | None:
    """The unit that ``base`` lies in; a weekend also ends on the Monday that is a feast.

    A quarter is told by its end, which need not be that of a quarter of the calendar: then
    it is the one with most of it, or the one that is reported on already.
    """
    known = spans.bounds(base.value)
    early = unit == "WE" and known is not None and known[0].isoweekday() <= _LONG_WEEKEND
    value = _moved(base.value, unit, -1 if early else 0)
    if unit == "Q" and known is not None:
        middle = spans.move(known[1], "D", -_HALF_A_QUARTER)
        value = state.quarter or (spans.cut(middle, "Q") if middle else None)
        if value is not None:
            state.report_on(value)
    return dated(value, f"the one that {base.value} lies in", leans=base.leans_on_created) if value else None


def inside(part: Point, outer: Resolved | None) -> Resolved | None:
    """A part of the time ``outer``."""
    if outer is None:
        return None
    known = spans.bounds(outer.value)
    if part.weekday is not None and part.day is None:
        value = f"XXXX-WXX-{part.weekday}"
        if known is not None:
            value = (known[0] + timedelta((part.weekday - known[0].isoweekday()) % 7)).isoformat()
    elif spans.grain(outer.value) in ("DE", "CE"):
        return outer._replace(mod={"H1": "START", "H2": "END"}.get(part.part or "", outer.mod))
    elif part.month is None and part.day is not None:
        value = f"{outer.value[:7]}-{part.day:02}"
    else:
        value = compose(_year(outer.value), part)
    return timed(outer._replace(value=value), part.clock)


def year_ago(y: YearAgo, state: State) -> Resolved | None:
    """A year before the quarter that is reported on, or before the anchor."""
    quarter = state.quarter if state.quarter_is_meant or y.grain == "Q" else None
    if quarter is None and y.grain == "Q":
        quarter = _last_quarter(state)
    if quarter is not None:
        value = spans.add_years(quarter[:4], -1) + quarter[4:]
        return dated(value, f"a year before the quarter reported on, {quarter}", leans=True)
    known = _anchor(state, y.anchor)
    value_or_none = _moved(known, "Y", -1) if known is not None else None
    return dated(value_or_none, f"a year before {known}", leans=True) if value_or_none else referring(-1)


def reporting(r: Reporting, state: State) -> Resolved:
    """The quarter that is reported on, by default the last one to be over; with a year, that of it."""
    if r.year is not None and not state.quarter_is_meant:
        return dated(r.year, "the same months of that year")
    value, reason = state.quarter, "the quarter reported on"
    if value is None and r.year is None and r.is_loose and state.last and spans.grain(state.last) in _PERIODS:
        return dated(state.last, "the time last spoken of")
    if value is None:
        value = _last_quarter(state)
        reason = f"the last quarter to be over on {state.created}"
    if value is None:
        return dated(f"{r.year or 'XXXX'}-QX", NO_CREATION_TIME)
    state.quarter_is_meant = True
    return dated((r.year or value[:4]) + value[4:], reason, leans=True)


def _last_quarter(state: State) -> str | None:
    """The last quarter to be over when the text was written."""
    last = spans.move(state.created, "Q", -1) if state.created is not None else None
    return spans.cut(last, "Q") if last else None


def _anchor(state: State, anchor: Anchor) -> str | None:
    if anchor is Anchor.DAY:
        day = state.last_day_over
        is_near = day is not None and state.created is not None and (state.created - day).days <= _A_WEEK
        return day.isoformat() if day and (is_near or state.last == day.isoformat()) else _created(state)
    told = anchor is Anchor.MENTION or (anchor is Anchor.CONTEXT and state.narrative)
    if told and state.last is not None:
        return state.last
    return _created(state)


def _created(state: State) -> str | None:
    return state.created.isoformat() if state.created is not None else None


def _year(value: str) -> str:
    return value[:6] if value.startswith("BC") else value[:4]


def _moved(anchor: str, unit: str, count: int) -> str | None:
    """The ``unit`` that lies ``count`` units from ``anchor``; with X's where that is too coarse to tell."""
    if unit == "Y" and _year(anchor)[-4:].isdigit():
        return spans.add_years(_year(anchor), count)
    if unit == "DE" and anchor.startswith("BC"):
        return f"BC{int(anchor[2:5]) - count:03}"
    known, coarse = spans.bounds(anchor), spans.grain(anchor)
    if known is None or coarse is None:
        return None
    if unit == "D" and coarse == "M" and count == 0:
        return f"{anchor}-XX"  # "last October, when he was shot; that same day ..."
    grain = "W" if unit == "FN" else unit
    if spans.GRAINS.index(coarse) < spans.GRAINS.index(grain):
        return f"{known[0].year:04}{_UNKNOWN_PART.get(grain, '')}"
    moved = spans.move(known[0], unit, count)
    return spans.cut(moved, grain) if moved else None
