"""Events that bear a number tell the year: the 74th General Assembly is that of 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from indexer.extract.dates.created.clues import Clue, Range
from indexer.extract.dates.lexicon import read_table

_NUMBER = re.compile(r"(?<![\w.,-])([0-9]{1,3})(?:st|nd|rd|th) (?=\S)")
_BETWEEN = 40
"""In how many characters after the number the name must end: "74th session of the U.N. General Assembly"."""

_SENTENCE = re.compile(r"[!?;\n]|[a-z]\. ")
_COUNTED_WELL = 1970


class Event(NamedTuple):
    """An event by name: number ``n`` begins in ``month`` of the year ``before + n * years``."""

    name: str
    before: int
    years: int
    month: int


def numbered_clues(text: str) -> Iterator[Clue]:
    """Each numbered event that the text names says that it is written in the year, or years, of that one."""
    for number in _NUMBER.finditer(text):
        after = text[number.end() : number.end() + _BETWEEN]
        stop = _SENTENCE.search(after)
        event = _first_event(after[: stop.start()] if stop else after)
        first = event.before + event.years * int(number[1]) if event else 0
        if event and _COUNTED_WELL <= first < date.max.year - event.years:
            begin = date(first, event.month, 1)
            end = begin + relativedelta(years=event.years) - timedelta(days=1)
            yield Clue((Range(begin, end),), f"in the year of the {number[0]}{event.name}")


def _first_event(text: str) -> Event | None:
    """The event that ``text`` names first."""
    return min(
        (event for event in _events() if event.name in text), key=lambda e: text.find(e.name), default=None
    )


@cache
def _events() -> tuple[Event, ...]:
    rows = (line.split("\t") for line in read_table("numbered.tsv"))
    return tuple(Event(name, int(before), int(years), int(month)) for name, before, years, month in rows)
