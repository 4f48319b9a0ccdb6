"""What an update changed, drawn line by line."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.strip import Strip

from indexer import Changes
from tui.changes import ChangeLine, set_changes
from tui.command import Scope
from tui.commands import bindings
from tui.hints import Hints, idle
from tui.looks import Look
from tui.messages import HintsChanged, Remarked
from tui.widgets.scroller import Scroller
from tui.widgets.strips import ink_of, to_strip

_MARGIN = 1
_MEASURE = 100
_SIGNS = {"-": Look.REMOVED | Look.STRONG, "+": Look.ADDED | Look.STRONG}


class ChangeView(Scroller):
    """The changes between two texts; where one is in them is the change at the top of the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.CHANGES)]
    COUNTED = frozenset({"next_change", "previous_change"})

    def __init__(self, changes: Changes | None = None, *, id: str) -> None:
        super().__init__(id=id)
        self._changes = changes
        self._whole = False
        self._lines: tuple[ChangeLine, ...] = ()
        self._starts: list[int] = []
        self._at = -1

    def on_resize(self) -> None:
        """Set the text for the new width."""
        self._set()

    @property
    def hints(self) -> Hints:
        """Which keys have nothing to do, and what others do now."""
        fold = {"unchanged": "only changes" if self._whole else "all text"}
        return fold if self._starts else {**fold, **idle("next-change", "previous-change")}

    def show_changes(self, changes: Changes) -> None:
        """Show others, from the first on."""
        self._changes, self._at = changes, -1
        self._set()
        self.jump(self._above(0) if self._starts else 0)

    def _set(self) -> None:
        if self._changes is None:
            return
        width = min(_MEASURE, max(10, self.size.width - 2 * _MARGIN))
        self._lines = set_changes(self._changes, width, whole=self._whole)
        self._starts = [row for row, line in enumerate(self._lines) if line.begins_change]
        self.hold(len(self._lines))
        self.post_message(HintsChanged())

    def render_line(self, y: int) -> Strip:
        """The sign and the text of a line."""
        width, row = self.size.width, self.top + y
        if row >= len(self._lines):
            return Strip.blank(width)
        line = self._lines[row]
        is_here = self._at >= 0 and self._starts[self._at : self._at + 1] == [row]
        sign = (f" {line.sign} ", _SIGNS.get(line.sign, Look.PLAIN) | (Look.HERE if is_here else Look.PLAIN))
        return to_strip((sign, *line.pieces), width, ink=ink_of(self), margin=_MARGIN)

    def action_next_change(self) -> None:
        """To the next change."""
        self._go(self._at + self.times)

    def action_previous_change(self) -> None:
        """To the change before."""
        self._go(max(self._at, 0) - self.times)

    def _go(self, number: int) -> None:
        if not self._starts:
            self.post_message(Remarked("nothing changed"))
            return
        self._at = number % len(self._starts)
        self.jump(self._above(self._at))
        self.refresh()
        around = "" if number == self._at else ", around the end"
        self.post_message(Remarked(f"change {self._at + 1} of {len(self._starts):,}{around}"))

    def action_unchanged(self) -> None:
        """Show or hide what stayed as it was, and stay at the same change."""
        self._whole = not self._whole
        self._set()
        if self._at >= 0:
            self.jump(self._above(self._at))

    def _above(self, number: int) -> int:
        """The line at the top where a change is shown with some of what stands before it."""
        return self._starts[number] - max(1, self.size.height // 4)
