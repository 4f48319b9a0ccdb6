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
    last_year: str | None = None
    last_day: date | None = None
    quarter: str | None = None

    def remember(self, value: str) -> None:
        """Take note of a resolved calendar value."""
        year = value[:6] if value.startswith("BC") else value[:4]
        if len(year) < 4 or not year[-4:].isdigit():
            return
        self.last = value
        self.last_year = year
        grain = spans.grain(value)
        if grain == "D":
            found = spans.bounds(value)
            self.last_day = found[0] if found else None
        elif grain == "Q":
            self.quarter = value


_FEWEST_YEARS = 6
"""How many stated years make a text a narrative, if most of them are gone by."""


def is_narrative(found: Sequence[Found], created: date | None) -> bool:
    """Whether a text tells of times long gone: many stated years, most of them far from its own."""
    years = [
        one.expression.year for one in found if isinstance(one.expression, Point) and one.expression.year
    ]
    told = sum(
        1 for year in years if created is None or not year.isdigit() or abs(int(year) - created.year) > 1
    )
    relative = sum(
        1 for one in found if isinstance(one.expression, Shift) and one.expression.anchor is Anchor.CREATED
    )
    relative += sum(
        1
        for one in found
        if isinstance(one.expression, Point) and one.expression.weekday and not one.expression.month
    )
    return told >= _FEWEST_YEARS and told > 2 * relative
