"""A few things to choose one of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from tui.commands import as_elsewhere, way_back
from tui.looks import Look, Pieces
from tui.present import fit_row, one_line
from tui.widgets.line_list import LineList
from tui.widgets.one_line import OneLine
from tui.widgets.strips import pane_title

_KEYS: Pieces = (
    (" Enter", Look.ACCENT),
    (" choose  ", Look.MUTED),
    ("Esc", Look.ACCENT),
    (" back", Look.MUTED),
)


class Choices(LineList):
    """The things, a line each."""

    labels: tuple[str, ...] = ()

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """As the label says."""
        return fit_row(((f" {one_line(self.labels[row])}", Look.PLAIN),), width)


class ChoiceScreen(ModalScreen[int], inherit_bindings=False):
    """A list under a title; the answer is the number of the row, or None where it was left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *way_back(),
        *as_elsewhere("choose", "open"),
    ]
    AUTO_FOCUS = "#choices"

    def __init__(self, title: str, labels: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._choices = Choices(id="choices")
        self._choices.labels = tuple(labels)

    def compose(self) -> ComposeResult:
        """The list, and its keys."""
        yield self._choices
        keys = OneLine(id="choice-keys")
        keys.show(_KEYS)
        yield keys

    def on_mount(self) -> None:
        """Lay out the rows."""
        self._choices.border_title = pane_title(self._title)
        self._choices.reset(len(self._choices.labels))

    def action_choose(self) -> None:
        """Answer with the row under the cursor."""
        self.dismiss(self._choices.cursor)
