"""How large segments grow, and which to merge.

Every segment costs each query a little, and a merge costs once what it merges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_SEGMENT = 20_000
"""Articles: a set of them is then a number of 2.5 kB."""

LARGEST_VOCABULARY = 8_000_000
"""Running words of a segment, which decide the memory that building it takes (about 300 MB)."""

TOGETHER = 8
"""Segments of one tier that are merged at a time."""

_TIERS = (1 / 200, 1 / 20, 1 / 4)
_MOSTLY_DELETED = 0.3


@dataclass(frozen=True, slots=True)
class Size:
    """A segment by its name: the documents in it, those that are not deleted, and the words in all."""

    id: str
    documents: int
    live: int
    words: int

    @property
    def share(self) -> float:
        """How much of a full segment its live documents are, about."""
        whole = max(self.documents / LARGEST_SEGMENT, self.words / LARGEST_VOCABULARY)
        return whole * self.live / self.documents


def to_merge(segments: Sequence[Size]) -> list[str]:
    """The segments that had best become one, or none.

    Tiers grow, so that a document is merged about once a tier; a segment that is mostly
    deleted documents is written anew on its own.
    """
    for tier in _TIERS:
        small = [segment for segment in segments if segment.share <= tier]
        if len(small) >= TOGETHER:
            return _fitting(small)
    for segment in segments:
        if segment.documents - segment.live > _MOSTLY_DELETED * segment.documents:
            return [segment.id]
    return []


def _fitting(segments: Sequence[Size]) -> list[str]:
    """The smallest of ``segments`` that together fill no more than one."""
    chosen, total = [], 0.0
    for segment in sorted(segments, key=lambda segment: segment.share):
        total += segment.share
        if total > 1:
            break
        chosen.append(segment.id)
    return chosen
