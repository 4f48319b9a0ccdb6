"""What an update changed, as lines: a sign before each, and the words that differ marked in it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer import Article, Change, Changes, Hunk, Span
from tui import cells, present
from tui.looks import Look, Piece, Pieces
from tui.paint import Layer
from tui.typeset import wrap

GUTTER = 3
"""Columns before the text: a blank, the sign, a blank."""

_CONTEXT = 2
"""Lines of what stayed as it was that are shown before and after a change."""

_HIDDEN_FROM = 2
"""So many lines at least are worth a line that says that they are hidden."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A line: ``-`` for what went, ``+`` for what came, a blank for what stayed."""

    sign: str
    pieces: Pieces
    begins_change: bool = False


_BLANK = ChangeLine(" ", ())


def set_changes(changes: Changes, width: int, *, whole: bool = False) -> tuple[ChangeLine, ...]:
    """The changes in lines of at most ``width`` cells, gutter included; ``whole`` leaves nothing out."""
    room = max(1, width - GUTTER)
    # Of the same length, so that the places stay right, and as wide as it is going to be.
    changes = replace(changes, old=cells.safe(changes.old), new=cells.safe(changes.new))
    lines: list[ChangeLine] = []
    places = _places(changes.hunks)
    last = len(places) - 1
    for number, place in enumerate(places):
        if lines:
            lines.append(_BLANK)
        if place[0].change is Change.KEPT:
            kept = [*_lines(" ", changes.new, place[0].new, (), Look.MUTED, room)]
            before, after = _CONTEXT * (number > 0), _CONTEXT * (number < last)
            lines += kept if whole else _shortened(kept, before, after)
        else:
            changed = (line for hunk in place for line in _changed(changes, hunk, room))
            lines += [replace(line, begins_change=not n) for n, line in enumerate(changed)]
    return tuple(lines)


def _places(hunks: Iterable[Hunk]) -> list[tuple[Hunk, ...]]:
    """The hunks, with what came right where something went in one change with it."""
    places: list[tuple[Hunk, ...]] = []
    for hunk in hunks:
        if hunk.change is Change.ADDED and places and places[-1][-1].change is Change.REMOVED:
            places[-1] = (*places[-1], hunk)
        else:
            places.append((hunk,))
    return places


def _changed(changes: Changes, hunk: Hunk, room: int) -> Iterator[ChangeLine]:
    is_inside = hunk.change is Change.CHANGED
    yield from _lines("-", changes.old, hunk.old, hunk.old_words, Look.REMOVED, room, plain=is_inside)
    yield from _lines("+", changes.new, hunk.new, hunk.new_words, Look.ADDED, room, plain=is_inside)


def _lines(
    sign: str, text: str, span: Span, words: Iterable[Span], look: Look, room: int, *, plain: bool = False
) -> Iterator[ChangeLine]:
    """The lines of a stretch; with ``plain`` only the ``words`` in it have the look, and are marked."""
    layer = Layer.of(look | Look.CHOSEN, words)
    base = Look.PLAIN if plain else look
    for start, stop in _paragraphs(text, span):
        for a, b in wrap(text, start, stop, room):
            yield ChangeLine(sign, tuple(_pieces(text, a, b, base, layer)))


def _paragraphs(text: str, span: Span) -> Iterator[tuple[int, int]]:
    at = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line.rstrip())
        at += len(line)


def _pieces(text: str, start: int, end: int, base: Look, layer: Layer) -> Iterator[Piece]:
    marked = list(layer.within(start, end))
    cuts = sorted({start, end, *(place for pair in marked for place in pair)})
    starts = {a for a, _ in marked}
    shown = cells.one_line(text[start:end])
    for a, b in pairwise(cuts):
        yield shown[a - start : b - start], layer.look if a in starts else base


def _shortened(lines: list[ChangeLine], before: int, after: int) -> list[ChangeLine]:
    """``lines`` with only so many after the change before them, and before the one after them."""
    hidden = len(lines) - before - after
    if hidden < _HIDDEN_FROM:
        return lines
    words = f"⋯ {present.count(hidden, 'line')} as before"
    gap = ChangeLine(" ", ((words, Look.CAPTION),))
    return [*lines[:before], gap, *lines[len(lines) - after :]]


def summary(changes: Changes) -> str:
    """How many places changed, in words."""
    number = sum(place[0].change is not Change.KEPT for place in _places(changes.hunks))
    return present.count(number, "change") if number else "the same words"


def when_and_where(article: Article) -> str:
    """An article by its day and its source."""
    when = present.published_in_words(article.published)
    return " · ".join(filter(None, (when, cells.one_line(article.source or ""))))


def facts(article: Article) -> str:
    """An article in a line: when, where, and its headline."""
    title = cells.one_line(article.title.text) if article.title else "(no headline)"
    return f"{when_and_where(article)} · {title}"
