"""Dates as keywords: a year, a month or a day, and the fewest of them that cover a range."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

_GRAIN = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)


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
