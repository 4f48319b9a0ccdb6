"""Queries as text: a clause more, an alternative, an exception, a part less; and what was asked before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto

from indexer import QueryPart, parts_of

_FIELD = re.compile(r"([a-z]+):")


class Joint(Enum):
    """How a clause joins a query."""

    AND = auto()
    OR = auto()
    NOT = auto()


def join(query: str, clause: str, how: Joint) -> str:
    """``query`` with a clause that is asked too, that will do as well, or that may not be."""
    query = query.strip()
    if how is Joint.OR:
        return _with_alternative(query, clause)
    return _with(query, clause if how is Joint.AND else f"NOT {clause}")


def _with(query: str, clause: str) -> str:
    """A clause that was asked for is no longer excluded, and the other way round."""
    opposite = clause.removeprefix("NOT ") if clause.startswith("NOT ") else f"NOT {clause}"
    known = parts_of(query)
    if any(_text(query, part) == clause for part in known):
        return query
    for n, part in enumerate(known):
        if _text(query, part) == opposite:
            return _with(without(query, n), clause)
    if not query:
        return clause
    return f"({query}) {clause}" if any(part.joint == "OR" for part in known) else f"{query} {clause}"


def _with_alternative(query: str, clause: str) -> str:
    """An alternative to the last part that asks for something of the same kind, else to the whole query.

    >>> _with_alternative("talks actorid:a", "actorid:b")
    'talks (actorid:a OR actorid:b)'
    """
    if not query:
        return clause
    known = parts_of(query)
    field = _FIELD.match(clause)
    if any(part.joint == "OR" for part in known):
        return query if any(_text(query, part) == clause for part in known) else f"{query} OR {clause}"
    for part in reversed(known):
        if field and not part.is_negated and part.fields == {field[1]}:
            whole = query[part.inner : part.end]
            inside = whole[1:-1] if part.parts else whole
            if clause in (query[inner.inner : inner.end] for inner in (part.parts or (part,))):
                return query
            return f"{query[: part.inner]}({inside} OR {clause}){query[part.end :]}"
    return f"{query} OR {clause}"


def joined_clauses(query: str) -> dict[str, Joint]:
    """The clauses of a query, those of groups too, and how each is joined."""
    found: dict[str, Joint] = {}
    for part in parts_of(query):
        for inner in part.parts or (part,):
            how = Joint.OR if part.parts else Joint.AND
            negated = part.is_negated or inner.is_negated
            found[query[inner.inner : inner.end]] = Joint.NOT if negated else how
    return found


def without_last(query: str) -> str:
    """``query`` without its last part; of a group, without the last part of the group."""
    known = parts_of(query)
    if not known:
        return ""
    last = known[-1]
    if len(last.parts) < 2:
        return without(query, len(known) - 1)
    inside = query[last.parts[0].start : last.parts[-2].end]
    kept = f"({inside})" if len(last.parts) > 2 else inside
    # A group that was the whole query needs no brackets.
    return inside if len(known) == 1 and last.start == last.inner else query[: last.inner] + kept


def without(query: str, n: int) -> str:
    """``query`` without one of its parts."""
    known = parts_of(query)
    part = known[n]
    following: Sequence[QueryPart] = known[n + 1 :]
    # What was joined to the part that goes needs nothing to join it where nothing stands before it.
    rest = query[following[0].start if n else _bare(following[0]) :] if following else ""
    return " ".join(filter(None, (query[: part.start].strip(), rest.strip())))


def _bare(part: QueryPart) -> int:
    return part.start + len(part.joint) if part.joint else part.start


def _text(query: str, part: QueryPart) -> str:
    """A part without what joins it to the one before."""
    return query[_bare(part) : part.end].strip()


class History:
    """The queries that were asked, and where in them one stands."""

    def __init__(self) -> None:
        self._queries = [""]
        self._at = 0

    def put_before(self, older: Iterable[str]) -> None:
        """Put the queries of earlier sessions, the latest first, before those of this one."""
        earlier = [query for query in reversed(list(older)) if query]
        self._queries[:0] = earlier
        self._at += len(earlier)

    @property
    def current(self) -> str:
        """The query one stands at."""
        return self._queries[self._at]

    def add(self, query: str) -> None:
        """Stand at a new query; those that were newer are dropped."""
        if query != self.current:
            del self._queries[self._at + 1 :]
            self._queries.append(query)
            self._at += 1

    def step(self, by: int) -> str | None:
        """Go ``by`` queries on or, if negative, back; None where there is none."""
        if not 0 <= self._at + by < len(self._queries):
            return None
        self._at += by
        return self.current
