"""Queries as text: narrowing one by a clause, and the history of what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OR = re.compile(r"\bOR\b")


def narrow(query: str, clause: str) -> str:
    """``query`` with ``clause`` asked of every article too."""
    query = query.strip()
    if not query:
        return clause
    if clause in query.split():
        return query
    return f"({query}) {clause}" if _OR.search(query) else f"{query} {clause}"


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
