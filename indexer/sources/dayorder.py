"""Which of day and month comes first in the dates of one file: 11/23/2019 tells it of 11/07/2019, too."""

from __future__ import annotations

import re

_NUMERIC = r"(\d{1,2})([-/])(\d{1,2})\2\d{4}(?!\d)"
_FIRST_IN_VALUE = re.compile(rf"""[",;\t|\n] ?{_NUMERIC}""".encode())
"""A date at the beginning of a value, as JSON and tables write it."""

_VALUE = re.compile(rf"\s*{_NUMERIC}")
_MONTHS = 12


class DayOrder:
    """What the dates of a file have told so far; ``head`` is how the file begins."""

    def __init__(self, head: bytes = b"") -> None:
        self._seen: set[bool] = set()
        for found in _FIRST_IN_VALUE.finditer(head):
            self._take(int(found[1]), int(found[3]))

    def learn(self, date: str | None) -> None:
        """Take note of the date of one record."""
        found = _VALUE.match(date) if date else None
        if found:
            self._take(int(found[1]), int(found[3]))

    def _take(self, first: int, second: int) -> None:
        if (first > _MONTHS) != (second > _MONTHS):
            self._seen.add(first > _MONTHS)

    @property
    def day_first(self) -> bool | None:
        """Whether the day comes first, or None where no date has told it, or some have told otherwise."""
        return next(iter(self._seen)) if len(self._seen) == 1 else None
