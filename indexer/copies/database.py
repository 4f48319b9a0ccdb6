"""The file of copies: made, and opened to be written, or read as it stands where nothing can be."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.copies.texts import SCHEMA
from indexer.errors import REBUILD, LibraryError, SchemaMismatch

VERSION = 1
"""Raised whenever a signature or a table means something else; a store of another version is rebuilt."""

_SCHEMA = f"""{SCHEMA}
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, text INTEGER NOT NULL, published TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS articles_by_text ON articles (text);
CREATE TABLE IF NOT EXISTS clusters (
    cluster INTEGER PRIMARY KEY AUTOINCREMENT, articles INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS clusters_by_size ON clusters (articles);
PRAGMA user_version = {VERSION};
"""

Opened = tuple[sqlite3.Connection, tuple[Path, int] | None]
"""The database, and where it can be read only as it stands now, the file with its time."""


def opened(path: Path) -> Opened:
    """The database at ``path``, which is made if there is none.

    Raises:
        SchemaMismatch: another version of Dateline wrote it.
        LibraryError: it is damaged, or cannot be made.
    """
    try:
        return _with_tables(path, *_connect(path))
    except LibraryError:
        # Where the disk is full not even readers can be entered beside a writer.
        if not _is_still(path):
            raise
        return _with_tables(path, *_connect_still(path))


def _with_tables(path: Path, database: sqlite3.Connection, still: tuple[Path, int] | None) -> Opened:
    try:
        with told_as_library_error(path):
            _make_tables(database, path)
    except LibraryError:
        database.close()
        raise
    return database, still


def _connect(path: Path) -> Opened:
    with told_as_library_error(path):
        if os.access(path.parent, os.W_OK):
            return sqlite3.connect(path, check_same_thread=False), None
        # Readers share a file with the writer, which they cannot make where they may not write.
        if _log_of(path).exists():  # a writer has made it
            return sqlite3.connect(_as_it_is(path), uri=True, check_same_thread=False), None
        return _connect_still(path)


def _connect_still(path: Path) -> Opened:
    with told_as_library_error(path):
        before = modified(path)
        place = f"{_as_it_is(path)}&immutable=1"
        return sqlite3.connect(place, uri=True, check_same_thread=False), (path, before)


def _is_still(path: Path) -> bool:
    """Whether nobody is writing, nor has left off in the midst of it."""
    log = _log_of(path)
    return path.exists() and not (log.exists() and log.stat().st_size)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _as_it_is(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"


def modified(path: Path) -> int:
    """When the file was last written, in nanoseconds; 0 where there is none."""
    return path.stat().st_mtime_ns if path.exists() else 0


def _make_tables(database: sqlite3.Connection, path: Path) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in (0, VERSION):
        raise SchemaMismatch(
            f"{path}: the record of copies is of version {version} and not {VERSION}; {REBUILD}"
        )
    if version == 0:
        # A run that writes for a minute must not keep others from reading.
        database.executescript(f"PRAGMA journal_mode = WAL; {_SCHEMA}")
    database.execute("PRAGMA synchronous = NORMAL")  # a lost commit is indexed again


@contextmanager
def told_as_library_error(path: Path | None = None) -> Iterator[None]:
    """Raise :class:`indexer.errors.LibraryError` for what SQLite says of the file."""
    try:
        yield
    except sqlite3.Error as error:
        where = f"{path}: cannot open the record of copies" if path else "the record of copies"
        raise LibraryError(f"{where}: {error}") from error
