"""Dates as keywords: one for the year, one for the month, one for the day.

``2019-11-06`` is findable as ``2019``, ``2019-11`` and ``2019-11-06``, so that a date
in a query is an ordinary keyword on every engine and counting them gives a timeline.
A stretch of time gets a keyword for each unit in it, at the grains at which it is
still about that unit: "this week" is about its days, "the 1990s" about its years.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

_GRAIN = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)

LONGEST_IN_DAYS = timedelta(days=7)
LONGEST_IN_MONTHS = timedelta(days=92)
LONGEST_IN_YEARS = timedelta(days=3653)


def grains(earliest: date, latest: date) -> tuple[str, ...]:
    """The keywords of the closed interval of days, coarse grains first.

    A stretch of more than ten years has none: it is not about any one of them.
    """
    length = latest - earliest + timedelta(days=1)
    if length > LONGEST_IN_YEARS:
        return ()
    found = [f"{year:04}" for year in range(earliest.year, latest.year + 1)]
    if length <= LONGEST_IN_MONTHS:
        found += _months(earliest, latest)
    if length <= LONGEST_IN_DAYS:
        found += [(earliest + timedelta(days=n)).isoformat() for n in range(length.days)]
    return tuple(found)


def enclosing(earliest: date, latest: date) -> tuple[str, ...]:
    """The keywords, coarse grains first, that hold for each day of the closed interval."""
    both = zip(grains(earliest, earliest), grains(latest, latest), strict=True)
    return tuple(one for one, other in both if one == other)


def _months(earliest: date, latest: date) -> Iterator[str]:
    first, last = earliest.year * 12 + earliest.month - 1, latest.year * 12 + latest.month - 1
    return (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1))


def bounds(grain: str) -> tuple[date, date] | None:
    """The first and the last day of ``2019``, ``2019-11`` or ``2019-11-06``; None if it is no date."""
    if not _GRAIN.fullmatch(grain):
        return None
    year, month, day = ([*map(int, grain.split("-")), 0, 0])[:3]
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


def interval(earliest: date, latest: date) -> str:
    """A closed interval of days, as short as it can be said: whole months and years by their names."""
    if earliest == latest:
        return str(earliest)
    first, last = str(earliest), str(latest)
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        first, last = first[:4], last[:4]
    elif earliest.day == 1 and (latest + timedelta(days=1)).day == 1:
        first, last = first[:7], last[:7]
    shared = next((cut for cut in (8, 5) if len(last) > cut and first[:cut] == last[:cut]), 0)
    return first if first == last else f"{first}..{last[shared:]}"


def shortly(earliest: date, latest: date) -> str:
    """Of a closed interval the day, month or year that all of it lies in; else the years: ``2019..2020``."""
    around = enclosing(earliest, latest)
    return around[-1] if around else f"{earliest.year:04}..{latest.year:04}"


def cover(earliest: date, latest: date) -> Iterator[str]:
    """The fewest grains that together are exactly ``earliest`` to ``latest``, in order."""
    day = earliest
    while day <= latest:
        grain = _largest(day, latest)
        yield grain
        last = bounds(grain)[1]  # type: ignore[index]
        if last == date.max:
            return
        day = last + timedelta(days=1)


def _largest(day: date, latest: date) -> str:
    """The largest grain that begins with ``day`` and does not go beyond ``latest``."""
    if day.month == day.day == 1 and date(day.year, 12, 31) <= latest:
        return f"{day.year:04}"
    if day.day == 1 and date(day.year, day.month, monthrange(day.year, day.month)[1]) <= latest:
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()


def is_plain(value: str) -> bool:
    """Whether a TIMEX3 value is a year, a month or a day, perhaps with a time: ``2019-11``."""
    day = value.partition("T")[0]
    return len(day) in (4, 7, 10) and day.replace("-", "").isdigit()


def period(value: str, earliest: date, latest: date) -> str:
    """A TIMEX3 value as a reader takes it: a plain date as it is, any other period by its days."""
    return value if is_plain(value) else interval(earliest, latest)
