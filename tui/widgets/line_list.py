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

from tui.commands import Scope, bindings, within
from tui.looks import Look, Pieces
from tui.widgets.counted import Counted
from tui.widgets.strips import centred, has_colour, to_strip


class LineList(Counted, ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of equal height and a cursor that stays on the screen.

    A subclass says what a row looks like (:meth:`row_pieces`), and hears when the
    cursor has moved (:meth:`cursor_moved`).
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.MOVING)]
    COUNTED = frozenset(command.action for command in within(Scope.MOVING))

    cursor: reactive[int] = reactive(0, repaint=False)
    row_height = 1
    row_count = 0
    idle_cursor = Look.PLAIN
    """How the row of the cursor looks while another pane has the keys."""

    empty_words: tuple[str, ...] = ()

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """What stands in ``line`` (from 0) of ``row``, at most ``width`` cells."""
        raise NotImplementedError

    def cursor_moved(self) -> None:
        """Hear that the cursor is on another row."""

    def reset(self, row_count: int, *, row_height: int = 1, cursor: int = 0) -> None:
        """Begin anew with ``row_count`` rows and the cursor on row ``cursor``."""
        self.row_count, self.row_height = row_count, row_height
        self.virtual_size = Size(self.size.width, row_count * row_height)
        self.set_reactive(LineList.cursor, max(0, min(cursor, row_count - 1)))
        self._show_cursor()
        self.refresh()

    def grow(self, row_count: int) -> None:
        """Have more rows than was known."""
        if row_count > self.row_count:
            self.row_count = row_count
            self.virtual_size = Size(self.size.width, row_count * self.row_height)

    @property
    def rows_on_screen(self) -> range:
        """The rows that the pane shows now, wholly or in part."""
        first = self.scroll_offset.y // self.row_height
        last = (self.scroll_offset.y + max(1, self.size.height) - 1) // self.row_height
        return range(first, min(last + 1, self.row_count))

    def render_line(self, y: int) -> Strip:
        """One line of the screen, as Textual asks for it."""
        width = self.size.width
        if not self.row_count:
            words = centred(self.empty_words, width, self.size.height)
            return to_strip(words.get(y, ()), width, colour=has_colour(self))
        row, line = divmod(self.scroll_offset.y + y, self.row_height)
        if row >= self.row_count:
            return Strip.blank(width)
        over = Look.PLAIN
        if row == self.cursor:
            over = Look.CURSOR if self.has_focus else self.idle_cursor
        return to_strip(self.row_pieces(row, line, width), width, colour=has_colour(self), over=over)

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
        self.refresh_lines(row * self.row_height, self.row_height)

    def _show_cursor(self) -> None:
        """Scroll by half a page at a time: redrawing all lines at every key is slow over a slow line."""
        height = self.size.height // self.row_height
        if not height:
            return
        top = self.scroll_offset.y // self.row_height
        if self.cursor < top:
            top = self.cursor - (height // 2 if top - self.cursor < height else 0)
        elif self.cursor >= top + height:
            top = self.cursor - (height // 2 if self.cursor - top < 2 * height else height - 1)
        else:
            return
        top = max(0, min(top, self.row_count - height))
        self.scroll_to(y=top * self.row_height, animate=False, force=True)

    @property
    def _page(self) -> int:
        return max(1, self.size.height // self.row_height)

    def action_down(self) -> None:
        """Cursor one row down."""
        self.cursor += self.times

    def action_up(self) -> None:
        """Cursor one row up."""
        self.cursor -= self.times

    def action_half_page_down(self) -> None:
        """Cursor half a page down."""
        self.cursor += self.times * max(1, self._page // 2)

    def action_half_page_up(self) -> None:
        """Cursor half a page up."""
        self.cursor -= self.times * max(1, self._page // 2)

    def action_page_down(self) -> None:
        """Cursor a page down."""
        self.cursor += self.times * self._page

    def action_page_up(self) -> None:
        """Cursor a page up."""
        self.cursor -= self.times * self._page

    def action_first(self) -> None:
        """Cursor to the first row, or to the one of the number."""
        self.cursor = self.times - 1

    def action_last(self) -> None:
        """Cursor to the last row, or to the one of the number."""
        self.cursor = (self.count or self.row_count) - 1
