"""Lists of what happened when: a date that opens its entry goes on from the entry before it.

``April 9, 2007 - A plan is filed. April 10 - A rival bids.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.extract.dates.algebra import Point

if TYPE_CHECKING:
    from indexer.extract.dates.tagger import Found

_FEWEST_ENTRIES = 3
"""How many dates must open an entry to make a list."""

_BEFORE = 4
_OPENS = re.compile(r"(?:\A|[.!?:;\"”)\n*•–—-])\s*\Z")
_GOES_ON = re.compile(r"\s*(?::(?![0-9])|[–—-]{1,2}(?=\s))")
"""What stands behind the date of an entry; a figure right after the colon would be of a clock or a score."""

_Day = tuple[int, int, int]


def entry_years(text: str, found: Sequence[Found], created: date | None) -> Mapping[int, str]:
    """The years of the entries that lack one, by their place in ``found``.

    They are those of the entry before; a list comes to the next year, or the one before if it goes
    back in time, where the months begin again, unless that is still to come. Where no entry states a
    year, none has one.
    """
    entries = list(_entries(text, found))
    if len(entries) < _FEWEST_ENTRIES:
        return {}
    step = _step([point for _, point in entries])
    years: dict[int, str] = {}
    last: _Day | None = None
    for index, point in entries:
        if point.year is not None:
            last = (int(point.year), point.month or 0, point.day or 0)
        elif last is not None:
            year, day = last[0], (point.month or 0, point.day or 0)
            begins_again = (last[1:] > day) if step > 0 else (last[1:] < day)
            if begins_again and _is_over((year + step, *day), created):
                year += step
            years[index] = f"{year:04}"
            last = (year, *day)
    return years


def _step(points: Sequence[Point]) -> int:
    """1 for a list that goes on in time, as most dates in it do, -1 for one that goes back."""
    months = [(point.month, point.day or 0) for point in points if point.month]
    on = sum(one <= other for one, other in pairwise(months))
    return 1 if 2 * on >= len(months) - 1 else -1


def _entries(text: str, found: Sequence[Found]) -> Iterator[tuple[int, Point]]:
    for index, one in enumerate(found):
        point = one.expression
        if not isinstance(point, Point) or point.direction is not None or point.part is not None:
            continue
        if (point.month is None and point.year is None) or not (point.year or "0").isdigit():
            continue
        before = text[max(0, one.start - _BEFORE) : one.start]
        if _OPENS.search(before) and (_GOES_ON.match(text, one.end) or _heads(text, found, index, point)):
            yield index, point


def _heads(text: str, found: Sequence[Found], index: int, point: Point) -> bool:
    """Whether a year stands alone right before the first date of its entries."""
    is_last = index + 1 >= len(found)
    return point.month is None and not is_last and text[found[index].end : found[index + 1].start].isspace()


def _is_over(day: _Day, created: date | None) -> bool:
    return created is None or day <= (created.year, created.month, created.day)
