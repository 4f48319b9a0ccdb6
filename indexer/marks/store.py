"""What a user writes, in one small SQLite file: read, starred, tags, notes, searches, history.

The file is no part of a library: it is keyed by what an article says, so that it
outlives an index that is rebuilt and files that move. Every change is one
transaction that is on the disk when the call returns, and several processes may
write in turn.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from indexer.errors import LibraryError, SchemaMismatch
from indexer.marks import log, tables
from indexer.marks.model import Marked, SavedSearch, Subject, TagCount, tag_of

_WAIT = 10.0
"""Seconds to wait for another process that is writing."""


class Marks:
    """The marks of one user. Methods raise :class:`indexer.errors.LibraryError` where the file fails."""

    def __init__(self, connection: sqlite3.Connection, path: Path, nowhere: str = "") -> None:
        """``nowhere`` says why nothing can be written."""
        self._db, self._path, self._nowhere = connection, path, nowhere

    @classmethod
    def open(cls, path: Path) -> Marks:
        """Open the marks at ``path``, or make an empty file of them.

        Where there is no such file and none can be made, nothing is marked, and writing says why.

        Raises:
            SchemaMismatch: a newer Dateline wrote the file.
            LibraryError: there is a file, and it holds no marks.
        """
        try:
            return cls._opened(path)
        except SchemaMismatch:
            raise
        except LibraryError as error:
            if path.exists() and path.stat().st_size:
                raise
            database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
            tables.make_tables(database)
            return cls(database, path, nowhere=str(error))

    @classmethod
    def _opened(cls, path: Path) -> Marks:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            connection = sqlite3.connect(path, timeout=_WAIT, check_same_thread=False, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(f"cannot open your marks: {_reason(error)} ({path})") from error
        marks = cls(connection, path)
        try:
            marks._require_tables()
        except LibraryError:
            connection.close()
            raise
        return marks

    def _require_tables(self) -> None:
        with self.reading() as db:
            version = tables.version_of(db)
        if not version:
            with self.writing() as db:
                version = tables.make_tables(db)
        if version > tables.VERSION:
            raise SchemaMismatch(f"{self._path}: a newer Dateline wrote your marks; use that one")

    def close(self) -> None:
        """Close the file; every change is in it already."""
        self._db.close()

    def __enter__(self) -> Marks:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def of(self, subjects: Iterable[Subject]) -> tuple[Marked, ...]:
        """What is written about each of ``subjects``, blank where nothing is.

        An article whose text has since been cleaned differently is known by its id and title.
        """
        with self.reading() as db:
            return tuple(tables.find(db, subject) for subject in subjects)

    def every(self) -> tuple[Marked, ...]:
        """All that is written about any article, in order of the titles."""
        with self.reading() as db:
            return tables.every(db)

    def change(
        self,
        what: str,
        subjects: Iterable[Subject],
        edit: Callable[[Marked], Marked],
        *,
        undoable: bool = True,
    ) -> None:
        """Change what is written about articles, all of it in one step; ``what`` is its name for undo.

        An ``edit`` keeps tags as :func:`~indexer.marks.tag_of` gives them, in order.
        """
        with self.writing() as db:
            changes: list[tuple[log.State, log.State]] = []
            for subject in map(tables.storable_subject, subjects):
                tables.adopt(db, subject)
                before = tables.find(db, subject)
                if (after := edit(before)) != before:
                    changes.append((log.Written(before), log.Written(after)))
            if undoable:
                log.write(db, what, changes)
            else:
                for _, state in changes:
                    log.set_to(db, state)

    def set_read(self, subjects: Iterable[Subject], *, read: bool, undoable: bool = True) -> None:
        """Mark articles as read or unread; ``undoable`` is False for what reading on does by itself."""
        self.change("read", subjects, lambda marked: replace(marked, is_read=read), undoable=undoable)

    def set_starred(self, subjects: Iterable[Subject], *, starred: bool) -> None:
        """Star articles, or take the star away."""
        self.change("star", subjects, lambda marked: replace(marked, is_starred=starred))

    def tag(self, subjects: Iterable[Subject], *, add: Iterable[str] = (), drop: Iterable[str] = ()) -> None:
        """Add tags to articles and drop others.

        Raises:
            UsageError: a tag is not one word.
        """
        added, dropped = {tag_of(tag) for tag in add}, {tag_of(tag) for tag in drop}

        def retag(marked: Marked) -> Marked:
            return replace(marked, tags=tuple(sorted({*marked.tags, *added} - dropped)))

        self.change("tags", subjects, retag)

    def set_note(self, subject: Subject, note: str) -> None:
        """Write a note on an article in place of the one it had; a blank note takes it away."""
        self.change("note", (subject,), lambda marked: replace(marked, note=tables.storable(note.strip())))

    def tags(self) -> tuple[TagCount, ...]:
        """Every tag in use, in order of the alphabet."""
        with self.reading() as db:
            rows = db.execute("SELECT tag, count(*) FROM tags GROUP BY tag ORDER BY tag")
            return tuple(TagCount(tag, count) for tag, count in rows)

    def place(self, subject: Subject) -> int:
        """The character at which an article was left; 0 where it was never opened."""
        with self.reading() as db:
            row = db.execute("SELECT place FROM places WHERE key = ?", (subject.key,)).fetchone()
            return int(row[0]) if row else 0

    def set_place(self, subject: Subject, place: int) -> None:
        """Remember the character at which an article was left."""
        with self.writing() as db:
            db.execute("INSERT OR REPLACE INTO places VALUES (?, ?)", (subject.key, place))

    def searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches, in order of their names."""
        with self.reading() as db:
            return tables.searches(db)

    def save_search(self, name: str, query: str) -> None:
        """Give a query a name, in place of the query that had it."""
        self._save(name, tables.storable(query))

    def drop_search(self, name: str) -> bool:
        """Drop a saved search; whether there was one of that name."""
        return self._save(name, None)

    def history(self, limit: int = 100) -> tuple[str, ...]:
        """The queries asked so far, each once, the latest first."""
        with self.reading() as db:
            rows = db.execute("SELECT query FROM history ORDER BY n DESC LIMIT ?", (limit,))
            return tuple(query for (query,) in rows)

    def remember_query(self, query: str) -> None:
        """Put a query at the head of the history; a blank one is none."""
        if query.strip():
            with self.writing() as db:
                text = tables.storable(query.strip())
                db.execute("INSERT OR REPLACE INTO history (query) VALUES (?)", (text,))

    def undo(self) -> str | None:
        """Take back the last change, whoever made it; what it was about, or None where none is left."""
        with self.writing() as db:
            return log.undo(db)

    def redo(self) -> str | None:
        """Make the change again that was last taken back; None where there is none."""
        with self.writing() as db:
            return log.redo(db)

    def _save(self, name: str, query: str | None) -> bool:
        name = tables.storable(name)
        with self.writing() as db:
            known = {search.name: search.query for search in tables.searches(db)}
            if known.get(name) != query:
                log.write(db, "search", [(log.Named(name, known.get(name)), log.Named(name, query))])
        return name in known

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The file, with its failures in our own words."""
        try:
            yield self._db
        except sqlite3.Error as error:
            raise LibraryError(f"cannot use your marks: {error} ({self._path})") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, with the right to write from its beginning; all of it or nothing."""
        if self._nowhere:
            raise LibraryError(self._nowhere)
        with self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                if db.in_transaction:  # SQLite has ended it itself where the disk is full
                    db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
