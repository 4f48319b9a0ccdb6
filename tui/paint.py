"""Painting a line of an article: which stretches are hits, actors, dates, and what is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from indexer import Span
from tui import present
from tui.looks import Look, Pieces
from tui.typeset import Line, LineKind

_BASE = {
    LineKind.HEADLINE: Look.STRONG,
    LineKind.META: Look.MUTED,
    LineKind.CAPTION: Look.CAPTION,
    LineKind.FOLD: Look.MUTED,
    LineKind.FOLDED: Look.MUTED,
}


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
        return ((present.one_line(line.words), base),)
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
    shown = present.one_line(text[line.start : line.end])
    return tuple((shown[a - line.start : b - line.start], looks[a]) for a, b in pairwise(edges))
