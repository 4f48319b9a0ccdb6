"""The lines of a text that are not blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.model import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 0, where it stands, and its text without the spaces around it."""

    number: int
    span: Span
    text: str


_DATE_IN_FRONT = re.compile(r"\s*date (\d{4}-\d{2}(?:-\d{2})?) ")


def date_in_front(text: str) -> Span | None:
    """Where a collection put the date of a page in front of its first line, if it did."""
    glued = _DATE_IN_FRONT.match(text)
    return Span(*glued.span(1)) if glued else None


def split_lines(text: str) -> Iterator[Line]:
    """The lines of a settled text that are not blank.

    The first begins after a date in front of it.
    """
    glued = date_in_front(text)
    at = glued.end if glued else 0
    for number, line in enumerate(text[at:].split("\n")):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            yield Line(number, Span(start, start + len(stripped)), stripped)
        at += len(line) + 1
