"""Watching for changes: a thread that only posts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

from textual.screen import Screen

from indexer import UsageError
from tui.messages import FilesChanged, WatchEnded

_PAUSE = 1000
"""Milliseconds that changes which follow each other are taken together for."""

_COMMITTED = ".toc"
"""What a file is called whose coming makes a commit of the index visible."""


class Watching:
    """Says to ``screen`` when something changes under ``paths``, or without any, in the library itself."""

    def __init__(self, screen: Screen[None], library: Path, paths: Sequence[Path]) -> None:
        self._screen = screen
        self._is_of_library = not paths
        self._paths = tuple(map(_there, paths)) or (library,)
        self._stop = Event()
        self._thread = Thread(target=self._run, name="watching", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer. Does not wait."""
        self._stop.set()

    def _run(self) -> None:
        # Deferred: an extra, which only those load who ask for it.
        import watchfiles  # noqa: PLC0415

        try:
            for _ in watchfiles.watch(
                *self._paths,
                watch_filter=self._counts,
                step=_PAUSE // 4,
                debounce=_PAUSE,
                stop_event=self._stop,
                rust_timeout=_PAUSE,
                ignore_permission_denied=True,
            ):
                self._screen.post_message(FilesChanged())
        except (OSError, RuntimeError) as error:
            if not self._stop.is_set():
                self._screen.post_message(WatchEnded(str(error)))

    def _counts(self, _change: object, path: str) -> bool:
        return not self._is_of_library or path.endswith(_COMMITTED)


def _there(path: Path) -> Path:
    """The path, or of one that is not there or a pattern, the folder above that is."""
    return next(place for place in (path.absolute(), *path.absolute().parents) if place.exists())


def require_watching() -> None:
    """Raise UsageError where the extra for it is missing."""
    # Deferred, as above.
    from importlib.util import find_spec  # noqa: PLC0415

    if find_spec("watchfiles") is None:
        raise UsageError("--watch needs an extra: pip install 'dateline[watch]'")
