"""A calendar of a result: a month of days with their counts, to move in and to narrow by."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType

from indexer import DaysOf, MonthOfDays
from tui import month, present
from tui.command import Scope
from tui.commands import way_back
from tui.hints import Hints
from tui.looks import Look, Pieces
from tui.month import DayTold, Place
from tui.screens.saying import Saying
from tui.widgets.day_grid import DayGrid
from tui.widgets.day_list import DayList
from tui.widgets.one_line import OneLine

_MOST_MONTHS = 4
"""Months that are looked through for the day to begin with."""

Counting = Callable[[Place], Awaitable[MonthOfDays | None]]
"""Counts the month of a place; None where that could not be done, which has been said."""

Telling = Callable[[Place, int], Awaitable[DayTold | None]]
"""Tells what there is on a day, so many of it; None where that could not be done, which has been said."""

_TALL = 30
"""Lines of a screen from which on there is room for what there is on the day."""

_PAUSE = 0.1
"""Seconds that one rests on a day before it is asked what there is on it."""


class CalendarScreen(Saying[Place], inherit_bindings=False):
    """The answer is the day that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*way_back()]
    AUTO_FOCUS = "#days"
    scope = Scope.CALENDAR

    def __init__(
        self, about: Pieces, place: Place, counting: Counting, telling: Telling, *, noun: str = month.ARTICLE
    ) -> None:
        super().__init__()
        self._about, self._counting, self._telling, self._noun = about, counting, telling, noun
        self._first = place
        self._looked_through = 0
        self._days = DayGrid(place, noun=noun, id="days")
        self._told = DayList(id="day")
        self._heading = OneLine(id="heading")
        self._year = OneLine(id="year")

    def compose(self) -> ComposeResult:
        """What it is about, the days of a month, the months of the year, the keys."""
        yield self._heading
        yield self._days
        yield self._told
        yield self._year
        yield self.status

    def on_mount(self) -> None:
        """Count the first month."""
        self._tell()
        self._count()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the year as wide as there is room, and what there is on the day where there is any."""
        self.set_class(event.size.height >= _TALL, "-tall")
        self._tell()

    def on_day_grid_moved(self) -> None:
        """Count the month, if it is another; whoever moves has seen where it begins."""
        self._looked_through = _MOST_MONTHS
        self._tell()
        if self._days.counts is None:
            self._count()

    def on_day_grid_opened(self) -> None:
        """Answer with the day, if it has anything."""
        if self._days.number:
            self.dismiss(self._days.place)
        elif self._days.counts is not None:
            self.status.say(f"no {self._noun} on {self._days.place.day.isoformat()}")

    @work(exclusive=True)
    async def _count(self) -> None:
        place = self._days.place
        counts = await self._counting(place)
        now = self._days.place
        if counts is not None and (place.month, place.of) == (now.month, now.of):
            self._days.show_counts(counts)
            self._settle(place, counts)
            self._tell()

    @work(exclusive=True, group="day")
    async def _tell_day(self) -> None:
        place = self._days.place
        if not self._days.number:
            self._told.show(DayTold())
            return
        await asyncio.sleep(_PAUSE)
        told = await self._telling(place, self.size.height)
        if told is not None and place == self._days.place:
            self._told.show(told)

    def _settle(self, place: Place, counts: MonthOfDays) -> None:
        """Begin on the last day that has anything, up to the first one; on that, where none is near."""
        if self._looked_through >= _MOST_MONTHS:
            return
        busy = month.last_busy(place, counts)
        self._looked_through = self._looked_through + 1 if busy is None else _MOST_MONTHS
        is_near = busy is not None or self._looked_through < _MOST_MONTHS
        self._days.settle((busy or month.month_before(place, counts)) if is_near else self._first)
        if self._days.counts is None:
            self._count()

    @property
    def _hints(self) -> Hints:
        """Events have days on which they happened only, and Enter goes to the day."""
        if self._noun != month.ARTICLE:
            return {"open-day": "go there", "turn": ""}
        return {"turn": "published" if self._days.place.of is DaysOf.MENTIONED else "spoken of"}

    def _tell(self) -> None:
        place, counts = self._days.place, self._days.counts
        here = f"{place.day:%A}, {place.day.isoformat()}"
        if counts is not None:
            here += f": {present.count(self._days.number, self._noun, exact=counts.is_exact)}"
        self.status.show_keys(self.scope, self._hints)
        self._heading.show(((" ", Look.PLAIN), *self._about), ((f"  {here} ", Look.ACCENT),))
        self._year.show(month.year_line(place, counts, self.app.size.width))
        if self.has_class("-tall"):
            self._told.border_title = here
            self._tell_day()
