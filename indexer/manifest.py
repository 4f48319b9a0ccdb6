"""What a library has read: files by path, size, time and hash, and the articles in each.

The manifest lives beside the index and is written after the index has committed,
so that a run killed between the two reads a file again rather than losing it.
Paths are kept as bytes: a file name need not be text.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import LibraryError
from indexer.model import ArticleId

_SCHEMA = """
CREATE TABLE IF NOT EXISTS files (
    path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, digest TEXT NOT NULL,
    records INTEGER NOT NULL, complete INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, path BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS articles_by_path ON articles (path);
CREATE TABLE IF NOT EXISTS skipped (path BLOB NOT NULL, origin TEXT NOT NULL, reason TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS skipped_by_path ON skipped (path);
"""


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was when it was read.

    ``records`` counts the documents taken from it so far; a file that is not
    ``complete`` was interrupted, and the next run goes on behind them.
    """

    path: str
    size: int
    mtime_ns: int
    digest: str
    records: int = 0
    complete: bool = False


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """Something under a path that could not be read, and why."""

    path: str
    origin: str
    reason: str


class Manifest:
    """The manifest of one library; changes count from :meth:`commit` on.

    Methods raise :class:`indexer.errors.LibraryError` where the file is damaged or cannot be written.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, path: Path) -> Manifest:
        """Open the manifest at ``path``, or make one."""
        try:
            connection = sqlite3.connect(path, check_same_thread=False)
            connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise LibraryError(f"{path}: cannot open the manifest: {error}") from error
        return cls(connection)

    def close(self) -> None:
        """Close the file; what was not committed is dropped."""
        self._db.close()

    def commit(self) -> None:
        """Make all changes since the last commit lasting."""
        self._db.commit()

    def file(self, path: str) -> FileState | None:
        """What is known of one file."""
        row = self._db.execute(
            "SELECT path, size, mtime_ns, digest, records, complete FROM files WHERE path = ?",
            (os.fsencode(path),),
        ).fetchone()
        return FileState(os.fsdecode(row[0]), *row[1:5], complete=bool(row[5])) if row else None

    def paths_under(self, root: str) -> Iterator[str]:
        """Every known file that is ``root`` or lies below it."""
        name = os.fsencode(root)
        below = name.rstrip(b"/") + b"/"
        # "0" is the character after "/": the range holds what begins with `below`, by the index.
        rows = self._db.execute(
            "SELECT path FROM files WHERE path = ? OR (path >= ? AND path < ?)",
            (name, below, below[:-1] + b"0"),
        )
        return (os.fsdecode(path) for (path,) in rows)

    def put_file(self, state: FileState) -> None:
        """Remember the state of a file."""
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (
                os.fsencode(state.path),
                state.size,
                state.mtime_ns,
                state.digest,
                state.records,
                int(state.complete),
            ),
        )

    def owner(self, article: ArticleId) -> str | None:
        """The file that holds an article."""
        row = self._db.execute("SELECT path FROM articles WHERE id = ?", (article,)).fetchone()
        return os.fsdecode(row[0]) if row else None

    def articles_in(self, path: str) -> frozenset[ArticleId]:
        """The articles that were read from a file."""
        rows = self._db.execute("SELECT id FROM articles WHERE path = ?", (os.fsencode(path),))
        return frozenset(ArticleId(row[0]) for row in rows)

    def put_articles(self, articles: Iterable[ArticleId], path: str) -> None:
        """Remember that a file holds these articles."""
        blob = os.fsencode(path)
        self._db.executemany("INSERT OR REPLACE INTO articles VALUES (?, ?)", ((id, blob) for id in articles))

    def drop_articles(self, articles: Iterable[ArticleId]) -> None:
        """Forget these articles."""
        self._db.executemany("DELETE FROM articles WHERE id = ?", ((id,) for id in articles))

    def drop_file(self, path: str) -> None:
        """Forget a file, its articles and what was skipped in it."""
        for table in ("files", "articles", "skipped"):
            self._db.execute(f"DELETE FROM {table} WHERE path = ?", (os.fsencode(path),))

    def put_skipped(self, path: str, skipped: Iterable[SkippedFile]) -> None:
        """Replace what is remembered as skipped for a file."""
        blob = os.fsencode(path)
        self._db.execute("DELETE FROM skipped WHERE path = ?", (blob,))
        rows = ((blob, os.fsencode(s.origin).decode("utf-8", "replace"), s.reason) for s in skipped)
        self._db.executemany("INSERT INTO skipped VALUES (?, ?, ?)", rows)

    def skipped(self) -> tuple[SkippedFile, ...]:
        """Everything that could not be read, in order of its path."""
        rows = self._db.execute("SELECT path, origin, reason FROM skipped ORDER BY path, rowid")
        return tuple(SkippedFile(os.fsdecode(path), origin, reason) for path, origin, reason in rows)

    def counts(self) -> tuple[int, int]:
        """How many files and how many articles are known."""
        (files,) = self._db.execute("SELECT count(*) FROM files").fetchone()
        (articles,) = self._db.execute("SELECT count(*) FROM articles").fetchone()
        return int(files), int(articles)
