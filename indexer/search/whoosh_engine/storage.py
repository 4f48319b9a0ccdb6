"""Whoosh's storage in a folder, made safe: on disk before it counts, and writable by nobody else."""

from __future__ import annotations

import mmap
import os
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO
from weakref import WeakSet

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

_OTHERS_MAY_WRITE = 0o022


class _MappedFile(StructFile):  # type: ignore[misc]
    """A file that is mapped; Whoosh's own class for that copies all of it."""

    def __init__(self, mapped: mmap.mmap, name: str, **options: Any) -> None:
        super().__init__(mapped, name=name, **options)
        self.read = mapped.read  # which Whoosh calls hundreds of times a segment to open it

    def get(self, position: int, length: int) -> bytes:
        """The bytes of a range."""
        found: bytes = self.file[position : position + length]
        return found


MOST_MAPPED = 28 << 20
"""Bytes of mapped files that this process keeps at hand; the system goes on keeping what it has room for."""

PAUSE = 1.0
"""Seconds between two looks: what a few queries in a row share would have to come back for each of them."""

_STATM = Path("/proc/self/statm")

_maps: WeakSet[mmap.mmap] = WeakSet()
_looks = [0.0]


def map_file(file: BinaryIO) -> mmap.mmap:
    """A file that is not empty, mapped to be read."""
    mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    _maps.add(mapped)
    return mapped


def relax() -> None:
    """Let go of what was read of mapped files, if it is much; what is wanted again comes back by itself."""
    now = monotonic()
    if now - _looks[0] < PAUSE:
        return
    _looks[0] = now
    if _mapped_bytes() > MOST_MAPPED and hasattr(mmap, "MADV_DONTNEED"):
        for mapped in list(_maps):
            with suppress(ValueError):  # it was closed
                mapped.madvise(mmap.MADV_DONTNEED)


def _mapped_bytes() -> int:
    """How much of mapped files is in the memory of this process, where the system tells."""
    try:
        return int(_STATM.read_bytes().split()[2]) * mmap.PAGESIZE
    except (OSError, IndexError, ValueError):
        return 0


class DurableStorage(FileStorage):  # type: ignore[misc]
    """Sees that every file of a commit is on disk before a table of contents names it.

    Whoosh makes a commit visible by renaming the new table of contents, as its last step.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(os.path.abspath(folder))
        self._created: set[str] = set()

    def _fpath(self, fname: str) -> str:
        # As Whoosh has it, but without looking for the folder each time: a segment has a dozen files.
        return f"{self.folder}{os.sep}{fname}"

    def create_file(self, name: str, *arguments: Any, **options: Any) -> Any:
        """Create a file, and remember that it must be made safe."""
        self._created.add(name)
        return super().create_file(name, *arguments, **options)

    def open_file(self, name: str, **options: Any) -> Any:
        """Open a file to be read from memory: what Whoosh reads is small and scattered."""
        with open(self._fpath(name), "rb") as file:  # noqa: PTH123 (a Path takes longer to make than to open)
            if os.fstat(file.fileno()).st_size:
                return _MappedFile(map_file(file), name=name, **options)
        return super().open_file(name, **options)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: FBT001, FBT002
        """Make everything safe that was written since the last time, then rename."""
        for name in self._created:
            if self.file_exists(name):
                settle(Path(self.folder, name))
        self._created.clear()
        super().rename_file(oldname, newname, safe=safe)
        sync_folder(Path(self.folder))


def settle(path: Path) -> None:
    """See that a file is on disk, and that nobody else may write it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fchmod(descriptor, os.fstat(descriptor).st_mode & 0o777 & ~_OTHERS_MAY_WRITE)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """See that the names in a folder are on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def protect(folder: Path) -> None:
    """Take from others the right to write to what Whoosh made besides: its lock, its scratch folder."""
    for entry in os.scandir(folder):
        mode = entry.stat().st_mode
        if mode & _OTHERS_MAY_WRITE:
            Path(entry.path).chmod(mode & 0o777 & ~_OTHERS_MAY_WRITE)
