"""The articles that match a query, over all segments, found as far as they are asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice
from time import monotonic

from indexer.search.tree import Query
from indexer.search.whoosh_engine.bits import below, members, rank
from indexer.search.whoosh_engine.evaluate import evaluate, is_costly
from indexer.search.whoosh_engine.segment import Segment

Ref = tuple[int, int]
"""One article: the number of its segment and its number in there."""

_FIRST_WINDOW = 1_000
_END = 1 << 64


class Matches:
    """The sets of matching documents, one a segment.

    A costly query is looked up in windows of articles, from the newest on, each twice as
    large as the last one; any other in one go.
    """

    def __init__(self, query: Query, segments: Sequence[Segment]) -> None:
        self._query, self._segments = query, segments
        self._window = _FIRST_WINDOW if is_costly(query) else _END
        self._seen_to = 0  # the key up to which the segments have been looked through
        self.sets: list[int] = [0] * len(segments)
        self.found = 0

    @property
    def is_complete(self) -> bool:
        """Whether everything has been looked through."""
        return self._seen_to >= _END

    def look(self, wanted: int, *, until: float) -> None:
        """Look until ``wanted`` articles are found, and on from there until the clock says ``until``."""
        while not self.is_complete and (self.found < wanted or monotonic() < until):
            self._look_on()

    def look_at_all(self) -> None:
        """Look until everything has been looked through."""
        while not self.is_complete:
            self._look_on()

    def _look_on(self) -> None:
        live = [segment.live for segment in self._segments]
        keys = [segment.docs.keys for segment in self._segments]
        first = sum(rank(bits, bisect_left(k, self._seen_to)) for bits, k in zip(live, keys, strict=True))
        upto = key_at(self._segments, live, first + self._window)
        for i, segment in enumerate(self._segments):
            low, high = bisect_left(keys[i], self._seen_to), bisect_left(keys[i], upto)
            window = below(live[i], high) >> low << low
            self.sets[i] |= evaluate(self._query, segment, window)
        self.found = sum(bits.bit_count() for bits in self.sets)
        self._seen_to = upto
        self._window *= 2

    def newest(self, start: int, stop: int) -> list[Ref]:
        """The articles from the ``start``-th to before the ``stop``-th, newest first."""
        return between(self._segments, self.sets, start, stop)

    def oldest(self, start: int, stop: int) -> list[Ref]:
        """The same, oldest first; those without a date still come last."""
        pairs = zip(self._segments, self.sets, strict=True)
        dated = sum(rank(bits, segment.dated) for segment, bits in pairs)
        refs: list[Ref] = []
        if start < dated:
            refs += reversed(self.newest(max(0, dated - stop), dated - start))
        if stop > dated:
            refs += self.newest(max(start, dated), stop)
        return refs


def key_at(segments: Sequence[Segment], sets: Sequence[int], nth: int) -> int:
    """The key of the ``nth`` article of ``sets`` in the order of all: that many have a lower one.

    Found by bisection over all keys that there can be. Beyond the last article it is 2**64.
    """
    if nth >= sum(bits.bit_count() for bits in sets):
        return _END
    pairs = [(bits, segment.docs.keys) for segment, bits in zip(segments, sets, strict=True) if bits]
    low, high = 0, _END  # fewer than or exactly nth have a key below low; more have one below high
    while low < high - 1:
        middle = (low + high) // 2
        if sum(rank(bits, bisect_left(keys, middle)) for bits, keys in pairs) <= nth:
            low = middle
        else:
            high = middle
    return low


def between(segments: Sequence[Segment], sets: Sequence[int], start: int, stop: int) -> list[Ref]:
    """The articles of ``sets`` from the ``start``-th to before the ``stop``-th, newest first."""
    first = key_at(segments, sets, start) if start > _FIRST_WINDOW else 0
    skipped, walks = 0, []
    for i, (segment, bits) in enumerate(zip(segments, sets, strict=True)):
        if bits:
            at = bisect_left(segment.docs.keys, first) if first else 0
            skipped += rank(bits, at) if at else 0
            walks.append(_walk(i, segment, bits >> at << at))
    walked = merge(*walks)
    return [(i, number) for _, i, number in islice(walked, start - skipped, stop - skipped)]


def _walk(i: int, segment: Segment, bits: int) -> Iterator[tuple[int, int, int]]:
    keys = segment.docs.keys
    return ((keys[number], i, number) for number in members(bits))


def newest(segments: Sequence[Segment], sets: Sequence[int], count: int) -> list[int]:
    """The newest ``count`` articles of ``sets``, as sets."""
    upto = key_at(segments, sets, count)
    pairs = zip(segments, sets, strict=True)
    return [below(bits, bisect_left(segment.docs.keys, upto)) for segment, bits in pairs]
