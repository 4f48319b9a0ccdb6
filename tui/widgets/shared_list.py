"""Who and when two articles share, and who and when one has alone."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import Comparison
from tui.command import Scope
from tui.commands import bindings
from tui.looks import Pieces
from tui.messages import Remarked
from tui.sharing import SharedRow, row_pieces, rows_of
from tui.widgets.line_list import LineList


class SharedList(LineList):
    """A row an actor or a date, under headings."""

    class Chosen(Message):
        """A row is to be shown in the articles."""

        def __init__(self, row: SharedRow) -> None:
            super().__init__()
            self.row = row

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings(Scope.COMPARISON) if binding.id == "go-to-shared"
    ]
    empty_words: tuple[str, ...] = ("Neither article names anybody or any day.",)

    def __init__(self, found: Comparison, *, id: str) -> None:
        super().__init__(id=id)
        self._rows = rows_of(found)

    def on_mount(self) -> None:
        """Lay out the rows, with the cursor on the first that is no heading."""
        self.reset(len(self._rows), cursor=1)

    @property
    def line_count(self) -> int:
        """How many lines would show all of it."""
        return max(2, len(self._rows))

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """A heading, or what it stands for."""
        return row_pieces(self._rows[row], width)

    def action_go_to_shared(self) -> None:
        """Ask for its first place in both."""
        if self.has_nothing():
            return
        row = self._rows[self.cursor]
        self.post_message(Remarked("this is a heading") if row.is_heading else self.Chosen(row))
