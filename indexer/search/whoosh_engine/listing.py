"""The list of everything: any page of it, at any depth, by the sort keys alone.

Where articles are folded behind others with their story, they are absent as deleted ones are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice

from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.told import Folded
from indexer.search.whoosh_engine.walk import Ref

_END = 1 << 64

Shown = Segment | Folded


def newest(segments: Sequence[Shown], start: int, stop: int) -> list[Ref]:
    """The articles from the ``start``-th to before the ``stop``-th, newest first."""
    first = _key_at(segments, start)
    skipped, walks = 0, []
    for i, segment in enumerate(segments):
        at = bisect_left(segment.keys, first)
        skipped += segment.live_before(at)
        walks.append(_walk(i, segment, at))
    walked = merge(*walks)
    return [(i, number) for _, i, number in islice(walked, start - skipped, stop - skipped)]


def oldest(segments: Sequence[Shown], start: int, stop: int) -> list[Ref]:
    """The same, oldest first; those without a date still come last."""
    dated = sum(segment.live_before(segment.dated) for segment in segments)
    refs: list[Ref] = []
    if start < dated:
        refs += reversed(newest(segments, max(0, dated - stop), dated - start))
    if stop > dated:
        refs += newest(segments, max(start, dated), stop)
    return refs


def _key_at(segments: Sequence[Shown], nth: int) -> int:
    """The key of the ``nth`` article of all: that many have a lower one.

    Found by bisection over all keys that there can be. Beyond the last article it is 2**64.
    """
    if nth >= sum(segment.live for segment in segments):
        return _END
    low, high = 0, _END  # at most nth articles have a key below low; more have one below high
    while low < high - 1:
        middle = (low + high) // 2
        if sum(segment.live_before(bisect_left(segment.keys, middle)) for segment in segments) <= nth:
            low = middle
        else:
            high = middle
    return low


def _walk(i: int, segment: Shown, start: int) -> Iterator[tuple[int, int, int]]:
    keys, is_deleted = segment.keys, segment.is_deleted
    return ((keys[number], i, number) for number in range(start, segment.size) if not is_deleted(number))
