"""A page of lines that keys scroll, without a cursor and without animation: the base of what is read."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView

from tui.command import Scope
from tui.commands import bindings, within
from tui.hints import NOTHING_TO_MOVE, Hints
from tui.messages import Remarked
from tui.widgets.counted import Counted


class Scroller(Counted, ScrollView, can_focus=True, inherit_bindings=False):
    """Lines drawn by the Line API; a subclass draws them (``render_line``)."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.MOVING)]
    COUNTED = frozenset(command.action for command in within(Scope.MOVING))

    def hold(self, line_count: int) -> None:
        """Be a page of ``line_count`` lines."""
        self.virtual_size = Size(self.size.width, line_count)
        self.refresh()

    @property
    def top(self) -> int:
        """The first line on the screen."""
        return self.scroll_offset.y

    @property
    def moving_hints(self) -> Hints:
        """Which keys that move have nothing to do: all of them where every line is on the screen."""
        return NOTHING_TO_MOVE if self.virtual_size.height <= self.size.height else {}

    def jump(self, line: int) -> None:
        """Scroll so that ``line`` is the first on the screen, as far as there are lines below it."""
        self.scroll_to(y=max(0, line), animate=False, force=True)

    def scrolled_by_hand(self) -> None:
        """Hear that the user has scrolled."""

    def _move(self, lines: int) -> None:
        self._go_to(self.top + self.times * lines, on=lines > 0)

    def _go_to(self, line: int, *, on: bool) -> None:
        """Scroll to a line that lies further ``on`` or back, or say that there is nothing there."""
        before = self.top
        self.jump(line)
        if self.top == before:
            self.post_message(Remarked(self.end_words if on else "this is the beginning"))
        self.scrolled_by_hand()

    @property
    def end_words(self) -> str:
        """What there is to say to somebody who wants to go on from the end."""
        return "this is the end"

    def action_down(self) -> None:
        """One line on."""
        self._move(1)

    def action_up(self) -> None:
        """One line back."""
        self._move(-1)

    def action_half_page_down(self) -> None:
        """Half a page on."""
        self._move(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Half a page back."""
        self._move(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """A page on, keeping one line of the old one."""
        self._move(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """A page back."""
        self._move(-max(1, self.size.height - 1))

    def action_first(self) -> None:
        """To the top, or to the line of the number."""
        self._go_to(self.times - 1, on=self.times - 1 > self.top)

    def action_last(self) -> None:
        """To the end, or to the line of the number."""
        self._go_to((self.count or self.virtual_size.height) - 1, on=True)
