"""Painting a line of an article: which stretches are hits, actors, dates, and what is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from indexer import Span
from tui import bidi, cells
from tui.looks import Look, Pieces
from tui.typeset import Line, LineKind

_BASE = {
    LineKind.HEADLINE: Look.STRONG,
    LineKind.META: Look.MUTED,
    LineKind.CAPTION: Look.CAPTION,
    LineKind.FOLD: Look.MUTED,
    LineKind.FOLDED: Look.MUTED,
}

_LONGEST_LOOK = 4000
"""Characters in which the beginning of a paragraph, and its first letter, are looked for."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Ranges of one meaning, in order and apart, ready for look-up by range."""

    look: Look
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, look: Look, spans: Iterable[Span]) -> Layer:
        """A layer of ``spans``; ranges that overlap become one."""
        merged: list[list[int]] = []
        for span in sorted(spans):
            if merged and span.start < merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], span.end)
            elif span.end > span.start:
                merged.append([span.start, span.end])
        return cls(look, tuple(start for start, _ in merged), tuple(end for _, end in merged))

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of the layer's ranges that lie in ``start..end``."""
        for i in range(bisect_right(self.ends, start), bisect_left(self.starts, end)):
            yield max(self.starts[i], start), min(self.ends[i], end)


def paint(line: Line, text: str, layers: Iterable[Layer]) -> Pieces:
    """``line`` of ``text`` as styled pieces; every character has been made safe."""
    base = _BASE.get(line.kind, Look.PLAIN)
    if line.start < 0:
        return ((cells.one_line(line.words), base),)
    looks: dict[int, Look] = {}
    cuts = {line.start, line.end}
    marks = [(a, b, layer.look) for layer in layers for a, b in layer.within(line.start, line.end)]
    for start, end, _ in marks:
        cuts.update((start, end))
    edges = sorted(cuts)
    for edge in edges[:-1]:
        looks[edge] = base
    for start, end, look in marks:
        for edge in edges[bisect_left(edges, start) : bisect_left(edges, end)]:
            looks[edge] |= look
    shown = cells.one_line(text[line.start : line.end])
    return tuple((shown[a - line.start : b - line.start], looks[a]) for a, b in pairwise(edges))


def in_order(pieces: Pieces, line: Line, text: str, width: int) -> Pieces | None:
    """A painted line as it is seen, flush right in ``width`` where its paragraph runs from right to left.

    None where nothing in the paragraph does: it is seen as it is written.
    """
    paragraph = _paragraph(line, text)
    if not bidi.is_turned(paragraph):
        return None
    if bidi.begins_turned(paragraph):
        return bidi.flush_right(bidi.visual(pieces, turned=True), width)
    return bidi.visual(pieces, turned=False)


def _paragraph(line: Line, text: str) -> str:
    """The beginning of the paragraph that a line is of."""
    if line.start < 0:
        # A line of our own is a paragraph by itself; but for a headline, it begins with our words.
        return line.words if line.kind is LineKind.HEADLINE else f"L{line.words}"
    start = text.rfind("\n", max(0, line.start - _LONGEST_LOOK), line.start) + 1
    return text[start : start + _LONGEST_LOOK]
