"""The start pane: saved searches with what is unread in them, marks, and the queries asked lately."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from indexer import DatelineError, Library, SavedSearch
from tui import shelf
from tui.command import Scope
from tui.commands import as_elsewhere, way_back
from tui.hints import idle
from tui.layout import Pane
from tui.looks import Look
from tui.screens import counts, edits
from tui.screens.desk import Desk
from tui.screens.prompt import PromptScreen
from tui.screens.saying import Saying
from tui.shelf import Shelf, ShelfRow, rows_of
from tui.widgets.one_line import OneLine
from tui.widgets.shelf_list import ShelfList

_T = TypeVar("_T")

_MOST_ASKED = 30
"""Queries asked before that are shown."""


class StartScreen(Saying[str], inherit_bindings=False):
    """What there is to go on with; the answer is the query to ask, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *way_back(),
        *(binding for pane in Pane for binding in as_elsewhere(f"to_pane('{pane}')", f"pane-{pane}")),
        *as_elsewhere("step(-1)", "older-query"),
        *as_elsewhere("step(1)", "newer-query"),
    ]
    AUTO_FOCUS = "#shelf"
    scope = Scope.START

    def __init__(self, desk: Desk, go: Callable[[Pane], object], step: Callable[[int], bool]) -> None:
        """``go`` gives the keys to a pane of the reader, ``step`` asks an older or a newer query."""
        super().__init__()
        self._desk, self._go, self._step = desk, go, step
        self._has_changed = False
        self._columns = OneLine(id="shelf-columns")
        self._list = ShelfList(id="shelf")

    def compose(self) -> ComposeResult:
        """The columns, the rows, the keys."""
        yield self._columns
        yield self._list
        yield self.status

    def on_mount(self) -> None:
        """Show the rows at once, and their numbers when they are counted."""
        self._list.border_title = "Searches"
        self._show_keys()
        self._look()

    def on_resize(self) -> None:
        """Name the columns in the room that there is."""
        self._columns.show(shelf.heading(self.app.size.width))

    @work(exclusive=True, group="shelf")
    async def _look(self) -> None:
        rows = await self._answered(self._desk.ask(_shelf))
        if rows is None:
            return
        self._list.show_rows(rows)
        self._show_keys()
        names = await self._answered(
            self._desk.ask_long(lambda library, _: counts.names(library, shelf.actors_of(rows)))
        )
        self._list.show_names(names or {})
        counted = await self._answered(
            self._desk.ask_long(lambda library, stop: _counted(library, rows, stop))
        )
        if counted is not None:
            self._list.show_rows(counted)

    def _show_keys(self) -> None:
        dead = () if self._list.has_saved else ("drop-search",)
        self.status.show_keys(self.scope, idle(*dead, *(() if self._has_changed else ("restore",))))

    def action_to_pane(self, pane: str) -> None:
        """Leave for a pane of the reader."""
        self.dismiss(None)
        self._go(Pane(pane))

    def action_step(self, by: int) -> None:
        """Leave for the query before the one that the reader shows, or after it."""
        if self._step(by):
            self.dismiss(None)
        else:
            self.status.say("no older query" if by < 0 else "no newer query")

    def on_shelf_list_chosen(self) -> None:
        """Ask the query."""
        if (row := self._list.current) is not None:
            self.dismiss(row.query)

    @work
    async def on_shelf_list_name_asked(self) -> None:
        """Save the query under a name; a saved search gets another one."""
        row = self._list.current
        if row is None:
            return
        before = row.name if row.shelf is Shelf.SAVED else ""
        asked = await self.app.push_screen_wait(PromptScreen(f"save {row.query} as", before, does="save"))
        if name := (asked or "").strip():
            await self._change(
                lambda library: edits.save_search(library, name, row.query, instead_of=before),
                f"saved: {name}",
            )

    def on_shelf_list_drop_asked(self) -> None:
        """Drop the saved search."""
        row = self._list.current
        if row is None or row.shelf is not Shelf.SAVED:
            self.status.say("only a saved search can be dropped")
        else:
            self._drop(row.name)

    @work(exclusive=True, group="change")
    async def _drop(self, name: str) -> None:
        await self._change(lambda library: library.marks.drop_search(name), f"dropped: {name}")

    @work(exclusive=True, group="change")
    async def on_shelf_list_undo_asked(self) -> None:
        """Take the last change back."""
        what = await self._answered(self._desk.ask(lambda library: library.marks.undo()))
        self.status.say(f"taken back: {what}" if what else "nothing to take back")
        self._look()

    async def _change(self, change: Callable[[Library], object], said: str) -> None:
        """Change what is saved, say so, and show it."""
        if await self._answered(self._desk.ask(change)):
            self._has_changed = True
            self.status.say(said)
            self._look()

    async def _answered(self, answer: Awaitable[_T]) -> _T | None:
        try:
            return await answer
        except DatelineError as error:
            self.status.say(str(error), look=Look.ERROR)
            return None


def _shelf(library: Library) -> tuple[ShelfRow, ...]:
    """The rows of the start pane, not counted yet."""
    marks = library.marks
    return rows_of(marks.searches(), marks.tags(), marks.history(_MOST_ASKED))


def _counted(library: Library, rows_: Sequence[ShelfRow], stop: Callable[[], bool]) -> tuple[ShelfRow, ...]:
    """The rows with how much each finds and how much of it is unread, as far as it was not stopped."""
    return tuple(
        row if stop() or not row.name else row.counted(library.counted(SavedSearch(row.name, row.query)))
        for row in rows_
    )
