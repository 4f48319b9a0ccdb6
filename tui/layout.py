"""Which panes share the screen: one at 80 columns, two at 120, three at 160."""

from __future__ import annotations

from enum import StrEnum

TWO_FROM, THREE_FROM = 110, 150
"""Columns from which on two, and three, panes stand side by side."""

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""The smallest terminal in which anything can be read."""


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
