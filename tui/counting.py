"""A number typed before a command: ``5j`` goes five lines down, ``20G`` to line 20.

The digits of the panes go to their panes at once. When a letter that moves by lines,
rows or articles follows such a digit within a moment, the digit was a number after all: the
keys go back to where they were, the command is carried out there, and that is said. What one
goes to a pane for, its next hit or mention, and arrows are left to the pane, however quick.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.widgets import Input

from tui.command import KEY_NAMES
from tui.commands import BY_ID
from tui.one_by_one import OneByOneApp
from tui.widgets.counted import Counted
from tui.widgets.status_line import StatusLine

_ESCAPE = "back"
"""The command that drops a number."""

_MOST_DIGITS = 7
_MOST_REPEATS = 1000
"""How often a command is repeated at most that does not itself know how to do it many times."""


@dataclass(frozen=True, slots=True)
class Number:
    """What was typed of a number, and when.

    Where its digit led to a pane: the way back from there, and the keys that count where one was.
    """

    digits: str
    typed_at: float
    way_back: Callable[[], None] | None = None
    keys: frozenset[str] = frozenset()

    @property
    def is_certain(self) -> bool:
        """Whether it can be nothing but a number."""
        return self.way_back is None

    def is_over(self, now: float, patience: float) -> bool:
        """Whether it has turned out to be the digit of a pane."""
        return not self.is_certain and now - self.typed_at > patience


def _counts(active: ActiveBinding) -> bool:
    command = BY_ID.get(active.binding.id or "")
    return command is not None and command.counts


def _is_number_before(key: str, active: ActiveBinding) -> bool:
    """Whether the digit of a pane before ``key`` was a number: before an arrow or Space it was not."""
    command = BY_ID.get(active.binding.id or "")
    return command is not None and command.counts_after_a_pane and key not in KEY_NAMES


class CountingApp(OneByOneApp):
    """An app in which a number before a command says how often, or to which line.

    Attributes:
        count_seconds: how soon a command must follow the digit of a pane; 0 for never.
    """

    def __init__(self, *, terminal_answers: bool, orders_text: bool, count_seconds: float) -> None:
        super().__init__(terminal_answers=terminal_answers, orders_text=orders_text)
        self.count_seconds = count_seconds
        self._number: Number | None = None

    def way_back(self) -> Callable[[], None]:
        """What gives the keys back to the pane that has them now."""
        raise NotImplementedError

    async def on_key(self, event: events.Key) -> None:
        """Take digits for a number, and the number for what comes after it."""
        number, self._number = self._number, None
        shown = number
        if number is not None and number.is_over(event.time, self.count_seconds):
            number = None
        if isinstance(self.focused, Input):
            return
        if event.key.isdecimal() and event.key.isascii():
            taken = self._take_digit(number, event)
        else:
            taken = number is not None and await self._count(number, event.key)
        if taken:
            event.stop()
            event.prevent_default()
        if shown is not self._number:
            self._show_number()

    def _take_digit(self, number: Number | None, event: events.Key) -> bool:
        """Make a digit part of a number; False where it also goes to a pane."""
        if number is not None:
            if number.way_back is not None:
                number.way_back()
            self._number = Number((number.digits + event.key)[:_MOST_DIGITS], event.time)
            return True
        active_bindings = self.screen.active_bindings
        if event.key in active_bindings:
            if self.count_seconds:
                keys = frozenset(
                    key for key, active in active_bindings.items() if _is_number_before(key, active)
                )
                self._number = Number(event.key, event.time, self.way_back(), keys)
            return False
        self._number = Number(event.key, event.time) if event.key != "0" else None
        return self._number is not None

    async def _count(self, number: Number, key: str) -> bool:
        """Do ``number`` times what ``key`` does; False where it is nothing to be done so often."""
        if number.way_back is not None:
            if key not in number.keys:
                return False
            number.way_back()
            self._say_counted(number.digits)
        active = self.screen.active_bindings.get(key)
        if active is None:
            return False
        if number.is_certain and active.binding.id == _ESCAPE:
            return True
        if not _counts(active):
            return False
        await self._repeat(active.node, active.binding.action, int(number.digits))
        return True

    def _say_counted(self, digits: str) -> None:
        for line in self.screen.query(StatusLine):
            line.say(f"{digits} was taken for a number; a moment after it, one stays in its pane")

    async def _repeat(self, node: DOMNode, action: str, times: int) -> None:
        if not isinstance(node, Counted):
            times, repeats = 1, min(times, _MOST_REPEATS)
        else:
            repeats = 1 if node.counts(action) else min(times, _MOST_REPEATS)
            node.count = times if repeats == 1 else None
        try:
            for _ in range(repeats):
                await self.run_action(action, node)
        finally:
            if isinstance(node, Counted):
                node.count = None

    def _show_number(self) -> None:
        number = self._number
        for line in self.screen.query(StatusLine):
            line.show_number(number.digits if number is not None and number.is_certain else "")
