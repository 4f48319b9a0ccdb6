"""The log of what was changed: what was there before and after, and the way back and forth along it.

Changes made together are one step. A step that was undone, and then not redone but
followed by something else, stays in the log too: nobody's words are ever dropped.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from indexer.marks.model import Marked
from indexer.marks.tables import find, put, put_search

_DONE, _UNDONE, _ABANDONED = "done", "undone", "abandoned"
_MARKS = ("is_read", "is_starred", "tags", "note")


class Named(msgspec.Struct, frozen=True, tag="search"):
    """A name with its query, None where the name has none."""

    name: str
    query: str | None


class Written(msgspec.Struct, frozen=True, tag="article"):
    """All that is written about one article."""

    marked: Marked


State = Named | Written
_decode = msgspec.json.Decoder(State).decode


def write(db: sqlite3.Connection, what: str, changes: Sequence[tuple[State, State]]) -> None:
    """Make some changes, from what was before to what is after, and log them as one step."""
    if not changes:
        return
    db.execute("UPDATE changes SET state = ? WHERE state = ?", (_ABANDONED, _UNDONE))
    (last,) = db.execute("SELECT coalesce(max(step), 0) FROM changes").fetchone()
    for before, after in changes:
        set_to(db, after)
        row = (last + 1, _DONE, what, _encode(before), _encode(after))
        db.execute("INSERT INTO changes (step, state, what, before, after) VALUES (?, ?, ?, ?, ?)", row)


def set_to(db: sqlite3.Connection, state: State) -> None:
    """Make it so, without a word in the log."""
    if isinstance(state, Named):
        put_search(db, state.name, state.query)
    else:
        put(db, state.marked)


def undo(db: sqlite3.Connection) -> str | None:
    """Take the last step back; what it was about, or None where no step is left."""
    return _move(db, "SELECT max(step) FROM changes WHERE state = ?", ("after", "before"), (_DONE, _UNDONE))


def redo(db: sqlite3.Connection) -> str | None:
    """Take the step again that was undone last; what it was about, or None where there is none."""
    return _move(db, "SELECT min(step) FROM changes WHERE state = ?", ("before", "after"), (_UNDONE, _DONE))


def _move(db: sqlite3.Connection, step: str, way: tuple[str, str], states: tuple[str, str]) -> str | None:
    columns = ", ".join(("n", "what", *way))
    rows = db.execute(f"SELECT {columns} FROM changes WHERE step = ({step})", states[:1]).fetchall()
    for n, _, source, target in rows:
        set_to(db, _between(db, _decode(source), _decode(target)))
        db.execute("UPDATE changes SET state = ? WHERE n = ?", (states[1], n))
    return rows[0][1] if rows else None


def _between(db: sqlite3.Connection, source: State, target: State) -> State:
    """The target, but for what the step did not touch: that may have changed since without a log."""
    if not (isinstance(source, Written) and isinstance(target, Written)):
        return target
    now = find(db, target.marked.subject)
    touched = {
        name: getattr(target.marked, name)
        for name in _MARKS
        if getattr(source.marked, name) != getattr(target.marked, name)
    }
    return Written(replace(now, **touched))


def _encode(state: State) -> str:
    return msgspec.json.encode(state).decode()
