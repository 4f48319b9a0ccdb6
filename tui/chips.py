"""A query as one reads it: its clauses as chips with names, its words as they are. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indexer import QueryPart, parts_of
from tui.cells import one_line
from tui.looks import Look, Piece, Pieces

_OPEN, _CLOSE = "‹", "›"

_SAID = {
    "actorid": "",
    "actor": "actor ",
    "mentions": "speaks of ",
    "published": "published ",
    "is": "",
    "tag": "#",
    "path": "from ",
}
"""What stands before the value of a field; of any other, the name of the field does."""

_LONGEST_PATH = 24


def chips(query: str, names: Mapping[str, str]) -> Pieces:
    """``query`` with its clauses as chips; ``names`` are those of actors, by id."""
    return tuple(_run(query, parts_of(query), names))


def actors_in(query: str) -> frozenset[str]:
    """The ids of the actors that a query asks for."""
    return frozenset(_ids(parts_of(query)))


def _ids(parts: tuple[QueryPart, ...]) -> Iterator[str]:
    for part in parts:
        yield from _ids(part.parts)
        if part.field == "actorid" and part.value:
            yield part.value


def _run(query: str, parts: tuple[QueryPart, ...], names: Mapping[str, str]) -> Iterator[Piece]:
    for n, part in enumerate(parts):
        if n:
            yield " ", Look.PLAIN
        if n and part.joint == "OR":
            yield "or ", Look.MUTED
        yield from _part(query, part, names)


def _part(query: str, part: QueryPart, names: Mapping[str, str]) -> Iterator[Piece]:
    if part.parts:
        before = f"{'not ' if part.is_negated else ''}{part.field + ':' if part.field else ''}("
        yield before, Look.MUTED
        yield from _run(query, part.parts, names)
        yield ")", Look.MUTED
    elif part.field and part.value:
        said = ("not " if part.is_negated else "") + _said(part, names)
        yield _OPEN + one_line(said) + _CLOSE, Look.ACCENT
    else:
        text = query[part.inner : part.end]
        yield one_line(f"not {text}" if part.is_negated else text), Look.PLAIN


def _said(part: QueryPart, names: Mapping[str, str]) -> str:
    if part.field == "actorid":
        return names.get(part.value) or name_from_id(part.value)
    if part.field == "path" and len(part.value) > _LONGEST_PATH:
        return _SAID["path"] + "…" + part.value[1 - _LONGEST_PATH :]
    value = f'"{part.value}"' if part.is_phrase and part.field not in _SAID else part.value
    return _SAID.get(part.field, f"{part.field} ") + value


def name_from_id(actor: str) -> str:
    """The name that an id seems to stand for, until the library has said."""
    return " ".join(word.capitalize() for word in actor.split("-")) or actor
