"""Indexing in a process of its own, so that whoever shows the progress stays quick."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from indexer.config import Settings
from indexer.errors import DatelineError
from indexer.library import Library
from indexer.progress import IndexReport, Progress, never, tell_nobody

_PATIENCE = 0.2
"""Seconds between two looks at whether to stop."""


def index_apart(
    settings: Settings,
    paths: Iterable[Path],
    *,
    assume_body: bool = False,
    progress: Callable[[Progress], None] = tell_nobody,
    stop: Callable[[], bool] = never,
) -> IndexReport:
    """As :meth:`indexer.library.Library.index`, in a second process; the call waits for its end.

    Raises:
        DatelineError: the run failed; what it had committed stays.
    """
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(
        target=_index, args=(settings, [Path(os.path.abspath(p)) for p in paths], assume_body, there)
    )
    process.start()
    there.close()
    asked = False
    try:
        while True:
            if not asked and stop():
                asked = True
                here.send(None)
            if not here.poll(_PATIENCE):
                continue
            match here.recv():
                case Progress() as far:
                    progress(far)
                case IndexReport() as report:
                    return report
                case DatelineError() as error:
                    raise error
    except (EOFError, BrokenPipeError):
        raise DatelineError("indexing ended unexpectedly; run it again to go on from there") from None
    finally:
        here.close()
        process.join()


def _index(settings: Settings, paths: list[Path], assume_body: bool, caller: Connection) -> None:  # noqa: FBT001
    """What the second process does; ``caller`` hears of progress and says when to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _leave_the_terminal()
    try:
        with Library.open(settings, create=True) as library:
            caller.send(
                library.index(paths, assume_body=assume_body, progress=caller.send, stop=_asked_by(caller))
            )
    except DatelineError as error:
        caller.send(error)
    except BrokenPipeError:
        pass  # nobody listens any more; what was committed stays


def _leave_the_terminal() -> None:
    """Let no library write over what the caller shows there."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _asked_by(caller: Connection) -> Callable[[], bool]:
    asked = False

    def stop() -> bool:
        nonlocal asked
        asked = asked or caller.poll()
        return asked

    return stop
