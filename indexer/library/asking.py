"""What is asked of a library in the language of queries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from indexer.calendar import DaysOf, MonthOfDays, count_month
from indexer.errors import QuerySyntaxError
from indexer.library.opened import OpenLibrary
from indexer.model import AnnotatedArticle, Article, Span
from indexer.search.engine import FacetName, SearchPage, SearchRequest, SortOrder
from indexer.search.hits import find_hits
from indexer.search.query import Query, parse


class Asking(OpenLibrary):
    """Pages, whole results and counts of what a query finds."""

    def search(
        self,
        text: str,
        *,
        unfinished: bool = False,
        sort: SortOrder = SortOrder.NEWEST,
        offset: int = 0,
        limit: int = 50,
        snippets: bool = False,
        facets: tuple[FacetName, ...] = (),
        fold: bool = False,
    ) -> SearchPage:
        """One page of the articles that the query ``text`` finds; an empty query finds all.

        Args:
            unfinished: the query is still being typed, and is completed rather than refused.
            fold: of the articles that tell one story, only the first in this order is a hit.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        query, seen = self._query(text, unfinished=unfinished), self._seen
        stories = self._storied.stories() if fold else None
        request = SearchRequest(query, offset, limit, sort, snippets, facets, stories, seen.count_as)
        page = self._storied.counted(self._engine.search(request))
        return replace(page, facets=tuple(seen.facet(facet, query) for facet in page.facets))

    def suggest(self, text: str, found: int, *, unfinished: bool = False) -> str | None:
        """The query that was likely meant instead of ``text``, which finds ``found`` articles.

        None where no word of it looks like a slip; what is suggested finds more.
        """
        # Deferred: most queries find something.
        from indexer.search.spelling import suggest  # noqa: PLC0415

        def count(other: str) -> int:
            try:
                query = self._query(other, unfinished=unfinished)
            except QuerySyntaxError:
                return 0
            return self._engine.search(SearchRequest(query, limit=1)).total

        return suggest(text, found, similar=self._engine.similar, count=count)

    def each(
        self, text: str, *, unfinished: bool = False, sort: SortOrder = SortOrder.NEWEST
    ) -> Iterator[AnnotatedArticle]:
        """Every article that the query ``text`` finds, read one by one.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        return self._each(self._query(text, unfinished=unfinished), sort)

    def calendar(self, text: str, month: str | None, of: DaysOf, *, unfinished: bool = False) -> MonthOfDays:
        """How many of the articles that a query finds each day of a month has.

        Args:
            month: as ``2019-11``; None is that of the newest article with a date.
            of: whether the days of publication count, or those spoken of.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        query = self._query(text, unfinished=unfinished)

        def count(asked: Query) -> tuple[int, bool]:
            page = self._engine.search(SearchRequest(asked, limit=0))
            return page.total, page.total_is_exact

        if month is None:
            newest = self._engine.search(SearchRequest(query, limit=1)).hits
            month = ((newest and newest[0].published) or date.today().isoformat())[:7]
        return count_month(query, month, of, count)

    def hits(self, text: str, article: Article, *, unfinished: bool = False) -> tuple[Span, ...]:
        """Where in an article's text the words of a query stand."""
        query: Query = parse(text, unfinished=unfinished)
        return find_hits(query, article.text)
