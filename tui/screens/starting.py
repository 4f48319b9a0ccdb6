"""Saved searches: kept, and shown with what was asked before, to begin with or on demand."""

from __future__ import annotations

from textual import work

from tui.screens import edits
from tui.screens.prompt import PromptScreen
from tui.screens.searching import Searching
from tui.screens.start import StartScreen


class Starting(Searching, inherit_bindings=False):
    """The way to the start pane and back, and what is saved for it."""

    @work
    async def action_save_search(self) -> None:
        """Save the query under a name."""
        query = self.asked.text
        if not query:
            self.status.say("the query is empty: / makes one to save")
            return
        asked = await self.app.push_screen_wait(PromptScreen(f"save {query} as", does="save"))
        name = (asked or "").strip()
        if name and await self.answered(
            self.desk.ask(lambda library: edits.save_search(library, name, query))
        ):
            self.status.say(f"saved: {name}; with the others it stands in the start pane")

    def action_start(self) -> None:
        """Show saved searches, marks, and what was asked before."""
        self.app.push_screen(StartScreen(self.desk, self.panes.go, self.step_history), self._ask_chosen)

    def _ask_chosen(self, query: str | None) -> None:
        if query is not None:
            self.finish(query)

    @work(exclusive=True, group="start")
    async def begin(self) -> None:
        """Begin with the start pane where there are saved searches, unless keys were pressed already."""
        searches = await self.answered(self.desk.ask(lambda library: library.marks.searches()))
        if searches and self.app.screen is self and not self.search.has_keys and not self.was_used:
            self.action_start()
