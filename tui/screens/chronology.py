"""What happened, when, and who says so: the sentences of a result in the order of what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from indexer import ChronologyEntry, ChronologyPage, MonthCount, count_months
from tui import present, telling
from tui.commands import Scope
from tui.looks import Look
from tui.widgets.event_list import EventList
from tui.widgets.one_line import OneLine
from tui.widgets.status_line import StatusLine


class ChronologyScreen(Screen[ChronologyEntry], inherit_bindings=False):
    """A chronology; the answer is the sentence to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss", "Back", show=False)]
    AUTO_FOCUS = "#events"
    scope = Scope.CHRONOLOGY

    title_of_events = "Chronology"

    def __init__(self, page: ChronologyPage, about: str, months: Sequence[MonthCount] | None = None) -> None:
        super().__init__()
        self._page, self._about = page, about
        self._months = count_months(page.events) if months is None else months
        self._events = EventList(page, id="events")
        self._bars = OneLine(id="bars")

    def compose(self) -> ComposeResult:
        """What it is about, the months, the events, the keys."""
        heading = OneLine(id="heading")
        about = present.one_line(self._about) or "all articles"
        heading.show(((f" {about}", Look.STRONG),), ((f"{telling.summary(self._page)} ", Look.MUTED),))
        status = StatusLine(id="chronology-status")
        status.show_keys(Scope.CHRONOLOGY)
        yield heading
        yield from self.facts()
        yield self._bars
        yield self._events
        yield status

    def facts(self) -> ComposeResult:
        """Lines between the heading and the months; none here."""
        yield from ()

    def on_mount(self) -> None:
        """Name the pane."""
        self._events.border_title = self.title_of_events

    def on_resize(self) -> None:
        """Draw the months as wide as there is room."""
        self._draw_bars()

    def on_event_list_moved(self) -> None:
        """Mark the month of the event under the cursor."""
        self._draw_bars()

    def _draw_bars(self) -> None:
        self._bars.show(telling.month_bars(self._months, self._events.month, self.app.size.width))

    def on_event_list_opened(self) -> None:
        """Open the sentence in its article."""
        row = self._events.current
        if row is not None:
            self.dismiss(row.event.first)
