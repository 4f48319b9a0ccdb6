"""The makers: each turns what a rule captured into a value of the algebra, or None to let it be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from indexer.extract.dates import numerals
from indexer.extract.dates.algebra import (
    Anchor,
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
    WeekdayBefore,
    YearAgo,
)
from indexer.extract.dates.durations import duration
from indexer.extract.dates.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Captures:
    """What a rule captured: the words and the folded expressions by name, and the rule's own ``with``."""

    words: Mapping[str, str]
    values: Mapping[str, Expression]
    constants: Mapping[str, Any]
    lexicon: Lexicon

    def value(self, name: str, *tags: str) -> str | None:
        """What the word captured as ``name`` stands for under the first of ``tags`` that it has."""
        word = self.words.get(name)
        if word is None:
            return self.constants.get(name)
        known = self.lexicon.values.get(word.rstrip(".")) or self.lexicon.values.get(
            word.rstrip(".").lower(), {}
        )
        return next((known[tag] for tag in tags if tag in known), None)

    def number(self, name: str, *tags: str) -> int | None:
        """The whole number captured as ``name``, by the word list or by its digits."""
        known = self.value(name, *tags) if tags else None
        if known is not None:
            return int(known)
        if name not in self.words:
            return self.constants.get(name)
        number = numerals.parse(self.words[name])
        return int(number) if number is not None and number.is_integer() else None


Maker = Callable[[Captures], Expression | None]


def point(c: Captures) -> Expression | None:
    """A place on the calendar from whatever of its parts was captured."""
    ordinal = c.number("ordinal")
    part = c.value("season", "SEASON", "FALL")
    if ordinal is not None:
        grain = c.constants["grain"]
        if ordinal > {"Q": 4, "H": 2}[grain]:
            return None
        part = f"{grain}{ordinal}"
    day = c.number("day")
    month = c.number("month", "MONTH", "MARCH", "MON")
    if day is not None and not 1 <= day <= 31:
        return None
    direction = c.number("direction", "DIR", "NEXT", "PREV")
    return Point(
        year=_year(c),
        month=month,
        day=day,
        weekday=c.number("weekday", "WEEKDAY", "SHORTDAY"),
        part=part or c.constants.get("part"),
        clock=_clock(c),
        direction=direction,
    )


def _year(c: Captures) -> str | None:
    text = c.words.get("year")
    if text is None:
        return None
    if text[0] in "'’":
        digits = int(text[1:3])
        return str(digits + (1900 if digits > 29 else 2000))
    number = numerals.parse_year(text)
    if number is None:
        return None
    return f"BC{number:04}" if "bc" in c.words else f"{number:04}"


def _clock(c: Captures) -> str | None:
    """A TIMEX3 time of day from a part of the day, a clock face, or an hour with am or pm."""
    named = c.value("part_of_day", "TOD", "DAWN")
    if named is not None:
        return f"T{named}"
    noon = c.value("noon", "NOON")
    if noon is not None:
        return noon
    text = c.words.get("hour")
    if text is None:
        return None
    if len(text) > 2 and text.isdigit():
        text = f"{text[:-2]}:{text[-2:]}"
    pieces = text.replace(".", ":").split(":")
    spelled = numerals.parse(pieces[0])
    if spelled is None or not spelled.is_integer():
        return None
    hour, minute = int(spelled), int(pieces[1]) if len(pieces) > 1 else 0
    half = {"MO": "am", "AF": "pm", "EV": "pm"}.get(
        c.value("half", "AMPM", "TOD") or "", c.value("half", "AMPM")
    )
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def clock(c: Captures) -> Expression | None:
    """A time of day without its date."""
    face = _clock(c)
    return Point(clock=face) if face else None


def iso(c: Captures) -> Expression | None:
    """A date in figures, the year first; with a clock where one follows."""
    text = c.words["date"].replace(".", "-").replace("/", "-")
    return Exact(value=text, clock=_clock(c))


