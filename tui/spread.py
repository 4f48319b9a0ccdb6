"""How the events of a chronology lie in time: a row of bars, and the days of a calendar. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from indexer import ChronologyEvent, ChronologyPage, MonthCount, MonthOfDays, days_in
from tui.looks import Look, Piece, Pieces
from tui.month import DayTold, Place

_FEW_DAYS, _LONGEST_OF_A_MONTH = 8, 31
"""Days up to which an event counts for each day of a calendar, and for its months."""

_WIDEST_BAR = 6
_BARS = "▁▂▃▄▅▆▇█"


def month_bars(months: Sequence[MonthCount], here: str, width: int, *, name: str = "") -> Pieces:
    """A bar a month (or a year, where there are too many) from the first to the last, ``here`` marked.

    Bars are as wide as there is room for, within reason. With a ``name`` it stands before them, and
    behind them how many the highest bar is.
    """
    if not months:
        return ()
    first, last = months[0].month, months[-1].month
    total = sum(month.events for month in months)
    front = f" {name:<6}" if name else ""
    room = width - len(f"{front} {first}  {last} ") - (len(f" most {total:,} a month") if name else 0)
    grain = 7 if _months_between(first, last) < room else 4
    counts: dict[str, int] = {}
    for month in months:
        counts[month.month[:grain]] = counts.get(month.month[:grain], 0) + month.events
    highest = max(counts.values())
    every = _every(first, last, grain)[: max(0, room)]
    wide = max(1, min(_WIDEST_BAR, room // max(1, len(every))))
    bars: list[Piece] = []
    for label in every:
        number = counts.get(label, 0)
        bar = _BARS[(number * (len(_BARS) - 1)) // highest] if number else " "
        look = Look.ACCENT | Look.CHOSEN if here.startswith(label) else Look.MUTED
        bars += [(bar * max(1, wide - 1), look), (" " * (wide > 1), Look.PLAIN)]
    most = f" most {highest:,} a {'month' if grain == len(first) else 'year'}" if name else ""
    ends = (f" {first[:grain]} ", Look.MUTED), (f" {last[:grain]} {most}", Look.MUTED)
    return ((front, Look.ACCENT), ends[0], *bars, ends[1]) if name else (ends[0], *bars, ends[1])


def _months_between(first: str, last: str) -> int:
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])


def _every(first: str, last: str, grain: int) -> list[str]:
    """All months or years from ``first`` to ``last``."""
    if grain == 4:
        return [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    start = int(first[:4]) * 12 + int(first[5:7]) - 1
    months = range(start, start + _months_between(first, last) + 1)
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in months]


def month_of(day: date) -> str:
    """The month of a day, as ``2019-11``."""
    return day.isoformat()[:7]


def month_of_days(page: ChronologyPage, place: Place) -> MonthOfDays:
    """How many events of a chronology each day of a month has, and each month of its year.

    An event of a few days counts for each of them; one of a longer time only for the month
    that it lies in, and one that lies in several months for those.
    """
    days: Counter[date] = Counter()
    months: Counter[str] = Counter()
    for event in page.events:
        first, last = event.first.earliest, event.first.latest
        if _is_of_days(event):
            days.update(first + timedelta(n) for n in range((last - first).days + 1))
        if (last - first).days < _LONGEST_OF_A_MONTH:
            months.update({month_of(first), month_of(last)})
    return MonthOfDays(
        place.month,
        tuple(days[_day(place.month, day)] for day in range(1, days_in(place.month) + 1)),
        tuple(months[f"{place.month[:4]}-{number:02}"] for number in range(1, 13)),
    )


def _day(month: str, day: int) -> date:
    return date(int(month[:4]), int(month[5:]), day)


def on_day(page: ChronologyPage, day: date, most: int) -> DayTold:
    """The events that count for a day, as the calendar counts them; the rows of ``most``."""
    tellings = (event.first for event in page.events if _is_of_days(event))
    found = [first for first in tellings if first.earliest <= day <= first.latest]
    rows = ((first.source or first.title or "", first.text) for first in found[:most])
    return DayTold(tuple(rows), len(found))


def first_day(page: ChronologyPage, wanted: date) -> date:
    """The day on which a calendar of the events is to open: the one wanted, or the nearest with any."""
    days = (event.first.earliest for event in page.events if _is_of_days(event))
    return min(days, key=lambda day: (abs((day - wanted).days), day), default=wanted)


def at_day(events: Sequence[ChronologyEvent], day: date) -> int:
    """The first event of that day, else of the nearest behind it, whichever way the events are in order."""

    def distance(number: int) -> tuple[bool, int]:
        event = events[number]
        first, last = event.first.earliest, event.first.latest
        if _is_of_days(event) and first <= day <= last:
            return False, 0
        return first <= day, abs((first - day).days)

    return min(range(len(events)), key=distance, default=0)


def _is_of_days(event: ChronologyEvent) -> bool:
    return (event.first.latest - event.first.earliest).days < _FEW_DAYS
