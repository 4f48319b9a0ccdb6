"""Which files there are, and opening them without ever waiting on one.

Only regular files are read. Pipes, sockets, devices and the kernel's pseudo file
systems are listed as skipped. A symbolic link is followed while it stays inside
the folder that was asked for, and whatever it leads to is read once; a link that
leads out of the folder is listed as skipped, unless it was named itself.
"""

from __future__ import annotations

import glob
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from indexer.errors import SourceError
from indexer.model import Origin

_PSEUDO = (Path("/proc"), Path("/sys"), Path("/dev"))
_LIBRARY = {"index", "manifest.sqlite", "writer.lock"}
"""What lies in the folder of a library."""

_PIECE = 1024 * 1024
_KINDS = (
    (stat.S_ISFIFO, "a named pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A regular file to read: its path, size in bytes and modification time."""

    path: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not read, and why, in words for the user."""

    origin: Origin
    reason: str


def skipped(path: Path | str, reason: str) -> Skipped:
    """A whole file or folder that was not read."""
    return Skipped(Origin(str(path)), reason)


@dataclass(slots=True)
class _Seen:
    """What one walk has met: folders entered and files given, by device and inode."""

    folders: set[tuple[int, int]] = field(default_factory=set)
    files: set[tuple[int, int]] = field(default_factory=set)


def walk(paths: Iterable[Path | str]) -> Iterator[SourceFile | Skipped]:
    """Every regular file under ``paths`` (files, folders, globs), folders in order of name."""
    seen = _Seen()
    for given in paths:
        for path in _expand(Path(given)):
            yield from _visit(path, path, seen)


def _expand(path: Path) -> list[Path]:
    """The path itself, or what it matches as a glob where no file has that name."""
    if os.path.lexists(path) or not glob.has_magic(str(path)):
        return [path]
    # Path.glob takes no absolute patterns.
    return [Path(match) for match in sorted(glob.glob(str(path), recursive=True))] or [path]


def _visit(path: Path, root: Path, seen: _Seen) -> Iterator[SourceFile | Skipped]:
    try:
        status = path.stat()
        if reason := _refusal(path, root, status):
            yield skipped(path, reason)
        elif stat.S_ISDIR(status.st_mode):
            yield from _visit_folder(path, root, status, seen)
        elif path != root and path.stem.lower() == "readme":
            yield skipped(path, "describes the folder; name it to read it")
        elif path == root or _first_time(path, status, seen):
            yield SourceFile(path, status.st_size, status.st_mtime_ns)
    except OSError as error:
        yield skipped(path, reason_of(error))


def _visit_folder(
    folder: Path, root: Path, status: os.stat_result, seen: _Seen
) -> Iterator[SourceFile | Skipped]:
    identity = (status.st_dev, status.st_ino)
    if identity in seen.folders:
        return
    seen.folders.add(identity)
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries)
    if {*names} >= _LIBRARY:
        yield skipped(folder, "a library of Dateline, which --library opens; name what is to be read into it")
        return
    for name in names:
        yield from _visit(folder / name, root, seen)


def _first_time(path: Path, status: os.stat_result, seen: _Seen) -> bool:
    """Whether a link's target is new; hard links are files in their own right."""
    identity = (status.st_dev, status.st_ino)
    if path.is_symlink() and identity in seen.files:
        return False
    seen.files.add(identity)
    return True


def _refusal(path: Path, root: Path, status: os.stat_result) -> str | None:
    """Why the file system object at ``path`` is not to be opened, or None."""
    for is_kind, reason in _KINDS:
        if is_kind(status.st_mode):
            return reason
    real = path.resolve()
    if any(real.is_relative_to(pseudo) for pseudo in _PSEUDO):
        return "belongs to the kernel, not an archive"
    if path != root and path.is_symlink() and not real.is_relative_to(root.resolve()):
        return f"a link out of the folder, to {real}; name the target itself to read it"
    return None


def reason_of(error: Exception) -> str:
    """What went wrong, in a few words without the path."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    words = words.strip().partition("\n")[0]
    if not words:
        return type(error).__name__
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, never blocking.

    Raises SourceError for anything else that took the name in the meantime, OSError
    where it cannot be opened.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise SourceError("not a regular file")
    return os.fdopen(handle, "rb")


def digest(file: SourceFile) -> str:
    """A digest of the file's content, in hexadecimal. Raises SourceError where it cannot be read."""
    try:
        with open_regular(file.path) as stream:
            state = hashlib.blake2b(digest_size=16)
            while piece := stream.read(_PIECE):
                state.update(piece)
            return state.hexdigest()
    except OSError as error:
        raise SourceError(reason_of(error)) from error
