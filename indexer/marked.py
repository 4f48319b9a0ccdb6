"""Which articles of a library the user's marks are on, and how many of a saved search are unread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from indexer.errors import QuerySyntaxError
from indexer.indexed import searched_text
from indexer.manifest import Manifest
from indexer.marking import asks_for_marks, with_marks
from indexer.marks import ContentKey, Marked, Marks, SavedSearch, Subject, content_key
from indexer.model import Article, ArticleId, display_path
from indexer.search.engine import SearchEngine, SearchHit, SearchPage, SearchRequest
from indexer.search.query import And, Field, Query, Term, parse

_TRIES = 10
"""How often a count that the engine has not finished is asked for."""


@dataclass(frozen=True, slots=True)
class SavedCount:
    """How many articles a saved search finds, and how many are unread; None where it makes no sense.

    Both are lower bounds where they are not exact.
    """

    search: SavedSearch
    articles: int | None
    unread: int | None
    is_exact: bool = True


def subject_of(article: Article) -> Subject:
    """Whom marks on an article are about: its words, with what else it is known by."""
    title = article.title.text if article.title else ""
    key = content_key(searched_text(article))
    return Subject(key, article.id, title, display_path(str(article.origin)))


class MarkedArticles:
    """The articles of one library as marks know them; the marks are opened when they are first needed."""

    def __init__(
        self,
        engine: SearchEngine,
        manifest: Manifest,
        marks: Callable[[], Marks],
        also: Callable[[Query], Query] = lambda query: query,
    ) -> None:
        """``also`` fills in what queries ask of others than the engine and the marks."""
        self._engine, self._manifest, self._marks, self._also = engine, manifest, marks, also

    def subjects(self, hits: Iterable[SearchHit]) -> tuple[Subject, ...]:
        """Whom marks on the articles of a result are about; one that has left since is known by its id."""
        keys = ((hit, self._manifest.key(hit.id) or f"id:{hit.id}") for hit in hits)
        return tuple(Subject(ContentKey(key), hit.id, hit.title, hit.origin) for hit, key in keys)

    def saved(self) -> tuple[SavedCount, ...]:
        """The saved searches, in order of their names, counted."""
        return tuple(map(self.counted, self._marks().searches()))

    def resolved(self, query: Query) -> Query:
        """The query as an engine can answer it, with what the user wrote filled in."""
        if asks_for_marks(query):
            query = with_marks(query, self._marks().every(), self._ids_of)
        return self._also(query)

    def counted(self, search: SavedSearch) -> SavedCount:
        """A search with how many articles it finds, and how many of them are unread."""
        try:
            query = parse(search.query)
        except QuerySyntaxError:
            return SavedCount(search, None, None)
        unread = And((query, Term("unread", Field.IS)))
        found, left = (self._count(self.resolved(tree)) for tree in (query, unread))
        is_exact = found.total_is_exact and left.total_is_exact
        return SavedCount(search, found.total, left.total, is_exact)

    def _count(self, query: Query) -> SearchPage:
        """How many a query finds; one that takes longer than the engine counts at once is asked again."""
        for _ in range(_TRIES):
            page = self._engine.search(SearchRequest(query, limit=0))
            if page.total_is_exact:
                break
        return page

    def _ids_of(self, every: Iterable[Marked]) -> Iterator[ArticleId]:
        """The articles that marks are on: by their words, copies included, else by id and title."""
        subjects = tuple(marked.subject for marked in every)
        with_key = self._manifest.with_keys(subject.key for subject in subjects)
        for subject in subjects:
            yield from with_key.get(subject.key, ()) or self._cleaned_differently(subject)

    def _cleaned_differently(self, subject: Subject) -> Iterator[ArticleId]:
        """The article that marks were on before its text was settled in another way, if it is here."""
        if self._manifest.origin(subject.article) is not None:
            document = self._engine.get(subject.article)
            if document is not None and document.title == subject.title:
                yield subject.article
