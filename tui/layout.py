"""Which panes share the screen: one at 80 columns, two at 120, three at 160."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TWO_FROM, THREE_FROM = 110, 150
"""Columns from which on two, and three, panes stand side by side."""

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""The smallest terminal in which anything can be read."""


GAP = 1
"""Columns between two panes."""

MARGIN = 2
"""Columns on either side of the lines of an article."""

_LEAST_LEFT, _MOST_LEFT, _LEAST_LIST, _MOST_LIST = 48, 60, 50, 100
_LEAST_SIDE, _MOST_SIDE = 44, 52
_SIDE_SHARE = 0.275
_LEAST_PANEL = 5
_LEAST_SHARED = 36
_THREE = 3


class Pane(StrEnum):
    """The panes, by the ids of their widgets, in the order of Tab."""

    ARTICLES = "articles"
    ARTICLE = "article"
    ACTORS = "actors"
    DATES = "dates"


PANELS = frozenset({Pane.ACTORS, Pane.DATES})


def is_too_small(width: int, height: int) -> bool:
    """Whether a terminal of this size is too small to read in."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT


def compared(width: int) -> int:
    """How many sides of a comparison to show: one, both articles with a list beneath, or all three beside."""
    return 1 if width < TWO_FROM else 2 if width < THREE_FROM else 3


def visible(width: int, active: Pane, beside: Pane, *, zoomed: bool = False) -> frozenset[Pane]:
    """The panes to show.

    Args:
        width: of the terminal, in columns.
        active: the pane that has the keys.
        beside: the pane other than the article that last had them.
        zoomed: whether the active pane is to be alone.
    """
    if zoomed or width < TWO_FROM:
        return frozenset({active})
    if width < THREE_FROM:
        left = beside if active is Pane.ARTICLE else active
        return frozenset({Pane.ARTICLE}) | (PANELS if left in PANELS else {left})
    return frozenset(Pane)


@dataclass(frozen=True, slots=True)
class Widths:
    """Columns of the list and of the panels; the article has the rest."""

    articles: int
    side: int


def widths(width: int, measure: int, *, panes: int) -> Widths:
    """How wide the panes are, two or three beside each other.

    The article gets what its lines need, so that text is not set in a pane full of air, the panels what
    a line about an actor needs; the list, whose headlines are long, takes what is left over. None of it
    depends on what the panes show: nothing moves from one article to the next.

    Args:
        width: of the terminal, in columns.
        measure: of the article, in columns.
        panes: how many stand beside each other.
    """
    article = measure + 2 * MARGIN
    if panes < _THREE:
        left = _between(_LEAST_LEFT, width - GAP - article, _MOST_LEFT)
        return Widths(left, left)
    side = _between(_LEAST_SIDE, round(width * _SIDE_SHARE), _MOST_SIDE)
    return Widths(_between(_LEAST_LIST, width - side - 2 * GAP - article, _MOST_LIST), side)


def beside_two(width: int, measure: int) -> int:
    """Columns of a list beside two articles: what their lines leave, as far as it needs that."""
    return _between(_LEAST_SHARED, width - 2 * (measure + 2 * MARGIN + GAP), _MOST_SIDE)


def room(width: int, *, panes: int) -> int:
    """The longest lines that an article can have beside others, in columns."""
    beside = widths(width, width, panes=panes)
    taken = (0, beside.articles + GAP, beside.articles + beside.side + 2 * GAP)[panes - 1]
    return max(1, width - taken - 2 * MARGIN)


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))


def heights(height: int, actors: int, dates: int) -> tuple[int, int]:
    """The lines of the two panels, one over the other: each half, but for what the other does not need.

    Args:
        height: of both, with their titles.
        actors: lines that show all actors, title and all.
        dates: lines that show all dates.

    >>> heights(40, 100, 8), heights(40, 8, 100), heights(40, 100, 100), heights(40, 8, 8)
    ((32, 8), (8, 32), (20, 20), (32, 8))
    """
    half = height // 2
    low = half
    if dates < half:
        low = max(min(half, _LEAST_PANEL), dates)
    elif actors < half:
        low = height - max(min(half, _LEAST_PANEL), actors)
    return height - low, low
