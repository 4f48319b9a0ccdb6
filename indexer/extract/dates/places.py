"""Places on the calendar: points, days of the week, days of a month, times of day, feasts."""

from __future__ import annotations

from datetime import date

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import Holiday, Point, Starting
from indexer.extract.dates.cues import PERHAPS
from indexer.extract.dates.reading import NO_CREATION_TIME, Resolved, dated
from indexer.extract.dates.state import State
from indexer.extract.dates.years import compose, in_its_year

_A_WEEK = 7

_SOON = 10
"""How many years ahead a year of two digits may lie."""


def point(p: Point, state: State, *, tense: int) -> Resolved | None:
    """The reading of a point, with whatever it lacks taken from the document."""
    if p.year is not None:
        return dated(compose(_in_century(p.year, state) if p.is_short else p.year, p))
    if p.month is not None or p.part is not None:
        return in_its_year(p, state, tense=tense)
    if p.weekday is not None:
        if p.is_coming:
            return _weekday(p.weekday, None, state, tense=1)
        return _weekday(p.weekday, p.direction, state, tense=tense)
    if p.day is not None:
        return _day_of_month(p.day, state)
    return _that_day(p.clock, state, tense=tense) if p.clock is not None else None


def _in_century(year: str, state: State) -> str:
    """A year of two digits in the century that puts it before, or soon after, the time of the text."""
    now = int(state.year) if state.narrative and state.year and state.year.isdigit() else None
    if now is None and state.created is not None:
        now = state.created.year
    return str(int(year) - 100) if now is not None and int(year) > now + _SOON else year


def _weekday(weekday: int, direction: int | None, state: State, *, tense: int) -> Resolved:
    anchor = state.created
    if anchor is None:
        return dated(f"XXXX-WXX-{weekday}", NO_CREATION_TIME)
    back = (anchor.isoweekday() - weekday) % 7
    was_due = tense == PERHAPS and back == 1  # "it was due on Thursday" said on Friday
    if direction is None and tense > 0 and back and not was_due:
        days, which = 7 - back, "the next one, as the clause looks ahead"
    elif direction is None:
        days, which = -back, "the most recent one"
    elif direction < 0:
        days, which = -(back or 7), "the last one before"
    else:
        days, which = (
            7 * direction + weekday - anchor.isoweekday(),
            ("the one of this week", "next week")[direction],
        )
    day = spans.move(anchor, "D", days)
    if day is None:
        return dated(f"XXXX-WXX-{weekday}", "it lies beyond the calendar")
    return dated(day.isoformat(), f"{which}, seen from {anchor}", leans=True)


def starting(s: Starting, state: State, *, tense: int) -> Resolved | None:
    """The start of a range of weekdays or months. A story, which goes on in time, begins with its start."""
    if s.start.weekday is None and (state.narrative or state.created is None):
        return point(s.start, state, tense=tense)
    end = point(s.of, state, tense=tense)
    known = spans.bounds(end.value) if end else None
    if end is None or known is None:
        return point(s.start, State(), tense=tense)
    value = _last_before(s.start, known[0])
    if value is None:
        return dated(f"XXXX-WXX-{s.start.weekday}", "it lies beyond the calendar")
    return dated(value, f"the start of a range that ends on {end.value}", leans=True)


def _last_before(start: Point, end: date) -> str | None:
    """The last such weekday or month before the end of a range; None where it lies beyond the calendar."""
    if start.weekday is not None:
        day = spans.move(end, "D", -((end.isoweekday() - start.weekday - 1) % 7 + 1))
        return day.isoformat() if day else None
    year = f"{end.year:04}"
    begins = spans.bounds(compose(year, start))
    return compose(year if begins is None or begins[0] <= end else spans.add_years(year, -1), start)


def _day_of_month(day: int, state: State) -> Resolved:
    """The 20th: of the month last spoken of, else of the month of writing."""
    if state.last is not None and state.month:
        return dated(f"{state.last[:7]}-{day:02}", f"in the month of {state.last}")
    if state.created is None:
        return dated(f"XXXX-XX-{day:02}", NO_CREATION_TIME)
    return dated(f"{spans.cut(state.created, 'M')}-{day:02}", f"in the month of {state.created}", leans=True)


def _that_day(clock: str, state: State, *, tense: int) -> Resolved:
    """The day of a bare time of day: the one last spoken of, else the day of writing.

    What happened at that time did not happen on a day to come; and news tells the hour of a day
    that is long over beside its date.
    """
    day = state.last_day
    is_over = tense < 0 or (tense == 0 and clock[1].isdigit())
    if is_over and day is not None and state.created is not None and not state.narrative:
        day = day if day <= state.created else state.last_day_over
    is_old = not state.narrative and clock[1].isdigit() and _is_long_over(day, state.created)
    if day is not None and not is_old:
        return dated(day.isoformat(), "on the day last spoken of", leans=not state.narrative)
    if state.narrative or state.created is None:
        return dated("XXXX-XX-XX", "its day is not told")
    return dated(state.created.isoformat(), "on the day of writing", leans=True)


def _is_long_over(day: date | None, created: date | None) -> bool:
    return day is not None and created is not None and (created - day).days > _A_WEEK


def holiday(h: Holiday, state: State) -> Resolved | None:
    """A feast in its year, or the one that the text must mean."""
    # Few articles speak of a feast; only they need to load the calendar of them.
    from indexer.extract.dates.feasts import days_of, distance  # noqa: PLC0415

    told = h.year or (state.year if state.narrative else None)
    if told is not None:
        days = days_of(h.name, [int(told)] if told.isdigit() else [])
        return dated(days[0].isoformat(), f"{h.name} of {told}") if days else None
    if state.created is None:
        return dated("XXXX-XX-XX", NO_CREATION_TIME)
    created = state.created
    days = days_of(h.name, range(created.year - 1, created.year + 2))
    if h.direction:
        days = [day for day in days if (day > created) == (h.direction > 0) and day != created]
    day = min(days, key=lambda day: distance(h.name, day, created), default=None)
    return dated(day.isoformat(), f"{h.name}, nearest to {created}", leans=True) if day else None
