"""The articles that a query matches, walked over all segments in the order of a list, as far as need be.

Within a segment Whoosh's matcher yields documents newest first. The segments are merged by
their sort keys; one that begins later than the walk has come is not even asked yet.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush, heapreplace, merge
from itertools import filterfalse
from time import monotonic
from typing import Any

from whoosh.scoring import WeightingModel

from indexer.search.whoosh_engine.compile import alternatives
from indexer.search.whoosh_engine.leaves import Leaf
from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.told import Told

Ref = tuple[int, int]
"""One article: the number of its segment, and its number in there."""

_BITS = 32
_MASK = (1 << _BITS) - 1
_SAMPLE = 256
_GLANCE = 64
"""Articles found between two glances at the clock."""

_Place = tuple[int, int]
"""A sort key that rises along the walk, and a document."""


class _Unweighted(WeightingModel):  # type: ignore[misc]
    """Weighs nothing, and so looks up no statistics."""

    def scorer(self, searcher: Any, fieldname: str, text: str, qf: int = 1) -> None:
        """No scorer."""


_UNWEIGHTED = _Unweighted()


class Walk:
    """What has been found so far of a query, and the place where the search will go on.

    With ``fold``, of the articles that tell one story only the first that is come upon is found.
    """

    def __init__(
        self,
        query: Any,
        segments: Sequence[Segment],
        *,
        oldest_first: bool = False,
        fold: Told | None = None,
    ) -> None:
        places = _oldest_first if oldest_first else _newest_first
        starts = [_start(segment, oldest_first=oldest_first) for segment in segments]
        walks = [places(query, segment) for segment in segments]
        merged = _merged(walks, starts)
        self._merged = self._firsts(merged, fold) if fold else merged
        self._found = array("Q")
        self.folded = 0
        """How many were passed over so far, because another one with their story had been found."""
        self.is_complete = False
        """Whether everything has been looked through."""

    @property
    def found(self) -> int:
        """How many articles have been found so far."""
        return len(self._found)

    def _firsts(self, merged: Iterator[int], fold: Told) -> Iterator[int]:
        story_of, seen = fold.story_of, set[int]()
        for ref in merged:
            story = story_of[ref >> _BITS][ref & _MASK]
            if story in seen:
                self.folded += 1
                continue
            if story:
                seen.add(story)
            yield ref

    def look(self, wanted: int, *, until: float) -> None:
        """Look until ``wanted`` articles are found, and on from there until the clock says ``until``."""
        if self.is_complete:
            return
        found, append = self._found, self._found.append
        if len(found) >= wanted and monotonic() >= until:
            return
        for ref in self._merged:
            append(ref)
            count = len(found)
            if count >= wanted and (count % _GLANCE == 0 or count == wanted) and monotonic() >= until:
                return
        self.is_complete = True

    def sample(self, wanted: int, *, until: float) -> None:
        """Look until ``wanted`` articles are found, but no longer than until the clock says ``until``."""
        while not self.is_complete and self.found < wanted and monotonic() < until:
            self.look(min(wanted, self.found + _SAMPLE), until=0)

    def refs(self, start: int, stop: int) -> list[Ref]:
        """The articles from the ``start``-th to before the ``stop``-th, of those found."""
        return [(ref >> _BITS, ref & _MASK) for ref in self._found[start:stop]]


def numbers(query: Any, segment: Segment) -> Iterator[int]:
    """The documents of a segment that match, in order.

    Alternatives are merged here, in a third of the time of Whoosh's matchers for them.
    """
    context = segment.searcher.context(needs_current=False, weighting=_UNWEIGHTED)
    matchers = [part.matcher(segment.searcher, context) for part in alternatives(query)]
    walks = [_ids(matcher) for matcher in matchers if matcher.is_active()]
    found = walks[0] if len(walks) == 1 else _different(merge(*walks))
    return filterfalse(segment.is_deleted, found) if segment.deleted else found


def _ids(matcher: Any) -> Iterator[int]:
    if isinstance(matcher, Leaf):
        yield from matcher.rest()
        return
    is_active, current, go_on = matcher.is_active, matcher.id, matcher.next
    while is_active():
        yield current()
        go_on()


def _different(rising: Iterator[int]) -> Iterator[int]:
    last = -1
    for number in rising:
        if number != last:
            yield number
            last = number


def _newest_first(query: Any, segment: Segment) -> Iterator[_Place]:
    keys = segment.keys
    return ((keys[number], number) for number in numbers(query, segment))


def _oldest_first(query: Any, segment: Segment) -> Iterator[_Place]:
    """Matchers only go forward, so that this reads all of a segment; the undated still come last."""
    keys = segment.keys
    found = array("L", numbers(query, segment))
    dated = bisect_left(found, segment.dated)
    for i in range(dated - 1, -1, -1):
        yield -keys[found[i]], found[i]
    for number in found[dated:]:
        yield keys[number], number


def _start(segment: Segment, *, oldest_first: bool) -> int:
    """No document of a segment comes before this key."""
    if oldest_first and segment.dated:
        return -segment.keys[segment.dated - 1]
    return segment.keys[0]


def _merged(walks: Sequence[Iterator[_Place]], starts: Sequence[int]) -> Iterator[int]:
    """All documents by their keys, each with the number of its segment in the upper bits."""
    waiting = sorted(((start, i) for i, start in enumerate(starts)), reverse=True)
    current: list[tuple[int, int, int]] = []
    while current or waiting:
        while waiting and (not current or waiting[-1][0] <= current[0][0]):
            _, i = waiting.pop()
            place = next(walks[i], None)
            if place is not None:
                heappush(current, (place[0], i, place[1]))
        if not current:
            continue
        if len(current) == 1 and not waiting:
            _, i, number = heappop(current)
            yield i << _BITS | number
            base = i << _BITS
            yield from (base | number for _, number in walks[i])
            return
        _, i, number = current[0]
        yield i << _BITS | number
        place = next(walks[i], None)
        if place is None:
            heappop(current)
        else:
            heapreplace(current, (place[0], i, place[1]))
