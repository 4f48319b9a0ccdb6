"""The marks of the user on the articles of a library."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.library.opened import BATCH, OpenLibrary
from indexer.marked import SavedCount, subject_of
from indexer.marks import SavedSearch, Subject
from indexer.model import Article, ArticleId
from indexer.search.engine import SearchHit, SearchRequest
from indexer.search.query import Ids


class Marking(OpenLibrary):
    """Whom marks are about, and what the saved searches find."""

    def subjects(self, hits: Iterable[SearchHit]) -> tuple[Subject, ...]:
        """Whom marks on the articles of a result are about."""
        return self._marked.subjects(hits)

    def subjects_of(self, articles: Iterable[ArticleId]) -> tuple[Subject, ...]:
        """Whom marks on these articles are about, as far as they are still here; in no order."""
        ids, found = list(dict.fromkeys(articles)), list[Subject]()
        for start in range(0, len(ids), BATCH):
            these = Ids(frozenset(ids[start : start + BATCH]))
            found += self.subjects(self._engine.search(SearchRequest(these, limit=BATCH)).hits)
        return tuple(found)

    def subject(self, article: Article) -> Subject:
        """Whom marks on one article are about: its words, with what else it is known by."""
        return subject_of(article)

    def saved(self) -> tuple[SavedCount, ...]:
        """The saved searches, in order of their names, with how much each finds here and is still unread."""
        return self._marked.saved()

    def counted(self, search: SavedSearch) -> SavedCount:
        """How much a search finds here, and how much of that is still unread."""
        return self._marked.counted(search)
