"""The command palette: every command that works where one is, found by a few of its letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.fuzzy import Matcher
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.cells import fit, fit_row
from tui.command import Command, Scope
from tui.commands import bindings
from tui.keymap import in_force
from tui.looks import Look, Pieces
from tui.widgets.line_list import LineList
from tui.widgets.quiet_input import QuietInput
from tui.widgets.status_line import StatusLine

_KEYS_WIDTH = 14


class CommandList(LineList, can_focus=False):
    """The commands that match, best first."""

    idle_cursor = Look.CURSOR
    empty_words: tuple[str, ...] = ("No command has these letters.",)
    commands: tuple[Command, ...] = ()

    def show_commands(self, commands: Sequence[Command]) -> None:
        """List other commands."""
        self.commands = tuple(commands)
        self.reset(len(self.commands))

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """Keys and what they do."""
        command = self.commands[row]
        return fit_row(
            (
                (f"   {fit(in_force(self).names(command), _KEYS_WIDTH)}  ", Look.STRONG),
                (command.help, Look.PLAIN),
            ),
            width,
        )


class PaletteScreen(ModalScreen[Command], inherit_bindings=False):
    """Type, choose, Enter; the answer is the command, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.PALETTE),
    ]
    AUTO_FOCUS = "#letters"

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._all = tuple(commands)
        self._list = CommandList(id="commands")
        self._status = StatusLine(id="status")

    def compose(self) -> ComposeResult:
        """The letters typed, and the commands that have them."""
        self._status.show_keys(Scope.PALETTE)
        yield self._list
        yield self._status
        yield QuietInput(id="letters", placeholder="a few letters of a command")

    def on_mount(self) -> None:
        """Offer everything."""
        self._list.border_title = "Commands"
        self._list.show_commands(self._all)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what matches."""
        matcher = Matcher(event.value)
        scored = [(matcher.match(f"{command.id} {command.help}"), command) for command in self._all]
        matching = [pair for pair in scored if pair[0] > 0 or not event.value]
        self._list.show_commands(
            [command for _, command in sorted(matching, key=lambda pair: pair[0], reverse=True)]
        )

    def on_input_submitted(self) -> None:
        """Answer with the command under the cursor, as Enter does."""
        self.action_carry_out()

    def action_carry_out(self) -> None:
        """Answer with the command under the cursor."""
        if self._list.commands:
            self.dismiss(self._list.commands[self._list.cursor])

    def action_leave_palette(self) -> None:
        """Answer with none."""
        self.dismiss(None)

    def action_next_command(self) -> None:
        """One command down."""
        self._list.action_down()

    def action_previous_command(self) -> None:
        """One command up."""
        self._list.action_up()
