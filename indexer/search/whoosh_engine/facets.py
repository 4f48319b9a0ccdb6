"""Counts of the articles of a result by actor, by source and by month spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from indexer.search.analysis import folded_words
from indexer.search.document import IndexDocument
from indexer.search.engine import Facet, FacetCount, FacetName
from indexer.search.whoosh_engine.segment import Segment

LARGEST_SAMPLE = 10_000
"""Articles of a result that are counted; of a larger result, its newest ones."""

LONGEST = 100
"""Values of a facet that are given."""

_LABEL = "\t"
_MONTH = len("2019-11")


def facet_values(name: FacetName, document: IndexDocument) -> Iterable[str]:
    """What a document is counted under, each with its label after a tab where it has one."""
    match name:
        case FacetName.ACTOR:
            names = {_slug(actor): actor for actor in reversed(document.actor_names)}
            return (
                f"{actor}{_LABEL}{names.get(actor, actor)}" for actor in dict.fromkeys(document.actor_ids)
            )
        case FacetName.SOURCE:
            return (document.source,) if document.source else ()
        case FacetName.MENTIONED_MONTH:
            return (grain for grain in dict.fromkeys(document.mentioned_grains) if len(grain) == _MONTH)


@lru_cache(maxsize=65536)
def _slug(name: str) -> str:
    return "-".join(folded_words(name))


def count(name: FacetName, sample: Sequence[tuple[Segment, list[int]]], *, is_exact: bool) -> Facet:
    """The counts over a sample: of each segment, these documents."""
    total: Counter[str] = Counter()
    for segment, numbers in sample:
        total.update(_counts(name, segment, numbers))
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for value, number in total.most_common():
        bare, _, label = value.partition(_LABEL)
        counts[bare] += number
        labels.setdefault(bare, label or bare)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:LONGEST]
    return Facet(name, tuple(FacetCount(value, labels[value], n) for value, n in ordered), is_exact)


def _counts(name: FacetName, segment: Segment, numbers: list[int]) -> dict[str, int]:
    ends = segment.docs.array(f"facet_{name}_ends", "I")
    ordinals = segment.docs.array(f"facet_{name}", "I")
    counts: Counter[int] = Counter()
    for number in numbers:
        counts.update(ordinals[ends[number - 1] if number else 0 : ends[number]])
    return {segment.docs.blob(f"facet_{name}_values", o).decode(): n for o, n in counts.items()}
