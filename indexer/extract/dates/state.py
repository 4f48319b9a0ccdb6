"""What a document has said so far that later expressions lean on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import Anchor, Point, Shift
from indexer.extract.dates.tagger import Found


@dataclass(slots=True)
class State:
    """The creation time and the memory of one pass over a document.

    ``narrative`` says that the text tells of years gone by, so that dates without a
    year belong to the year last stated and not to the one nearest to the creation time.
    """

    created: date | None = None
    created_is_certain: bool = False
    narrative: bool = False
    last: str | None = None
    year: str | None = None
    last_day: date | None = None
    told: str | None = None
    quarter: str | None = None
    quarter_is_meant: bool = True

    _aside: str | None = None

    def remember(self, value: str, *, prominent: bool = True) -> None:
        """Take note of a resolved calendar value.

        A story goes on where it was: a year far from the last one is an aside
        ("unlike in 1614"), unless it opens its sentence or is spoken of again.
        """
        year = value[:6] if value.startswith("BC") else value[:4]
        if len(year) < 4 or not year[-4:].isdigit():
            return
        self.last = value
        if spans.grain(value) == "D":
            found = spans.bounds(value)
            self.last_day = found[0] if found else None
        if not prominent and self._is_jump(year) and year != self._aside:
            self._aside = year
            return
        self._aside = None
        self.year, self.told = year, value

    def _is_jump(self, year: str) -> bool:
        if self.year is None or not (year.isdigit() and self.year.isdigit()):
            return False
        return not -_BACKWARD <= int(year) - int(self.year) <= _FORWARD


_BACKWARD, _FORWARD = 0, 1
"""How many years a story goes back or on without saying so first."""

_FEWEST_DATES = 4
"""How many stated dates make a text a narrative, if they are long gone."""


def is_narrative(found: Sequence[Found], created: date | None) -> bool:
    """Whether a text tells of times long gone: it states many far dates and speaks little of its own day."""
    points = [one.expression for one in found if isinstance(one.expression, Point)]
    far = [p for p in points if p.year and (created is None or not _is_near(p.year, created))]
    weight = sum(1.0 if p.month or p.part else 0.5 for p in far)
    own = sum(isinstance(one.expression, Shift) and one.expression.anchor is Anchor.CREATED for one in found)
    own += sum(1 for p in points if p.weekday and not p.month)
    return weight >= _FEWEST_DATES and weight > 2 * own


def _is_near(year: str, created: date) -> bool:
    return year.isdigit() and abs(int(year) - created.year) <= 1
