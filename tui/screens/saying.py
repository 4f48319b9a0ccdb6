"""A screen with a bottom line, in which it and its widgets say what there is to say."""

from __future__ import annotations

from typing import TypeVar

from textual import on
from textual.screen import Screen

from tui import messages
from tui.widgets.status_line import StatusLine

_T = TypeVar("_T")


class Saying(Screen[_T], inherit_bindings=False):
    """Says what its widgets remark, until the next key."""

    def __init__(self) -> None:
        super().__init__()
        self.status = StatusLine(id="status")

    def on_key(self) -> None:
        """What was said has been read by the time of the next key."""
        self.status.hush()

    @on(messages.Remarked)
    def _remarked(self, message: messages.Remarked) -> None:
        self.status.say(message.words)
