"""Indexing beside the reading: a process of its own, watched by a thread that only posts."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import resource_tracker
from pathlib import Path
from threading import Event, Thread

from textual.screen import Screen

from indexer import DatelineError, Settings, index_apart
from tui.messages import IndexAdvanced, IndexEnded


class Indexing:
    """One run of the indexer over ``paths``; its progress is posted to ``screen``."""

    def __init__(
        self, screen: Screen[None], settings: Settings, paths: Sequence[Path], *, assume_body: bool
    ) -> None:
        self._screen, self._settings, self._paths = screen, settings, tuple(paths)
        self._assume_body = assume_body
        self._stop = Event()
        self._thread = Thread(target=self._run, name="indexing")
        # Started now, because later Textual holds stderr, and it cannot be handed to another process.
        resource_tracker.ensure_running()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the run to end; what it has committed stays. Does not wait."""
        self._stop.set()

    def _run(self) -> None:
        outcome: IndexEnded
        try:
            report = index_apart(
                self._settings,
                self._paths,
                assume_body=self._assume_body,
                progress=lambda progress: self._post(IndexAdvanced(progress)),
                stop=self._stop.is_set,
            )
            outcome = IndexEnded(report)
        except DatelineError as error:
            outcome = IndexEnded(error)
        self._post(outcome)

    def _post(self, message: IndexAdvanced | IndexEnded) -> None:
        if not self._stop.is_set():
            self._screen.post_message(message)
