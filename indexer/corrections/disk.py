"""A small text file on the disk: replaced whole, by one process at a time."""

from __future__ import annotations

import fcntl
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from indexer.errors import CorrectionsError


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """The only right to edit a file: a lock on its folder, since the file itself is replaced.

    Raises:
        CorrectionsError: there is no such folder, and none can be made.
    """
    folder = path.resolve().parent
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise CorrectionsError(f"{path}: cannot write your corrections ({error.strerror})") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that at any time the old text is on the disk, or the new one, whole.

    Raises:
        CorrectionsError: it cannot be written; then the old text stands.
    """
    target = path.resolve()  # of a link, what it leads to: the link itself stays
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o600
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fchmod(handle, mode)
                os.fsync(handle)
            part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        _settle(target.parent)
    except OSError as error:
        raise CorrectionsError(f"{path}: cannot write it ({error.strerror})") from error


def _settle(folder: Path) -> None:
    """See that the names in a folder are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
