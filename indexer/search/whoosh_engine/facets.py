"""Counts of the articles of a result by actor, by source and by month spoken of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import chain

from indexer.search.engine import Facet, FacetCount, FacetName
from indexer.search.whoosh_engine.order import identity
from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.walk import Ref

LARGEST_SAMPLE = 10_000
"""Articles of a result that are counted; of a larger result, its newest ones."""

SAMPLING_TIME = 0.025
"""Seconds that may go by until they are found."""

LONGEST = 1000
"""Values of a facet that are given."""

NOTHING: Mapping[str, str | None] = {}


def count(
    name: FacetName,
    refs: Iterable[Ref],
    segments: Sequence[Segment],
    *,
    is_exact: bool,
    count_as: Mapping[str, str | None] = NOTHING,
) -> Facet:
    """The counts over some articles; ``count_as`` as :class:`indexer.search.engine.SearchRequest` has it.

    Where there are more than ``LONGEST`` values, which of the equally frequent ones come last is
    left to chance, though the same whenever it is asked.
    """
    by_segment: defaultdict[int, list[int]] = defaultdict(list)
    for i, number in refs:
        by_segment[i].append(number)
    counts: Counter[int] = Counter()
    for i, numbers in by_segment.items():
        rows = _rows(name, segments[i], numbers)
        counts.update(chain.from_iterable(rows))
        if count_as:
            _count_anew(rows, counts, count_as)
    texts = {identity(goal): (goal, goal) for goal in count_as.values() if goal is not None}
    within = [segments[i] for i in by_segment]
    found = [
        FacetCount(*(_text(name, value, within) or texts[value]), number)
        for value, number in _most_frequent(counts)
    ]
    found.sort(key=lambda count: (-count.count, count.value))
    return Facet(
        name, tuple(found), is_exact, values=len(counts), articles=sum(map(len, by_segment.values()))
    )


def _rows(name: FacetName, segment: Segment, numbers: Iterable[int]) -> list[memoryview[int]]:
    """The identities of the values of each article."""
    ends, values = segment.arrays.facet(name)
    return [values[ends[number - 1] if number else 0 : ends[number]] for number in numbers]


def _count_anew(
    rows: Iterable[memoryview[int]], counts: Counter[int], count_as: Mapping[str, str | None]
) -> None:
    """Count each article that has a value that is counted as another one, or as none, under that."""
    goals = {identity(v): None if goal is None else identity(goal) for v, goal in count_as.items()}
    for row in rows:
        if not goals.keys().isdisjoint(row):
            counts.subtract(row)
            counts.update({goal for goal in (goals.get(value, value) for value in row) if goal is not None})
    for changed in (*goals, *goals.values()):
        if changed is not None and not counts[changed]:
            del counts[changed]


def _most_frequent(counts: Counter[int]) -> list[tuple[int, int]]:
    """The values that are given, in no order."""
    if len(counts) <= LONGEST:
        return list(counts.items())
    least = sorted(counts.values(), reverse=True)[LONGEST - 1]
    found = [item for item in counts.items() if item[1] > least]
    return found + nsmallest(LONGEST - len(found), (item for item in counts.items() if item[1] == least))


def _text(name: FacetName, value: int, segments: Iterable[Segment]) -> tuple[str, str] | None:
    found = (segment.arrays.value(name, value) for segment in segments)
    return next((text for text in found if text), None)
