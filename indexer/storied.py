"""Which articles of a library tell one story, as queries ask for it and as lists show it.

No index holds it: a story grows whenever a copy of it is read, and shrinks when one is
forgotten. What a query asks of copies is filled in before it is put to an engine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from indexer.copies import Copies
from indexer.model import ArticleId
from indexer.search.engine import SearchPage
from indexer.search.query import CopyCount, Field, Later, Prefix, Query, Term, replaced
from indexer.search.stories import Stories

_COPY = "copy"
"""What follows ``is:`` for an article that repeats, updates or excerpts an earlier one."""


class StoriedArticles:
    """The articles of one library as its record of copies knows them; it is opened when first needed."""

    def __init__(self, copies: Callable[[], Copies]) -> None:
        self._copies = copies
        self._stories: Stories | None = None
        self._state: tuple[int, int] | None = None

    def stories(self) -> Stories:
        """The stories that several articles tell; the same object until something has changed."""
        copies = self._copies()
        state = copies.state
        if self._stories is None or state != self._state:
            self._stories, self._state = Stories(copies.stories), state
        return self._stories

    def counted(self, page: SearchPage) -> SearchPage:
        """The page with the number of copies of each hit."""
        if not page.hits:
            return page
        sizes = self._copies().sizes(hit.id for hit in page.hits)
        hits = (replace(hit, copies=sizes.get(hit.id, 1)) for hit in page.hits)
        return replace(page, hits=tuple(hits))

    def versions(self, article: ArticleId) -> tuple[ArticleId, ...]:
        """The article and its copies, updates and excerpts, in order of time; alone where there are none."""
        return tuple(member.id for member in self._copies().cluster(article)) or (article,)

    def resolved(self, query: Query) -> Query:
        """The query as an engine can answer it, with what it asks of copies filled in."""
        return replaced(query, self._filled_in)

    def _filled_in(self, leaf: Query) -> Query:
        match leaf:
            case CopyCount():
                return replace(leaf, stories=self.stories())
            case Term(text, Field.IS) if text.casefold() == _COPY:
                return Later(self.stories())
            case Prefix(text, Field.IS) if text and _COPY.startswith(text.casefold()):
                return Later(self.stories())
            case _:
                return leaf
