"""A library as it is once the user has said who is who: its articles, its queries, its counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from indexer.correcting import Correcting, Test
from indexer.corrections import Corrections, corrected
from indexer.model import ActorId, AnnotatedArticle, ArticleId
from indexer.record import unpack
from indexer.search.engine import Facet, FacetCount, FacetName, SearchEngine, SearchRequest
from indexer.search.query import And, Ids, Query

_BATCH = 500
"""Hits that are asked for at once."""

_KEPT = 64
"""Queries that are remembered as they were rewritten."""


class CorrectedArticles:
    """The articles of an engine under some corrections.

    What only the articles themselves tell is looked up once; so an instance is good for
    as long as neither the index nor the corrections change.
    """

    def __init__(self, engine: SearchEngine, corrections: Corrections) -> None:
        self._engine, self.corrections = engine, corrections
        self._correcting = Correcting(corrections, self._lookup)
        self._queries: dict[Query, Query] = {}
        self._exceptions: frozenset[ArticleId] | None = None

    def query(self, query: Query) -> Query:
        """The query as the index is to be asked."""
        if self.corrections.is_empty:
            return query
        if query not in self._queries:
            if len(self._queries) == _KEPT:
                self._queries.clear()
            self._queries[query] = self._correcting.query(query)
        return self._queries[query]

    def read(self, article: ArticleId) -> AnnotatedArticle | None:
        """An article with its actors as they are."""
        document = self._engine.get(article)
        return corrected(unpack(document.record), self.corrections) if document else None

    @cached_property
    def count_as(self) -> Mapping[str, str | None]:
        """Under which actor the index is to count which; None is under none."""
        known = self.corrections
        finals = {actor: known.final(actor) for actor in known.edges}
        gone: dict[str, str | None] = dict.fromkeys(known.hidden)
        return gone | {a: None if b in known.hidden else b for a, b in finals.items() if a != b}

    def facet(self, facet: Facet, query: Query) -> Facet:
        """The counts of a result under the names of the actors, with what was split put right.

        Args:
            facet: as the engine counted it with :attr:`count_as`.
            query: the query of the result, as :meth:`query` gives it.
        """
        if self.corrections.is_empty or facet.name is not FacetName.ACTOR:
            return facet
        counts = {count.value: count for count in facet.counts}
        for value, change in self._changes(query).items():
            known = counts.get(value)
            if known is None:
                number = self._engine.search(
                    SearchRequest(And((query, self._correcting.actor(ActorId(value)))), limit=0)
                ).total
                known = FacetCount(value, value, number)
                change = 0
            counts[value] = replace(known, count=known.count + change)
        labelled = (self._labelled(count) for count in counts.values() if count.count > 0)
        return replace(facet, counts=tuple(sorted(labelled, key=lambda c: (-c.count, c.value))))

    def _labelled(self, count: FacetCount) -> FacetCount:
        known, actor = self.corrections, ActorId(count.value)
        label = known.names.get(actor) or known.known_as.get(actor)
        return replace(count, label=label) if label else count

    def _changes(self, query: Query) -> Counter[str]:
        """By how much the counts of actors are off in the articles of a result where one was split."""
        known = self.corrections
        if self._exceptions is None:
            self._exceptions = self._correcting.exceptions(known.edges)
        changes: Counter[str] = Counter()
        if not self._exceptions:
            return changes
        for article in self._ids(And((query, Ids(self._exceptions)))):
            document = self._engine.get(article)
            if document is None:
                continue
            found = unpack(document.record)
            finals = {known.final(actor.id) for actor in found.actors} - known.hidden
            changes.update(actor.id for actor in corrected(found, known).actors)
            changes.subtract(finals)
        return Counter({actor: change for actor, change in changes.items() if change})

    def _lookup(self, query: Query, test: Test | None) -> frozenset[ArticleId]:
        found = self._ids(query)
        if test is None:
            return frozenset(found)
        read = ((article, self.read(article)) for article in found)
        return frozenset(article for article, annotated in read if annotated and test(annotated))

    def _ids(self, query: Query) -> Iterator[ArticleId]:
        if isinstance(query, Ids) and not query.ids:
            return
        offset = 0
        while hits := self._engine.search(SearchRequest(query, offset, _BATCH)).hits:
            yield from (hit.id for hit in hits)
            offset += len(hits)
