"""What is read to a file: a result, articles of it, or who and when in them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from tui import present
from tui.layout import PANELS, Pane
from tui.one_by_one import holding_keys
from tui.screens import questions
from tui.screens.opening import Opening
from tui.screens.prompt import PromptScreen
from tui.widgets.panel import ARTICLE, RESULT

if TYPE_CHECKING:
    from tui.screens.writing import Read, Writing


class Exporting(Opening, inherit_bindings=False):
    """Asks for the name of a file, and writes what the pane that has the keys shows."""

    def action_export(self) -> None:
        """Write what the pane shows: the result or a selection, the open article, actors, dates."""
        if self.panes.active not in PANELS and self.panes.has_none:
            self.status.say("there is nothing to write")
        else:
            self._export(self._shown())

    def _shown(self) -> Writing:
        """What the pane that has the keys shows, whatever a filter leaves of it."""
        from tui.screens import writing  # noqa: PLC0415 (deferred: a list waits for nothing that writes files)

        match self.panes.active:
            case Pane.ARTICLE:
                return writing.of_articles("the open article", "article.md", self._read(ARTICLE))
            case Pane.ARTICLES if self.selected:
                what = present.count(len(self.selected), "article")
                return writing.of_articles(what, "articles.md", self._read(what))
            case Pane.ARTICLES:
                return writing.of_articles("all articles of the result", "articles.md", self._read(RESULT))
            case panel:
                of = self.panes.speak_of
                write = writing.of_actors if panel is Pane.ACTORS else writing.of_dates
                return write(of or "the open article", self._read(of))

    def _read(self, of: str) -> Read:
        """What reads the open article, the result, or else what is selected, as these are now."""
        if of == RESULT:
            text = self.asked.text
            return lambda library: library.each(text)
        articles = self.selected if of != ARTICLE else (self.at,) if self.at else ()
        return lambda library: questions.read_all(library, articles)

    @work
    async def _export(self, what: Writing) -> None:
        """Ask for a name, and write to the file of that name."""
        from tui.export import free_name  # noqa: PLC0415

        with holding_keys(self.app):
            suggested = await asyncio.to_thread(free_name, what.name)
        prompt = PromptScreen(f"write {what.what} as {what.endings}", suggested, does="write")
        if name := await self.app.push_screen_wait(prompt):
            self._write(what, name)

    @work(exclusive=True, group="long")
    async def _write(self, what: Writing, name: str) -> None:
        self.status.say(f"writing {name}")
        count = await self.answered(self.desk.ask_long(lambda library, stop: what.write(library, name, stop)))
        if count is not None:
            self.status.say(f"{present.count(count, what.noun)} written to {name}")
