"""Holidays by calculation: which day a feast falls on in a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, relativedelta, weekday


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, which: weekday) -> Callable[[int], date]:
    """The n-th such weekday of a month; counted from its end where n is negative."""
    day = 31 if which.n and which.n < 0 else 1
    return lambda year: date(year, month, 1) + relativedelta(day=day, weekday=which)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _election(year: int) -> date:
    """The Tuesday after the first Monday of November."""
    return date(year, 11, 1) + relativedelta(weekday=MO(1)) + timedelta(1)


FEASTS: dict[str, Callable[[int], date]] = {
    "new year's": _fixed(1, 1),
    "martin luther king": _nth(1, MO(3)),
    "valentine's": _fixed(2, 14),
    "presidents": _nth(2, MO(3)),
    "president's": _nth(2, MO(3)),
    "anzac": _fixed(4, 25),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "may": _fixed(5, 1),
    "memorial": _nth(5, MO(-1)),
    "mother's": _nth(5, SU(2)),
    "father's": _nth(6, SU(3)),
    "bastille": _fixed(7, 14),
    "labor": _nth(9, MO(1)),
    "labour": _nth(9, MO(1)),
    "columbus": _nth(10, MO(2)),
    "halloween": _fixed(10, 31),
    "election": _election,
    "elections": _election,
    "veterans": _fixed(11, 11),
    "veteran's": _fixed(11, 11),
    "armistice": _fixed(11, 11),
    "remembrance": _fixed(11, 11),
    "thanksgiving": _nth(11, TH(4)),
    "black friday": lambda year: _nth(11, TH(4))(year) + timedelta(1),
    "cyber monday": lambda year: _nth(11, TH(4))(year) + timedelta(4),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
}
"""The day of each feast, by its name without "day"; public holidays as the United States keep them."""


_LOCAL = {"election": 6, "elections": 3}
"""How many times nearer an election day of an odd year must be, when few states vote; other countries may."""


def distance(name: str, day: date, created: date) -> int:
    """How far a feast is from the day of writing, in days, more if few keep it in that year."""
    days = abs(day - created).days
    return days * _LOCAL.get(name, 1) if day.year % 2 else days


def days_of(name: str, years: Iterable[int]) -> list[date]:
    """The days that the feast falls on in those of ``years`` in which it can be reckoned."""
    days = []
    for year in years:
        try:
            days.append(FEASTS[name](year))
        except (ValueError, OverflowError):
            continue
    return days
