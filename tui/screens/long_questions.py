"""Questions that many articles are read for: asked, followed while they are read, and given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from textual import on

from indexer import Library
from tui import messages
from tui.screens.desk import Desk
from tui.screens.knowing import Knowing

_T = TypeVar("_T")

_SAID_EVERY = 50
"""Articles after which it is said how many were read."""


class LongQuestions(Knowing, inherit_bindings=False):
    """One long question at a time, of which it is said how far its answer has come."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reading_for = ""
        """What is being read, in words; nothing where no long question is in hand."""

    async def read_long(self, what: str, question: Callable[[Library, Callable[[], bool]], _T]) -> _T | None:
        """The answer to a question that many articles are read for, while it is said how many were."""
        self.reading_for = what
        self.say_read(0)
        try:
            answer = await self.answered(self.desk.ask_long(question))
        finally:
            self.reading_for = ""
        if answer is not None:
            self.status.hush()
        return answer

    def counted(self, stop: Callable[[], bool], what: str) -> Callable[[], bool]:
        """``stop``, which is asked before each article, saying now and then how often it was."""
        read = 0

        def count() -> bool:
            nonlocal read
            read += 1
            if not read % _SAID_EVERY:
                self.post_message(messages.ArticlesRead(read, what))
            return stop()

        return count

    @on(messages.ArticlesRead)
    def _articles_read(self, message: messages.ArticlesRead) -> None:
        if message.what == self.reading_for:
            self.say_read(message.number)

    def say_read(self, number: int) -> None:
        """Say how many articles have been read, and for what."""
        so_far = f": {number:,} articles so far" if number else ""
        self.tell(f"reading {self.reading_for}{so_far}; Esc goes on without it")

    def give_up(self) -> None:
        """Go on without the answer to a long question."""
        self.desk.give_up()
        self.workers.cancel_group(self, "long")
