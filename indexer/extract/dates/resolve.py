"""From the algebra to TIMEX3: what an expression means in this document, and why."""

from __future__ import annotations

from indexer.extract.dates import counted, places, spans
from indexer.extract.dates.algebra import (
    Around,
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
    Starting,
    YearAgo,
)
from indexer.extract.dates.durations import duration
from indexer.extract.dates.reading import Resolved, dated, timed
from indexer.extract.dates.state import State
from indexer.model import TimexType

_MONTHS_OF_A_QUARTER = 3
_A_YEAR = 365


def resolve(expression: Expression, state: State, *, tense: int = 0) -> Resolved | None:
    """The TIMEX3 reading of ``expression``, or None where it has none.

    ``tense`` is as :meth:`indexer.extract.dates.cues.Cues.tense` gives it.
    """
    found = _read(expression, state, tense=tense)
    if found is None:
        return None
    if spans.grain(found.value) == "D" and spans.bounds(found.value) is None:
        found = found._replace(value=f"XXXX-XX-{found.value[8:10]}", reason="that month has no such day")
    if isinstance(expression, (Point, Exact, Shift, Holiday, Offset)):
        found = timed(found, expression.clock)
    if isinstance(expression, (Point, Inside)) and spans.grain(found.value) == "Q":
        _report_on(found.value, state)
    return found._replace(mod=expression.mod) if expression.mod else found


def _report_on(quarter: str, state: State) -> None:
    """Take a stated quarter for the one reported on, if it ended within a year before the creation time."""
    known = spans.bounds(quarter)
    if known is not None and state.created is not None and 0 < (state.created - known[1]).days <= _A_YEAR:
        state.report_on(quarter)


def _read(expression: Expression, state: State, *, tense: int) -> Resolved | None:
    match expression:
        case Point():
            return places.point(expression, state, tense=tense)
        case Exact(value=value):
            return dated(value)
        case Holiday():
            return places.holiday(expression, state)
        case Starting():
            return places.starting(expression, state, tense=tense)
        case Shift():
            return counted.shift(expression, state)
        case Offset(of=of):
            return counted.offset(expression, resolve(of, state) if of else None, state)
        case Around(unit="WE", of=Shift()) if tense > 0:
            return counted.shift(Shift(unit="WE", steps=0), state)
        case Around(unit=unit, of=of):
            base = resolve(of, state)
            return counted.unit_around(unit, base, state) if base else None
        case Inside(part=part, of=of):
            return counted.inside(part, resolve(of, state))
        case YearAgo():
            return counted.year_ago(expression, state)
        case Reporting():
            return counted.reporting(expression, state)
        case Length():
            return _length(expression, state)
        case Every(value=value, quant=quant, freq=freq):
            return Resolved(TimexType.SET, value, None, quant, freq, "it comes again and again")
        case Ref(value=value):
            return dated(value, "it has no place on the calendar")


def _length(length: Length, state: State) -> Resolved:
    """A duration; after "the first nine months", a year earlier is no longer the quarter of then."""
    if length.unit == "M" and length.amount is not None and length.amount > _MONTHS_OF_A_QUARTER:
        state.quarter_is_meant = False
    value = duration(length.unit, length.amount)
    return Resolved(TimexType.DURATION, value, reason="a length of time")
