"""Titles of panes that fit: what can be spared goes first, whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a title; of those that can be ``spared``, the highest number goes first, 0 never."""

    words: str
    spared: int = 0


def fitting(parts: Sequence[Part], width: int) -> str:
    """The title in at most ``width`` cells, as far as leaving parts out can do that.

    >>> fitting((Part("Actors"), Part(" of the result", 1), Part(" by name", 2)), 20)
    'Actors of the result'
    """
    kept = list(parts)
    while cell_len(title := "".join(part.words for part in kept)) > width:
        least = max(kept, key=lambda part: part.spared)
        if not least.spared:
            break
        kept.remove(least)
    return title
