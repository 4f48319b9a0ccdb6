"""What the articles of a library explain, kept beside the index; only who indexes writes it.

Each commit settles anew what the abbreviations of its articles stand for, and none else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from indexer.abbreviations.explained import Explained
from indexer.abbreviations.settle import settle
from indexer.errors import LibraryError
from indexer.model import ActorId, ArticleId

_BATCH = 500
"""Values in one statement; SQLite takes 999 at least."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS explained (
    article TEXT NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (article, short, long)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS explained_by_short ON explained (short, long, name);
CREATE TABLE IF NOT EXISTS abbreviations (
    short TEXT PRIMARY KEY, long TEXT NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL
) WITHOUT ROWID;
"""


class Abbreviations:
    """The abbreviations of one library; changes count from :meth:`commit` on.

    Methods raise :class:`indexer.errors.LibraryError` where the file is damaged or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed: dict[ArticleId, tuple[Explained, ...]] = {}

    def put(self, article: ArticleId, explained: tuple[Explained, ...]) -> None:
        """Remember what an article explains, and only that."""
        self._changed[article] = explained

    def remove(self, articles: Iterable[ArticleId]) -> None:
        """Forget what these articles explain."""
        self._changed |= dict.fromkeys(articles, ())

    def commit(self) -> None:
        """Make all changes since the last commit lasting."""
        if not self._changed:
            return
        with self._database() as database:
            shorts = _forget(database, self._changed)
            rows = [(a, e.short, e.long, e.name) for a, found in self._changed.items() for e in found]
            database.executemany("INSERT OR REPLACE INTO explained VALUES (?, ?, ?, ?)", rows)
            for short in sorted(shorts.union(row[1] for row in rows)):
                _settle(database, short)
        self._changed.clear()

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        """The database for one short transaction: readers wait for no run."""
        database = None
        try:
            database = sqlite3.connect(self._path)
            database.executescript(_SCHEMA)
            with database:
                yield database
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path}: cannot write the abbreviations: {error}") from error
        finally:
            if database is not None:
                database.close()


def _forget(database: sqlite3.Connection, articles: Iterable[ArticleId]) -> set[str]:
    """Drop what articles explained before; the abbreviations that they explained."""
    shorts: set[str] = set()
    waiting = iter(articles)
    while batch := tuple(islice(waiting, _BATCH)):
        among = f"article IN ({', '.join('?' * len(batch))})"
        rows = database.execute(f"SELECT DISTINCT short FROM explained WHERE {among}", batch)
        shorts.update(short for (short,) in rows)
        database.execute(f"DELETE FROM explained WHERE {among}", batch)
    return shorts


def _settle(database: sqlite3.Connection, short: str) -> None:
    rows = database.execute(
        "SELECT long, name, count(*) FROM explained WHERE short = ? GROUP BY long, name", (short,)
    )
    meanings = {Explained(ActorId(short), ActorId(long), name): count for long, name, count in rows}
    settled = settle(meanings)
    if settled is None:
        database.execute("DELETE FROM abbreviations WHERE short = ?", (short,))
    else:
        row = (settled.short, settled.long, settled.name, settled.articles)
        database.execute("INSERT OR REPLACE INTO abbreviations VALUES (?, ?, ?, ?)", row)
