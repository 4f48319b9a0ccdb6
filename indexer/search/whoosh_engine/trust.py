"""Who may have written a library: Whoosh unpickles its index, which runs what is written there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from indexer.errors import UntrustedLibrary

_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def require_trust(folder: Path) -> None:
    """Raise :class:`UntrustedLibrary` unless ``folder`` and all files in it are safe.

    Safe is what belongs to the user or to root and what nobody else may write.
    """
    for path in (os.fspath(folder), *_files(folder)):
        try:
            status = os.stat(path)  # noqa: PTH116 (there are hundreds, and a Path is made in the time of ten)
        except FileNotFoundError:  # a commit has just taken it away
            continue
        if status.st_uid not in (os.geteuid(), 0):
            raise UntrustedLibrary(
                f"{path} belongs to somebody else, and opening a library runs code that is in it; "
                "if you trust its owner, allow it with --trust-library"
            )
        if status.st_mode & _OTHERS_MAY_WRITE:
            raise UntrustedLibrary(
                f"{path} can be written by others, and opening a library runs code that is in it; "
                f"take that right away with: chmod -R go-w {folder}"
            )


def _files(folder: Path) -> Iterator[str]:
    for entry in os.scandir(folder):
        yield entry.path
