"""What could not be read, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from indexer import Skipped
from tui import messages, present
from tui.command import Scope
from tui.commands import bindings, way_back
from tui.hints import idle
from tui.screens.saying import Saying
from tui.widgets.skipped_list import SkippedList


class SkippedScreen(Saying[None], inherit_bindings=False):
    """Every file, member and record that was skipped, in order of its place, with the reason."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *way_back(),
        *bindings(Scope.SKIPPED),
    ]
    AUTO_FOCUS = "#skipped"
    scope = Scope.SKIPPED

    def __init__(self, skipped: Sequence[Skipped]) -> None:
        super().__init__()
        self._skipped = skipped
        self._by_reason = False
        self._list = SkippedList(id="skipped")

    def compose(self) -> ComposeResult:
        """The list and the keys."""
        yield self._list
        yield self.status

    def on_mount(self) -> None:
        """Show all of them."""
        self._list.border_title = f"Skipped · {present.count(len(self._skipped), 'entry')}"
        self._list.show_skipped(self._skipped)

    @on(messages.HintsChanged)
    def _show_keys(self) -> None:
        alone = {} if len(self._skipped) > 1 else idle("by-reason")
        self.status.show_keys(self.scope, {**self._list.moving_hints, **alone})

    def action_by_reason(self) -> None:
        """Sort the other way."""
        self._by_reason = not self._by_reason
        self.status.say(f"sorted by {'reason' if self._by_reason else 'place'}")
        by_reason = sorted(self._skipped, key=lambda skipped: skipped.reason)
        self._list.show_skipped(by_reason if self._by_reason else self._skipped)
