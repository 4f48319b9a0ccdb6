"""Relevance by Whoosh's BM25F, for as many articles as there is time for.

S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted fields"
(2004), as :class:`whoosh.scoring.BM25F` computes it: titles weigh more by their field's
boost, the opening by its words' (:mod:`.analyzers`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import Any

from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.told import Told
from indexer.search.whoosh_engine.walk import Ref

LARGEST_WEIGHED = 10_000
"""Articles of a result that are weighed; of a larger result, about its newest."""


FEW = 2_500
"""So many are weighed however long it takes."""

WEIGHING_TIME = 0.1
"""Seconds after which no more are weighed."""


class Ranking:
    """The weighed articles of a result, best first; equal ones newest first.

    With ``fold``, of the articles that tell one story only the best is kept.
    """

    def __init__(self, query: Any, segments: Sequence[Segment], fold: Told | None = None) -> None:
        weighed: list[tuple[float, int, Ref]] = []
        self.is_exact = True
        """Whether everything that matches was weighed."""
        until = monotonic() + WEIGHING_TIME
        for i in sorted(range(len(segments)), key=lambda i: segments[i].keys[0]):
            if not _weigh(query, i, segments[i], weighed, until):
                self.is_exact = False
                break
        weighed.sort()
        ranked = [(ref, -score) for score, _, ref in weighed]
        self._ranked = list(_firsts(ranked, fold)) if fold else ranked
        self.folded = len(ranked) - len(self._ranked)
        """How many were left out, because a better one with their story is there."""

    def __len__(self) -> int:
        return len(self._ranked)

    def page(self, start: int, stop: int) -> list[tuple[Ref, float]]:
        """The articles from the ``start``-th to before the ``stop``-th, with their scores."""
        return self._ranked[start:stop]


def _firsts(ranked: Iterable[tuple[Ref, float]], fold: Told) -> Iterator[tuple[Ref, float]]:
    seen: set[int] = set()
    for (i, number), score in ranked:
        story = fold.story_of[i][number]
        if story not in seen:
            yield (i, number), score
        if story:
            seen.add(story)


def _weigh(query: Any, i: int, segment: Segment, weighed: list[tuple[float, int, Ref]], until: float) -> bool:
    """Weigh the matching articles of a segment; False if there were too many for the time."""
    matcher = query.matcher(segment.searcher, segment.searcher.context())
    keys, is_deleted = segment.keys, segment.is_deleted
    while matcher.is_active():
        number = matcher.id()
        if not is_deleted(number):
            if len(weighed) >= LARGEST_WEIGHED or (len(weighed) > FEW and monotonic() > until):
                return False
            weighed.append((-matcher.score(), keys[number], (i, number)))
        matcher.next()
    return True
