"""The list of articles: the rows of a result, asked for as they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.timer import Timer

from indexer import ArticleId, Marked, SearchHit
from tui import rows
from tui.columns import DEFAULT_COLUMNS, Column, hit_row, source_of
from tui.command import Scope
from tui.commands import bindings
from tui.hints import Hints, idle
from tui.looks import Look, Pieces
from tui.messages import (
    ArticleOpened,
    ArticlePointed,
    HintsChanged,
    RangeWanted,
    RowsWanted,
    SelectionChanged,
)
from tui.widgets.line_list import LineList

PAGE = 50
"""Rows asked for at a time."""

PAUSE = 0.12
"""Seconds that the cursor rests before its article is shown beside the list."""

_PAGES_KEPT = 40

_NEED_ROWS = (
    "open",
    "chronology",
    "sort",
    "select",
    "star",
    "tag",
    "next-unread",
    "stories",
    "compare",
    "export",
)


class ArticleList(LineList):
    """A result of any length; rows on the screen that are not here yet are asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.ARTICLES)]
    COUNTED = frozenset({"select"})

    idle_cursor = Look.CURSOR_IDLE
    empty_words: tuple[str, ...] = ()  # before the first answer there is nothing that would be true
    columns: tuple[Column, ...] = DEFAULT_COLUMNS

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._pages: OrderedDict[int, tuple[SearchHit, ...]] = OrderedDict()
        self._marked: dict[ArticleId, Marked] = {}
        self._selected: dict[ArticleId, None] = {}
        self._anchor = 0
        self._asked: int | None = None
        self._rest: Timer | None = None

    def show_result(
        self,
        first: tuple[SearchHit, ...],
        marked: tuple[Marked, ...],
        total: int,
        *,
        cursor: int = 0,
    ) -> None:
        """Begin anew with a result of ``total`` rows, of which the ``first`` are here."""
        self._pages.clear()
        self._marked.clear()
        self._asked = None
        self._anchor = cursor
        self.reset(total, row_height=2 if any(hit.snippets for hit in first) else 1, cursor=cursor)
        self.fill(0, first, marked)
        self.post_message(HintsChanged())

    def say_where_empty(self, words: tuple[str, ...]) -> None:
        """Say something else in the pane, if nothing is listed."""
        self.empty_words = words
        if not self.row_count:
            self.refresh()

    @property
    def hints(self) -> Hints:
        """Which keys have nothing to do where nothing is listed."""
        return {} if self.row_count else idle(*_NEED_ROWS)

    def fill(self, offset: int, hits: tuple[SearchHit, ...], marked: tuple[Marked, ...]) -> None:
        """Put rows that have arrived in their places; ``offset`` is a multiple of :data:`PAGE`."""
        self._pages[offset // PAGE] = hits
        self._pages.move_to_end(offset // PAGE)
        self._marked.update({hit.id: mark for hit, mark in zip(hits, marked, strict=True)})
        while len(self._pages) > _PAGES_KEPT:
            _, dropped = self._pages.popitem(last=False)
            for hit in dropped:
                self._marked.pop(hit.id, None)
        self._asked = None
        self.refresh()
        if offset <= self.cursor < offset + PAGE:
            self.cursor_moved()

    def show_marks(self, marked: Iterable[Marked]) -> None:
        """Show what is now written about articles."""
        here = {one.subject.article: one for one in marked}
        self._marked.update({article: here[article] for article in self._marked.keys() & here.keys()})
        self.refresh()

    def mark_of(self, article: ArticleId | None) -> Marked | None:
        """What is written about an article of the list, as far as it has arrived."""
        return self._marked.get(article) if article else None

    @property
    def current(self) -> SearchHit | None:
        """The article under the cursor, if it has arrived."""
        return self.hit_at(self.cursor) if self.row_count else None

    def hit_at(self, row: int) -> SearchHit | None:
        """The article in ``row``, or None where it has not arrived."""
        page = self._pages.get(row // PAGE, ())
        return page[row % PAGE] if row % PAGE < len(page) else None

    def go_to(self, article: ArticleId) -> None:
        """Put the cursor on an article, if its row has arrived; else leave it where it is."""
        for page, hits in self._pages.items():
            for row, hit in enumerate(hits, page * PAGE):
                if hit.id == article:
                    self.cursor = row

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """Day, source, title; under them, for a query, where it matched."""
        hit = self.hit_at(row)
        if hit is None:
            self._want(row)
            return rows.waiting_row(width)
        if line:
            snippet = hit.snippets[0] if hit.snippets else None
            return rows.snippet_row(snippet, width, source=source_of(hit, self.columns, width))
        selected = hit.id in self._selected
        return hit_row(hit, self._marked.get(hit.id), width, selected=selected, columns=self.columns)

    def _want(self, row: int) -> None:
        page = row // PAGE
        if self._asked != page and page not in self._pages:
            self._asked = page
            # Not at once: while it is drawn, the screen counts as the sender, and stops the message.
            self.call_next(self._ask_for, page)

    def _ask_for(self, page: int) -> None:
        self.post_message(RowsWanted(page * PAGE, PAGE))

    def cursor_moved(self) -> None:
        """Say where the cursor is once it rests."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(PAUSE, self._point)

    def _point(self) -> None:
        hit = self.hit_at(self.cursor)
        if hit is not None or not self.row_count:
            self.post_message(ArticlePointed(hit.id if hit else None))

    def action_open(self) -> None:
        """Read the article under the cursor."""
        hit = self.hit_at(self.cursor)
        if hit is not None:
            self.post_message(ArticleOpened(hit.id))
        else:
            self.has_nothing()

    @property
    def selected(self) -> tuple[ArticleId, ...]:
        """The articles that the next command is about, in the order in which they were selected."""
        return tuple(self._selected)

    def select(self, articles: Iterable[ArticleId]) -> None:
        """Select these articles too."""
        self._selected.update(dict.fromkeys(articles))
        self._say_selection()

    def select_none(self) -> bool:
        """Drop the selection; whether there was one."""
        if not self._selected:
            return False
        self._selected.clear()
        self._say_selection()
        return True

    def action_select(self) -> None:
        """Select the article under the cursor, or drop it from the selection, and go one down.

        With a number, select so many.
        """
        if self.has_nothing():
            return
        if self.count is not None:
            self.post_message(RangeWanted(self.cursor, min(self.cursor + self.count, self.row_count)))
            self._anchor = self.cursor
            self.cursor += self.count
            return
        hit = self.hit_at(self.cursor)
        if hit is None:
            return
        if hit.id in self._selected:
            del self._selected[hit.id]
        else:
            self._selected[hit.id] = None
        self._anchor = self.cursor
        self._say_selection()
        self.cursor += 1

    def action_select_to(self) -> None:
        """Select everything between the row that was selected last and the cursor."""
        if self.has_nothing():
            return
        rows = sorted((self._anchor, self.cursor))
        self.post_message(RangeWanted(rows[0], rows[1] + 1))
        self._anchor = self.cursor

    def action_select_all(self) -> None:
        """Select the whole result."""
        if not self.has_nothing():
            self.post_message(RangeWanted(0, self.row_count))

    def _say_selection(self) -> None:
        self.refresh()
        self.post_message(SelectionChanged(self.selected))

    def open_beside(self, by: int) -> None:
        """Move the cursor ``by`` rows and read the article there, if there is one."""
        before = self.cursor
        self._move(self.cursor + by)
        if self.cursor != before:
            self.action_open()
