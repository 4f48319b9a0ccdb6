"""What became of an article in another version of it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from indexer import Article, Changes
from tui import changes, messages
from tui.command import Scope
from tui.commands import way_back
from tui.looks import Look
from tui.screens.saying import Saying
from tui.widgets.change_view import ChangeView
from tui.widgets.one_line import OneLine


class ChangesScreen(Saying[None], inherit_bindings=False):
    """Which article stands for the minus and which for the plus; then the changes."""

    BINDINGS: ClassVar[list[BindingType]] = [*way_back()]
    AUTO_FOCUS = "#changes"
    scope = Scope.CHANGES

    def __init__(self, old: Article, new: Article, found: Changes) -> None:
        super().__init__()
        self._sides = {"-": old, "+": new}
        self._found = found
        self._view = ChangeView(found, id="changes")

    def compose(self) -> ComposeResult:
        """The two articles in a line each, the changes, the keys."""
        for sign, article in self._sides.items():
            line = OneLine(id="old" if sign == "-" else "new")
            look = Look.REMOVED if sign == "-" else Look.ADDED
            line.show(((f"  {sign} ", look | Look.STRONG), (changes.facts(article), Look.PLAIN)))
            yield line
        self._view.border_title = changes.summary(self._found)
        yield self._view
        yield self.status

    @on(messages.HintsChanged)
    def _show_keys(self) -> None:
        self.status.show_keys(self.scope, {**self._view.moving_hints, **self._view.hints})
