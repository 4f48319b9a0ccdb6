"""The paths that a call names, and how it ends when it is interrupted: for the commands and the reader."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from indexer.cli.names import COMMANDS
from indexer.config import data_folder
from indexer.errors import UsageError

INTERRUPTED = 130
PIPE_CLOSED = 141
"""Exit codes of what SIGINT and SIGPIPE end, as a shell says them: neither found nothing, which is 1."""
PIPED = Path("-")
_ALIKE = 0.7
"""From what likeness on, of 1, a name is a command with a slip in it."""


def to_read(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths themselves, a file with what standard input brought for ``-``.

    Raises UsageError where a path names nothing, SourceError where nothing came.
    """
    named = tuple(paths)
    check_paths(named)
    if PIPED not in named:
        return tuple(dict.fromkeys(named))
    from indexer.sources import keep  # noqa: PLC0415 (deferred: the reader starts without what reads files)

    return tuple(
        keep(sys.stdin.buffer, data_folder() / "input") if path == PIPED else path
        for path in dict.fromkeys(named)
    )


def check_paths(paths: Iterable[Path]) -> None:
    """Raise UsageError where a path names nothing; ``-`` is standard input."""
    for path in paths:
        if path != PIPED and not os.path.lexists(path) and not glob.glob(str(path), recursive=True):
            if str(path) in COMMANDS:
                raise UsageError(f"{path} stands first, and options behind it: dateline {path} …")
            near = get_close_matches(str(path), COMMANDS, n=1, cutoff=_ALIKE)
            hint = f", nor a command; did you mean: dateline {near[0]}" if near else ""
            raise UsageError(f"{path}: no such file or folder{hint}")
