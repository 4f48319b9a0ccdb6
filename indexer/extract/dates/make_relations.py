"""Makers of everything that is no place on the calendar by itself: lengths, offsets, sets, references."""

from __future__ import annotations

from indexer.extract.dates import numerals
from indexer.extract.dates.algebra import (
    Anchor,
    Around,
    Every,
    Expression,
    Holiday,
    Inside,
    Length,
    Offset,
    Point,
    Ref,
    Reporting,
    Shift,
    YearAgo,
)
from indexer.extract.dates.captures import Captures
from indexer.extract.dates.durations import duration


def shift(c: Captures) -> Expression | None:
    """So many units from the creation time or, with ``anchor = "mention"``, from the last date."""
    if c.unit is None or c.unit.startswith("T"):
        return None
    steps = c.direction if c.direction is not None else c.constants.get("steps", 0)
    # In a story, "this day" is the one that it has come to.
    anchor = Anchor.CONTEXT if c.direction == 0 else c.anchor
    return Shift(unit=c.unit, steps=steps, anchor=anchor, clock=c.clock, mod=c.constants.get("mod"))


def last_weekend(_: Captures) -> Expression:
    """The weekend that is over or goes on: the one around the day three days back, or before that day."""
    return Around(unit="WE", of=Shift(unit="D", steps=-3))


def length(c: Captures) -> Expression | None:
    """A duration; without ``amount`` and without a constant one it is of unknown length."""
    if c.unit is None:
        return None
    amount: float | None = c.constants.get("amount")
    if "amount" in c.words:
        amount = numerals.parse(c.words["amount"])
        if amount is None or _is_title(c):
            return None
    if c.constants.get("half") and amount is not None:
        amount += 0.5
    return Length(unit=c.unit, amount=None if amount is None else float(amount), mod=c.constants.get("mod"))


def _is_title(c: Captures) -> bool:
    """Figures before a unit with a capital name a programme: 60 Minutes, but not a 50-Year Rule."""
    return c.words["amount"][0].isdigit() and c.words["unit"].istitle() and "hyphen" not in c.words


def offset(c: Captures) -> Expression | None:
    """A length before or after the creation time, the last date, or a captured time."""
    how_long = c.values["length"]
    of = c.values.get("of")
    if not isinstance(how_long, Length) or (how_long.amount is None and of is not None):
        return None  # "weeks before May 6" is no one time
    return Offset(
        length=how_long,
        sign=c.constants["sign"],
        anchor=c.anchor,
        of=of,
        clock=c.clock,
        mod=how_long.mod,
    )


def weeks_before(c: Captures) -> Expression | None:
    """The day of the week so many weeks before the last one: a week ago Tuesday."""
    how_long = c.values["length"]
    if not isinstance(how_long, Length) or how_long.unit != "W" or how_long.amount is None:
        return None
    return Offset(length=Length(unit="D", amount=how_long.amount * 7), sign=-1, of=c.values["of"])


def unit_of(c: Captures) -> Expression | None:
    """The unit that a date lies in: the week of March 6, Easter week."""
    shifted = c.values.get("unit")
    unit = shifted.unit if isinstance(shifted, Shift) else c.unit
    if unit is None:
        return None
    return Around(unit=unit, of=c.values["of"])


def around_feast(c: Captures) -> Expression:
    """The unit that a feast falls in, named by it: the November election."""
    return Around(unit=c.constants["unit"], of=Holiday(name=c.constants["feast"]))


def next_to(c: Captures) -> Expression | None:
    """The day before or after another."""
    return Offset(length=Length(unit="D", amount=1.0), sign=c.constants["sign"], of=c.values["of"])


def inside(c: Captures) -> Expression | None:
    """A part of a longer time."""
    part, of = c.values["part"], c.values["of"]
    is_vague = isinstance(of, Shift) and of.unit not in ("W", "WE") and _is_bare_weekday(part)
    return Inside(part=part, of=of) if isinstance(part, Point) and not is_vague else None


def _is_bare_weekday(part: Expression) -> bool:
    return isinstance(part, Point) and part.weekday is not None and part.day is None


def every(c: Captures) -> Expression | None:
    """A set of times: each July, Mondays, Tuesday nights, daily, every two years."""
    value = _set_value(c)
    part_of_day = c.value("part_of_day", "TOD", "TODS")
    if part_of_day is not None:
        value = f"{value or 'XXXX-XX-XX'}T{part_of_day}"
    times = c.number("times", "TWICE", "CARD", "TEEN")
    freq = f"{times}X" if times else None
    return Every(value=value, quant=c.constants.get("quant"), freq=freq) if value else None


def _set_value(c: Captures) -> str | None:
    weekday = c.number("weekday", "WEEKDAY", "WEEKDAYS")
    if weekday is not None:
        return f"XXXX-WXX-{weekday}"
    if c.month is not None:
        day = c.number("day", "DAYTH")
        return f"XXXX-{c.month:02}" + (f"-{day:02}" if day is not None else "")
    season = c.value("season", "SEASON", "SEASONS", "FALL")
    if season is not None:
        return f"XXXX-{season}"
    if c.unit is not None:
        return duration(
            c.unit, numerals.parse(c.words["amount"]) if "amount" in c.words else c.constants.get("amount", 1)
        )
    return c.value("freq", "FREQ")


def ref(c: Captures) -> Expression | None:
    """A word that points to the past, present or future and to no day."""
    value = c.constants.get("value") or c.value("word", "PAST", "PRESENT")
    return Ref(value=value) if value else None


def reporting(c: Captures) -> Expression | None:
    """The period that the article reports on, or the same one of a stated year."""
    return Reporting(year=c.year, is_loose="period" in c.words)


def reported(c: Captures) -> Expression:
    """The year, or the half of a year, that ended last or goes on, as results tell of it."""
    return Around(unit=c.unit or "Y", of=Shift(unit="Q", steps=-1))


def year_ago(c: Captures) -> Expression | None:
    """The same period one year before."""
    return YearAgo(anchor=c.anchor, grain=c.constants.get("grain"))


def modified(c: Captures) -> Expression | None:
    """The captured expression with a TIMEX3 ``mod``, by its word or the rule's constant."""
    mod = c.value("mod", "EARLY", "LATE", "MID", "EDGE", "ABOUT", "NEARLY", "OVER", "UNDER")
    inner = c.values["of"]
    return inner._replace(mod=mod) if inner.mod is None else inner


def same(c: Captures) -> Expression | None:
    """The captured expression as it is: the rule only adds words to its extent."""
    return c.values["of"]