def slashed(c: Captures) -> Expression | None:
    """A date with slashes, the American way round unless that is no date."""
    first, second, year = (int(piece) for piece in c.words["date"].split("/"))
    month, day = (first, second) if first <= 12 else (second, first)
    if year < 100:
        year += 1900 if year > 29 else 2000
    return Point(year=f"{year:04}", month=month, day=day) if month <= 12 and year >= 1000 else None


def decade(c: Captures) -> Expression | None:
    """A decade in figures or words: 1980s, the '60s, the nineties."""
    text = c.words["decade"]
    named = c.value("decade", "DECADEW")
    if named is not None:
        return Exact(value=f"19{named}")
    digits = text.strip("'’s")
    if len(digits) == 2:
        digits = ("19" if digits > "10" else "20") + digits
    value = digits[:-1] if len(digits) == 4 else digits
    if "bc" in c.words:
        value = f"BC{int(digits) // 10:03}"
    return Exact(value=value)


def century(c: Captures) -> Expression | None:
    """A century by its ordinal; its TIMEX3 value is one less, in two digits."""
    number = c.number("ordinal", "ORDW")
    if number is None or not 1 <= number <= 30:
        return None
    return Exact(value=f"BC{number - 1:02}" if "bc" in c.words else f"{number - 1:02}")


def holiday(c: Captures) -> Expression | None:
    """A feast, with its year where one is stated."""
    return Holiday(
        name=c.constants["name"],
        year=_year(c),
        direction=c.number("direction", "DIR", "NEXT", "PREV"),
        clock=_clock(c),
    )


def shift(c: Captures) -> Expression | None:
    """So many units from the creation time or, with ``anchor = "mention"``, from the last date."""
    unit = c.value("unit", "UNIT", "CLOCKUNIT", "QUARTER")
    count = c.number("direction", "DIR", "NEXT", "PREV")
    if unit is None or unit.startswith("T"):
        return None
    return Shift(
        unit=unit,
        count=count if count is not None else c.constants.get("count", 0),
        anchor=_anchor(c),
        clock=_clock(c),
        mod=c.constants.get("mod"),
    )


def _anchor(c: Captures) -> Anchor:
    return Anchor.MENTION if c.constants.get("anchor") == "mention" else Anchor.CREATED


def length(c: Captures) -> Expression | None:
    """A duration; without ``amount`` and without a constant one it is of unknown length."""
    unit = c.value("unit", "UNIT", "UNITS", "CLOCKUNIT", "QUARTER", "QUARTERS")
    if unit is None:
        return None
    amount: float | None = None
    if "amount" in c.words:
        amount = numerals.parse(c.words["amount"])
        if amount is None or (c.words["amount"].isdigit() and c.words["unit"].istitle()):
            return None  # "60 Minutes" is a title
    elif "amount" in c.constants:
        amount = float(c.constants["amount"])
    if c.constants.get("half") and amount is not None:
        amount += 0.5
    return Length(unit=unit, amount=amount, mod=c.constants.get("mod"))


def offset(c: Captures) -> Expression | None:
    """A length before or after the creation time, the last date, or a captured time."""
    how_long = c.values["length"]
    if not isinstance(how_long, Length):
        return None
    return Offset(
        length=how_long,
        sign=c.constants["sign"],
        anchor=_anchor(c),
        of=c.values.get("of"),
        clock=_clock(c),
        mod=how_long.mod,
    )


def inside(c: Captures) -> Expression | None:
    """A part of a longer time."""
    part, of = c.values["part"], c.values["of"]
    return Inside(part=part, of=of) if isinstance(part, Point) else None


