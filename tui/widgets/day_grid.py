"""The grid of a month: a day under the cursor, its neighbours by keys."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from indexer import MonthOfDays
from tui import month
from tui.command import Scope
from tui.commands import bindings
from tui.messages import Remarked
from tui.month import ARTICLE, Place
from tui.widgets.strips import ink_of, to_strip

_WEEK, _YEAR = 7, 12


class DayGrid(Widget, can_focus=True, inherit_bindings=False):
    """Days with how many articles each has; whoever holds it gives the counts."""

    class Moved(Message):
        """Another day is under the cursor, or days are counted in another way."""

    class Opened(Message):
        """The articles of the day are wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.CALENDAR)]

    def __init__(self, place: Place, *, noun: str, id: str) -> None:
        super().__init__(id=id)
        self.place, self._noun = place, noun
        self.counts: MonthOfDays | None = None

    def on_mount(self) -> None:
        """Name the month."""
        self._draw()

    def show_counts(self, counts: MonthOfDays) -> None:
        """Put the counts of the month in."""
        self.counts = counts
        self._draw()

    def settle(self, place: Place) -> None:
        """Begin on another day, of which nobody is told."""
        if (place.month, place.of) != (self.place.month, self.place.of):
            self.counts = None
        self.place = place
        self._draw()

    @property
    def number(self) -> int:
        """How many articles the day under the cursor has."""
        return self.counts.days[self.place.day.day - 1] if self.counts else 0

    def render_line(self, y: int) -> Strip:
        """One line of the grid."""
        pieces = month.grid_line(self.place, self.counts, y, *self.size)
        return to_strip(pieces, self.size.width, ink=ink_of(self))

    def _draw(self) -> None:
        self.border_title = month.title(self.place, self.counts, self._noun)
        self.refresh()

    def _go(self, place: Place) -> None:
        if place == self.place:
            return
        self.settle(place)
        self.post_message(self.Moved())

    def action_day_on(self) -> None:
        """To the next day."""
        self._go(self.place.on(1))

    def action_day_back(self) -> None:
        """To the day before."""
        self._go(self.place.on(-1))

    def action_week_on(self) -> None:
        """To the same day of the next week."""
        self._go(self.place.on(_WEEK))

    def action_week_back(self) -> None:
        """To the same day of the week before."""
        self._go(self.place.on(-_WEEK))

    def action_month_on(self) -> None:
        """To the next month."""
        self._go(self.place.months_on(1))

    def action_month_back(self) -> None:
        """To the month before."""
        self._go(self.place.months_on(-1))

    def action_year_on(self) -> None:
        """To the next year."""
        self._go(self.place.months_on(_YEAR))

    def action_year_back(self) -> None:
        """To the year before."""
        self._go(self.place.months_on(-_YEAR))

    def action_turn(self) -> None:
        """Count days of publication, or days spoken of; events have only the latter."""
        if self._noun == ARTICLE:
            self._go(self.place.turned())
        else:
            self.post_message(Remarked("events are counted on the days on which they happened"))

    def action_open_day(self) -> None:
        """Ask for the articles of the day."""
        self.post_message(self.Opened())
