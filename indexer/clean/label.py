"""Which lines of a page are the article: the run of lines that reads most like one.

Every line gets a weight, positive for running text, negative for labels and for
what the rules call furniture; the article is the run with the greatest sum
(maximum subsequence segmentation: Pasternack and Roth, WWW 2009), within the
bounds that end marks, comments and copyright lines set. Inside the run, single
lines are told apart by rule; outside it, nothing is body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.clean.lines import Line
from indexer.clean.rules import LineKind, find_rule
from indexer.clean.shape import Shape, shape_of
from indexer.clean.stated import StatedDate, stated_dates

_SHORT = 200
"""A line of more characters is no label, date or headline."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with what was found on it."""

    line: Line
    shape: Shape
    kind: LineKind | None
    dates: tuple[StatedDate, ...]

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text


def mark(line: Line) -> Marked:
    """Look at one line by itself."""
    rule = find_rule(line.text.replace("'", "’"))
    dates = stated_dates(line.text) if len(line.text) <= _SHORT else ()
    return Marked(line, shape_of(line.text), rule.kind if rule else None, dates)


def weight(marked: Marked) -> float:
    """How much a line speaks for (above 0) or against (below 0) being article text."""
    shape, kind = marked.shape, marked.kind
    if kind in (LineKind.FURNITURE, LineKind.STOP, LineKind.HEADING):
        return -2.0
    if kind in (LineKind.CAPTION, LineKind.CREDIT, LineKind.POINTER):
        return -0.4
    if shape.is_prose:
        return -0.5 if shape.cut else 0.5 + min(shape.words, 50) / 10
    if shape.ends and shape.words >= 3 and shape.script != "zyyy":
        return 0.3
    return -0.6 if shape.words >= 2 else -0.9


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


def find_core(marked: Sequence[Marked]) -> tuple[int, int]:
    """The range of lines between two stops that reads most like an article."""
    best, core = 0.0, (0, 0)
    start = 0
    for i in range(len(marked) + 1):
        if i == len(marked) or marked[i].kind is LineKind.STOP:
            weights = _dampened([weight(m) for m in marked[start:i]])
            first, last = best_run(weights)
            total = sum(weights[first:last])
            if total > best:
                best, core = total, (start + first, start + last)
            start = i + 1
    return core


def _dampened(weights: list[float]) -> list[float]:
    """Weights where each further line of a gap in the text weighs more."""
    gap = 0
    result = []
    for value in weights:
        gap = gap + 1 if value < 0 else 0
        result.append(value * min(gap, 3) if gap else value)
    return result
