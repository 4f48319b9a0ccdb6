"""Whoosh's storage in a folder, made safe: on disk before it counts, and writable by nobody else."""

from __future__ import annotations

import mmap
import os
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

_OTHERS_MAY_WRITE = 0o022


class _MappedFile(StructFile):  # type: ignore[misc]
    """A file that is mapped; Whoosh's own class for that copies all of it."""

    def get(self, position: int, length: int) -> bytes:
        """The bytes of a range."""
        found: bytes = self.file[position : position + length]
        return found


class DurableStorage(FileStorage):  # type: ignore[misc]
    """Sees that every file of a commit is on disk before a table of contents names it.

    Whoosh makes a commit visible by renaming the new table of contents, as its last step.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self._created: set[str] = set()

    def create_file(self, name: str, *arguments: Any, **options: Any) -> Any:
        """Create a file, and remember that it must be made safe."""
        self._created.add(name)
        return super().create_file(name, *arguments, **options)

    def open_file(self, name: str, **options: Any) -> Any:
        """Open a file to be read from memory: what Whoosh reads is small and scattered."""
        with Path(self.folder, name).open("rb") as file:
            if os.fstat(file.fileno()).st_size:
                return _MappedFile(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), name=name, **options)
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
