"""The way from the event loop to the library: one thread that asks, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from indexer import Library, Settings

_T = TypeVar("_T")


class Desk:
    """A library behind threads of its own, so that no question ever holds up a key.

    Questions are answered one after the other. One whose asker was cancelled before
    its turn is not asked at all, and nobody hears the answer of one that was too late.
    Long questions have a thread and a library to themselves.
    """

    def __init__(self, settings: Settings) -> None:
        """Open the library, which is made if there is none.

        Raises:
            LibraryError: it cannot be opened.
        """
        self._settings = settings
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")
        self._long_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="long-questions")
        self._library = self._thread.submit(Library.open, settings, create=True).result()
        self._long_library: Library | None = None
        self._hurry = Event()

    async def ask(self, question: Callable[[Library], _T]) -> _T:
        """The answer to ``question``."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question, self._library)

    async def ask_long(self, question: Callable[[Library, Callable[[], bool]], _T]) -> _T:
        """The answer to a question that takes time; it is handed what says when to give up."""
        self.give_up()
        self._hurry = hurry = Event()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._long_thread, self._answer, question, hurry.is_set)

    def give_up(self) -> None:
        """Let the long question in hand, if there is one, come to an end."""
        self._hurry.set()

    def close(self) -> None:
        """Close the library once the question in hand is answered."""
        self.give_up()
        self._thread.submit(self._library.close).result()
        self._thread.shutdown(cancel_futures=True)
        self._long_thread.shutdown(cancel_futures=True)
        if self._long_library is not None:
            self._long_library.close()

    def _answer(self, question: Callable[[Library, Callable[[], bool]], _T], hurry: Callable[[], bool]) -> _T:
        if self._long_library is None:
            self._long_library = Library.open(self._settings)
        else:
            self._long_library.refresh()
        return question(self._long_library, hurry)
