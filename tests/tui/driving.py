"""Ways to drive the real app, and to read what stands on its screen."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.worker import Worker

from indexer import Settings
from tui.app import DatelineApp
from tui.preferences import Preferences

PATIENCE = 60.0


@dataclass(frozen=True)
class Reader:
    """A running reader."""

    app: DatelineApp
    pilot: Pilot[Any]

    @property
    def screen(self) -> str:
        """Everything on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    def send(self, *keys: str) -> None:
        """Send keys at once, as a slow line brings them, whatever has become of those before."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))

    async def type(self, text: str) -> None:
        for character in text:
            await self.pilot.press("space" if character == " " else character)

    async def answer(self, text: str) -> None:
        """Put ``text`` into the line that asks, instead of what is suggested there."""
        await self.press("ctrl+u")
        await self.type(text)
        await self.press("enter")

    async def see(self, pattern: str) -> re.Match[str]:
        """Wait until the screen shows ``pattern``."""
        until = monotonic() + PATIENCE
        while monotonic() < until:
            if found := re.search(pattern, self.screen, re.M):
                return found
            await self.pilot.pause(0.02)
        raise AssertionError(f"never saw {pattern!r} on\n{self.screen}")

    async def miss(self, pattern: str) -> None:
        """Wait until the screen no longer shows ``pattern``."""
        until = monotonic() + PATIENCE
        while re.search(pattern, self.screen, re.M):
            assert monotonic() < until, f"still see {pattern!r} on\n{self.screen}"
            await self.pilot.pause(0.02)

    async def rest(self) -> None:
        """Wait until nothing more changes: the pause of the list is over, and all questions are answered.

        Workers that wait for the user, in a prompt or a calendar, do not count: they end with a key.
        """
        still, before = 0, ""
        while still < 4:
            await self.pilot.pause(0.06)
            if busy := self._busy():
                await asyncio.wait({worker._task for worker in busy if worker._task}, timeout=0.05)
                still = 0
                continue
            still = still + 1 if self.screen == before else 0
            before = self.screen

    def _busy(self) -> list[Worker[Any]]:
        """The workers that go on by themselves."""
        return [
            worker for worker in self.app.workers if not worker.is_finished and not _waits_for_a_key(worker)
        ]

    def focused(self) -> str | None:
        """The id of the widget that has the keys."""
        return self.app.screen.focused.id if self.app.screen.focused else None


def _waits_for_a_key(worker: Worker[Any]) -> bool:
    """Whether a worker has put up a screen and waits until that is answered."""
    awaited: Any = worker._task and worker._task.get_coro()
    while awaited is not None and hasattr(awaited, "cr_await"):
        if awaited.cr_code is App.push_screen_wait.__code__:
            return True
        awaited = awaited.cr_await
    return False


@asynccontextmanager
async def reading(
    settings: Settings, size: tuple[int, int] = (160, 45), *, colour: bool = True, query: str = ""
) -> AsyncIterator[Reader]:
    """A reader on the library of ``settings``, once it shows its list or the start pane."""
    app = DatelineApp(settings, preferences=Preferences(colour=colour), query=query)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await reader.see(r"\d articles?\b|━Searches")
        yield reader
