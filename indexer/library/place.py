"""Where a library lies, and what the user wrote; who may write there."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from indexer.config import Settings, corrections_file, marks_file, undo_file
from indexer.corrections import CorrectionsFile
from indexer.errors import LibraryError
from indexer.manifest import Manifest
from indexer.marks import Marks
from indexer.model import display_path
from indexer.search.query import Field, Or, Term, to_text

INDEX, MANIFEST, COPIES = "index", "manifest.sqlite", "copies.sqlite"
ABBREVIATIONS = "abbreviations.sqlite"
_LOCK = "writer.lock"


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What a library holds; ``bytes`` is its size on disk."""

    folder: Path
    articles: int
    files: int
    skipped: int
    bytes: int


def exists(settings: Settings) -> bool:
    """Whether there is a library where ``settings`` say."""
    return (settings.library / MANIFEST).is_file()


def narrowed_to(settings: Settings, paths: Iterable[Path]) -> str:
    """The query that shows only what is read from ``paths``; empty where the library holds nothing else."""
    roots = [Path(os.path.abspath(path)) for path in paths]
    if not exists(settings):
        return ""
    manifest = Manifest.open(settings.library / MANIFEST)
    try:
        if not manifest.holds_beside(roots):
            return ""
    finally:
        manifest.close()
    parts = tuple(Term(display_path(str(root)), Field.PATH) for root in roots)
    return to_text(parts[0] if len(parts) == 1 else Or(parts))


def open_marks(settings: Settings) -> Marks:
    """The marks of the user, which need no library.

    Raises:
        LibraryError: the file cannot be opened.
    """
    return Marks.open(settings.marks or marks_file())


def open_corrections(settings: Settings) -> CorrectionsFile:
    """The corrections of the user, which need no library."""
    return CorrectionsFile(settings.corrections or corrections_file(), undo_file())


def forget_lost_index(folder: Path) -> None:
    """Take away what a library in ``folder`` remembers of an index that is no longer there.

    Else a file that was read once would count as unchanged, and never come into the new index.

    Raises:
        LibraryError: another process is writing, or nothing can be written.
    """
    if not (folder / MANIFEST).exists():
        return
    with writing(folder):
        for name in (MANIFEST, COPIES, ABBREVIATIONS):
            for path in folder.glob(f"{name}*"):  # SQLite's own files beside it too
                path.unlink(missing_ok=True)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the only right to write to the library in a folder."""
    path = folder / _LOCK
    try:
        handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise LibraryError(f"{path}: cannot write to the library ({error.strerror})") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise LibraryError(f"another run is indexing into this library; wait for it: {folder}") from None
    finally:
        os.close(handle)
