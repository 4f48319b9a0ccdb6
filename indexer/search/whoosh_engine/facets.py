"""Counts of the articles of a result by actor, by source and by month spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import chain

from indexer.search.analysis import folded_words
from indexer.search.document import IndexDocument
from indexer.search.engine import Facet, FacetCount, FacetName
from indexer.search.whoosh_engine.bits import members
from indexer.search.whoosh_engine.matches import Matches, newest
from indexer.search.whoosh_engine.segment import Segment

LARGEST_SAMPLE = 10_000
"""Articles of a result that are counted; of a larger result, its newest ones."""

LONGEST = 100
"""Values of a facet that are given."""

_KEPT_OF_SEGMENT = 400
"""Values that are looked up in each segment; with more, a rare one may be missed in one of them."""

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


def count(name: FacetName, matches: Matches, segments: Sequence[Segment]) -> Facet:
    """The counts over a result, or over a sample of it."""
    is_exact = matches.is_complete and matches.found <= LARGEST_SAMPLE
    sets = matches.sets if matches.found <= LARGEST_SAMPLE else newest(segments, matches.sets, LARGEST_SAMPLE)
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for segment, bits in zip(segments, sets, strict=True):
        ordinals = _count_ordinals(name, segment, bits)
        is_exact = is_exact and (len(ordinals) <= _KEPT_OF_SEGMENT or len(segments) == 1)
        for ordinal, number in ordinals.most_common(_KEPT_OF_SEGMENT):
            text = segment.docs.blob(f"facet_{name}_values", ordinal).decode()
            value, _, label = text.partition(_LABEL)
            counts[value] += number
            labels.setdefault(value, label or value)
    ordered = nsmallest(LONGEST, counts.items(), key=lambda item: (-item[1], item[0]))
    return Facet(name, tuple(FacetCount(value, labels[value], n) for value, n in ordered), is_exact)


def _count_ordinals(name: FacetName, segment: Segment, bits: int) -> Counter[int]:
    if not bits:
        return Counter()
    ends = segment.docs.array(f"facet_{name}_ends", "I")
    ordinals = segment.docs.array(f"facet_{name}", "I")
    parts = (ordinals[ends[number - 1] if number else 0 : ends[number]] for number in members(bits))
    return Counter(chain.from_iterable(parts))
