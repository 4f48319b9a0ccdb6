"""A key goes to who has the keys once those before it were obeyed, however long that takes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from time import monotonic
from typing import Any, ClassVar

import pytest
from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Label

from indexer import Settings
from tests.tui.driving import reading
from tui.one_by_one import OneByOneApp

TURNS = 1000
"""Turns of the event loop, far more than the way of a key takes up and down any screen."""


class Opened(Screen[None]):
    """A screen that keeps the keys it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def compose(self) -> ComposeResult:
        for number in range(50):
            yield Label(str(number))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.keys.append(event.key)


class SlowToOpen(OneByOneApp):
    """An app that opens a screen at the end of a long way through the event loop."""

    BINDINGS: ClassVar[list[BindingType]] = [("o", "open", ""), ("x", "lose", "")]

    def __init__(self) -> None:
        super().__init__(terminal_answers=False, orders_text=False)
        self.opened, self.lost = Opened(), 0

    @work
    async def action_open(self) -> None:
        for _ in range(TURNS):
            await asyncio.sleep(0)
        self.push_screen(self.opened)

    def action_lose(self) -> None:
        self.lost += 1


async def until(pilot: Any, seen: Any) -> float:
    """The seconds until ``seen`` was true."""
    begin = monotonic()
    while not seen():
        assert monotonic() < begin + 30
        await pilot.pause(0.01)
    return monotonic() - begin


async def test_a_key_waits_for_a_screen_however_many_turns_that_takes() -> None:
    app = SlowToOpen()
    async with app.run_test() as pilot:
        for key in "oxx":
            app.post_message(events.Key(key, key))
        await until(pilot, lambda: len(app.opened.keys) + app.lost == 2)
        assert app.opened.keys == ["x", "x"]


async def test_keys_go_on_where_the_app_never_rests() -> None:
    app = SlowToOpen()
    async with app.run_test() as pilot:
        busy = asyncio.create_task(_never_rest())
        for key in "xxx":
            app.post_message(events.Key(key, key))
        assert await until(pilot, lambda: app.lost == 3) < 5
        busy.cancel()


async def _never_rest() -> None:
    while True:
        await asyncio.sleep(0)


@pytest.mark.parametrize("screen", ["result", "chronology"])
async def test_a_name_typed_at_once_goes_into_the_line_that_asks_for_it(
    newsroom: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(newsroom) as reader:
        await reader.see("3 articles")
        if screen == "chronology":
            await reader.press("c")
            await reader.see("━Chronology")
        await reader.rest()
        reader.send("e", "ctrl+u", *"quota.md", "enter")
        await reader.see("written to quota.md")
    assert (tmp_path / "quota.md").read_text("utf-8")


async def test_keys_behind_that_of_the_calendar_go_to_it(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("3 articles")
        reader.send("at", "l")
        await reader.see("Tuesday, 2021-03-16: 0 articles")
