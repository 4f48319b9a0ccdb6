"""How large segments grow, and which to merge.

Every segment costs each query a little, and a merge costs once what it merges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_SEGMENT = 20_000
"""Articles."""

TOGETHER = 8
"""Segments of one tier that are merged at a time."""

_TIERS = (
    (0, LARGEST_SEGMENT // 200),
    (0, LARGEST_SEGMENT // 20),
    (LARGEST_SEGMENT // 20, LARGEST_SEGMENT // 4),
    (LARGEST_SEGMENT // 4, LARGEST_SEGMENT // 2),
)
"""Of the small ones there are never many; the large ones are merged with their like, once a tier."""
_MOSTLY_DELETED = 0.3


@dataclass(frozen=True, slots=True)
class Size:
    """A segment by its name: the documents in it, and those that are not deleted."""

    id: str
    documents: int
    live: int


def to_merge(segments: Sequence[Size]) -> frozenset[str]:
    """The segments that had best become one, or none.

    Those of one tier are, so that a document is merged about once a tier; a segment that is
    mostly deleted documents is written anew on its own.
    """
    for more_than, at_most in _TIERS:
        alike = [segment for segment in segments if more_than < segment.live <= at_most]
        if len(alike) >= TOGETHER:
            return _fitting(alike)
    for segment in segments:
        if segment.documents - segment.live > _MOSTLY_DELETED * segment.documents:
            return frozenset({segment.id})
    return frozenset()


def _fitting(segments: Sequence[Size]) -> frozenset[str]:
    """The smallest of ``segments`` that together fill no more than one."""
    chosen, total = set(), 0
    for segment in sorted(segments, key=lambda segment: segment.live):
        total += segment.live
        if total > LARGEST_SEGMENT:
            break
        chosen.add(segment.id)
    return frozenset(chosen)
