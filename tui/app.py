"""The reader as a Textual app, and the one call that runs it."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.widgets import Input

from indexer import Settings, data_folder
from tui import messages, themes
from tui.command import TYPED, Command, Scope
from tui.commands import BY_ID, COMMANDS, bindings
from tui.counting import CountingApp
from tui.preferences import DEFAULT, Preferences, in_force
from tui.screens.desk import Desk
from tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tui.screens.indexing import Indexing
    from tui.screens.watching import Watching


class DatelineApp(CountingApp, inherit_bindings=False):
    """Themes, the screens, and the commands that belong to none of them."""

    TITLE = "Dateline"
    CSS_PATH = "dateline.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.APP),
        Binding(",".join(BY_ID["search"].keys), "search", show=False, id="search"),
    ]
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        settings: Settings,
        paths: Sequence[Path] = (),
        preferences: Preferences = DEFAULT,
        *,
        assume_body: bool = False,
        query: str = "",
        watch: bool = False,
    ) -> None:
        super().__init__(
            terminal_answers=preferences.answers,
            orders_text=preferences.orders,
            count_seconds=preferences.count_seconds,
        )
        self.animation_level = "none"
        self.palette, self.keymap = preferences.palette, preferences.keys
        self.set_keymap(self.keymap.for_textual())
        self._desk = Desk(settings)
        self._reader = ReaderScreen(self._desk, query, begin=not (paths or query))
        self._reader.panes.articles.columns = preferences.columns
        self._reader.panes.article.measure = preferences.measure
        self._reader.started_on = tuple(Path(os.path.abspath(path)) for path in paths)
        self._reader.open_with = preferences.open_with
        self._reader.open_in_terminal = preferences.open_in_terminal
        self._indexing = self._indexing_of(settings, paths, assume_body=assume_body) if paths else None
        self._watching = self._watching_of(settings.library, paths) if watch else None
        theme = themes.coloured(preferences.palette) if preferences.colour else themes.PLAIN
        self.register_theme(theme)
        self.theme = theme.name

    # Deferred, both: who opens a library to read in it waits for neither.

    def _indexing_of(self, settings: Settings, paths: Sequence[Path], *, assume_body: bool) -> Indexing:
        from tui.screens.indexing import Indexing  # noqa: PLC0415

        return Indexing(self._reader, settings, paths, assume_body=assume_body)

    def _watching_of(self, library: Path, paths: Sequence[Path]) -> Watching:
        from tui.screens.watching import Watching  # noqa: PLC0415

        return Watching(self._reader, library, paths)

    def on_mount(self) -> None:
        """Open the reader."""
        self.push_screen(self._reader)
        if self._indexing:
            self._reader.await_indexing()
            self._indexing.start()
        if self._watching:
            self._watching.start()

    @on(messages.ReloadAsked)
    def _reload(self) -> None:
        """Read again what has changed under the paths that the reader was started on."""
        if self._indexing:
            self._reader.await_indexing()
            self._indexing.start()

    def way_back(self) -> Callable[[], None]:
        """What gives the keys back to the pane of the reader that has them now, off a screen put over it."""
        depth, to_pane = len(self.screen_stack), self._reader.panes.way_back()

        def go_back() -> None:
            while len(self.screen_stack) > depth:
                self.pop_screen()
            to_pane()

        return go_back

    async def on_key(self, event: events.Key) -> None:
        """Give a letter that was typed just before a line to type in had the keys to that line.

        A line keeps every letter that it is given, so one that comes up here was not for it;
        without this, a quick ``/quota`` would quit.
        """
        line = self.focused
        if isinstance(line, Input) and event.is_printable and event.character:
            event.prevent_default()
            line.replace(event.character, *line.selection)

    def on_unmount(self) -> None:
        """Stop what goes on apart, and close the library."""
        if self._indexing:
            self._indexing.stop()
        if self._watching:
            self._watching.stop()
        self._desk.close()

    def _fatal_error(self) -> None:
        """Leave a line on the terminal, once it is the user's again, and the traceback in a file."""
        path = data_folder() / "crash.txt"
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.write_text(traceback.format_exc(), encoding="utf-8", errors="replace")
        self._exit_renderables.append(
            Text(f"dateline: a fault of its own ended it; nothing you wrote is lost; details: {path}")
        )
        self._close_messages_no_wait()

    async def action_search(self) -> None:
        """Search from a screen over the reader: leave it, and whatever is under it, for the query line."""
        while self.screen is not self._reader:
            await self.screen.dismiss(None)
        self._reader.action_search()

    def action_help(self) -> None:
        """Show the keys."""
        # Deferred, as below: the reader opens without what it may never show.
        from tui.screens.help import HelpScreen  # noqa: PLC0415

        self.push_screen(HelpScreen(getattr(self.screen, "scope", self._reader.scope), self.keymap))

    def action_palette(self) -> None:
        """Find a command by name."""
        from tui.screens.palette import PaletteScreen  # noqa: PLC0415

        self.push_screen(PaletteScreen([*self._possible()]), self._carry_out)

    def _possible(self) -> Iterator[Command]:
        """The commands that mean something where one is."""
        for command in COMMANDS:
            if self._doer(command) is not None and command.scope not in TYPED:
                yield command

    def _doer(self, command: Command) -> DOMNode | None:
        nodes = (self.screen.focused, self.screen, self)
        return next((node for node in nodes if _carries_out(node, f"action_{command.action}")), None)

    async def _carry_out(self, command: Command | None) -> None:
        if command is not None and (doer := self._doer(command)) is not None:
            await self.run_action(command.action, doer)

    def action_redraw(self) -> None:
        """Draw the screen anew."""
        self.redraw()

    def action_suspend(self) -> None:
        """Go to the shell."""
        self.action_suspend_process()

    async def action_quit(self) -> None:
        """Leave."""
        await self.leave()


def _carries_out(node: DOMNode | None, action: str) -> bool:
    """Whether a part of the screen has an action of our own: Textual's have other meanings."""
    does = getattr(node, action, None)
    return does is not None and not does.__module__.startswith("textual.")


def run(
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    assume_body: bool = False,
    query: str = "",
    watch: bool = False,
) -> int:
    """Read the library that ``settings`` name, indexing ``paths`` meanwhile; the exit code.

    Args:
        assume_body: the texts under ``paths`` are articles already, all of them body.
        query: what to show at first; empty for everything.
        watch: see by itself what changes under ``paths``, or without any, in the library.

    Raises:
        DatelineError: the library cannot be opened, or the configuration makes no sense.
    """
    preferences = in_force(os.environ)
    app = DatelineApp(settings, paths, preferences, assume_body=assume_body, query=query, watch=watch)
    app.run(mouse=False)
    return app.return_code or 0
