"""Which blocks of a page are the article: the run of blocks that reads most like one.

Every block gets a weight, positive for running text, negative for labels and for
what the rules call furniture; the article is the run with the greatest sum
(maximum subsequence segmentation: Pasternack and Roth, WWW 2009), within the
bounds that end marks, comments and copyright lines set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.shape import NO_SCRIPT

_PARAGRAPH = 15
"""A block of so many words behind a dateline is a paragraph, whatever its shape."""
_TEXT = 1.0
"""The weight from which a block is running text."""
POINT = re.compile(r"[-–—•*·▪►]\s|\d{1,2}[.)]\s|\(\d{1,2}\)")
"""How a point of a list begins."""
_OPEN_END = re.compile(r",[\"”’']?$|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep)\.$")
_WIDEST_GAP = -3.5
_LABEL = -0.6
_ELSEWHERE = 0.25
_FRAME = (LineKind.FURNITURE, LineKind.RESUME)


def find_core(marked: Sequence[Marked]) -> tuple[int, int]:
    """The half-open range of blocks, between two stops, that reads most like an article."""
    weights = _weights(marked)
    best, core = 0.0, (0, 0)
    start = 0
    for i in range(len(marked) + 1):
        if i == len(marked) or marked[i].kind is LineKind.STOP:
            first, last = best_run(weights[start:i])
            total = sum(weights[start + first : start + last])
            if total > best:
                best, core = total, (start + first, start + last)
            start = i + 1
    return core


def best_run(weights: Sequence[float]) -> tuple[int, int]:
    """The half-open range with the greatest sum, ``(0, 0)`` where no weight is positive (Kadane)."""
    best = total = 0.0
    run = (0, 0)
    start = 0
    for i, value in enumerate(weights):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, run = total, (start, i + 1)
    return run


def _weights(marked: Sequence[Marked]) -> list[float]:
    """The weight of each block in its place.

    Each further block of a gap in the text weighs more against it, up to a bound.
    What follows a heading of other stories, a credit, or the agency's name at the
    end of a story, counts little until running text goes on as in an article, that
    is, until two blocks of it follow each other or a credit closes it.
    """
    plain = _plain_weights(marked)
    weights: list[float] = []
    gap, lost, elsewhere, told = 0, 0.0, False, False
    for i, (m, value) in enumerate(zip(marked, plain, strict=True)):
        elsewhere = elsewhere and m.kind is not LineKind.RESUME
        if elsewhere and m.dateline:
            value = _LABEL
        if value < 0:
            gap += 1
            value = max(_in_gap(m, value, gap), _WIDEST_GAP - lost)
            lost += value
        else:
            gap, lost = 0, 0.0
            if elsewhere and _goes_on(marked, plain, i):
                elsewhere = False
                weights[-1] = max(weights[-1], plain[i - 1])
            value *= _ELSEWHERE if elsewhere else 1
        # What a menu above the article announces does not lead away from it.
        told = told or plain[i] > _TEXT
        elsewhere = elsewhere or (m.leaves and told)
        weights.append(value)
    return weights


def _in_gap(marked: Marked, value: float, gap: int) -> float:
    """The weight of the ``gap``-th block in a row that is no text; a bar of buttons is like one block."""
    if marked.kind in _FRAME and gap > 1:
        return _LABEL
    return value * min(gap, 3)


def _goes_on(marked: Sequence[Marked], plain: Sequence[float], i: int) -> bool:
    """Whether running text goes on here as in an article."""
    follows = i > 0 and plain[i] > _TEXT and plain[i - 1] > _TEXT
    return follows or (i + 1 < len(marked) and marked[i + 1].kind is LineKind.CREDIT)


def _plain_weights(marked: Sequence[Marked]) -> list[float]:
    """The weight of each block by itself and as it continues the block before it."""
    script = main_script(marked)
    weights: list[float] = []
    listed = False
    for i, m in enumerate(marked):
        value = _weight(m, script)
        if value < 0 and m.kind is None and i:
            if _continues(m.text, marked[i - 1]):
                value = 0.3
            elif listed and POINT.match(m.text):
                value = 0.0
        listed = m.text.endswith((":", "：")) or (listed and value == 0.0)
        weights.append(value)
    return weights


def _weight(marked: Marked, script: str) -> float:
    """How much a block by itself speaks for (above 0) or against (below 0) being article text."""
    shape, kind = marked.shape, marked.kind
    if kind in _FRAME:
        return -1.2
    if kind in (LineKind.STOP, LineKind.HEADING):
        return -2.0
    if kind is LineKind.CREDIT:
        return -1.0
    if kind in (LineKind.CAPTION, LineKind.POINTER):
        return -0.4 if kind is LineKind.CAPTION else -0.1
    if shape.script not in (script, NO_SCRIPT) and shape.words < 40:
        return -1.0
    if shape.is_prose or (marked.dateline and shape.ends and shape.words >= _PARAGRAPH):
        return -0.5 if shape.cut and shape.words < 60 else 0.5 + min(shape.words, 50) / 10
    if shape.is_sentence and not marked.dates:
        return shape.words / 10
    if shape.ends and shape.script != NO_SCRIPT:
        return -0.2
    return _LABEL if shape.words >= 2 else -0.9


def _continues(text: str, before: Marked) -> bool:
    """Whether a block goes on with the sentence or bracket that running text before it left open."""
    if not before.shape.is_prose and not before.shape.ends:
        return False
    if before.text.count("(") > before.text.count(")"):
        closing, opening = text.find(")"), text.find("(")
        return closing >= 0 and (opening < 0 or closing < opening)
    return _OPEN_END.search(before.text[-8:]) is not None


def main_script(marked: Sequence[Marked]) -> str:
    """The script that most running text of the page is in."""
    words: dict[str, float] = {}
    for m in marked:
        if m.shape.is_prose and m.kind is None:
            words[m.shape.script] = words.get(m.shape.script, 0) + m.shape.words
    return max(words, key=lambda script: words[script]) if words else NO_SCRIPT
