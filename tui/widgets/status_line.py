"""The bottom line: the keys of the pane one is in, or what there is to say; progress at the right."""

from __future__ import annotations

from tui import present
from tui.commands import Scope, footer
from tui.looks import Look, Pieces
from tui.widgets.one_line import OneLine


class StatusLine(OneLine):
    """Keys, until there is something to say; the next key brings the keys back."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._keys: Pieces = ()
        self._said: Pieces = ()
        self._progress: Pieces = ()

    def show_keys(self, *scopes: Scope) -> None:
        """Show the keys of the pane that has the focus."""
        pieces: list[tuple[str, Look]] = [(" ", Look.PLAIN)]
        for key, word in footer(*scopes):
            pieces += [(key, Look.ACCENT), (f" {word}   ", Look.MUTED)]
        self._keys = tuple(pieces)
        self._draw()

    def say(self, words: str, *, look: Look = Look.PLAIN) -> None:
        """Say something, on one line."""
        self._said = ((" " + present.one_line(words), look),)
        self._draw()

    def hush(self) -> None:
        """Bring the keys back."""
        if self._said:
            self._said = ()
            self._draw()

    def show_progress(self, words: str) -> None:
        """Show how far long work has come, or nothing."""
        self._progress = ((f"  {words} ", Look.ACCENT),) if words else ()
        self._draw()

    def _draw(self) -> None:
        self.show(self._said or self._keys, self._progress)
