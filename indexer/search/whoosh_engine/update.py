"""One batch of changes: invert the new documents, delete the old ones, merge what has grown small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName
from indexer.search.whoosh_engine.bits import members
from indexer.search.whoosh_engine.builder import SegmentBuilder
from indexer.search.whoosh_engine.facets import facet_values
from indexer.search.whoosh_engine.order import sort_key
from indexer.search.whoosh_engine.policy import LARGEST_SEGMENT, Size, to_merge
from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.sidecar import SidecarWriter, pack_document, unpack_document
from indexer.search.whoosh_engine.store import Commit, StoredSegment

_Packed = tuple[int, bytes]
"""A sort key and a packed document."""


class Change:
    """What :meth:`indexer.search.engine.SearchEngine.update` was asked to do.

    Documents are held packed while they come, a fifth of their size, to be put in order.
    """

    def __init__(self, documents: Iterable[IndexDocument], remove: Iterable[ArticleId]) -> None:
        self._new = {d.id: (sort_key(d.published, d.id), pack_document(d)) for d in documents}
        self._gone = {*self._new, *remove}

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not self._gone

    def apply(self, commit: Commit) -> None:
        """Make the new state."""
        self._delete(commit)
        packed = sorted(self._new.values())
        for start in range(0, len(packed), LARGEST_SEGMENT):
            write_segment(commit, packed[start : start + LARGEST_SEGMENT])
        merge_segments(commit)

    def _delete(self, commit: Commit) -> None:
        for stored in commit.segments():
            segment = Segment(stored)
            try:
                found = [n for article in self._gone if (n := segment.find(article)) is not None]
                remaining = segment.live.bit_count() - len(found)
            finally:
                segment.close()
            if remaining:
                commit.delete(stored.id, found)
            else:
                commit.drop((stored.id,))


def merge_segments(commit: Commit) -> None:
    """Merge until no more segments had best be merged."""
    while True:
        stored = {segment.id: segment for segment in commit.segments()}
        sizes = [Size(s.id, s.size, s.size - len(s.deleted)) for s in stored.values()]
        chosen = to_merge(sizes)
        if not chosen:
            return
        packed = sorted(document for name in chosen for document in _documents(stored[name]))
        commit.drop(chosen)
        write_segment(commit, packed)


def _documents(stored: StoredSegment) -> Iterator[_Packed]:
    segment = Segment(stored)
    try:
        for number in members(segment.live):
            yield segment.docs.keys[number], segment.docs.packed(number)
    finally:
        segment.close()


def write_segment(commit: Commit, documents: list[_Packed]) -> None:
    """Write documents that are in order as one segment."""
    builder = SegmentBuilder()

    def write_documents(path: Path) -> None:
        with path.open("wb") as file:
            sidecar = SidecarWriter(file)
            for _, packed in documents:
                document = unpack_document(packed)
                values = {name: facet_values(name, document) for name in FacetName}
                sidecar.add(document, packed, builder.add(document), values)
            sidecar.finish()

    commit.add(len(documents), write_documents, builder.entries)
