"""The text of the open article, drawn line by line: set once a width, painted as it comes into sight."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from indexer import AnnotatedArticle
from tui.cells import fit, one_line
from tui.command import Scope
from tui.commands import bindings
from tui.keymap import in_force
from tui.layout import MARGIN
from tui.lessons import lessons
from tui.messages import HintsChanged, Remarked
from tui.paint import Layer, in_order, paint
from tui.typeset import MEASURE, LineKind, Sheet, set_article, set_raw
from tui.widgets.scroller import Scroller
from tui.widgets.strips import TITLE_MARGIN, centred, ink_of, pane_title, to_strip

_MEASURES = (60, MEASURE, 90, 120)


class SheetView(Scroller):
    """Headline, meta line and text of one article, or its text as it came; folds, paragraphs, the measure."""

    class Measured(Message):
        """The lines are to be of another length."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.ARTICLE)]
    COUNTED = frozenset({"paragraph_down", "paragraph_up", "measure"})

    empty_words: tuple[str, ...] = ("Nothing is open.",)

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.article: AnnotatedArticle | None = None
        self._raw: str | None = None
        self._written: tuple[str, ...] = ()
        self._sheet = Sheet(())
        self._layers: tuple[Layer, ...] = ()
        self.measure = MEASURE
        self.room: int | None = None
        """The longest lines that there can be made room for; None where that is the pane as it is."""

        self._bound_for = 0
        self._folds_open = False
        self._strips: dict[int, Strip] = {}
        self._title = ""

    def entitle(self, words: str) -> None:
        """Name the pane; how far one has come in the article is said behind it."""
        self._title = words
        self._draw_title()

    def _draw_title(self) -> None:
        lines, height = len(self._sheet.lines), self.size.height
        seen = f" · {100 * min(lines, self.top + height) // lines}%" if 0 < height < lines else ""
        room = self.size.width - TITLE_MARGIN - len(seen)
        title = pane_title(fit(one_line(self._title), room).rstrip() + seen)
        if title != self.border_title:
            self.border_title = title

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say how far one has come."""
        super().watch_scroll_y(old_value, new_value)
        self._draw_title()

    def on_mount(self) -> None:
        """Have something to say while nothing is open."""
        self.empty_words = ("Nothing is open.", "", *lessons(in_force(self)))

    def show_written(self, written: tuple[str, ...]) -> None:
        """Show what the user has written about the article now."""
        if written != self._written:
            self._written, place = written, self.place
            self._set_sheet()
            self.go_to_place(place)

    def show_raw(self, text: str | None) -> None:
        """Show ``text`` as it came in place of the article, or the article again."""
        self._raw = text
        self._set_sheet()
        self.jump(0)

    @property
    def is_raw(self) -> bool:
        """Whether the text stands here as it came."""
        return self._raw is not None

    @property
    def place(self) -> int:
        """The character at the top of the screen; 0 at the beginning."""
        return self._top_offset() if self.top else 0

    @property
    def has_place(self) -> bool:
        """Whether the article itself stands here, and not its raw text or nothing yet."""
        return not self.is_raw and bool(self._sheet.lines)

    def lay(self, layers: tuple[Layer, ...]) -> None:
        """Lay other marks over the text."""
        self._layers = layers
        self._strips.clear()
        self.refresh()

    def go_to_place(self, place: int) -> None:
        """Have the character at ``place`` at the top, as where one stopped before."""
        self._bound_for = place
        self.jump((self._sheet.row_of(place) or 0) if place else 0)

    def _top_offset(self) -> int:
        for line in self._sheet.lines[self.top :]:
            if line.start >= 0:
                return line.start if self.top else 0
        return 0

    @property
    def _measure(self) -> int:
        return max(10, min(self.measure, self.size.width - 2 * MARGIN))

    def _set_sheet(self) -> None:
        """Break the text into lines for the present width."""
        self._strips.clear()
        if self.article is None or not self.size.width:
            self._sheet = Sheet(())
        elif self._raw is not None:
            self._sheet = set_raw(self._raw, self._measure)
        else:
            self._sheet = set_article(
                self.article.article, self._measure, folds_open=self._folds_open, written=self._written
            )
        self.hold(len(self._sheet.lines))
        self._draw_title()
        self.post_message(HintsChanged())

    def render_line(self, y: int) -> Strip:
        """One line of the screen, as Textual asks for it."""
        width, row = self.size.width, self.top + y
        if self.article is None:
            words = centred(self.empty_words, width, self.size.height)
            return to_strip(words.get(y, ()), width, ink=ink_of(self))
        if row >= len(self._sheet.lines):
            return Strip.blank(width)
        if row not in self._strips:
            self._strips[row] = self._paint(row, width)
        return self._strips[row]

    def _paint(self, row: int, width: int) -> Strip:
        assert self.article is not None
        text = self.article.article.text if self._raw is None else self._raw
        line, ink = self._sheet.lines[row], ink_of(self)
        pieces = paint(line, text, self._layers if self._raw is None else ())
        if ink.orders and (ordered := in_order(pieces, line, text, self._measure)) is not None:
            pieces, ink = ordered, replace(ink, orders=False)
        margin = max(MARGIN, (width - self.measure) // 2)
        return to_strip(pieces, width, ink=ink, margin=margin)

    @property
    def end_words(self) -> str:
        """Where one can go on from the end."""
        key = in_force(self).first("next-article")
        return f"this is the end; {key} goes to the next article" if key else "this is the end"

    def action_paragraph_down(self) -> None:
        """To the next paragraph."""
        self._to_paragraphs(1)

    def action_paragraph_up(self) -> None:
        """To the paragraph before."""
        self._to_paragraphs(-1)

    def _to_paragraphs(self, by: int) -> None:
        before = self.top
        for _ in range(self.times):
            self._to_paragraph(by)
        if self.top == before:
            self.post_message(Remarked(self.end_words if by > 0 else "this is the beginning"))

    def _to_paragraph(self, by: int) -> None:
        lines, row = self._sheet.lines, self.top + by
        while 0 < row < len(lines):
            if lines[row].kind is not LineKind.BLANK and lines[row - 1].kind is LineKind.BLANK:
                break
            row += by
        self.jump(row)
        self.scrolled_by_hand()

    def action_measure(self) -> None:
        """Set the text in longer lines, or in the shortest after the longest; a number says how long."""
        # One that is longer than there is room for looks like the widest, and is passed over.
        room = self.size.width - 2 * MARGIN if self.room is None else self.room
        longer = next((longer for longer in _MEASURES if longer > self.measure <= room), _MEASURES[0])
        self.measure = max(_MEASURES[0] // 2, self.count) if self.count else longer
        place = self._top_offset()
        self._set_sheet()
        self.go_to_place(place if self.top else 0)
        self.post_message(self.Measured())
        self.post_message(Remarked(f"lines of {min(room, self.measure)} columns"))

    def action_fold(self) -> None:
        """Open or close what was folded away."""
        if self.is_raw or not self._sheet.has_folds:
            self.post_message(Remarked("nothing is folded away here"))
            return
        self._folds_open = not self._folds_open
        self._set_sheet()
