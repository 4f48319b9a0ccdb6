"""Why an actor is one, with that name, kind and country."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from tui import messages
from tui.command import Scope
from tui.commands import as_elsewhere, way_back
from tui.looks import Pieces
from tui.reasons import Why, why_lines
from tui.screens.saying import Saying
from tui.widgets.scroller import Scroller
from tui.widgets.strips import ink_of, pane_title, to_strip

_WIDEST = 100


class WhyPage(Scroller):
    """The reasons in lines, set for the width."""

    def __init__(self, why: Why, *, id: str) -> None:
        super().__init__(id=id)
        self._why = why
        self._lines: tuple[Pieces, ...] = ()

    def on_mount(self) -> None:
        """Name whom it is about."""
        self.border_title = pane_title(f"Why {self._why.actor.name}")

    def on_resize(self) -> None:
        """Lay out the lines."""
        self._lines = tuple(why_lines(self._why, min(_WIDEST, max(1, self.size.width))))
        self.hold(len(self._lines))
        self.post_message(messages.HintsChanged())

    def render_line(self, y: int) -> Strip:
        """One line of the screen, as Textual asks for it."""
        row = self.top + y
        pieces = self._lines[row] if row < len(self._lines) else ()
        return to_strip(pieces, self.size.width, ink=ink_of(self))


class WhyScreen(Saying[None], inherit_bindings=False):
    """The page, and the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *way_back(),
        *as_elsewhere("dismiss", "open"),
    ]
    AUTO_FOCUS = "#why"
    scope = Scope.MOVING

    def __init__(self, why: Why) -> None:
        super().__init__()
        self._why = why

    def compose(self) -> ComposeResult:
        """The page, and the line of keys."""
        yield WhyPage(self._why, id="why")
        yield self.status

    @on(messages.HintsChanged)
    def _show_keys(self) -> None:
        self.status.show_keys(self.scope, self.query_one(WhyPage).moving_hints)
