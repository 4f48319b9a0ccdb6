"""A few things to choose one of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui import messages
from tui.cells import fit_row, one_line
from tui.command import Scope
from tui.commands import bindings, way_back
from tui.looks import Look, Pieces
from tui.screens.saying import Saying
from tui.widgets.line_list import LineList
from tui.widgets.strips import pane_title


class Choices(LineList):
    """The things, a line each."""

    labels: tuple[str, ...] = ()

    def on_resize(self) -> None:
        """Say whether there is more than the screen shows."""
        super().on_resize()
        self.post_message(messages.HintsChanged())

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """As the label says."""
        return fit_row(((f" {one_line(self.labels[row])}", Look.PLAIN),), width)


class ChoiceScreen(Saying[int], inherit_bindings=False):
    """A list under a title; the answer is the number of the row, or None where it was left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *way_back(),
        *bindings(Scope.CHOICE),
    ]
    AUTO_FOCUS = "#choices"
    scope = Scope.CHOICE

    def __init__(self, title: str, labels: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._choices = Choices(id="choices")
        self._choices.labels = tuple(labels)

    def compose(self) -> ComposeResult:
        """The list, and its keys."""
        yield self._choices
        yield self.status

    def on_mount(self) -> None:
        """Lay out the rows."""
        self._choices.border_title = pane_title(self._title)
        self._choices.reset(len(self._choices.labels))

    @on(messages.HintsChanged)
    def _show_keys(self) -> None:
        self.status.show_keys(self.scope, self._choices.moving_hints)

    def action_take(self) -> None:
        """Answer with the row under the cursor."""
        self.dismiss(self._choices.cursor)
