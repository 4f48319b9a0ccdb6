"""Saved searches, marks and queries asked before: a row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui import shelf
from tui.command import Scope
from tui.commands import bindings
from tui.looks import Pieces
from tui.shelf import ShelfRow
from tui.widgets.line_list import LineList


class ShelfList(LineList):
    """The queries that can be asked from the start pane."""

    class Chosen(Message):
        """The query under the cursor is to be asked."""

    class NameAsked(Message):
        """The query under the cursor is to be saved under a name."""

    class DropAsked(Message):
        """The saved search under the cursor is to go."""

    class UndoAsked(Message):
        """The last change is to be taken back."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.START)]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: tuple[ShelfRow, ...] = ()
        self._names: dict[str, str] = {}

    @property
    def current(self) -> ShelfRow | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    @property
    def has_saved(self) -> bool:
        """Whether there are saved searches."""
        return any(row.shelf is shelf.Shelf.SAVED for row in self._rows)

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show other rows, the cursor where it was."""
        self._rows = tuple(rows)
        self.reset(len(self._rows), cursor=self.cursor)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Call the actors that queries ask for by these names."""
        self._names |= names
        self.refresh()

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """Shelf, name, numbers, query."""
        return shelf.row_pieces(self._rows, row, width, self._names)

    def action_ask(self) -> None:
        """Ask the query."""
        self.post_message(self.Chosen())

    def action_name_search(self) -> None:
        """Give the query a name."""
        self.post_message(self.NameAsked())

    def action_drop_search(self) -> None:
        """Drop the saved search."""
        self.post_message(self.DropAsked())

    def action_restore(self) -> None:
        """Take the last change back."""
        self.post_message(self.UndoAsked())
