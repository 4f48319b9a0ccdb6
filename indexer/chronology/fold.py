"""Folds the tellings of one event, by several articles, into one.

Two sentences tell of the same event when they speak of times that can be the same
and share enough of their words, rare ones counting more. Sentences are compared
only with those that share one of their rarest words, so that the work stays in
proportion to the number of sentences.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from indexer.chronology.model import ChronologyEntry, ChronologyEvent
from indexer.chronology.order import in_order, rank

SAME_WORDS = 0.45
"""How much of the weight of two sentences' words must be shared: weighted Jaccard similarity."""

SAME_WORDS_AND_ACTOR = 0.3
"""How much where an actor takes part in both, and they do not tell of different numbers."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W_]+")
_RAREST = 6
"""How many of its rarest words a sentence can be found by."""

_MOST_COMPARED = 50
"""How many earlier sentences with one of these words a sentence is compared with, latest first."""

_WINDOW = 1
"""Days that two dates may lie apart: one telling often has the day of the event, the other its own."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """An entry with its words, and those of them that it is found by."""

    entry: ChronologyEntry
    words: frozenset[str]
    rarest: tuple[str, ...]


def fold(entries: Iterable[ChronologyEntry]) -> tuple[ChronologyEvent, ...]:
    """The events that the entries tell of, in the order of their dates.

    Sentences of one article are never folded: it tells each thing once, or means to repeat it.
    """
    ordered = in_order(entries)
    weights = _weights(entry.text for entry in ordered)
    heaviest = max(weights.values(), default=0.0)
    tellings = [_telling(entry, weights, heaviest) for entry in ordered]
    parents = list(range(len(tellings)))
    for left, right in _candidates(tellings):
        a, b = _root(parents, left), _root(parents, right)
        if a != b and _is_same(tellings[left], tellings[right], weights):
            parents[max(a, b)] = min(a, b)
    told: dict[int, list[ChronologyEntry]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        told[_root(parents, n)].append(telling.entry)
    events = (ChronologyEvent(tuple(sorted(group, key=_surest_first))) for group in told.values())
    return tuple(sorted(events, key=lambda event: rank(event.first)))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _weights(texts: Iterable[str]) -> dict[str, float]:
    """How much each word says: the logarithm of how few of the sentences have it."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        counts.update(_words(text))
        total += 1
    return {word: log((total + 1) / count) for word, count in counts.items()}


def _telling(entry: ChronologyEntry, weights: Mapping[str, float], heaviest: float) -> _Telling:
    words = _words(entry.text)
    # A word that no other sentence has, which is what weighs most, finds none.
    shared = sorted((-weights[word], word) for word in words if weights[word] < heaviest)
    return _Telling(entry, words, tuple(word for _, word in shared[:_RAREST]))


def _candidates(tellings: Sequence[_Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings that share a rare word and can be of the same time."""
    seen: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_MOST_COMPARED))
    for right, telling in enumerate(tellings):
        found = {left for word in telling.rarest for left in seen[word]}
        yield from ((left, right) for left in sorted(found) if _can_be(tellings[left], telling))
        for word in telling.rarest:
            seen[word].append(right)


def _can_be(left: _Telling, right: _Telling) -> bool:
    a, b = left.entry, right.entry
    return (
        a.article != b.article
        and abs((a.earliest - b.earliest).days) <= _WINDOW
        and abs((a.latest - b.latest).days) <= _WINDOW
    )


def _is_same(left: _Telling, right: _Telling, weights: Mapping[str, float]) -> bool:
    shared = sum(weights[word] for word in left.words & right.words)
    every = sum(weights[word] for word in left.words | right.words)
    return shared >= every * (SAME_WORDS_AND_ACTOR if _may_be_same(left.entry, right.entry) else SAME_WORDS)


def _may_be_same(left: ChronologyEntry, right: ChronologyEntry) -> bool:
    """Whether an actor is in both, and a number in both where both have some."""
    if set(left.actors).isdisjoint(right.actors):
        return False
    ours, theirs = (set(_NUMBER.findall(entry.text)) for entry in (left, right))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _root(parents: list[int], n: int) -> int:
    while parents[n] != n:
        parents[n] = n = parents[parents[n]]
    return n


def _surest_first(entry: ChronologyEntry) -> tuple[bool, bool, int, str, str, int]:
    """What is about the query first, then the surest, the finest, the earliest published."""
    length = (entry.latest - entry.earliest).days
    return (
        not entry.is_about,
        not entry.certain,
        length,
        entry.published or "9",
        entry.article,
        entry.span.start,
    )
