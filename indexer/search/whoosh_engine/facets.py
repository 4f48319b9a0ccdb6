"""Counts of the articles of a result by actor, by source and by month spoken of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import chain

from indexer.search.engine import Facet, FacetCount, FacetName
from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.walk import Ref

LARGEST_SAMPLE = 10_000
"""Articles of a result that are counted; of a larger result, its newest ones."""

SAMPLING_TIME = 0.04
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
    """The counts over some articles; ``count_as`` as :class:`indexer.search.engine.SearchRequest` has it."""
    by_segment: defaultdict[int, list[int]] = defaultdict(list)
    for i, number in refs:
        by_segment[i].append(number)
    articles = sum(map(len, by_segment.values()))
    total: Counter[tuple[str, str]] = Counter()
    for i, numbers in by_segment.items():
        total.update(_counts(name, segments[i], numbers, count_as))
    counts: Counter[str] = Counter()
    for (value, _), number in total.items():
        counts[value] += number
    first = nsmallest(LONGEST, counts.items(), key=lambda item: (-item[1], item[0]))
    labels = _labels(total, {value for value, _ in first})
    found = tuple(FacetCount(value, labels[value], number) for value, number in first)
    return Facet(name, found, is_exact, values=len(counts), articles=articles)


def _labels(total: Counter[tuple[str, str]], chosen: set[str]) -> dict[str, str]:
    """The most frequent label of each chosen value."""
    best: dict[str, tuple[int, str]] = {}
    for (value, label), number in total.items():
        if value in chosen:
            best[value] = max(best.get(value, (0, "")), (number, label))
    return {value: label for value, (_, label) in best.items()}


def _counts(
    name: FacetName, segment: Segment, numbers: list[int], count_as: Mapping[str, str | None]
) -> Counter[tuple[str, str]]:
    ends, ordinals = segment.arrays.facet(name)
    rows = [ordinals[ends[number - 1] if number else 0 : ends[number]] for number in numbers]
    counts = Counter(chain.from_iterable(rows))
    values = segment.arrays.values(name)
    if not count_as:
        return Counter({values[ordinal]: n for ordinal, n in counts.items()})
    goals = {ordinal: count_as.get(values[ordinal][0], values[ordinal][0]) for ordinal in counts}
    total: Counter[tuple[str, str]] = Counter()
    for ordinal, n in counts.items():
        if (goal := goals[ordinal]) is not None:
            total[goal, values[ordinal][1]] += n
    total.subtract(_counted_twice(rows, _shared(goals)))
    return total


def _shared(goals: Mapping[int, str | None]) -> dict[int, str]:
    """The ordinals that are counted under one value with others."""
    members = Counter(goals.values())
    return {ordinal: goal for ordinal, goal in goals.items() if goal is not None and members[goal] > 1}


def _counted_twice(rows: Iterable[memoryview[int]], goals: Mapping[int, str]) -> Counter[tuple[str, str]]:
    """How many times too often a value was counted in articles that have several of its ordinals."""
    surplus: Counter[tuple[str, str]] = Counter()
    for row in rows if goals else ():
        found = [goals[ordinal] for ordinal in row if ordinal in goals]
        if len(found) > 1:
            surplus.update((goal, "") for goal, n in Counter(found).items() for _ in range(n - 1))
    return surplus
