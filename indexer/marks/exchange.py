"""All marks as one JSON document, and back: to keep them elsewhere, or to carry them over.

Reading a document in adds to what is there: read and starred articles stay so, tags come
together, two different notes on one article are both kept, a search keeps its name
unless the name has another query already.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec

from indexer.errors import DatelineError
from indexer.marks import log, tables
from indexer.marks.model import ContentKey, Marked, SavedSearch, Subject, tag_of
from indexer.marks.store import Marks
from indexer.model import ArticleId

SCHEMA = 1


class MarkedJson(msgspec.Struct, frozen=True):
    """What is written about one article; ``key`` names it by its words."""

    key: str
    id: str
    title: str
    origin: str
    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


class MarksJson(msgspec.Struct, frozen=True):
    """All marks; ``places`` are characters by key, ``history`` has the latest query first."""

    schema: int
    articles: tuple[MarkedJson, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    history: tuple[str, ...] = ()
    places: dict[str, int] = msgspec.field(default_factory=dict)


def to_json(marks: Marks) -> bytes:
    """Everything that the user wrote, as one JSON document in UTF-8."""
    with marks.reading() as db:
        (queries,) = db.execute("SELECT count(*) FROM history").fetchone()
        places = {str(key): place for key, place in tables.places(db).items()}
    articles = tuple(map(_as_json, marks.every()))
    document = MarksJson(SCHEMA, articles, marks.searches(), marks.history(queries), places)
    return msgspec.json.format(msgspec.json.encode(document), indent=1)


def from_json(marks: Marks, document: bytes, name: Path) -> int:
    """Add what a document of :func:`to_json` says; how many articles were changed by it.

    Raises:
        DatelineError: it is no such document; nothing has been changed then.
    """
    try:
        read = msgspec.json.decode(document, type=MarksJson)
    except msgspec.DecodeError as error:
        raise DatelineError(f"{name}: no marks that Dateline exported: {error}") from error
    if read.schema != SCHEMA:
        raise DatelineError(f"{name}: exported by another version (schema {read.schema}, not {SCHEMA})")
    told = [_from_json(article) for article in read.articles]
    with marks.writing() as db:
        changes: list[tuple[log.State, log.State]] = []
        for other in told:
            before = tables.find(db, other.subject)
            after = _merged(before, other)
            if after != before:
                changes.append((log.Written(before), log.Written(after)))
        count = len(changes)
        known = {search.name for search in tables.searches(db)}
        new = (search for search in read.searches if search.name not in known)
        changes += ((log.Named(search.name, None), log.Named(search.name, search.query)) for search in new)
        log.write(db, "import", changes)
        for key, place in read.places.items():
            db.execute("INSERT OR IGNORE INTO places VALUES (?, ?)", (key, place))
        for query in reversed(read.history):
            db.execute("INSERT OR IGNORE INTO history (query) VALUES (?)", (query,))
    return count


def _as_json(marked: Marked) -> MarkedJson:
    subject = marked.subject
    return MarkedJson(
        subject.key,
        subject.article,
        subject.title,
        subject.origin,
        marked.is_read,
        marked.is_starred,
        marked.tags,
        marked.note,
    )


def _from_json(told: MarkedJson) -> Marked:
    subject = Subject(ContentKey(told.key), ArticleId(told.id), told.title, told.origin)
    return Marked(subject, told.read, told.starred, tuple(sorted(map(tag_of, told.tags))), told.note.strip())


def _merged(here: Marked, other: Marked) -> Marked:
    return replace(
        here,
        is_read=here.is_read or other.is_read,
        is_starred=here.is_starred or other.is_starred,
        tags=tuple(sorted({*here.tags, *other.tags})),
        note=here.note if _holds(here.note, other.note) else f"{here.note}\n\n{other.note}".strip(),
    )


def _holds(note: str, other: str) -> bool:
    return not other or f"\n\n{other}\n\n" in f"\n\n{note}\n\n"
