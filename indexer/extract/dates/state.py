"""What a document has said so far that later expressions lean on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indexer.extract.dates import spans
from indexer.extract.dates.algebra import Anchor, Expression, Point, Shift

_FORWARD = 1
"""How many years a story goes on without saying so first."""

_FEWEST_DATES = 4
"""How many stated dates make a text a story, if they are long gone."""


_MOSTLY_BARE = 0.75
"""What dates weigh on average of which half have no month."""


@dataclass(eq=False, repr=False)
class State:
    """The creation time and the memory of one pass over a document.

    ``narrative`` says that the text tells a story of years gone by, so that dates without a
    year belong to the ``year`` that the story has come to and not to the one nearest to the
    creation time. ``last`` is the last calendar value, ``last_day`` the last that was a day,
    ``last_day_over`` the last day that was not to come, ``quarter`` the one that is reported on.
    """

    created: date | None = None
    created_is_certain: bool = False
    narrative: bool = False
    last: str | None = None
    last_day: date | None = None
    last_day_over: date | None = None
    year: str | None = None
    quarter: str | None = None
    quarter_is_meant: bool = True
    _told: str | None = None
    _aside: str | None = None

    def remember(self, value: str, *, prominent: bool = True, ahead: bool = False) -> None:
        """Take note of a resolved calendar value.

        A story goes on where it was: a year far from the last one is an aside
        ("unlike in 1614"), unless it opens its sentence or is spoken of again. So is
        one that was only looked ``ahead`` to ("it was planned to end in 1976"). After a day
        that nobody can place ("Wednesday"), the last day is not known either.
        """
        year = value[:6] if value.startswith("BC") else value[:4]
        if len(year) < 4 or not year[-4:].isdigit():
            if year == "XXXX":
                self.last_day = self.last_day_over = None
            return
        self.last = value
        if spans.grain(value) == "D":
            known = spans.bounds(value)
            self.last_day = known[0] if known else None
            if known and (self.created is None or known[0] <= self.created):
                self.last_day_over = known[0]
        is_plan = ahead and value == year and self.year is not None
        is_jump = is_plan or (not prominent and self._is_jump(year))
        is_aside = self.narrative and is_jump and year != self._aside
        self._aside = year if is_aside else None
        if not is_aside:
            self.year, self._told = year, value

    @property
    def month(self) -> int:
        """The month that was last spoken of, or 0."""
        value = self._told if self.narrative else self.last
        if value is None or value.startswith("BC") or spans.grain(value) not in ("D", "M"):
            return 0
        return int(value[5:7]) if value[5] != "W" else 0

    def report_on(self, quarter: str) -> None:
        """Take ``quarter`` for the one that the article is about; one that goes on only until one is over."""
        if self.quarter is None or quarter > self.quarter or self._has_just_ended(quarter):
            self.quarter = quarter
        self.quarter_is_meant = True

    def _has_just_ended(self, quarter: str) -> bool:
        """Whether ``quarter`` is the last one to be over, and the article was about the one that goes on."""
        if self.created is None or self.quarter != spans.cut(self.created, "Q"):
            return False
        last = spans.move(self.created, "Q", -1)
        return last is not None and quarter == spans.cut(last, "Q")

    def _is_jump(self, year: str) -> bool:
        if self.year is None or not (year.isdigit() and self.year.isdigit()):
            return False
        return not 0 <= int(year) - int(self.year) <= _FORWARD


def is_narrative(expressions: Sequence[Expression], created: date | None) -> bool:
    """Whether a text tells of times long gone: it states many far dates and speaks little of its own day."""
    points = [one for one in expressions if isinstance(one, Point)]
    far = [p for p in points if p.year and (created is None or not _is_near(p.year, created))]
    weight = sum(1.0 if p.month or p.part else 0.5 for p in far)
    own = sum(isinstance(one, Shift) and one.anchor is Anchor.CREATED for one in expressions)
    own += sum(1 for p in points if p.weekday and not p.month)
    own += sum(
        isinstance(one, Shift) and one.steps == 0 and one.anchor is Anchor.CONTEXT for one in expressions
    )
    near = sum(p.year is not None for p in points) - len(far)
    # Looking back at bare years, as at elections long ago, is no story where near years are stated too.
    weight -= near if weight <= _MOSTLY_BARE * len(far) else 0
    return weight >= _FEWEST_DATES and weight > 4 * own


def _is_near(year: str, created: date) -> bool:
    return year.isdigit() and abs(int(year) - created.year) <= 1
