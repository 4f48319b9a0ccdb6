"""A line of our own words: left-aligned pieces, and others at the right end."""

from __future__ import annotations

from rich.cells import cell_len
from textual.strip import Strip
from textual.widget import Widget

from tui import cells
from tui.looks import Pieces
from tui.widgets.strips import ink_of, to_strip


class OneLine(Widget):
    """One row of the screen; the right end is kept, the left end is cut where both do not fit."""

    DEFAULT_CSS = "OneLine { height: 1; }"

    left: Pieces = ()
    right: Pieces = ()

    def show(self, left: Pieces, right: Pieces = ()) -> None:
        """Put other words into the line."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line as Textual draws it."""
        width = self.size.width
        room = max(0, width - sum(cell_len(text) for text, _ in self.right))
        pieces = (*cells.fit_row(self.left, room), *self.right)
        return to_strip(pieces, width, ink=ink_of(self))
