"""The way from the event loop to the library: one thread that asks, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from indexer import Library, Settings

_T = TypeVar("_T")


class Desk:
    """A library behind a thread of its own, so that no question ever holds up a key.

    Questions are answered one after the other. One whose asker was cancelled before
    its turn is not asked at all, and nobody hears the answer of one that was too late.
    """

    def __init__(self, settings: Settings) -> None:
        """Open the library, which is made if there is none.

        Raises:
            LibraryError: it cannot be opened.
        """
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")
        self._library = self._thread.submit(Library.open, settings, create=True).result()

    async def ask(self, question: Callable[[Library], _T]) -> _T:
        """The answer to ``question``."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question, self._library)

    def close(self) -> None:
        """Close the library once the question in hand is answered."""
        self._thread.submit(self._library.close).result()
        self._thread.shutdown(cancel_futures=True)
