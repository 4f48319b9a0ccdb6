"""What could not be read, and why: two lines a file."""

from __future__ import annotations

from collections.abc import Sequence

from indexer import Skipped
from tui import rows
from tui.looks import Look, Pieces
from tui.messages import HintsChanged
from tui.widgets.line_list import LineList


class SkippedList(LineList):
    """Where it is, and below it the reason."""

    idle_cursor = Look.CURSOR
    empty_words: tuple[str, ...] = ("Everything could be read.",)
    skipped: Sequence[Skipped] = ()

    def show_skipped(self, skipped: Sequence[Skipped]) -> None:
        """List other files."""
        self.skipped = skipped
        self.reset(len(skipped), row_height=2)

    def on_resize(self) -> None:
        """Say whether there is more than the screen shows."""
        super().on_resize()
        self.post_message(HintsChanged())

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """The place or the reason."""
        skipped = self.skipped[row]
        return rows.skipped_reason(skipped, width) if line else rows.skipped_place(skipped, width)
