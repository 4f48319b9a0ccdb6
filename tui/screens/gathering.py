"""What a whole result says: its chronology, its actors and months, its articles in a file."""

from __future__ import annotations

from textual import work

from indexer import ChronologyEntry, FacetName
from tui.layout import Pane
from tui.screens import questions
from tui.screens.chronology import ChronologyScreen
from tui.screens.opening import Opening

_MOST_TOLD = 1000
"""Articles that a chronology is made of, the newest; it says so where there are more."""


class Gathering(Opening, inherit_bindings=False):
    """Questions about every article of the result."""

    @work(exclusive=True, group="long")
    async def action_chronology(self) -> None:
        """Show the result in the order of the dates it speaks of."""
        query = self.asked.text
        self.status.say("reading what these articles tell; Esc goes on without it")
        page = await self.answered(
            self.desk.ask_long(lambda library, stop: library.chronology(query, limit=_MOST_TOLD, stop=stop))
        )
        if page is not None:
            self.status.hush()
            self.app.push_screen(ChronologyScreen(page, query), self._open_telling)

    def _open_telling(self, entry: ChronologyEntry | None) -> None:
        if entry is not None:
            self.load(entry.article, at=entry.span)
            self.panes.go(Pane.ARTICLE)

    def give_up(self) -> None:
        """Go on without the answer to a long question."""
        self.desk.give_up()
        self.workers.cancel_group(self, "long")

    @work(exclusive=True, group="facets")
    async def action_whole_result(self) -> None:
        """Let the panels speak of the whole result, or of the open article again."""
        if self.panes.speak_of_result:
            self.panes.show_article_again()
            return
        asked = self.asked
        found = await self.answered(self.desk.ask_long(lambda library, _: questions.facets(library, asked)))
        if found is not None:
            by_name = {facet.name: facet for facet in found}
            self.panes.show_facets(by_name[FacetName.ACTOR], by_name[FacetName.MENTIONED_MONTH])
