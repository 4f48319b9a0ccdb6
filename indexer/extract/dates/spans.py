"""TIMEX3 calendar values: the days they cover, moving them, and cutting them to a grain."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season of the northern half of the world, by meteorology."""

_MONTHS = 12

GRAINS = ("CE", "DE", "Y", "H", "Q", "S", "M", "W", "WE", "D")
"""The grains of calendar values, coarse first."""

_VALUE = re.compile(
    r"(?P<y>[0-9]{1,4})(?:-(?:Q(?P<q>[1-4])|H(?P<h>[12])|(?P<s>SP|SU|FA|WI)"
    r"|W(?P<w>[0-9]{2})(?:-(?:(?P<we>WE)|(?P<wd>[1-7])))?"
    r"|(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2})(?:T.*)?)?))?\Z"
)


_REMEMBERED_VALUES = 1 << 12
"""An article asks for the same few values again and again."""


@lru_cache(_REMEMBERED_VALUES)
def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day that a TIMEX3 calendar value covers, or None where it has no place.

    Values before the year 1, with X's, or of days that do not exist have none.
    """
    found = _VALUE.match(value)
    if found is None:
        return None
    try:
        return _bounds(found)
    except (ValueError, OverflowError):
        return None


def _bounds(found: re.Match[str]) -> tuple[date, date]:
    digits = found["y"]
    year = int(digits)
    if len(digits) < 4:
        width = 10 ** (4 - len(digits))
        return date(max(year * width, 1), 1, 1), date(year * width + width - 1, 12, 31)
    if found["w"]:
        monday = date.fromisocalendar(year, int(found["w"]), 1)
        if found["wd"]:
            day = monday + timedelta(int(found["wd"]) - 1)
            return day, day
        return monday + timedelta(5 if found["we"] else 0), monday + timedelta(6)
    if found["d"]:
        day = date(year, int(found["m"]), int(found["d"]))
        return day, day
    first, months = _months(found)
    first_day = date(year, first, 1)
    return first_day, _last_of_month(_add_months(first_day, months - 1))


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["q"]:
        return int(found["q"]) * 3 - 2, 3
    if found["h"]:
        return int(found["h"]) * 6 - 5, 6
    if found["s"]:
        return SEASON_MONTHS[found["s"]], 3
    return (int(found["m"]), 1) if found["m"] else (1, 12)


@lru_cache(_REMEMBERED_VALUES)
def grain(value: str) -> str | None:
    """The grain of a calendar value, one of :data:`GRAINS`, or None where it is none."""
    found = _VALUE.match(value)
    if found is None:
        return None
    for name, group in (
        ("Q", "q"),
        ("H", "h"),
        ("S", "s"),
        ("WE", "we"),
        ("D", "wd"),
        ("W", "w"),
        ("D", "d"),
        ("M", "m"),
    ):
        if found[group]:
            return name
    return {4: "Y", 3: "DE"}.get(len(found["y"]), "CE")


def cut(day: date, unit: str) -> str:
    """The value of the ``unit`` that ``day`` lies in."""
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "H":
        return f"{day.year:04}-H{1 if day.month <= 6 else 2}"
    return f"{day.year:04}"[: {"DE": 3, "CE": 2}.get(unit, 4)]


def move(day: date, unit: str, count: int) -> date | None:
    """``day`` moved by ``count`` units, or None where the calendar ends."""
    try:
        if unit in ("D", "W", "WE", "FN"):
            return day + timedelta(count * {"D": 1, "FN": 14}.get(unit, 7))
        months = count * {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}[unit]
        return _add_months(day, months)
    except (ValueError, OverflowError):
        return None


def _add_months(day: date, count: int) -> date:
    """The same day so many months later, or the last of its month where that is too short.

    Reckoned here, since the libraries that can do it take longer to load than this whole module.
    """
    years, month = divmod(day.month - 1 + count, _MONTHS)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, _last_of_month(first).day))


def _last_of_month(day: date) -> date:
    if day.month == _MONTHS:
        return day.replace(day=31)
    return date(day.year, day.month + 1, 1) - timedelta(1)


def add_years(year: str, count: int) -> str:
    """A TIMEX3 year, also one before our era, moved by ``count`` years."""
    if year.startswith("BC"):
        moved = int(year[2:]) - count
        return f"BC{moved:04}" if moved > 0 else f"{1 - moved:04}"
    moved = int(year) + count
    return f"{moved:04}" if moved > 0 else f"BC{1 - moved:04}"
