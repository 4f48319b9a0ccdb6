"""Indexing beside the reading: a process of its own, watched by a thread that only posts."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import resource_tracker
from pathlib import Path
from threading import Event, Lock, Thread

from textual.screen import Screen

from indexer import DatelineError, Settings, index_apart
from tui.messages import IndexAdvanced, IndexEnded


class Indexing:
    """Runs of the indexer over ``paths``, one at a time; their progress is posted to ``screen``."""

    def __init__(
        self, screen: Screen[None], settings: Settings, paths: Sequence[Path], *, assume_body: bool
    ) -> None:
        self._screen, self._settings, self._paths = screen, settings, tuple(paths)
        self._assume_body = assume_body
        self._stop = Event()
        self._lock = Lock()
        self._is_running = self._is_wanted = False
        # Started now, because later Textual holds stderr, and it cannot be handed to another process.
        resource_tracker.ensure_running()

    def start(self) -> None:
        """Begin a run; while one goes on, another follows it."""
        with self._lock:
            self._is_wanted = True
            if self._is_running:
                return
            self._is_running = True
        Thread(target=self._run_while_wanted, name="indexing").start()

    def stop(self) -> None:
        """Ask the run to end; what it has committed stays. Does not wait."""
        self._stop.set()

    def _run_while_wanted(self) -> None:
        while self._goes_on():
            self._post(self._run())

    def _goes_on(self) -> bool:
        with self._lock:
            self._is_running = self._is_wanted and not self._stop.is_set()
            self._is_wanted = False
            return self._is_running

    def _run(self) -> IndexEnded:
        try:
            report = index_apart(
                self._settings,
                self._paths,
                assume_body=self._assume_body,
                progress=lambda progress: self._post(IndexAdvanced(progress)),
                stop=self._stop.is_set,
            )
        except DatelineError as error:
            return IndexEnded(error)
        return IndexEnded(report)

    def _post(self, message: IndexAdvanced | IndexEnded) -> None:
        if not self._stop.is_set():
            self._screen.post_message(message)
