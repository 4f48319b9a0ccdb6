"""What there is on a day, under the calendar: as much as there is room for, to be looked at only."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

from tui import month
from tui.month import DayTold
from tui.widgets.strips import ink_of, to_strip


class DayList(Widget):
    """A line each for articles or events, and how many more there are."""

    DEFAULT_CSS = "DayList { height: 1fr; display: none; }"

    told = DayTold()

    def show(self, told: DayTold) -> None:
        """Show others."""
        if told != self.told:
            self.told = told
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, height = self.size
        return to_strip(month.told_line(self.told, y, width, height), width, ink=ink_of(self))
