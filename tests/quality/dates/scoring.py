"""Scoring as in TempEval-3 (SemEval-2013 task 1): micro-averaged F1 over all documents.

Expressions that overlap are paired one to one from left to right. ``strict`` counts pairs
of equal extent, ``relaxed`` all pairs, ``type`` and ``value`` those relaxed pairs whose
type or value is right; the task ranks by the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from indexer.extract.dates import date_article
from tests.news import article
from tests.quality.dates.corpora import Document, Expression

Pair = tuple[Expression | None, Expression | None]


def tag(document: Document) -> list[Expression]:
    """What the tagger finds in a document, all of which is body."""
    found = date_article(article(document.text, document.created, name=document.name))[1]
    return [Expression(m.span.start, m.span.end, m.type, m.value) for m in found]


def pairs(gold: Sequence[Expression], ours: Sequence[Expression]) -> Iterator[Pair]:
    """Gold and ours side by side, None where one has no counterpart."""
    i = j = 0
    while i < len(gold) and j < len(ours):
        if gold[i].end <= ours[j].start:
            yield gold[i], None
            i += 1
        elif ours[j].end <= gold[i].start:
            yield None, ours[j]
            j += 1
        else:
            yield gold[i], ours[j]
            i, j = i + 1, j + 1
    yield from ((left, None) for left in gold[i:])
    yield from ((None, left) for left in ours[j:])


def f1(found: Iterable[Pair]) -> dict[str, float]:
    """The four figures in percent."""
    count: Counter[str] = Counter()
    for gold, ours in found:
        count["gold"] += gold is not None
        count["ours"] += ours is not None
        if gold is not None and ours is not None:
            count["relaxed"] += 1
            count["strict"] += (gold.start, gold.end) == (ours.start, ours.end)
            count["type"] += gold.type == ours.type
            count["value"] += gold.value == ours.value
    total = max(count["gold"] + count["ours"], 1)
    return {name: 200 * count[name] / total for name in ("strict", "relaxed", "type", "value")}