def borrowed(c: Captures) -> Expression | None:
    """One end of a range or list, with what it lacks taken from its neighbour ``of``."""
    of = c.values["of"]
    if not isinstance(of, Point) or (of.part is not None and "part" not in c.values):
        return None
    if "part" in c.values:
        part = c.values["part"]
        lacks = isinstance(part, Point) and part.year is None and not part.weekday and part.direction is None
        return replace(part, year=of.year) if lacks and of.year else None  # type: ignore[arg-type]
    if "day" in c.words:
        day, year = c.number("day", "ORDW"), c.values.get("year", of)
        if day is None or of.day is None or not isinstance(year, Point):
            return None
        return Point(year=year.year, month=of.month, day=day)
    digits = c.words["year"]
    if of.year is None or of.month is not None:
        return None
    if of.year.startswith("BC"):
        return Point(year=f"BC{int(digits):04}")
    year_after = of.year[:2] + digits
    return Point(year=year_after) if len(digits) == 2 and year_after > of.year else None


def weekday_before(c: Captures) -> Expression | None:
    """The first of two weekdays that bound a stretch of days."""
    start, end = c.values["start"], c.values["end"]
    if not (isinstance(start, Point) and isinstance(end, Point)) or end.weekday is None:
        return None
    plain = start.weekday and start.day is None and start.direction is None
    return WeekdayBefore(weekday=start.weekday, of=end) if plain and start.weekday else None


def clocked(c: Captures) -> Expression | None:
    """A date with the time of day that stands beside it."""
    day = c.values["date"]
    time = c.values.get("time")
    face = time.clock if isinstance(time, Point) else _clock(c)
    if face and isinstance(day, Inside):
        return replace(day, part=replace(day.part, clock=face))
    if face and isinstance(day, (Point, Holiday, Shift, Exact, Offset)) and day.clock is None:
        return replace(day, clock=face)
    return None


def every(c: Captures) -> Expression | None:
    """A set of times: each July, Mondays, daily, every two years."""
    value = c.value("freq", "FREQ")
    weekday = c.number("weekday", "WEEKDAY", "WEEKDAYS")
    month = c.number("month", "MONTH", "MARCH", "MON")
    season = c.value("season", "SEASON", "SEASONS", "FALL")
    unit = c.value("unit", "UNIT", "UNITS", "CLOCKUNIT", "QUARTER", "QUARTERS")
    part_of_day = c.value("part_of_day", "TOD", "TODS")
    if weekday is not None:
        value = f"XXXX-WXX-{weekday}"
    elif month is not None:
        value = f"XXXX-{month:02}"
    elif season is not None:
        value = f"XXXX-{season}"
    elif unit is not None:
        amount = numerals.parse(c.words["amount"]) if "amount" in c.words else 1.0
        value = duration(unit, amount)
    if part_of_day is not None:
        value = f"{value if weekday is not None else 'XXXX-XX-XX'}T{part_of_day}"
    return Every(value=value, quant=c.constants.get("quant"), freq=c.constants.get("freq")) if value else None


def ref(c: Captures) -> Expression | None:
    """A word that points to the past, present or future and to no day."""
    value = c.constants.get("value") or c.value("word", "PAST", "PRESENT", "SOON")
    return Ref(value=value) if value else None


def reporting(c: Captures) -> Expression | None:
    """The period that the article reports on."""
    return Reporting(year=_year(c))


def year_ago(c: Captures) -> Expression | None:
    """The same period one year before."""
    return YearAgo(anchor=_anchor(c))


def modified(c: Captures) -> Expression | None:
    """The captured expression with a TIMEX3 ``mod``, by its word or the rule's constant."""
    mod = c.value("mod", "EARLY", "LATE", "MID", "EDGE", "ABOUT", "NEARLY", "OVER", "UNDER")
    inner = c.values["of"]
    return replace(inner, mod=mod) if inner.mod is None or mod is None else inner


def same(c: Captures) -> Expression | None:
    """The captured expression as it is: the rule only adds words to its extent."""
    return c.values["of"]


MAKERS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        point, borrowed, weekday_before, clock, iso, slashed, decade, century, holiday, shift,
        length, offset, inside, clocked, every, ref, reporting, year_ago, modified, same,
    )
}  # fmt: skip
