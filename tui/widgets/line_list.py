"""A list drawn line by line, of any length, with a cursor: the base of the list panes.

It is a :class:`~textual.scroll_view.ScrollView` on the Line API: only the rows on
the screen are ever asked for, so that a million cost no more than twenty.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.command import Scope
from tui.commands import bindings, within
from tui.hints import NOTHING_TO_MOVE, Hints
from tui.looks import Look, Pieces
from tui.messages import Remarked
from tui.stack import Even, Stack, ahead, scrolled
from tui.widgets.counted import Counted
from tui.widgets.strips import centred, ink_of, to_strip


class LineList(Counted, ScrollView, can_focus=True, inherit_bindings=False):
    """Rows and a cursor that stays on the screen.

    A subclass says what a row looks like (:meth:`row_pieces`), and hears when the
    cursor has moved (:meth:`cursor_moved`). Where the lines at the top of a row stand over
    it only, as a heading does (:meth:`lead`), the cursor does not lie on them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.MOVING)]
    COUNTED = frozenset(command.action for command in within(Scope.MOVING))

    cursor: reactive[int] = reactive(0, repaint=False)
    stack: Stack = Even()
    idle_cursor = Look.PLAIN
    """How the row of the cursor looks while another pane has the keys."""

    empty_words: tuple[str, ...] = ()

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """What stands in ``line`` (from 0) of ``row``, at most ``width`` cells."""
        raise NotImplementedError

    def lead(self, row: int) -> int:  # noqa: ARG002
        """How many lines at the top of a row stand over it only."""
        return 0

    def cursor_moved(self) -> None:
        """Hear that the cursor is on another row."""

    def reset(self, row_count: int, *, row_height: int = 1, cursor: int = 0) -> None:
        """Begin anew with ``row_count`` rows and the cursor on row ``cursor``."""
        self.pile(Even(row_count, row_height), cursor=cursor)

    def pile(self, stack: Stack, *, cursor: int = 0) -> None:
        """Begin anew with rows of any heights and the cursor on row ``cursor``."""
        self.stack = stack
        self.virtual_size = Size(self.size.width, stack.lines)
        self.set_reactive(LineList.cursor, max(0, min(cursor, stack.rows - 1)))
        self._show_cursor()
        self.refresh()

    def grow(self, row_count: int) -> None:
        """Have more rows than was known, of the same height."""
        if row_count > self.row_count:
            self.stack = Even(row_count, self.stack.top(1))
            self.virtual_size = Size(self.size.width, self.stack.lines)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return self.stack.rows

    def render_line(self, y: int) -> Strip:
        """One line of the screen, as Textual asks for it."""
        width = self.size.width
        if not self.row_count:
            words = centred(self.empty_words, width, self.size.height)
            return to_strip(words.get(y, ()), width, ink=ink_of(self))
        row, line = self.stack.at(self.scroll_offset.y + y)
        if row >= self.row_count:
            return Strip.blank(width)
        over = Look.PLAIN
        if row == self.cursor and line >= self.lead(row):
            over = Look.CURSOR if self.has_focus else self.idle_cursor
        return to_strip(self.row_pieces(row, line, width), width, ink=ink_of(self), over=over)

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show the cursor as a place only."""
        self._refresh_row(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor on the screen, whatever the size."""
        self._show_cursor()

    def validate_cursor(self, row: int) -> int:
        """Keep the cursor on a row that there is."""
        return max(0, min(row, self.row_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two rows anew, scroll if need be, and tell the subclass."""
        self._refresh_row(old)
        self._refresh_row(new)
        self._show_cursor()
        self.cursor_moved()

    def _refresh_row(self, row: int) -> None:
        if row < self.row_count:
            top = self.stack.top(row)
            self.refresh_lines(top, self.stack.top(row + 1) - top)

    def _show_cursor(self) -> None:
        if not self.size.height or not self.row_count:
            return
        before = self.scroll_offset.y
        top = scrolled(self.stack, self.cursor, before, self.size.height)
        if top != before:
            self.scroll_to(y=top, animate=False, force=True)

    @property
    def moving_hints(self) -> Hints:
        """Which keys that move by pages have nothing to do: all of them where every row is on the screen."""
        return NOTHING_TO_MOVE if self.stack.lines <= self.size.height else {}

    def has_nothing(self) -> bool:
        """Whether there is no row, which is then said."""
        if not self.row_count:
            self.post_message(Remarked("nothing is listed here"))
        return not self.row_count

    def _move(self, row: int) -> None:
        """Put the cursor on a row, and say so where it is there already."""
        before = self.cursor
        self.cursor = row
        if self.cursor == before and not self.has_nothing():
            where = "the first" if row <= 0 else "the last" if row >= self.row_count - 1 else "the one"
            self.post_message(Remarked(f"this is {where}"))

    def _go(self, lines: int) -> None:
        """Move the cursor by lines rather than by rows, as often as was said."""
        self._move(ahead(self.stack, self.cursor, lines * self.times))

    def action_down(self) -> None:
        """Cursor one row down."""
        self._move(self.cursor + self.times)

    def action_up(self) -> None:
        """Cursor one row up."""
        self._move(self.cursor - self.times)

    def action_half_page_down(self) -> None:
        """Cursor half a page down."""
        self._go(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Cursor half a page up."""
        self._go(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """Cursor a page down."""
        self._go(max(1, self.size.height))

    def action_page_up(self) -> None:
        """Cursor a page up."""
        self._go(-max(1, self.size.height))

    def action_first(self) -> None:
        """Cursor to the first row, or to the one of the number."""
        self._move(self.times - 1)

    def action_last(self) -> None:
        """Cursor to the last row, or to the one of the number."""
        self._move((self.count or self.row_count) - 1)
