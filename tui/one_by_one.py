"""Keys are taken one by one: each goes to who has the keys once those before it have been obeyed.

A slow line brings several keys in one packet. Textual gives each of them at once to who has
the keys by then, and learns what a key means only when it has come up from there to the app:
``Enter`` and a letter behind it would both go to the list, though the first leads to the article.
"""

from __future__ import annotations

import asyncio
from collections import deque

from textual import events
from textual.widgets import Input

from tui.thrifty import ThriftyApp

_TURNS = 96
"""Turns of the event loop in which a key goes up to the app, and what it asks for down and up again.

Each step from one part of the screen to the next takes a turn; nothing waits for time to pass.
"""


class OneByOneApp(ThriftyApp):
    """An app that holds a key back while the one before it is being obeyed."""

    def __init__(self, *, terminal_answers: bool, orders_text: bool) -> None:
        super().__init__(terminal_answers=terminal_answers, orders_text=orders_text)
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._next: events.Key | events.Paste | None = None
        self._turns = 0

    async def on_event(self, event: events.Event) -> None:
        """Take a key or what is pasted, or let it wait."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if event is not self._next and (self._turns or self._next or self._waiting):
                self._waiting.append(event)
                return
            self._next, self._turns = None, 1 if self._only_writes(event) else _TURNS
            asyncio.get_running_loop().call_soon(self._turn)
        await super().on_event(event)

    def _only_writes(self, event: events.Key | events.Paste) -> bool:
        """Whether it only adds to a line to type in, after which the keys are where they were."""
        return isinstance(self.focused, Input) and (isinstance(event, events.Paste) or event.is_printable)

    def _turn(self) -> None:
        self._turns -= 1
        if self._turns:
            asyncio.get_running_loop().call_soon(self._turn)
        elif self._waiting:
            self._next = self._waiting.popleft()
            self.post_message(self._next)
