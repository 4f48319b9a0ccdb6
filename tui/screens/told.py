"""Events on a screen: what of them is shown, and where in them one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from indexer import ChronologyPage, MonthCount, Telling, count_months
from tui import chronology_view, spread
from tui.chronology_view import View
from tui.command import Scope
from tui.commands import BY_ID, way_back
from tui.keymap import in_force
from tui.looks import Look, Pieces
from tui.screens.prompt import PromptScreen
from tui.screens.saying import Saying
from tui.widgets.event_list import EventList
from tui.widgets.one_line import OneLine
from tui.widgets.strips import pane_title

NEW = View()
_NO_SUCH_WORDS = ("No event here has these words.",)


class ToldScreen(Saying[Telling], inherit_bindings=False):
    """Events, and how they are looked at; the answer is the sentence to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*way_back()]
    AUTO_FOCUS = "#events"
    scope = Scope.CHRONOLOGY

    title_of_events = "Chronology"
    grouped = True
    """Whether days, months or years have headings."""

    bars_name = ""
    """What the bars of the months are called, and whether the highest of them is said."""

    is_part = False
    """Whether not all was read of what it is to tell."""

    goes_back = False
    """Whether it was left for what one came from, and not for the reader."""

    def __init__(
        self,
        page: ChronologyPage,
        about: Pieces,
        months: Sequence[MonthCount] | None = None,
        *,
        view: View = NEW,
    ) -> None:
        super().__init__()
        self._whole, self._about, self._view = page, about, view
        self._page = view.of(page)
        self._given_months = months
        self._reading = ""
        self._heading = OneLine(id="heading")
        self._events = EventList(self._page, view, grouped=self.grouped, id="events")
        self._bars = OneLine(id="bars")

    def compose(self) -> ComposeResult:
        """What it is about, the months, the events, the keys."""
        yield self._heading
        yield from self.facts()
        yield self._bars
        yield self._events
        yield self.status

    def grow(self, page: ChronologyPage, *, reading: str = "") -> None:
        """Show what more articles tell, of which it is said how far their ``reading`` has come.

        Where they are read once more, no less is shown than before.
        """
        self.is_part = bool(reading)
        if self.is_part and page.articles < self._whole.articles:
            return
        self._whole = page
        self._page = self._view.of(page)
        self._events.show_more(self._page)
        self.say_reading(reading)
        if self.is_attached:
            self._draw_heading()
            self._show_keys()

    @property
    def articles_found(self) -> int:
        """How many articles there are of which this tells, or is to tell."""
        return self._whole.articles_found

    def say_reading(self, words: str) -> None:
        """Say how far the reading of more articles has come; nothing where it is over."""
        self._reading = words
        if self.is_attached:
            self.status.show_progress(words)

    @property
    def view(self) -> View:
        """How it is looked at now."""
        return self._events.seen_as(self._view)

    def facts(self) -> ComposeResult:
        """Lines between the heading and the months; none here."""
        yield from ()

    def on_mount(self) -> None:
        """Say what it is about, and name the pane."""
        self._draw_heading()
        self._draw_title()
        self._show_keys()
        self.status.show_progress(self._reading)

    def _show_keys(self) -> None:
        hints = chronology_view.hints(self._whole, self._page, narrowed=self._view.narrowed)
        back = {"leave": "show all"} if self._view.letters else {}
        self.status.show_keys(self.scope, {**hints, **back})

    def _draw_heading(self) -> None:
        key = in_force(self).names(BY_ID["every-event"])
        width = self.app.size.width
        summary = chronology_view.summary(self._whole, key, width, narrowed=self._view.narrowed)
        self._heading.show(((" ", Look.PLAIN), *self._about), ((f"  {summary} ", Look.MUTED),))

    def _draw_title(self) -> None:
        """Say where in the chronology one is."""
        events = self._events
        here = chronology_view.position(
            self._page,
            events.current,
            events.cursor,
            letters=self._view.letters,
            chosen=len(events.chosen) if events.has_chosen else 0,
        )
        events.border_title = pane_title(self.title_of_events + here)

    def on_resize(self) -> None:
        """Draw the heading and the months as wide as there is room."""
        self._draw_heading()
        self._draw_bars()

    def on_event_list_moved(self) -> None:
        """Mark the month of the event under the cursor."""
        self._draw_title()
        self._draw_bars()

    def _draw_bars(self) -> None:
        months = count_months(self._page.events) if self._given_months is None else self._given_months
        self._bars.display = bool(months)
        bars = spread.month_bars(months, self._events.month, self.app.size.width, name=self.bars_name)
        self._bars.show(bars)

    def on_event_list_turned(self) -> None:
        """Show all that these articles tell, or again only what is about the query."""
        if self._whole.narrowed.size == self._whole.size:
            self.status.say("all that these articles tell is shown")
            return
        self._look(replace(self._view, narrowed=not self._view.narrowed))

    @work
    async def on_event_list_filter_asked(self) -> None:
        """Show only events with some words."""
        letters = await self.app.push_screen_wait(
            PromptScreen("only events with", self._view.letters, does="filter", anew=True)
        )
        if letters is not None:
            self._look(replace(self._view, letters=letters.strip()))

    async def action_dismiss(self, result: Telling | None = None) -> None:
        """Go back: first to all events, where a filter leaves some out, and then off this screen."""
        if self._view.letters:
            self._look(replace(self._view, letters=""))
        else:
            self.goes_back = True
            await super().action_dismiss(result)

    def _look(self, view: View) -> None:
        self._view, self._page = view, view.of(self._whole)
        self._events.empty_words = _NO_SUCH_WORDS if view.letters else EventList.empty_words
        self._events.show_page(self._page)
        self._draw_heading()
        self._draw_title()
        self._draw_bars()
        self._show_keys()
