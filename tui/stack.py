"""Rows lying one over the other: on which line each begins, and which row a line belongs to. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol


class Stack(Protocol):
    """Rows of some height."""

    @property
    def rows(self) -> int:
        """How many there are."""

    @property
    def lines(self) -> int:
        """How many lines they take."""

    def top(self, row: int) -> int:
        """The line on which a row begins; that of the row behind the last is the end."""

    def at(self, line: int) -> tuple[int, int]:
        """The row that a line belongs to, and which of its lines; behind the end, one after the last."""


@dataclass(frozen=True, slots=True)
class Even:
    """Rows that are all of one height: a million cost no more than one."""

    rows: int = 0
    height: int = 1

    @property
    def lines(self) -> int:
        """How many lines they take."""
        return self.rows * self.height

    def top(self, row: int) -> int:
        """The line on which a row begins."""
        return row * self.height

    def at(self, line: int) -> tuple[int, int]:
        """The row that a line belongs to, and which of its lines it is."""
        return divmod(line, self.height)


class Uneven:
    """Rows of a height each."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._tops = [0, *accumulate(heights)]

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self._tops) - 1

    @property
    def lines(self) -> int:
        """How many lines they take."""
        return self._tops[-1]

    def top(self, row: int) -> int:
        """The line on which a row begins."""
        return self._tops[row]

    def at(self, line: int) -> tuple[int, int]:
        """The row that a line belongs to, and which of its lines it is."""
        row = max(0, bisect_right(self._tops, line) - 1)
        return row, line - self._tops[row]


def ahead(stack: Stack, row: int, lines: int) -> int:
    """The row that many lines below, at least the next; above where ``lines`` is negative."""
    if lines > 0:
        return max(row + 1, stack.at(stack.top(row) + lines)[0])
    found, line = stack.at(max(0, stack.top(row) + lines))
    return min(row - 1, found + (line > 0))


def scrolled(stack: Stack, row: int, top: int, height: int) -> int:
    """The line to have at the top of a pane of ``height`` lines so that ``row`` is in sight.

    A row that is just out of sight comes to the middle: redrawing all lines at every key is
    slow over a slow line.
    """
    begin, end = stack.top(row), stack.top(row + 1)
    if end - begin > height:
        return begin
    if top <= begin and end <= top + height:
        return top
    if begin < top:
        wanted = begin - (height // 2 if top - begin < height else 0)
    else:
        wanted = begin - height // 2 if begin - top < 2 * height else end - height
    found, line = stack.at(max(0, min(wanted, stack.lines - height)))
    # A row begins at the top, not in its middle; and all of the one that is wanted is in sight.
    while stack.top(found + (line > 0)) < end - height:
        found += 1
    return stack.top(min(row, found + (line > 0)))
