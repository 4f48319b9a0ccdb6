"""Counts of the articles of a result by actor, by source and by month spoken of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from indexer.search.engine import Facet, FacetCount, FacetName
from indexer.search.whoosh.documents import LABEL
from indexer.search.whoosh.segment import Segment
from indexer.search.whoosh.walk import Ref

LARGEST_SAMPLE = 10_000
"""Articles of a result that are counted; of a larger result, its newest ones."""

LONGEST = 100
"""Values of a facet that are given."""


def count(name: FacetName, refs: Iterable[Ref], segments: Sequence[Segment], *, is_exact: bool) -> Facet:
    """The counts over some articles."""
    by_segment: defaultdict[int, list[int]] = defaultdict(list)
    for i, number in refs:
        by_segment[i].append(number)
    total: Counter[str] = Counter()
    for i, numbers in by_segment.items():
        total.update(_counts(name, segments[i], numbers))
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for value, number in total.most_common():
        bare, _, label = value.partition(LABEL)
        counts[bare] += number
        labels.setdefault(bare, label or bare)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:LONGEST]
    return Facet(name, tuple(FacetCount(value, labels[value], n) for value, n in ordered), is_exact)


def _counts(name: FacetName, segment: Segment, numbers: list[int]) -> dict[str, int]:
    ends, ordinals = segment.arrays.facet(name)
    counts: Counter[int] = Counter()
    for number in numbers:
        counts.update(ordinals[ends[number - 1] if number else 0 : ends[number]])
    values = segment.arrays.values(name)
    return {values[ordinal]: n for ordinal, n in counts.items()}
