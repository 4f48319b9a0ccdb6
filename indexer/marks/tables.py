"""The tables of the marks: what each row says, read and written inside a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from indexer.marks.model import ContentKey, Marked, SavedSearch, Subject
from indexer.model import ArticleId

VERSION = 1

_SCHEMA = f"""
CREATE TABLE articles (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, origin TEXT NOT NULL,
    is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL, note TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX articles_by_id ON articles (id);
CREATE TABLE tags (tag TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (tag, key)) WITHOUT ROWID;
CREATE INDEX tags_by_key ON tags (key);
CREATE TABLE places (key TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE history (n INTEGER PRIMARY KEY AUTOINCREMENT, query TEXT NOT NULL UNIQUE);
CREATE TABLE changes (
    n INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, state TEXT NOT NULL, what TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL
);
CREATE INDEX changes_by_state ON changes (state, step);
PRAGMA user_version = {VERSION};
"""
_ARTICLE = "SELECT key, id, title, origin, is_read, is_starred, note FROM articles"


def make_tables(db: sqlite3.Connection) -> int:
    """Make the tables in an empty file; the version of the tables that are there."""
    if version := version_of(db):
        return version
    for statement in _SCHEMA.split(";"):
        db.execute(statement)
    return VERSION


def version_of(db: sqlite3.Connection) -> int:
    """The version of the tables that are there; 0 where there are none."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def storable(text: str) -> str:
    """The text as SQLite and JSON can hold it: what is no character becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def storable_subject(subject: Subject) -> Subject:
    """The same article, in words that can be kept."""
    article, title = ArticleId(storable(subject.article)), storable(subject.title)
    return Subject(subject.key, article, title, storable(subject.origin))


def find(db: sqlite3.Connection, subject: Subject) -> Marked:
    """What is written about an article: by its key, else by its id and title."""
    row = _row_of(db, subject)
    if row is None:
        return Marked(subject)
    tags = db.execute("SELECT tag FROM tags WHERE key = ? ORDER BY tag", (row[0],)).fetchall()
    return replace(_marked(row, tuple(tag for (tag,) in tags)), subject=subject)


def adopt(db: sqlite3.Connection, subject: Subject) -> None:
    """Bring what was written about an article under the key that it has now."""
    row = _row_of(db, subject)
    if row is not None and row[0] != subject.key:
        for table in ("articles", "tags", "places"):
            db.execute(f"UPDATE OR REPLACE {table} SET key = ? WHERE key = ?", (subject.key, row[0]))


def every(db: sqlite3.Connection) -> tuple[Marked, ...]:
    """All that is written about any article, in order of the titles."""
    tags: dict[str, list[str]] = {}
    for tag, key in db.execute("SELECT tag, key FROM tags ORDER BY tag"):
        tags.setdefault(key, []).append(tag)
    rows = db.execute(f"{_ARTICLE} ORDER BY title, key")
    return tuple(_marked(row, tuple(tags.get(row[0], ()))) for row in rows)


def put(db: sqlite3.Connection, marked: Marked) -> None:
    """Write all that is to be written about an article, in place of what was."""
    subject = marked.subject
    db.execute("DELETE FROM tags WHERE key = ?", (subject.key,))
    db.execute("DELETE FROM articles WHERE key = ?", (subject.key,))
    if marked.is_blank:
        return
    about = subject.key, subject.article, subject.title, subject.origin
    db.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*about, marked.is_read, marked.is_starred, marked.note),
    )
    db.executemany("INSERT INTO tags VALUES (?, ?)", [(tag, subject.key) for tag in marked.tags])


def put_search(db: sqlite3.Connection, name: str, query: str | None) -> None:
    """Give a query a name, or with None take the name away."""
    db.execute("DELETE FROM searches WHERE name = ?", (name,))
    if query is not None:
        db.execute("INSERT INTO searches VALUES (?, ?)", (name, query))


def searches(db: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """The saved searches, in order of their names."""
    return tuple(SavedSearch(*row) for row in db.execute("SELECT name, query FROM searches ORDER BY name"))


def places(db: sqlite3.Connection) -> Mapping[ContentKey, int]:
    """Where each article was left."""
    return {ContentKey(key): place for key, place in db.execute("SELECT key, place FROM places ORDER BY key")}


_Row = tuple[str, str, str, str, int, int, str]


def _row_of(db: sqlite3.Connection, subject: Subject) -> _Row | None:
    by_key = db.execute(f"{_ARTICLE} WHERE key = ?", (subject.key,))
    row: _Row | None = by_key.fetchone()
    if row is None:
        by_name = storable(subject.article), storable(subject.title)
        row = db.execute(f"{_ARTICLE} WHERE id = ? AND title = ?", by_name).fetchone()
    return row


def _marked(row: _Row, tags: tuple[str, ...]) -> Marked:
    key, article, title, origin, is_read, is_starred, note = row
    subject = Subject(ContentKey(key), ArticleId(article), title, origin)
    return Marked(subject, bool(is_read), bool(is_starred), tags, note)
