"""The events of a chronology, in the order of the dates that are spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import ChronologyEntry, ChronologyEvent, ChronologyPage, Event, Telling
from tui import event_lines, spread, telling
from tui.chronology_view import View
from tui.command import Scope
from tui.commands import bindings
from tui.looks import Pieces
from tui.messages import Remarked
from tui.stack import Uneven
from tui.widgets.line_list import LineList


class EventList(LineList):
    """What happened, when, and who says so."""

    class Opened(Message):
        """The event under the cursor is to be opened in its article."""

    class TellingsAsked(Message):
        """Every telling of the event under the cursor is wanted."""

    class CalendarAsked(Message):
        """A calendar of the events is wanted."""

    class ExportAsked(Message):
        """The events are to go to a file."""

    class CopyAsked(Message):
        """The selected events are to be copied."""

    class FilterAsked(Message):
        """Only events with some words are wanted."""

    class Chosen(Message):
        """Other events are selected."""

    class Turned(Message):
        """All events are wanted, or again only those about the query."""

    class Moved(Message):
        """The cursor is on an event of another day, perhaps of another month."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.CHRONOLOGY)]
    empty_words: tuple[str, ...] = ("No sentence here tells what happened.",)

    def __init__(self, page: ChronologyPage, view: View, *, grouped: bool, id: str) -> None:
        """``grouped`` puts a heading over each day, month or year."""
        super().__init__(id=id)
        self._grouped = grouped
        self._take(page)
        self._first_cursor = view.cursor
        self._chosen = set(view.chosen)

    def _take(self, page: ChronologyPage) -> None:
        self._rows = telling.rows_of(page, grouped=self._grouped)
        self._months = [spread.month_of(row.day) if row.day else "" for row in self._rows]
        self._form = event_lines.Form.of(self._rows, 0)

    def on_mount(self) -> None:
        """Lay out the events."""
        self._lay_out(self._first_cursor)

    def on_resize(self) -> None:
        """Give sentences the lines that the width asks for."""
        if self._form.width != self.size.width:
            self._lay_out(self.cursor)
        super().on_resize()

    def show_page(self, page: ChronologyPage) -> None:
        """Show these events, the cursor on the one it was on, else on the first of that day or behind it."""
        before = self.current.event.first if self.current else None
        self._take(page)
        self._lay_out(self._row_of(before))

    def show_more(self, page: ChronologyPage) -> None:
        """Show these events, which are more than before: what the cursor is on stays where it is.

        Who has not moved from the first event stays there.
        """
        line = self.stack.top(self.cursor) - self.scroll_offset.y if self._rows else 0
        before = self.current.event.first if self.current and self.cursor else None
        self._take(page)
        if self._chosen:
            told = (row.event for row in self._rows)
            self._chosen = {one.first for one in told if not self._chosen.isdisjoint(one.tellings)}
        if not self.is_attached:
            self.set_reactive(EventList.cursor, self._row_of(before))
            return
        self._lay_out(self._row_of(before))
        if before is not None:
            self.scroll_to(y=max(0, self.stack.top(self.cursor) - line), animate=False, force=True)
        self.cursor_moved()

    def _lay_out(self, cursor: int) -> None:
        self._form = form = event_lines.Form.of(self._rows, self.size.width)
        heights = [event_lines.height(row, form, first=not n) for n, row in enumerate(self._rows)]
        self.pile(Uneven(heights), cursor=cursor)

    @property
    def chosen(self) -> tuple[Event[Telling], ...]:
        """The events that were selected, in order; the one under the cursor where none was."""
        chosen = tuple(row.event for row in self._rows if row.event.first in self._chosen)
        return chosen or ((self.current.event,) if self.current else ())

    @property
    def has_chosen(self) -> bool:
        """Whether events were selected, be they shown or not."""
        return bool(self._chosen)

    def seen_as(self, view: View) -> View:
        """The view with the cursor and the selection of now."""
        return replace(view, cursor=self.cursor, chosen=frozenset(self._chosen))

    def _row_of(self, entry: Telling | None) -> int:
        if entry is None:
            return 0
        same = (n for n, row in enumerate(self._rows) if entry in row.event.tellings)
        return next(same, self._at(entry.earliest) if isinstance(entry, ChronologyEntry) else self._dated)

    @property
    def _dated(self) -> int:
        """How many rows have a date: those before the others."""
        return next((n for n, row in enumerate(self._rows) if row.day is None), len(self._rows))

    @property
    def current(self) -> telling.EventRow | None:
        """The event under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    @property
    def month(self) -> str:
        """The month of the event under the cursor; empty where it has no date."""
        return self._months[self.cursor] if self._rows else ""

    def lead(self, row: int) -> int:
        """The heading of a group."""
        return event_lines.lead(self._rows[row], first=not row)

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """The heading of a group, lines of the sentence, and one of who says so."""
        event, lead = self._rows[row], self.lead(row)
        if line < lead:
            return event_lines.heading_line(event, line, lead, width)
        return event_lines.event_line(
            event, line - lead, self._form, chosen=event.event.first in self._chosen
        )

    def cursor_moved(self) -> None:
        """Say so."""
        self.post_message(self.Moved())

    def action_open_event(self) -> None:
        """Ask for the article."""
        if not self.has_nothing():
            self.post_message(self.Opened())

    def go_to_day(self, day: date) -> None:
        """To the first event of that day, or the first behind it."""
        self.cursor = self._at(day)

    def _at(self, day: date) -> int:
        events = (row.event for row in self._rows)
        return spread.at_day([event for event in events if isinstance(event, ChronologyEvent)], day)

    def action_choose_event(self) -> None:
        """Select the event, or no longer, and go on to the next."""
        if self.has_nothing():
            return
        for _ in range(self.times):
            self._chosen ^= {self._rows[self.cursor].event.first}
            self.refresh()
            self.cursor += 1
        self.post_message(self.Chosen())

    def action_filter_events(self) -> None:
        """Ask for the words that events are to have."""
        self.post_message(self.FilterAsked())

    def action_copy_events(self) -> None:
        """Ask for a copy."""
        if not self.has_nothing():
            self.post_message(self.CopyAsked())

    def action_every_event(self) -> None:
        """Ask for all events, or again for fewer."""
        self.post_message(self.Turned())

    def action_tellings(self) -> None:
        """Ask for all who tell it."""
        if not self.has_nothing():
            self.post_message(self.TellingsAsked())

    def action_event_calendar(self) -> None:
        """Ask for a calendar."""
        if not self.has_nothing():
            self.post_message(self.CalendarAsked())

    def action_export_events(self) -> None:
        """Ask for a file."""
        self.post_message(self.ExportAsked())

    def action_next_month(self) -> None:
        """To the first event of the next month that has any."""
        later = [month for month in self._months[self.cursor :] if month != self.month]
        if later:
            self.cursor = self._months.index(later[0], self.cursor)
        elif not self.has_nothing():
            self.post_message(Remarked("no event in a later month"))

    def action_previous_month(self) -> None:
        """To the first event of this month, or of the one before."""
        if self.has_nothing():
            return
        first = self._first_of_month(self.cursor)
        if not self.cursor:
            self.post_message(Remarked("no event in an earlier month"))
        self.cursor = first if first < self.cursor else self._first_of_month(max(0, first - 1))

    def _first_of_month(self, row: int) -> int:
        """The first of the rows around ``row`` that are of its month."""
        month = self._months[row] if self._rows else ""
        while row > 0 and self._months[row - 1] == month:
            row -= 1
        return row
