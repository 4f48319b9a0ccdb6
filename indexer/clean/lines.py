"""The lines of a text that are not blank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.model import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 0, where it stands, and its text without the spaces around it."""

    number: int
    span: Span
    text: str

    @property
    def start(self) -> int:
        """Where the text begins in the article."""
        return self.span.start


def split_lines(text: str) -> Iterator[Line]:
    """The lines of a settled text that are not blank."""
    at = 0
    for number, line in enumerate(text.split("\n")):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            yield Line(number, Span(start, start + len(stripped)), stripped)
        at += len(line) + 1
