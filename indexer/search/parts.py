"""A query as the parts that somebody put together, each with its place in the text.

The parser says what a query means; this says what it is made of, so that a part can be
shown by name, be given alternatives or be taken away again, while the query stays text.
Any text has parts, also one that the parser refuses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.search.lexer import Kind, Token, tokens

_OPERATORS = {Kind.AND, Kind.OR}


@dataclass(frozen=True, slots=True)
class QueryPart:
    """A word, a phrase or a group with what stands before it.

    ``start`` to ``end`` are its columns, ``joint`` (``AND``, ``OR`` or nothing) and ``NOT``
    included; ``inner`` is where it begins without them. ``field`` is empty where none is
    named; a group has ``parts`` and no ``value``.
    """

    start: int
    inner: int
    end: int
    joint: str = ""
    is_negated: bool = False
    field: str = ""
    value: str = ""
    is_phrase: bool = False
    parts: tuple[QueryPart, ...] = ()

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it asks for."""
        return frozenset({self.field}).union(*(part.fields for part in self.parts)) - (
            {""} if self.parts else set()
        )


def parts_of(query: str) -> tuple[QueryPart, ...]:
    """The parts of a query from left to right; those of a group stand in the group."""
    return _Parts(query).all()


class _Parts:
    def __init__(self, query: str) -> None:
        self._query = query
        self._tokens: Sequence[Token] = tuple(tokens(query))
        self._at = 0

    def all(self) -> tuple[QueryPart, ...]:
        found: list[QueryPart] = []
        while self._now.kind is not Kind.END:
            found += self._run()
            if self._now.kind is Kind.CLOSE:  # a bracket that nothing opened
                self._at += 1
        return tuple(found)

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _end_before(self) -> int:
        """Where the token before this one ends."""
        return len(self._query[: self._now.column].rstrip())

    def _run(self) -> list[QueryPart]:
        """The parts up to a closing bracket or the end."""
        found: list[QueryPart] = []
        while self._now.kind not in (Kind.CLOSE, Kind.END):
            found.append(self._part())
        return found

    def _part(self) -> QueryPart:
        start, joint, is_negated, field = self._now.column, "", False, ""
        while self._now.kind in _OPERATORS:
            joint = self._now.text
            self._at += 1
        inner = self._now.column
        while self._now.kind is Kind.NOT:
            is_negated = not is_negated
            self._at += 1
            inner = self._now.column
        while self._now.kind is Kind.FIELD:
            field = self._now.text
            self._at += 1
        token = self._now
        if token.kind is Kind.OPEN:
            self._at += 1
            parts = tuple(self._run())
            if self._now.kind is Kind.CLOSE:
                self._at += 1
            return QueryPart(start, inner, self._end_before(), joint, is_negated, field, parts=parts)
        is_phrase = token.kind is Kind.PHRASE
        value = token.text if is_phrase or token.kind is Kind.WORD else ""
        if value or is_phrase:
            self._at += 1
        return QueryPart(start, inner, self._end_before(), joint, is_negated, field, value, is_phrase)
