"""Which segments to merge: many small ones cost each query, a merge costs once what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_SEGMENT = 20_000
"""Articles. A query asks each segment once; building one takes memory for all of its words."""

TOGETHER = 8
"""Segments of one tier that are merged at a time."""

_TIERS = (100, 1_000, 4_000)
_MOSTLY_DELETED = 0.3


@dataclass(frozen=True, slots=True)
class Size:
    """A segment by its name, the documents in it, and those that are not deleted."""

    id: str
    documents: int
    live: int


def to_merge(segments: Sequence[Size]) -> list[str]:
    """The segments that had best become one, or none.

    Tiers grow, so that a document is merged at most once a tier; a segment that is
    mostly deleted documents is written anew on its own.
    """
    for tier in range(len(_TIERS)):
        small = [segment for segment in segments if segment.live <= _TIERS[tier]]
        if len(small) >= TOGETHER:
            return _fitting(small)
    for segment in segments:
        if segment.documents - segment.live > _MOSTLY_DELETED * segment.documents:
            return [segment.id]
    return []


def _fitting(segments: Sequence[Size]) -> list[str]:
    """The smallest of ``segments`` that together are no larger than a segment may be."""
    chosen, total = [], 0
    for segment in sorted(segments, key=lambda segment: segment.live):
        total += segment.live
        if total > LARGEST_SEGMENT:
            break
        chosen.append(segment.id)
    return chosen
