"""What the articles of a library tell of events and of actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from indexer.library.asking import Asking
from indexer.model import ActorId, AnnotatedArticle, ArticleId
from indexer.progress import never
from indexer.search.engine import SearchRequest, SortOrder
from indexer.search.query import And, Field, Query, Term, parse

if TYPE_CHECKING:
    from indexer.card import ActorCard
    from indexer.chronology import ChronologyPage
    from indexer.chronology.tell import Told
    from indexer.tally import ActorTally

Watch = Callable[[Iterable[AnnotatedArticle]], Iterable[AnnotatedArticle]]

_MOST_OF_AN_ACTOR = 1000
"""Articles that the card of an actor is made of."""

_PART_OF_UNDATED = 10
"""Of the articles that are read, one in so many may be of no known day, though others are not read."""


class Telling(Asking):
    """Chronologies, and all of one actor."""

    def chronology(
        self,
        text: str,
        *,
        unfinished: bool = False,
        articles: Sequence[ArticleId] | None = None,
        actor: str | None = None,
        earliest: date | None = None,
        latest: date | None = None,
        limit: int | None = None,
        stop: Callable[[], bool] = never,
        watch: Watch = iter,
        so_far: Callable[[ChronologyPage], object] | None = None,
    ) -> ChronologyPage:
        """What the articles that a query finds tell, in the order of the dates they speak of.

        Each sentence says whether it is about the query too; with an actor, all that are kept are.

        Args:
            articles: read these, which it finds, and no others.
            actor: keep the sentences about one actor only, given by id or by name.
            earliest: leave out what is wholly before this day, and with either, what is of no known time.
            latest: leave out what is wholly after this day.
            limit: how many articles to read at most, the newest first; None reads all. Those of no known
                day come last, and have a tenth of the room where there is not enough for all.
            stop: is asked before each article; when it says so, the rest is not read.
            watch: sees each article on its way.
            so_far: is given what the newest articles tell, ever more of them, while the rest is read.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        # Deferred, as below: a search needs none of it.
        from indexer.chronology.tell import tell  # noqa: PLC0415
        from indexer.chronology.topic import about_query  # noqa: PLC0415
        from indexer.chronology.who import articles_about  # noqa: PLC0415

        query, seen, asked = (
            self._query(text, unfinished=unfinished),
            self._seen,
            parse(text, unfinished=unfinished),
        )
        merged = seen.corrections.merged
        if actor is not None:
            actor = merged.get(ActorId(actor), actor)
            query = And((query, seen.query(articles_about(actor))))
        read = self._seen.read
        found = self._newest(query, limit) if articles is None else filter(None, map(read, articles))
        reading = takewhile(lambda _: not stop(), islice(found, limit))
        topic = None if actor is not None else lambda article: about_query(asked, article, merged)

        def count() -> int:
            return self._count(query) if articles is None else len(articles)

        def page(told: Told) -> None:
            if so_far is not None:
                so_far(_page(told, count()))

        told = tell(
            watch(reading), actor=actor, earliest=earliest, latest=latest, topic=topic, so_far=so_far and page
        )
        is_whole = not stop() and next(found, None) is None
        return _page(told, told.articles if is_whole else max(count(), told.articles + 1))

    def _newest(self, query: Query, limit: int | None) -> Iterator[AnnotatedArticle]:
        """The articles a query finds, the newest first, and some of no known day before the limit."""
        found = self._each(query, SortOrder.NEWEST)
        if limit is None:
            return found
        undated = And((query, Term("undated", Field.IS)))
        most = limit // _PART_OF_UNDATED
        return _sooner(found, lambda: self._each(undated, SortOrder.NEWEST), after=limit - most, most=most)

    def _count(self, query: Query) -> int:
        return self._engine.search(SearchRequest(query, limit=0)).total

    def actors_named(self, name: str) -> tuple[ActorTally, ...]:
        """The actors that an id, or a name in any form, may mean; those of the most articles first."""
        from indexer.chronology.who import articles_about, meant  # noqa: PLC0415
        from indexer.tally import tally_actors  # noqa: PLC0415

        seen = self._seen
        wanted = seen.corrections.merged.get(ActorId(name), name)
        found = islice(self._each(seen.query(articles_about(wanted)), SortOrder.NEWEST), _MOST_OF_AN_ACTOR)
        return tally_actors(replace(one, actors=meant(wanted, one.actors)) for one in found)

    def card(
        self,
        actor: ActorId,
        *,
        stop: Callable[[], bool] = never,
        so_far: Callable[[ActorCard], object] | None = None,
    ) -> ActorCard | None:
        """What the newest articles that name an actor say of it; None where none does.

        Args:
            actor: an id, as :meth:`actors_named` finds it.
            stop: is asked before each article; when it says so, the rest is not read.
            so_far: is given what the newest articles say, ever more of them, while the rest is read.
        """
        from indexer.card import Portrait  # noqa: PLC0415

        portrait = Portrait(self._seen.corrections.merged.get(actor, actor))

        def shown(page: ChronologyPage) -> None:
            if so_far is not None and (card := portrait.card(page)) is not None:
                so_far(card)

        told = self.chronology(
            f"actorid:{actor}",
            actor=actor,
            limit=_MOST_OF_AN_ACTOR,
            stop=stop,
            watch=portrait.watch,
            so_far=so_far and shown,
        )
        return portrait.card(told)


def _sooner(
    found: Iterator[AnnotatedArticle],
    others: Callable[[], Iterable[AnnotatedArticle]],
    *,
    after: int,
    most: int,
) -> Iterator[AnnotatedArticle]:
    """All that is ``found``, each once, and behind the first ``after`` first ``most`` of ``others``."""
    seen = set()
    for annotated in islice(found, after):
        seen.add(annotated.article.id)
        yield annotated
    following = next(found, None)
    if following is None:
        return
    for annotated in islice((one for one in others() if one.article.id not in seen), most):
        seen.add(annotated.article.id)
        yield annotated
    yield from (one for one in chain((following,), found) if one.article.id not in seen)


def _page(told: Told, articles_found: int) -> ChronologyPage:
    from indexer.chronology import ChronologyPage, fold  # noqa: PLC0415 (deferred, as above)
    from indexer.chronology.undated import fold_undated  # noqa: PLC0415

    found = max(articles_found, told.articles)
    return ChronologyPage(fold(told.entries), told.articles, found, fold_undated(told.undated))
