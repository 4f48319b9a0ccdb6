"""Dates as keywords: one for the year, one for the month, one for the day.

``2019-11-06`` is findable as ``2019``, ``2019-11`` and ``2019-11-06``, so that a date
in a query is an ordinary keyword on every engine and counting them gives a timeline.
A stretch of time gets a keyword for each unit in it, at the grains at which it is
still about that unit: "this week" is about its days, "the 1990s" about its years.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

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


def _months(earliest: date, latest: date) -> Iterator[str]:
    first, last = earliest.year * 12 + earliest.month - 1, latest.year * 12 + latest.month - 1
    return (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1))
