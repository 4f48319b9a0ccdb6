"""Relevance: BM25F over title and body, with more weight for the opening.

S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce
from math import log
from operator import and_, or_

from indexer.search.analysis import folded_words
from indexer.search.stems import stem
from indexer.search.tree import Field, Fuzzy, Phrase, Prefix, Query, Term, leaves
from indexer.search.whoosh_engine.bits import members, rank
from indexer.search.whoosh_engine.evaluate import evaluate, fields_of
from indexer.search.whoosh_engine.layout import STEM
from indexer.search.whoosh_engine.matches import Matches, Ref, newest
from indexer.search.whoosh_engine.segment import Segment

LARGEST_RANKED = 10_000
"""Articles that are weighed; of a larger result, those with a word in the title, then the newest."""

_SATURATION = 1.2
_WEIGHT = {Field.TITLE: 4.0, Field.BODY: 1.0}
_LENGTH_MATTERS = {Field.TITLE: 0.3, Field.BODY: 0.75}
_OPENING = 60
_OPENING_BONUS = 1.0

Leaf = Term | Phrase | Prefix | Fuzzy


def rank_matches(matches: Matches, query: Query, segments: Sequence[Segment]) -> list[tuple[float, Ref]]:
    """The articles that were weighed, best first (ties: newest first), each with its score."""
    asked = [leaf for leaf in leaves(query) if isinstance(leaf, Leaf) and _is_weighed(leaf)]
    average = {field: _average_length(segments, field) for field in _WEIGHT}
    rarity = {leaf: _rarity(leaf, segments) for leaf in asked}
    scored: list[tuple[float, int, Ref]] = []
    for i, (segment, bits) in enumerate(zip(segments, _chosen(asked, matches, segments), strict=True)):
        scores = dict.fromkeys(members(bits), 0.0)
        for leaf in asked if scores else ():
            for number, weight in _weights(leaf, segment, bits, average).items():
                scores[number] += rarity[leaf] * weight / (_SATURATION + weight)
        keys = segment.docs.keys
        scored += [(-score, keys[number], (i, number)) for number, score in scores.items()]
    return [(-score, ref) for score, _, ref in sorted(scored)]


def _is_weighed(leaf: Leaf) -> bool:
    return all(field in _WEIGHT for field in fields_of(leaf.field))


def _chosen(asked: Sequence[Leaf], matches: Matches, segments: Sequence[Segment]) -> Sequence[int]:
    """The articles to be weighed."""
    if matches.found <= LARGEST_RANKED:
        return matches.sets
    titled = [
        reduce(or_, (_holders(replace(leaf, field=Field.TITLE), segment) for leaf in asked), 0) & bits
        for segment, bits in zip(segments, matches.sets, strict=True)
    ]
    first = newest(segments, titled, LARGEST_RANKED)
    left = LARGEST_RANKED - sum(bits.bit_count() for bits in first)
    others = [bits & ~chosen for bits, chosen in zip(matches.sets, first, strict=True)]
    return [a | b for a, b in zip(first, newest(segments, others, left), strict=True)]


def _average_length(segments: Sequence[Segment], field: Field) -> float:
    articles = sum(segment.size for segment in segments)
    return max(1.0, sum(segment.words_in(field) for segment in segments) / max(1, articles))


def _rarity(leaf: Leaf, segments: Sequence[Segment]) -> float:
    """The inverse document frequency of a leaf; a phrase counts as the documents with all of its words."""
    articles = sum(segment.size for segment in segments)
    holders = sum(_holders(leaf, segment).bit_count() for segment in segments)
    return log(1 + (articles - holders + 0.5) / (holders + 0.5))


def _holders(leaf: Leaf, segment: Segment) -> int:
    """The documents that a leaf may match, without a look at how the words stand."""
    if not isinstance(leaf, Phrase):
        return evaluate(leaf, segment, segment.live)
    words = folded_words(" ".join(leaf.words))
    fields = fields_of(leaf.field)
    return reduce(or_, (reduce(and_, (segment.with_word(f, w) for w in words), segment.live) for f in fields))


def _weights(leaf: Leaf, segment: Segment, bits: int, average: Mapping[Field, float]) -> dict[int, float]:
    """How much of a leaf is in each of the documents that hold it, by BM25F, before saturation."""
    weights: dict[int, float] = {}
    for field in fields_of(leaf.field):
        lengths = segment.docs.array(f"length_{field}", "I")
        share = _LENGTH_MATTERS[field]
        for number, count in _frequencies(leaf, segment, field, bits).items():
            norm = 1 - share + share * lengths[number] / average[field]
            weights[number] = weights.get(number, 0.0) + _WEIGHT[field] * count / norm
    return weights


def _frequencies(leaf: Leaf, segment: Segment, field: Field, bits: int) -> dict[int, float]:
    """How often a leaf is in each document; other leaves than words count once."""
    words = folded_words(leaf.text) if isinstance(leaf, Term) else ()
    if len(words) != 1:
        return dict.fromkeys(members(evaluate(replace(leaf, field=field), segment, bits)), 1.0)
    counts: dict[int, float] = {}
    for form in (words[0], STEM + stem(words[0])):
        where, holders = segment.where(field, form), segment.with_word(field, form)
        if where is None:
            continue
        for number in members(holders & bits):
            nth = rank(holders, number)
            is_early = bool(where.positions) and where.positions[where.starts[nth]] < _OPENING
            count = where.counts[nth] + (_OPENING_BONUS if is_early else 0.0)
            counts[number] = max(counts.get(number, 0.0), count)
    return counts
