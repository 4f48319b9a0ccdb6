"""Dates that a line states in full: day, month and year, in the languages of the pages we read.

Time expressions of running text are another room's business; this one reads
mastheads, datelines and metadata, and never fills in what is not written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from indexer.clean.patterns import PatternRule, load_patterns, read_table
from indexer.model import Span

_TIME = re.compile(
    r"""(?:T|\W{1,4}(?:at\ |um\ |в\ |kl\ )?)(?P<h>\d{1,2})[:h.](?P<min>\d{2})(?!\d)
    (?:[:.]\d{2}(?:\.\d{1,9})?)?\s?(?P<half>[ap]\.?m\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_EARLIEST, _LATEST = 1600, 2199
MAX_LINE = 400
_FEW_LETTERS = 14
"""Of a weekday and a time zone beside a date."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as written: where, which day, what time (``HH:MM``) if one follows.

    ``other`` is the other day that it may mean, where the order of day and month is open.
    """

    span: Span
    day: date
    time: str | None = None
    other: date | None = None

    @property
    def value(self) -> str:
        """ISO 8601, to the minute where a time is written."""
        return f"{self.day.isoformat()}T{self.time}" if self.time else self.day.isoformat()


@cache
def _months() -> dict[str, int]:
    table = read_table("dates.toml")["months"]
    return {name: int(number) for number, names in table.items() for name in names}


def month_names() -> str:
    """All names of months, as the alternatives of a regular expression."""
    return "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))


@cache
def date_rules() -> tuple[PatternRule, ...]:
    """The rules in the order of the file. Raises RuleError where one fails its examples."""
    return load_patterns(read_table("dates.toml")["date"], _first_day, {"MONTH": month_names()})


def _first_day(rule: PatternRule, line: str) -> str | None:
    return next((found.day.isoformat() for found in _apply(rule, line)), None)


def days_of_year(text: str) -> set[tuple[int, int]]:
    """The months and days that a dateline such as ``SEOUL, Sept. 26 (Yonhap) --`` names, year or none."""
    found = set()
    for match in _month_and_day().finditer(text[:MAX_LINE]):
        groups = match.groupdict()
        month = groups["before"] or groups["after"]
        number = _months()[month.lower()] if month else int(groups["m"] or 0)
        found.add((number, int(groups["d1"] or groups["d2"] or groups["d3"])))
    return found


@cache
def _month_and_day() -> re.Pattern[str]:
    names = month_names()
    return re.compile(
        rf"""\b(?P<before>{names})\.?\s(?P<d1>\d{{1,2}})\b | \b(?P<d2>\d{{1,2}})\.?\s(?P<after>{names})\b
        | (?P<m>\d{{1,2}})[月월]\s?(?P<d3>\d{{1,2}})[日일]""",
        re.IGNORECASE | re.VERBOSE,
    )


def stated_dates(line: str) -> tuple[StatedDate, ...]:
    """The dates that a line (its first 400 characters) states in full, in order."""
    line = line[:MAX_LINE]
    if not any(c.isdigit() for c in line):
        return ()
    found: list[StatedDate] = []
    for rule in date_rules():
        found += (new for new in _apply(rule, line) if not any(new.span.overlaps(old.span) for old in found))
    return tuple(sorted(found, key=lambda stated: stated.span))


def is_alone(line: str, dates: Sequence[StatedDate]) -> bool:
    """Whether a line has nothing beside its dates but a weekday and a time zone."""
    return letters_beside(line, dates) <= _FEW_LETTERS


def letters_beside(line: str, dates: Sequence[StatedDate]) -> int:
    """How many letters a line has that are of none of its dates."""
    beyond = (c for i, c in enumerate(line) if not any(d.span.start <= i < d.span.end for d in dates))
    return sum(map(str.isalpha, beyond))


def _apply(rule: PatternRule, line: str) -> Iterator[StatedDate]:
    for match in rule.pattern.finditer(line):
        days = _days(match.groupdict())
        if days:
            yield StatedDate(Span(*match.span()), days[0], _time_after(line, match), *days[1:])


def _days(groups: dict[str, str | None]) -> list[date]:
    """The days that the numbers can mean, the day-first reading before the month-first one."""
    year = int(groups["y"] or 0)
    if name := groups.get("month"):
        orders = [(_months()[name.lower()], int(groups["d"] or 0))]
    elif groups.get("a"):
        a, b = int(groups["a"] or 0), int(groups["b"] or 0)
        orders = [(b, a), (a, b)] if a != b else [(a, b)]
    else:
        orders = [(int(groups["m"] or 0), int(groups["d"] or 0))]
    return [day for order in orders if (day := _day(year, *order))]


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none or the year is no year of a newspaper."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time_after(line: str, match: re.Match[str]) -> str | None:
    """The time of day written right after a date, as ``HH:MM``."""
    groups = match.groupdict()
    time = groups if groups.get("h") else None
    if time is None:
        following = _TIME.match(line, match.end())
        time = following.groupdict() if following else None
    if time is None:
        return None
    hour, minute = int(time["h"] or 0), int(time["min"] or 0)
    if half := time.get("half"):
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
