"""Fragments of a text around the hits of a query, the same whichever engine answered."""

from __future__ import annotations

import re
from bisect import bisect_left

from indexer.model import Span
from indexer.search.engine import Snippet
from indexer.search.hits import find_hits
from indexer.search.query import Query

_SPACE = re.compile(r"\s+")


def make_snippets(query: Query, text: str, *, limit: int, width: int) -> tuple[Snippet, ...]:
    """Up to ``limit`` fragments of ``text``, each about ``width`` characters on one line.

    They are the places where most of the query's words come together, in the order of the
    text; without a hit, the opening of the text. An ellipsis marks an end that was cut.
    """
    hits = find_hits(query, text)
    if not hits:
        return tuple(_cut(text, _window(text, 0, width), ()) for _ in range(min(limit, 1)) if text.strip())
    chosen: list[Span] = []
    for group in sorted(_groups(hits, width), key=lambda group: _variety(text, group), reverse=True):
        if len(chosen) == limit:
            break
        lead = max(0, (width - (group[-1].end - group[0].start)) // 3)
        window = _window(text, max(0, group[0].start - lead), width)
        if not any(window.overlaps(other) for other in chosen):
            chosen.append(window)
    return tuple(_cut(text, window, hits) for window in sorted(chosen))


def _groups(hits: tuple[Span, ...], width: int) -> list[tuple[Span, ...]]:
    """For each hit that a former group does not hold already: it and those that fit beside it."""
    groups: list[tuple[Span, ...]] = []
    first = 0
    while first < len(hits):
        last = first
        while last + 1 < len(hits) and hits[last + 1].end - hits[first].start <= width * 2 // 3:
            last += 1
        groups.append(hits[first : last + 1])
        first = last + 1
    return groups


def _variety(text: str, group: tuple[Span, ...]) -> tuple[int, int]:
    """How many different things a group of hits shows, and how many."""
    return len({text[hit.start : hit.end].casefold() for hit in group}), len(group)


def _window(text: str, start: int, width: int) -> Span:
    """About ``width`` characters from ``start``, on the bounds of words where there are some."""
    end = min(len(text), start + width)
    if start > 0 and not text[start - 1].isspace():
        space = _SPACE.search(text, start, end)
        start = space.end() if space and space.end() - start < width // 3 else start
    if end < len(text) and not text[end].isspace():
        space_at = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = space_at if space_at > start + width // 2 else end
    return Span(start, end)


def _cut(text: str, window: Span, hits: tuple[Span, ...]) -> Snippet:
    """The window on one line, with the hits that lie in it."""
    cut = ["…"] if text[: window.start].strip() else []
    length, at = len(cut), window.start
    first = bisect_left(hits, window.start, key=lambda hit: hit.end - 1)
    inside = [hit for hit in hits[first : first + window.end - window.start] if hit.start < window.end]
    ends = sorted(
        {window.end, *(max(hit.start, at) for hit in inside), *(min(hit.end, window.end) for hit in inside)}
    )
    places = {at: length}
    for end in ends:
        piece = _SPACE.sub(" ", text[at:end])
        if piece.startswith(" ") and (not cut or cut[-1].endswith((" ", "…"))):
            piece = piece[1:]
        cut.append(piece)
        length += len(piece)
        places[end], at = length, end
    spans = [(places[max(hit.start, window.start)], places[min(hit.end, window.end)]) for hit in inside]
    if text[window.end :].strip():
        cut.append("…")
    return Snippet("".join(cut), tuple(Span(start, end) for start, end in spans if start < end))
