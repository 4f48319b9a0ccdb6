"""What a rule captured, as makers ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from indexer.extract.dates import numerals
from indexer.extract.dates.algebra import Anchor, Expression
from indexer.extract.dates.lexicon import Lexicon

_MONTHS = ("MONTH", "MARCH", "MON")
_UNITS = ("UNIT", "UNITS", "CLOCKUNIT", "QUARTER", "QUARTERS", "LASTING")
_DIRECTIONS = ("DIR", "NEXT", "PREV")
_PIVOT = 29
"""A year in two digits up to this one is of the 2000s."""


class Captures(NamedTuple):
    """The words and the folded expressions by name, and the rule's own ``with``."""

    words: Mapping[str, str]
    values: Mapping[str, Expression]
    constants: Mapping[str, Any]
    lexicon: Lexicon

    def value(self, name: str, *tags: str) -> str | None:
        """What the word captured as ``name`` stands for under the first of ``tags`` that it has.

        Without such a word, the rule's constant of that name.
        """
        word = self.words.get(name)
        if word is None:
            return self.constants.get(name)
        known = self.lexicon.tags_of(word.replace(".", "").replace(" ", ""))
        return next((known[tag] for tag in tags if tag in known), None)

    def number(self, name: str, *tags: str) -> int | None:
        """The whole number captured as ``name``, by the word list or by its digits."""
        known = self.value(name, *tags)
        if known is not None:
            return int(known)
        number = numerals.parse(self.words[name]) if name in self.words else None
        return int(number) if number is not None and number.is_integer() else None

    @property
    def month(self) -> int | None:
        """The month, 1 to 12."""
        return self.number("month", *_MONTHS)

    @property
    def unit(self) -> str | None:
        """The unit, such as ``Y``, ``W`` or ``TH`` for hours."""
        return self.value("unit", *_UNITS)

    @property
    def direction(self) -> int | None:
        """-1, 0 or 1 for last, this and next."""
        return self.number("direction", *_DIRECTIONS)

    @property
    def anchor(self) -> Anchor:
        """What the rule counts from."""
        return Anchor[self.constants.get("anchor", "created").upper()]

    @property
    def year(self) -> str | None:
        """The year in four digits, or with ``BC`` before them."""
        text = self.words.get("year")
        if text is None:
            return None
        if text[0] in "'’":
            return full_year(int(text[1:3]))
        text = text.partition("/")[0]
        number = numerals.parse_year(text)
        if number is None:
            return None
        return f"BC{number:04}" if "bc" in self.words else f"{number:04}"

    @property
    def clock(self) -> str | None:
        """A TIMEX3 time with its T, from a part of the day, noon, a clock face, or an hour with am or pm."""
        named = self.value("part_of_day", "TOD", "DAWN")
        if named is not None:
            return f"T{named}"
        return self.value("noon", "NOON") or self._clock_face()

    def _clock_face(self) -> str | None:
        text = self.words.get("hour")
        if text is None:
            return None
        if text.isdigit() and len(text) > 2:
            text = f"{text[:-2]}:{text[-2:]}"
        hour, _, rest = text.replace(".", ":").partition(":")
        number = numerals.parse(hour)
        minute = rest.partition(":")[0] or "0"
        if (
            number is None
            or not number.is_integer()
            or number > 24
            or not minute.isdigit()
            or int(minute) > 59
        ):
            return None
        half = self.value("half", "AMPM", "TOD")
        if half in ("pm", "AF", "EV") and number < 12:
            number += 12
        elif half == "am" and number == 12:
            number = 0
        return f"T{int(number):02}:{int(minute):02}"


def full_year(digits: int) -> str:
    """The year that two digits mean."""
    return str(digits + (1900 if digits > _PIVOT else 2000))
