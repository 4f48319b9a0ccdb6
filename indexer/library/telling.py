"""What the articles of a library tell of events and of actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from indexer.library.asking import Asking
from indexer.model import ActorId, AnnotatedArticle
from indexer.progress import never
from indexer.search.engine import SearchRequest, SortOrder
from indexer.search.query import And, Query, parse

if TYPE_CHECKING:
    from indexer.card import ActorCard
    from indexer.chronology import ChronologyPage
    from indexer.chronology.tell import Told
    from indexer.tally import ActorTally

Watch = Callable[[Iterable[AnnotatedArticle]], Iterable[AnnotatedArticle]]

_MOST_OF_AN_ACTOR = 1000
"""Articles that the card of an actor is made of."""


class Telling(Asking):
    """Chronologies, and all of one actor."""

    def chronology(
        self,
        text: str,
        *,
        unfinished: bool = False,
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
            actor: keep the sentences about one actor only, given by id or by name.
            earliest: leave out what is wholly before this day, and with either, what is of no known time.
            latest: leave out what is wholly after this day.
            limit: how many articles to read at most, the newest first; None reads all.
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
        found = self._each(query, SortOrder.NEWEST)
        reading = takewhile(lambda _: not stop(), islice(found, limit))
        topic = None if actor is not None else lambda article: about_query(asked, article, merged)

        def page(told: Told) -> None:
            if so_far is not None:
                so_far(_page(told, self._count(query)))

        told = tell(
            watch(reading), actor=actor, earliest=earliest, latest=latest, topic=topic, so_far=so_far and page
        )
        is_whole = not stop() and next(found, None) is None
        return _page(told, told.articles if is_whole else max(self._count(query), told.articles + 1))

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

    def card(self, actor: ActorId, *, stop: Callable[[], bool] = never) -> ActorCard | None:
        """What the newest articles that name an actor say of it; None where none does.

        Args:
            actor: an id, as :meth:`actors_named` finds it.
            stop: is asked before each article; when it says so, the rest is not read.
        """
        from indexer.card import Portrait  # noqa: PLC0415

        portrait = Portrait(self._seen.corrections.merged.get(actor, actor))
        told = self.chronology(
            f"actorid:{actor}", actor=actor, limit=_MOST_OF_AN_ACTOR, stop=stop, watch=portrait.watch
        )
        return portrait.card(told)


def _page(told: Told, articles_found: int) -> ChronologyPage:
    from indexer.chronology import ChronologyPage, fold  # noqa: PLC0415 (deferred, as above)
    from indexer.chronology.undated import fold_undated  # noqa: PLC0415

    found = max(articles_found, told.articles)
    return ChronologyPage(fold(told.entries), told.articles, found, fold_undated(told.undated))
