"""One batch of changes: invert the new documents, delete the old ones, merge what is small."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName
from indexer.search.tree import Field
from indexer.search.whoosh_engine.bits import members
from indexer.search.whoosh_engine.builder import SegmentBuilder
from indexer.search.whoosh_engine.facets import facet_values
from indexer.search.whoosh_engine.order import sort_key
from indexer.search.whoosh_engine.policy import LARGEST_SEGMENT, LARGEST_VOCABULARY, Size, to_merge
from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.sidecar import SidecarWriter, pack_document, unpack_document
from indexer.search.whoosh_engine.store import Commit, StoredSegment

_Packed = tuple[int, bytes]
"""A sort key and a packed document."""


class Change:
    """What :meth:`indexer.search.engine.SearchEngine.update` was asked to do.

    The documents are taken at once and held packed, a fifth of their size, to be put in order.
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
        _write(commit, sorted(self._new.values()))
        _merge(commit)

    def _delete(self, commit: Commit) -> None:
        for stored in commit.segments():
            with closing(Segment(stored)) as segment:
                found = [n for article in self._gone if (n := segment.find(article)) is not None]
                remaining = segment.live.bit_count() - len(found)
            if remaining:
                commit.delete(stored.id, found)
            else:
                commit.drop((stored.id,))


def _merge(commit: Commit) -> None:
    """Merge until no more segments had best be merged."""
    while chosen := to_merge([_size(stored) for stored in commit.segments()]):
        merged = [stored for stored in commit.segments() if stored.id in chosen]
        documents = sorted(document for stored in merged for document in _documents(stored))
        commit.drop(chosen)
        _write(commit, documents)


def _size(stored: StoredSegment) -> Size:
    with closing(Segment(stored)) as segment:
        words = segment.words_in(Field.TITLE) + segment.words_in(Field.BODY)
    return Size(stored.id, stored.size, stored.size - len(stored.deleted), words)


def _documents(stored: StoredSegment) -> Iterator[_Packed]:
    with closing(Segment(stored)) as segment:
        for number in members(segment.live):
            yield segment.docs.keys[number], segment.docs.packed(number)


def _write(commit: Commit, documents: Iterable[_Packed]) -> None:
    """Write documents that are in order, in as many segments as they fill."""
    remaining = deque(documents)
    while remaining:
        builder = SegmentBuilder()
        commit.add(partial(_fill, builder, remaining), builder.entries)


def _fill(builder: SegmentBuilder, remaining: deque[_Packed], path: Path) -> int:
    """Move documents into ``builder`` and the file until the segment is full; returns how many."""
    with path.open("wb") as file:
        sidecar = SidecarWriter(file)
        while remaining and builder.size < LARGEST_SEGMENT and builder.words < LARGEST_VOCABULARY:
            _, packed = remaining.popleft()
            document = unpack_document(packed)
            values = {name: facet_values(name, document) for name in FacetName}
            sidecar.add(document, packed, builder.add(document), values)
        sidecar.finish()
    return builder.size
