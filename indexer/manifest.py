"""What a library has read: files by path, size, time and hash, and the articles in each.

The manifest lives beside the index and is written after the index has committed,
so that a run killed between the two reads a file again rather than losing it.
Paths are kept as bytes: a file name need not be text.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import REBUILD, LibraryError
from indexer.model import ArticleId, Origin

if TYPE_CHECKING:
    from indexer.sources import Skipped

_BATCH = 500
"""Values in one statement; SQLite takes 999 at least."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS files (
    path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns TEXT NOT NULL, digest TEXT NOT NULL,
    records INTEGER NOT NULL, complete INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, path BLOB NOT NULL, origin BLOB NOT NULL, stale INTEGER NOT NULL, key TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS articles_by_path ON articles (path);
CREATE INDEX IF NOT EXISTS articles_by_key ON articles (key);
CREATE TABLE IF NOT EXISTS skipped (path BLOB NOT NULL, member TEXT, record INTEGER, reason TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS skipped_by_path ON skipped (path);
"""


_WITHIN = "(path = :root OR (path >= :below AND path < :beyond))"


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was when it was read.

    ``records`` counts the documents taken from it so far; a file that is not
    ``complete`` was interrupted, and the next run goes on behind them.
    """

    path: Path
    size: int
    mtime_ns: int
    digest: str
    records: int = 0
    complete: bool = False


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
            raise LibraryError(f"{path}: cannot open the manifest: {error}; {REBUILD}") from error
        return cls(connection)

    def _execute(
        self, statement: str, values: Sequence[object] | Mapping[str, object] = ()
    ) -> sqlite3.Cursor:
        try:
            return self._db.execute(statement, values)
        except sqlite3.Error as error:
            raise LibraryError(f"cannot use the library's manifest: {error}") from error

    def close(self) -> None:
        """Close the file; what was not committed is dropped."""
        self._db.close()

    def commit(self) -> None:
        """Make all changes since the last commit lasting."""
        try:
            self._db.commit()
        except sqlite3.Error as error:
            raise LibraryError(f"cannot write the library's manifest: {error}") from error

    def file(self, path: Path) -> FileState | None:
        """What is known of one file."""
        row = self._execute(
            "SELECT size, mtime_ns, digest, records, complete FROM files WHERE path = ?",
            (os.fsencode(path),),
        ).fetchone()
        return FileState(path, row[0], int(row[1]), row[2], row[3], complete=bool(row[4])) if row else None

    def paths_under(self, root: Path) -> Iterator[Path]:
        """Every known file that is ``root`` or lies below it, those that were skipped among them."""
        rows = self._execute(
            f"SELECT path FROM files WHERE {_WITHIN} UNION SELECT path FROM skipped WHERE {_WITHIN}",
            _bounds(root),
        )
        return (Path(os.fsdecode(path)) for (path,) in rows)

    def holds_beside(self, roots: Iterable[Path]) -> bool:
        """Whether any file is known that does not lie under one of ``roots``."""
        under = sum(self._count_under(root) for root in set(roots))
        return self.counts()[0] > under

    def _count_under(self, root: Path) -> int:
        row = self._execute(f"SELECT count(*) FROM files WHERE {_WITHIN}", _bounds(root)).fetchone()
        return int(row[0])

    def put_file(self, state: FileState) -> None:
        """Remember the state of a file."""
        self._execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (
                os.fsencode(state.path),
                state.size,
                str(state.mtime_ns),
                state.digest,
                state.records,
                int(state.complete),
            ),
        )

    def origin(self, article: ArticleId) -> str | None:
        """Where a current article was read, as text; None where there is none of that id."""
        row = self._execute("SELECT origin FROM articles WHERE id = ? AND NOT stale", (article,)).fetchone()
        return os.fsdecode(row[0]) if row else None

    def knows(self, article: ArticleId) -> bool:
        """Whether an article of that id is in the library, current or stale."""
        return self._execute("SELECT 1 FROM articles WHERE id = ?", (article,)).fetchone() is not None

    def articles_in(self, path: Path) -> tuple[ArticleId, ...]:
        """The current articles of a file, in order of their place in it."""
        rows = self._execute(
            "SELECT id FROM articles WHERE path = ? AND NOT stale ORDER BY length(origin), origin",
            (os.fsencode(path),),
        )
        return tuple(ArticleId(row[0]) for row in rows)

    def count_in(self, path: Path) -> int:
        """How many articles were read from a file."""
        row = self._execute("SELECT count(*) FROM articles WHERE path = ?", (os.fsencode(path),)).fetchone()
        return int(row[0])

    def put_article(self, article: ArticleId, path: Path, origin: str, key: str = "") -> None:
        """Remember which file holds an article, where in it, and its words' key; the article is current."""
        row = (article, os.fsencode(path), os.fsencode(origin), key)
        self._execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, 0, ?)", row)

    def with_keys(self, keys: Iterable[str]) -> Mapping[str, Sequence[ArticleId]]:
        """The articles whose words have these keys: for each that is known, one or as many as are copies."""
        found: dict[str, list[ArticleId]] = {}
        wanted = iter(keys)
        while batch := tuple(islice(wanted, _BATCH)):
            marks = ", ".join("?" * len(batch))
            rows = self._execute(f"SELECT key, id FROM articles WHERE key IN ({marks}) AND NOT stale", batch)
            for key, article in rows:
                found.setdefault(key, []).append(ArticleId(article))
        return found

    def key(self, article: ArticleId) -> str | None:
        """The key of an article's words; None where there is no article of that id."""
        row = self._execute("SELECT key FROM articles WHERE id = ?", (article,)).fetchone()
        return str(row[0]) if row else None

    def mark_stale(self, path: Path) -> None:
        """The articles of a file are old until they are put again."""
        self._execute("UPDATE articles SET stale = 1 WHERE path = ?", (os.fsencode(path),))

    def stale(self) -> tuple[ArticleId, ...]:
        """The old articles of all files but those that are still to be read to their end."""
        rows = self._execute(
            "SELECT id FROM articles WHERE stale AND path NOT IN (SELECT path FROM files WHERE NOT complete)"
        )
        return tuple(ArticleId(row[0]) for row in rows)

    def drop_articles(self, articles: Iterable[ArticleId]) -> None:
        """Forget these articles."""
        for article in articles:
            self._execute("DELETE FROM articles WHERE id = ?", (article,))

    def drop_file(self, path: Path) -> None:
        """Forget a file and what was skipped in it; its articles become stale."""
        self.mark_stale(path)
        for table in ("files", "skipped"):
            self._execute(f"DELETE FROM {table} WHERE path = ?", (os.fsencode(path),))

    def put_skipped(self, skipped: Skipped) -> None:
        """Remember that something could not be read."""
        origin = skipped.origin
        member = _as_text(origin.member) if origin.member is not None else None
        row = (os.fsencode(origin.path), member, origin.record, _as_text(skipped.reason))
        self._execute("INSERT INTO skipped VALUES (?, ?, ?, ?)", row)

    def forget_skipped(self, path: Path) -> None:
        """Forget what could not be read in a file: it is about to be read again."""
        self._execute("DELETE FROM skipped WHERE path = ?", (os.fsencode(path),))

    def skipped(self) -> tuple[Skipped, ...]:
        """Everything that could not be read, in order of its path."""
        rows = self._execute("SELECT path, member, record, reason FROM skipped ORDER BY path, rowid")
        # Deferred: a search needs nothing that reads files.
        from indexer.sources import Skipped  # noqa: PLC0415

        return tuple(Skipped(Origin(os.fsdecode(row[0]), row[1], row[2]), row[3]) for row in rows)

    def counts(self) -> tuple[int, int]:
        """How many files and how many articles are known."""
        (files,) = self._execute("SELECT count(*) FROM files").fetchone()
        (articles,) = self._execute("SELECT count(*) FROM articles").fetchone()
        return int(files), int(articles)


def _as_text(name: str) -> str:
    """A name that SQLite can hold as text: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def _bounds(root: Path) -> dict[str, bytes]:
    """What ``_WITHIN`` is asked with."""
    name = os.fsencode(root)
    below = name.rstrip(b"/") + b"/"
    # "0" is the character after "/": the range holds what begins with `below`, by the index.
    return {"root": name, "below": below, "beyond": below[:-1] + b"0"}
