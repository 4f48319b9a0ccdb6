"""What happened, when, and who says so: the sentences of a result in the order of what they tell."""

from __future__ import annotations

import asyncio

from textual import work

from indexer import DatelineError, DaysOf, MonthOfDays, Telling
from tui import export, present, spread, telling
from tui.looks import Look
from tui.month import DayTold, Place
from tui.one_by_one import holding_keys
from tui.screens.calendar import CalendarScreen
from tui.screens.copying import hand_over
from tui.screens.prompt import PromptScreen
from tui.screens.told import ToldScreen


class ChronologyScreen(ToldScreen):
    """A chronology, and what one can do with its events; the answer is the sentence to open, or None."""

    exported, export_name = "these events", "chronology.md"

    def again(self) -> ChronologyScreen:
        """The same chronology, as it is left now."""
        return ChronologyScreen(self._whole, self._about, self._given_months, view=self.view)

    def on_event_list_opened(self) -> None:
        """Open the sentence in its article."""
        row = self._events.current
        if row is not None:
            self.dismiss(row.event.first)

    def on_event_list_tellings_asked(self) -> None:
        """Show each telling of the event by itself; the one that is chosen there is opened."""
        row = self._events.current
        if row is not None and len(row.event.tellings) < 2:
            self.status.say("one article alone tells this")
        elif row is not None:
            tellings = telling.tellings_of(row.event)
            self.app.push_screen(
                ChronologyScreen(tellings, (("all who tell it", Look.STRONG),)), self._choose
            )

    def _choose(self, entry: Telling | None) -> None:
        if entry is not None:
            self.dismiss(entry)

    @work
    async def on_event_list_calendar_asked(self) -> None:
        """Show the days of the events, and go to the one that is chosen."""
        row = self._events.current
        if row is None or not self._page.events:
            self.status.say("nothing here has a date")
            return

        async def counting(place: Place) -> MonthOfDays:
            return spread.month_of_days(self._page, place)

        async def on_day(place: Place, most: int) -> DayTold:
            return spread.on_day(self._page, place.day, most)

        here = row.day or self._page.events[-1].first.earliest
        place = Place(spread.first_day(self._page, here), DaysOf.MENTIONED)
        screen = CalendarScreen(self._about, place, counting, on_day, noun="event")
        chosen = await self.app.push_screen_wait(screen)
        if chosen is not None:
            self._events.go_to_day(chosen.day)

    def on_event_list_chosen(self) -> None:
        """Say how many are selected."""
        self._draw_title()

    @work(exclusive=True, group="copy")
    async def on_event_list_copy_asked(self) -> None:
        """Copy the selected events, or the one under the cursor."""
        events = self._events.chosen
        what = present.count(len(events), "event")
        self.status.say(await hand_over(self.app, telling.as_text(events), what))

    @work
    async def on_event_list_export_asked(self) -> None:
        """Write what the screen shows to a file."""
        chosen = self._events.has_chosen
        what = present.count(len(self._events.chosen), "event") if chosen else self.exported
        question = f"write {what} as {export.ENDINGS_OF_LISTS}"
        with holding_keys(self.app):
            suggested = await asyncio.to_thread(export.free_name, self.export_name)
        name = await self.app.push_screen_wait(PromptScreen(question, suggested, does="write"))
        if not name:
            return
        try:
            write = self._write_events if chosen else self.write
            written = await asyncio.to_thread(write, name)
        except DatelineError as error:
            self.status.say(str(error), look=Look.ERROR)
        else:
            self.status.say(f"{written} written to {name}")

    def write(self, name: str) -> str:
        """Write what the screen shows to a file; what that was.

        Raises:
            DatelineError: it cannot be written.
        """
        return self._write_events(name)

    def _write_events(self, name: str) -> str:
        page = self._page
        chosen = (
            telling.split(self._events.chosen) if self._events.has_chosen else (page.events, page.undated)
        )
        export.write_events(name, *chosen)
        return present.count(sum(map(len, chosen)), "event")
