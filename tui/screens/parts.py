"""The parts of the reader, and how their questions get answers: the base of what the reader does."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

from textual import events, on
from textual.app import ComposeResult

from indexer import ArticleId, DatelineError, Marked
from tui import layout, messages
from tui.command import Scope
from tui.hints import Hints
from tui.layout import Pane
from tui.looks import Look
from tui.screens.desk import Desk
from tui.screens.questions import Asked
from tui.screens.saying import Saying
from tui.widgets.counted import Counted
from tui.widgets.one_line import OneLine
from tui.widgets.panes import Panes
from tui.widgets.search_bar import SearchBar

_T = TypeVar("_T")

_SCOPES = {
    Pane.ARTICLES: Scope.ARTICLES,
    Pane.ARTICLE: Scope.ARTICLE,
    Pane.ACTORS: Scope.ACTORS,
    Pane.DATES: Scope.DATES,
}


class ReaderParts(Counted, Saying[None], inherit_bindings=False):
    """Query line, panes, bottom line; what was asked last, and what is open."""

    COUNTED = frozenset({"next_article", "previous_article", "next_unread"})
    was_used = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.asked = Asked()
        self.marked: Marked | None = None
        self.coming: ArticleId | None = None
        self.search = SearchBar(id="search")
        self.panes = Panes(id="panes")
        self.caret = OneLine(id="caret")

    def compose(self) -> ComposeResult:
        """Query line, panes, bottom line; over them a caret for a query that makes no sense."""
        yield self.search
        yield self.panes
        yield self.status
        yield self.caret
        yield OneLine(id="small")

    def on_resize(self, event: events.Resize) -> None:
        """Say so where nothing could be read."""
        width, height = event.size
        self.set_class(layout.is_too_small(width, height), "-small")
        words = f" {width}x{height} is too small; Dateline needs {layout.LEAST_WIDTH}x{layout.LEAST_HEIGHT}"
        self.query_one("#small", OneLine).show(((words, Look.STRONG),))

    def on_key(self) -> None:
        """Know that somebody is here."""
        self.was_used = True

    @on(events.DescendantFocus)
    @on(messages.HintsChanged)
    def show_keys(self) -> None:
        """Name the keys of the pane that has them, as far as they have something to do."""
        self.status.show_keys(self.scope, self.hints)

    @property
    def hints(self) -> Hints:
        """What the keys of the pane do now."""
        return self.panes.hints

    @property
    def scope(self) -> Scope:
        """Where one is, as the table of commands has it."""
        if self.search.has_keys:
            return Scope.QUERY
        return Scope.FILTER if self.panes.is_typing else _SCOPES[self.panes.active]

    @property
    def at(self) -> ArticleId | None:
        """The article that a command is about: under the cursor of the list, else the open one."""
        if self.panes.active is Pane.ARTICLES:
            hit = self.panes.articles.current
            return hit.id if hit else None
        opened = self.panes.article.article
        return opened.article.id if opened else None

    def say_error(self, error: Exception | str) -> None:
        """Say what went wrong, on one line."""
        self.status.say(str(error), look=Look.ERROR)

    async def answered(self, answer: Awaitable[_T]) -> _T | None:
        """The answer to a question, or None once what went wrong has been said."""
        try:
            return await answer
        except DatelineError as error:
            self.say_error(error)
            return None
