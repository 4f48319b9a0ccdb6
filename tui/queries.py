"""Queries as text: a clause more, an alternative, an exception, a part less; and what was asked before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import zip_longest

from indexer import QueryPart, parts_of

_FIELD = re.compile(r"([a-z]+):")


class Joint(Enum):
    """How a clause joins a query."""

    AND = auto()
    OR = auto()
    NOT = auto()


def join(query: str, clause: str, how: Joint) -> str:
    """``query`` with a clause that is asked too, that will do as well, or that may not be.

    One that is joined so already is taken away.
    """
    query = query.strip()
    if joined_clauses(query).get(clause) is how:
        return _without_clause(query, clause)
    if how is Joint.NOT and clause in joined_clauses(query):
        query = _without_clause(query, clause)
    if how is Joint.OR:
        return _with_alternative(query, clause)
    return _with(query, clause if how is Joint.AND else f"NOT {clause}")


def _with(query: str, clause: str) -> str:
    """A clause that was asked for is no longer excluded, and the other way round."""
    opposite = clause.removeprefix("NOT ") if clause.startswith("NOT ") else f"NOT {clause}"
    known = parts_of(query)
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
        return f"{query} OR {clause}"
    for part in reversed(known):
        if field and not part.is_negated and part.fields == {field[1]}:
            whole = query[part.inner : part.end]
            inside = whole[1:-1] if part.parts else whole
            return f"{query[: part.inner]}({inside} OR {clause}){query[part.end :]}"
    return f"{query} OR {clause}"


def joined_clauses(query: str) -> dict[str, Joint]:
    """The clauses of a query, those of groups too, and how each is joined."""
    found: dict[str, Joint] = {}
    known = parts_of(query)
    for part, following in zip_longest(known, known[1:]):
        joints = (part.joint, following.joint if following else "")
        for inner in part.parts or (part,):
            how = Joint.OR if part.parts or "OR" in joints else Joint.AND
            negated = part.is_negated or inner.is_negated
            found[query[inner.inner : inner.end]] = Joint.NOT if negated else how
    return found


def _without_clause(query: str, clause: str) -> str:
    """``query`` without a clause, wherever it stands; a group of which one is left needs no brackets."""
    for n, part in enumerate(parts_of(query)):
        if query[part.inner : part.end] == clause:
            return without(query, n)
        kept = [inner for inner in part.parts if query[inner.inner : inner.end] != clause]
        if 0 < len(kept) < len(part.parts):
            first, *others = kept
            said = [_text(query, first), *(query[inner.start : inner.end].strip() for inner in others)]
            inside = f"({' '.join(said)})" if others else said[0]
            return f"{query[: part.inner]}{inside}{query[part.end :]}"
    return query


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


def to_narrow(query: str) -> str:
    """``query`` as the beginning of one that asks for more words too.

    >>> to_narrow("cod OR eel")
    '(cod OR eel) '
    """
    if any(part.joint == "OR" for part in parts_of(query)):
        return f"({query}) "
    return f"{query} " if query else ""


class History:
    """The queries that were asked, in order of time; where in them one stands; and the way back from there.

    None is ever lost from the order: one that is asked after a step back comes last. The
    way back is another thing: it leads through the queries at which one stood.
    """

    def __init__(self) -> None:
        self._queries = [""]
        self._at = 0
        self._back: list[str] = []

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
        """Stand at a new query."""
        if query != self.current:
            self._back.append(self.current)
            if query != self._queries[-1]:
                self._queries.append(query)
            self._at = len(self._queries) - 1

    def step(self, by: int) -> str | None:
        """Go ``by`` queries on or, if negative, back; None where there is none."""
        if not 0 <= self._at + by < len(self._queries):
            return None
        self._back.append(self.current)
        self._at += by
        return self.current

    def back(self) -> str | None:
        """Go back to the query at which one stood before; None where one began."""
        if not self._back:
            return None
        query = self._back.pop()
        self._at = len(self._queries) - 1 - self._queries[::-1].index(query)
        return query
