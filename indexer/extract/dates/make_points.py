"""Makers of places on the calendar: dates, clocks, decades, feasts, and the ends of ranges."""

from __future__ import annotations

from datetime import date

from indexer.extract.dates.algebra import (
    Exact,
    Expression,
    Holiday,
    Inside,
    Offset,
    Point,
    Shift,
    Starting,
)
from indexer.extract.dates.captures import Captures, full_year

_PARTS = {"Q": 4, "H": 2}
"""How many quarters and halves a year has."""

_MONTHS = 12
_LEAP_YEAR = 2000
_LAST_CENTURY = 30


def point(c: Captures) -> Expression | None:
    """A place on the calendar from whatever of its parts was captured; None where no such day exists."""
    part = c.value("season", "SEASON", "FALL") or c.value("part", "QNUM")
    ordinal = c.number("ordinal", "ORD")
    if ordinal is not None:
        grain = c.constants["grain"]
        if ordinal > _PARTS[grain]:
            return None
        part = f"{grain}{ordinal}"
    direction = c.direction
    made = Point(
        year=c.year,
        month=c.month,
        day=c.number("day", "DAYTH"),
        weekday=c.number("weekday", "WEEKDAY", "SHORTDAY"),
        part=part,
        clock=c.clock,
        direction=direction,
        is_short=c.words.get("year", "").startswith(("'", "’")),
        is_coming=direction == 1 and c.value("direction", "COMING") is not None,
    )
    return made if _exists(made) else None


def _exists(p: Point) -> bool:
    if p.day is None:
        return True
    year = int(p.year) if p.year is not None and p.year.isdigit() else _LEAP_YEAR
    try:
        date(year, p.month or 1, p.day)
    except ValueError:
        return False
    return True


def clock(c: Captures) -> Expression | None:
    """A time of day without its date."""
    return Point(clock=c.clock) if c.clock else None


def clocked(c: Captures) -> Expression | None:
    """A date with the time of day that stands beside it."""
    day, time = c.values["date"], c.values["time"]
    face = time.clock if isinstance(time, Point) else None
    if face and isinstance(day, Inside):
        return day._replace(part=day.part._replace(clock=face))
    if face and isinstance(day, (Point, Holiday, Shift, Exact, Offset)) and day.clock is None:
        return day._replace(clock=face)
    return None


def iso(c: Captures) -> Expression | None:
    """A date in figures, the year first."""
    text = c.words["date"].rstrip("T").replace(".", "-").replace("/", "-")
    year, month, day = map(int, text.split("-"))
    made = Point(year=f"{year:04}", month=month, day=day)
    return made if month and _exists(made) else None


def slashed(c: Captures) -> Expression | None:
    """A date with slashes, the American way round unless that is no date."""
    first, second, year = (int(piece) for piece in c.words["date"].split("/"))
    month, day = (first, second) if first <= 12 else (second, first)
    is_short = year <= 99
    stated = full_year(year) if is_short else f"{year:04}"
    made = Point(year=stated, month=month, day=day, is_short=is_short)
    return made if 1 <= month <= 12 and _exists(made) else None


def day_first(c: Captures) -> Expression | None:
    """A date with dots, the day first: 7.11.2019."""
    day, month, year = map(int, c.words["date"].split("."))
    made = Point(year=f"{year:04}", month=month, day=day)
    return made if 1 <= month <= 12 and _exists(made) else None


def dashed(c: Captures) -> Expression | None:
    """A date with dashes and the year last: the way round that its weekday bears out, else the day first."""
    first, second, year = map(int, c.words["date"].split("-"))
    weekday = c.number("weekday", "WEEKDAY", "SHORTDAY")
    ways = [Point(year=f"{year:04}", month=m, day=d) for d, m in ((first, second), (second, first))]
    dates = [made for made in ways if 1 <= (made.month or 0) <= _MONTHS and _exists(made)]
    told = [made for made in dates if weekday is not None and _falls_on(made, weekday)]
    return next(iter(told or dates), None)


def _falls_on(p: Point, weekday: int) -> bool:
    return date(int(p.year or 0), p.month or 0, p.day or 0).isoweekday() == weekday


def decade(c: Captures) -> Expression | None:
    """A decade in figures or words: 1980s, the '60s, the nineties, the 470s BC."""
    named = c.value("decade", "DECADEW")
    if named is not None:
        return Exact(value=f"19{named}")
    digits = c.words["decade"].strip("'’s")
    if not digits.endswith("0"):
        return None
    if "bc" in c.words:
        return Exact(value=f"BC{int(digits) // 10:03}")
    return Exact(value=(full_year(int(digits)) if len(digits) == 2 else digits)[:3])


def century(c: Captures) -> Expression | None:
    """A century by its ordinal; its TIMEX3 value is one less, in two digits."""
    number = c.number("ordinal", "ORD")
    if number is None or not 1 <= number <= _LAST_CENTURY:
        return None
    return Exact(value=f"BC{number - 1:02}" if "bc" in c.words else f"{number - 1:02}")


def holiday(c: Captures) -> Expression | None:
    """A feast, with its year where one is stated."""
    words = (
        c.words["feast"].lower().replace("’", "'").split() if "feast" in c.words else [c.constants["feast"]]
    )
    name = " ".join(words).removesuffix(" day").removesuffix("'")
    return Holiday(name=name, year=c.year, direction=c.direction, clock=c.clock)


def named_day(c: Captures) -> Expression | None:
    """A day that its name alone tells; with a ``month`` and ``day``, only if these were captured."""
    if "month" in c.words and (c.month, c.number("day", "DAYTH")) != (
        c.constants["month"],
        c.constants["day"],
    ):
        return None
    return Exact(value=c.constants["value"])


def borrowed_day(c: Captures) -> Expression | None:
    """A bare day in a range or list, with the month of its neighbour ``of`` and a year of either."""
    of, year = c.values["of"], c.values.get("year", c.values["of"])
    day = c.number("day", "DAYTH")
    if not isinstance(of, Point) or not isinstance(year, Point) or of.day is None or day is None:
        return None
    made = Point(year=year.year, month=of.month, day=day)
    return made if _exists(made) else None


def borrowed_year(c: Captures) -> Expression | None:
    """A date before a dash or "and", with the year that its neighbour ``of`` states."""
    part, of = c.values["part"], c.values["of"]
    if not isinstance(part, Point) or not isinstance(of, Point) or of.year is None:
        return None
    lacks_year = part.year is None and part.weekday is None and part.direction is None
    return part._replace(year=of.year) if lacks_year else None


def borrowed_century(c: Captures) -> Expression | None:
    """A short year in a range of years: 1915-16, 396-395 BC."""
    of, digits = c.values["of"], c.words["year"]
    if not isinstance(of, Point) or of.year is None or of.month is not None or of.part is not None:
        return None
    if of.year.startswith("BC"):
        return Point(year=f"BC{int(digits):04}")
    year = of.year[:2] + digits
    return Point(year=year) if len(digits) == 2 and year > of.year else None


def starting(c: Captures) -> Expression | None:
    """The first of two weekdays, or of two months without a year, that bound a stretch of time."""
    start, end = c.values["start"], c.values["end"]
    if not (isinstance(start, Point) and isinstance(end, Point)) or start.direction is not None:
        return None
    of_weekdays = start.weekday is not None and start.day is None and end.weekday is not None
    of_months = _is_of_any_year(start) and _is_of_any_year(end) and end.direction is None
    return Starting(start=start, of=end) if of_weekdays or of_months else None


def _is_of_any_year(p: Point) -> bool:
    return p.month is not None and p.year is None and p.weekday is None and p.part is None
