"""Keys are taken one by one: each goes to who has the keys once those before it have been obeyed.

A slow line brings several keys in one packet. Textual gives each of them at once to who has
the keys by then, and learns what a key means only when it has come up from there to the app:
``Enter`` and a letter behind it would both go to the list, though the first leads to the article.

A key has been obeyed when nothing is left to be done at once: all messages that it gave rise to have
been handed round, on screens that it opened too, and what is still to come waits for a thread, for
the terminal or for time to pass. The event loop then has nothing more to run and goes to sleep.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from textual import events
from textual.app import App
from textual.widgets import Input

from tui.thrifty import ThriftyApp

_PATIENCE = 0.5
"""Seconds that a key holds back those behind it at most, where answers stream in and it never rests."""

_LOOK_AGAIN = 0.005
"""Seconds until a thread is looked for again whose answer opens a line to type in."""


def _is_at_rest(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether ``loop`` has nothing more to run but who asks; a loop of another make is never at rest."""
    # Textual's queues alone do not tell: a worker that a key started stands in none of them.
    return not getattr(loop, "_ready", True)


class OneByOneApp(ThriftyApp):
    """An app that holds a key back while the one before it is being obeyed."""

    def __init__(self, *, terminal_answers: bool, orders_text: bool) -> None:
        super().__init__(terminal_answers=terminal_answers, orders_text=orders_text)
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._next: events.Key | events.Paste | None = None
        self._until: float | None = None
        self._held = 0

    async def on_event(self, event: events.Event) -> None:
        """Take a key or what is pasted, or let it wait."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if event is not self._next and (self._until is not None or self._next or self._waiting):
                self._waiting.append(event)
                return
            loop = asyncio.get_running_loop()
            self._next = None
            self._until = loop.time() + (0 if self._only_writes(event) else _PATIENCE)
            loop.call_soon(self._look)
        await super().on_event(event)

    def _only_writes(self, event: events.Key | events.Paste) -> bool:
        """Whether it only adds to a line to type in, after which the keys are where they were."""
        return isinstance(self.focused, Input) and (isinstance(event, events.Paste) or event.is_printable)

    def _look(self) -> None:
        """See whether the key has been obeyed, and let the next one come."""
        loop = asyncio.get_running_loop()
        if self._until is not None and loop.time() < self._until:
            if not _is_at_rest(loop):
                loop.call_soon(self._look)
                return
            if self._held:
                loop.call_later(_LOOK_AGAIN, self._look)
                return
        self._until = None
        if self._waiting:
            self._next = self._waiting.popleft()
            self.post_message(self._next)

    @contextmanager
    def _holding(self) -> Iterator[None]:
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1


@contextmanager
def holding_keys(app: App[object]) -> Iterator[None]:
    """Let keys wait for what a thread must answer before the screen opens that they are meant for."""
    if not isinstance(app, OneByOneApp):
        yield
        return
    with app._holding():
        yield
