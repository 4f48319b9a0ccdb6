"""The command palette: every command of the table, found by its name."""

from __future__ import annotations

from collections.abc import Iterator

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from tui.commands import COMMANDS, Command


class CommandProvider(Provider):
    """The commands that work where one is."""

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for command in self._possible():
            yield DiscoveryHit(_title(command), lambda action=command.action: self._run(action))

    async def search(self, query: str) -> Hits:
        """The commands that match what is typed, best first."""
        matcher = self.matcher(query)
        for command in self._possible():
            score = matcher.match(_title(command))
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(_title(command)),
                    lambda action=command.action: self._run(action),
                )

    def _possible(self) -> Iterator[Command]:
        target = self.focused or self.screen
        for command in COMMANDS:
            name = f"action_{command.action}"
            if any(hasattr(node, name) for node in (target, self.screen, self.app)):
                yield command

    async def _run(self, action: str) -> None:
        name = f"action_{action}"
        for node in (self.focused, self.screen, self.app):
            if node is not None and hasattr(node, name):
                await node.run_action(action)
                return


def _title(command: Command) -> str:
    return f"{command.help}  ({command.key_names})"


class Palette(CommandPalette):
    """Textual's palette with a cursor at rest."""

    def on_mount(self) -> None:
        """Keep the cursor from blinking: it would write to the terminal for ever."""
        self.query_one(Input).cursor_blink = False
