"""The words of an index that are a slip or two away from one that was asked for.

What is one slip away is made and looked up; what is two slips away is looked for among the
words of the largest segments that begin alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from time import monotonic

from indexer.search.analysis import folded_words, is_unspaced
from indexer.search.edits import letters_like, one_edit, swapped
from indexer.search.engine import SimilarWord
from indexer.search.tree import Field
from indexer.search.whoosh_engine.dictionary import Wanted
from indexer.search.whoosh_engine.postings import documents_of
from indexer.search.whoosh_engine.schema import HAS_STEMS
from indexer.search.whoosh_engine.segment import Segment

LOOKING_TIME = 0.1
"""Seconds after which no more segments are looked into."""

LONGEST = 40
"""Letters; longer words are none that anybody types."""

_SHORTEST_OF_TWO_SLIPS = 6
"""Letters; shorter words two slips apart have little in common."""

_ALIKE = 2
"""Letters at the beginning that words two slips apart must share."""

_LARGEST = 3
"""Segments that are looked into for words two slips away."""


def similar(word: str, field: Field, segments: Sequence[Segment]) -> tuple[SimilarWord, ...]:
    """As :meth:`indexer.search.engine.SearchEngine.similar` has it."""
    folded = folded_words(word)
    if len(folded) != 1 or len(folded[0]) > LONGEST or is_unspaced(folded[0]) or field.holds_keywords:
        return ()
    (goal,) = folded
    fields = HAS_STEMS if field is Field.ANY else (field,)
    largest_first = sorted(segments, key=lambda segment: segment.size, reverse=True)
    made = {goal, *one_edit(goal, letters_like(goal)), *swapped(goal)} - {""}
    counts = _articles(made, fields, largest_first)
    slips = {found: int(found != goal) for found in counts}
    if not counts and len(goal) >= _SHORTEST_OF_TWO_SLIPS:
        counts = _articles(_two_slips(goal, fields, largest_first[:_LARGEST]), fields, largest_first)
        slips = dict.fromkeys(counts, 2)
    return tuple(SimilarWord(found, slips[found], count) for found, count in counts.items())


def _articles(words: Iterable[str], fields: Iterable[Field], segments: Iterable[Segment]) -> Counter[str]:
    """Those of the words that are there, with the number of articles that have them in one of the fields."""
    until, wanted = monotonic() + LOOKING_TIME, [Wanted(field, words) for field in fields]
    counts: Counter[str] = Counter()
    for segment in segments:
        here: Counter[str] = Counter()
        for of_field in wanted:
            for word, entry in of_field.found(segment.reader):
                here[word] = max(here[word], documents_of(entry))
        counts += here
        if monotonic() > until:
            break
    return counts


def _two_slips(goal: str, fields: Iterable[Field], segments: Iterable[Segment]) -> frozenset[str]:
    until, found = monotonic() + LOOKING_TIME, set[str]()
    for segment in segments:
        for field in fields:
            found.update(segment.reader.terms_within(field, goal, 2, prefix=_ALIKE))
        if monotonic() > until:
            break
    return frozenset(found)
