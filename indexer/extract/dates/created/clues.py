"""A clue: what one passage of an article says of the day that it was written on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

_ENDS = (". ", "\n", "? ", "! ", ".” ", '." ')


class Range(NamedTuple):
    """The days from ``first`` to ``last``, both included; ``date.min`` and ``date.max`` leave an end open."""

    first: date
    last: date

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.first > date.min and self.last < date.max


class Clue(NamedTuple):
    """The day of writing lies in one of ``ranges``, for the reason given in words."""

    ranges: tuple[Range, ...]
    reason: str


class Agreed(NamedTuple):
    """What a set of clues leaves: ranges in order, none if they contradict each other, with their reasons."""

    ranges: tuple[Range, ...]
    reasons: tuple[str, ...]

    @property
    def hull(self) -> Range | None:
        """From the first day to the last of all ranges, if there are such days."""
        return Range(self.ranges[0].first, self.ranges[-1].last) if self.ranges else None


EVER = Agreed((Range(date.min, date.max),), ())
"""Nothing is known."""


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The same days as ranges in order that do not overlap."""
    apart: list[Range] = []
    for one in sorted(ranges):
        if apart and one.first <= apart[-1].last:
            apart[-1] = Range(apart[-1].first, max(apart[-1].last, one.last))
        else:
            apart.append(one)
    return tuple(apart)


def common(some: Iterable[Range], others: Iterable[Range]) -> tuple[Range, ...]:
    """The days that lie in ranges of both."""
    kept = tuple(others)
    both = (Range(max(a.first, b.first), min(a.last, b.last)) for a in some for b in kept)
    return merged(one for one in both if one.first <= one.last)


def agree(clues: Iterable[Clue], known: Agreed = EVER) -> Agreed:
    """What is left of ``known`` by all the clues, with the reasons of those that took something away.

    The narrowest clues come first, so that few reasons are told.
    """
    for clue in sorted(dict.fromkeys(clues), key=_breadth):
        left = common(known.ranges, clue.ranges)
        if left != known.ranges:
            known = Agreed(left, (*known.reasons, clue.reason))
    return known


def _breadth(clue: Clue) -> int:
    return sum((one.last - one.first).days for one in clue.ranges)


def sentence(text: str, start: int, end: int, *, reach: int = 300) -> tuple[int, int]:
    """Where the sentence around ``text[start:end]`` begins and ends, at most ``reach`` characters off."""
    begin = max(0, start - reach)
    before = max(
        text.rfind(mark, begin, start) + len(mark) if mark in text[begin:start] else begin for mark in _ENDS
    )
    after = min(
        (at for at in (text.find(mark, end, end + reach) for mark in _ENDS) if at >= 0),
        default=min(len(text), end + reach),
    )
    return before, after
