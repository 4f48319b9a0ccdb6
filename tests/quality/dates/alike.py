"""``python -m tests.quality.dates.alike``: how far the gold standards agree with themselves.

Many misses are of expressions that the same corpora annotate elsewhere just as we read them
("last week" as a week here and as ``1989-WXX`` there). They are counted by shape, the words
without their numbers, months and weekdays, and the figure is shown that we would have if all
expressions of a shape were annotated alike. Documents that are held back are left out.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from pathlib import Path

from tests.quality.dates.corpora import FOLDERS, Document, read_corpus
from tests.quality.dates.scoring import Pair, pairs, tag

_OFTEN = 2
"""How often a shape must be right to be taken for what its annotators mean."""

_SAME = (
    (r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", "WEEKDAY"),
    (
        r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
        "MONTH",
    ),
    (r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.", "MONTH"),
    (r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)\b|\d+", "N"),
    (r"\b(?:morning|afternoon|evening|night)\b", "PART"),
    (r"^(?:the|an?) |[ .,]+$", ""),
)


def shape(document: Document, start: int, end: int) -> str:
    """The words of an expression without what makes it differ from others of its kind."""
    text = " ".join(document.text[start:end].lower().split())
    for pattern, name in _SAME:
        text = re.sub(pattern, name, text)
    return text


def main() -> int:
    """Print the figures."""
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    found = {
        corpus: [
            (document, pair)
            for document in read_corpus(Path(data), corpus)
            if not document.held_back
            for pair in pairs(document.gold, tag(document))
        ]
        for corpus in FOLDERS
    }
    right = Counter(_shape(*one) for all_ in found.values() for one in all_ if _is_right(one[1]))
    for corpus, all_ in found.items():
        _show(corpus, all_, right)
    return 0


def _show(corpus: str, found: list[tuple[Document, Pair]], right: Counter[str]) -> None:
    values, unannotated = Counter[str](), Counter[str]()
    total = sum((gold is not None) + (ours is not None) for _, (gold, ours) in found)
    good = sum(_is_right(pair) for _, pair in found)
    for document, (gold, ours) in found:
        if ours is None or _is_right((gold, ours)):
            continue
        kind = _shape(document, (gold, ours))
        if right[kind] >= _OFTEN:
            (unannotated if gold is None else values)[kind] += 1
    alike = 200 * (good + values.total() + unannotated.total()) / (total + unannotated.total())
    print(f"{corpus}: value {200 * good / total:.1f}, annotated alike {alike:.1f}")
    for name, kinds in (("with another value", values), ("not annotated", unannotated)):
        most = ", ".join(f"{kind} {n} (right {right[kind]})" for kind, n in kinds.most_common(12))
        print(f"  {name} {kinds.total()}: {most}")


def _shape(document: Document, pair: Pair) -> str:
    ours = pair[1] or pair[0]
    return shape(document, ours.start, ours.end) if ours else ""


def _is_right(pair: Pair) -> bool:
    gold, ours = pair
    return gold is not None and ours is not None and gold.value == ours.value


if __name__ == "__main__":
    sys.exit(main())
