"""The selection: articles of one or several results that the next command of the list is about."""

from __future__ import annotations

from textual import on, work

from indexer import ArticleId
from tui import messages
from tui.layout import Pane
from tui.screens import questions
from tui.screens.refreshing import Refreshing


class Selecting(Refreshing, inherit_bindings=False):
    """Rows that were chosen one by one, from here to there, or all; they stay so while one searches on."""

    @property
    def selected(self) -> tuple[ArticleId, ...]:
        """The articles that are selected, wherever one is."""
        return self.panes.articles.selected

    @property
    def meant(self) -> tuple[ArticleId, ...]:
        """The articles that a command is about: in the list those selected, else the one that one is at."""
        if self.panes.active is Pane.ARTICLES and self.selected:
            return self.selected
        return (self.at,) if self.at else ()

    def is_about_nothing(self) -> bool:
        """Whether there is no article that a command could be about, which is then said."""
        if not self.meant:
            self.status.say("there is no article here")
        return not self.meant

    @on(messages.RangeWanted)
    @work(exclusive=True, group="long")
    async def _select_range(self, wanted: messages.RangeWanted) -> None:
        asked = self.asked
        found = await self.answered(
            self.desk.ask_long(
                lambda library, stop: questions.ids(library, asked, wanted.start, wanted.end, stop)
            )
        )
        if found is not None and asked == self.asked:
            self.panes.articles.select(found)

    @on(messages.SelectionChanged)
    def _selection_changed(self, message: messages.SelectionChanged) -> None:
        self.search.show_selected(len(message.articles))
        self.show_keys()
