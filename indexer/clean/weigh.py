"""Which blocks of a page are the article: the run of blocks that reads most like one.

Every block gets a weight, positive for running text, negative for labels and for
what the rules call furniture; the article is the run with the greatest sum
(maximum subsequence segmentation: Pasternack and Roth, WWW 2009), within the
bounds that end marks, comments and copyright lines set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.clean.blocks import Block
from indexer.clean.rules import LineKind, find_rule
from indexer.clean.shape import NO_SCRIPT, Shape, shape_of
from indexer.clean.stated import StatedDate, stated_dates

_SHORT = 200
"""A block of more characters is no label, date or headline."""
_DATELINE = re.compile(
    r"""[^\W\d_][\w.,'’ -]{1,40}?,?\s(?:[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,10})\.?,?\s?
    (?:\d{4}\s?)?(?:[(/\[][^()/\[\]]{2,40}[)/\]]\.?\s?)?(?:--|—|–|-\s|\.\s|:\s)
    |[^\W\d_][\w.,'’ -]{1,40}?,?\s?[(/\[][^\W\d_][^()/\[\]]{1,40}[)/\]]\.?\s?(?:--|—|–|-\s)
    |[(（\[【][^()=]{1,12}=[^()=]{2,12}[)）\]】]
    |[\u3400-\u9fff]{2,5}社[^\s，。]{0,14}\d{1,2}月\d{1,2}日[电電讯訊]""",
    re.VERBOSE,
)
_OPENING = 120


@dataclass(frozen=True, slots=True)
class Marked:
    """A block with what was found on it."""

    block: Block
    shape: Shape
    kind: LineKind | None
    dates: tuple[StatedDate, ...]
    dateline: bool

    @property
    def text(self) -> str:
        """The text of the block."""
        return self.block.text


def mark(block: Block) -> Marked:
    """Look at one block by itself."""
    rule = find_rule(block.text.replace("'", "’"))
    short = len(block.text) <= _SHORT
    return Marked(
        block,
        shape_of(block.text),
        rule.kind if rule else None,
        stated_dates(block.text) if short else (),
        _DATELINE.match(block.text, 0, _OPENING) is not None,
    )


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

    Each further block of a gap in the text weighs more against it. What follows a
    heading of other stories counts little until running text goes on as in an
    article, that is, until two blocks of it follow each other.
    """
    script = main_script(marked)
    weights: list[float] = []
    gap, elsewhere, before = 0, False, False
    for i, m in enumerate(marked):
        value = _weight(m, script)
        if value < 0 and i and _closes(m.text, marked[i - 1].text):
            value = 0.3
        gap = gap + 1 if value < 0 else 0
        elsewhere = m.kind is LineKind.HEADING or (elsewhere and not (value > 1 and before))
        before = value > 1
        if gap:
            value *= min(gap, 3)
        elif elsewhere:
            value *= 0.25
        weights.append(value)
    return weights


def _weight(marked: Marked, script: str) -> float:
    """How much a block by itself speaks for (above 0) or against (below 0) being article text."""
    shape, kind = marked.shape, marked.kind
    if kind in (LineKind.FURNITURE, LineKind.STOP, LineKind.HEADING):
        return -2.0
    if kind in (LineKind.CAPTION, LineKind.CREDIT, LineKind.POINTER):
        return -0.4
    if shape.script not in (script, NO_SCRIPT) and shape.words < 40:
        return -1.0
    if shape.is_prose:
        return -0.5 if shape.cut and shape.words < 60 else 0.5 + min(shape.words, 50) / 10
    if shape.is_sentence and not marked.dates:
        return 0.3
    return -0.6 if shape.words >= 2 else -0.9


def _closes(text: str, before: str) -> bool:
    """Whether a block closes a bracket that the block before it left open."""
    return ")" in text and "(" not in text and before.count("(") > before.count(")")


def main_script(marked: Sequence[Marked]) -> str:
    """The script that most running text of the page is in."""
    words: dict[str, float] = {}
    for m in marked:
        if m.shape.is_prose and m.kind is None:
            words[m.shape.script] = words.get(m.shape.script, 0) + m.shape.words
    return max(words, key=lambda script: words[script]) if words else NO_SCRIPT
