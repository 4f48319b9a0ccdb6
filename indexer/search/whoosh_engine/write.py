"""One batch of changes, as one commit of Whoosh's writer; then small segments are merged, in another.

Both keep the articles of a segment newest first: new documents are given to the writer in
that order, and segments are merged through a reader that lists their documents in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from whoosh.reading import MultiReader, SegmentReader

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.whoosh_engine import arrays
from indexer.search.whoosh_engine.documents import pack, to_whoosh
from indexer.search.whoosh_engine.index import Index
from indexer.search.whoosh_engine.policy import Size, to_merge
from indexer.search.whoosh_engine.schema import ORDER
from indexer.search.whoosh_engine.segment import Segment, arrays_path

_Stored = Any
"""A segment as Whoosh describes it."""


class Change:
    """What :meth:`indexer.search.engine.SearchEngine.update` was asked to do.

    The documents are taken at once and held packed, a fifth of their size, to be put in order.
    """

    def __init__(self, documents: Iterable[IndexDocument], remove: Iterable[ArticleId]) -> None:
        self._new = {document.id: pack(document) for document in documents}
        self._gone = {*self._new, *remove}

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not self._gone

    def apply(self, index: Index) -> None:
        """Make the change, all of it or nothing."""
        with _writing(index) as writer:
            self._delete(index, writer)
            for item in sorted(self._new.values()):
                writer.add_document(**to_whoosh(item))
            writer.commit(mergetype=_without_the_empty)

    def _delete(self, index: Index, writer: Any) -> None:
        base = 0
        for stored in writer.segments:
            segment = Segment(index.storage, index.schema, stored)
            for article in self._gone:
                number = segment.find(article)
                if number is not None:
                    writer.delete_document(base + number)
            base += segment.size
            segment.close()


def tidy(index: Index) -> None:
    """Merge until no more segments had best be merged, and keep what is derived from each."""
    while _chosen(index.segments()):
        with _writing(index) as writer:
            writer.commit(mergetype=_merging(index))
    for stored in index.segments():
        if not arrays.are_kept(arrays_path(index.storage, stored)):
            segment = Segment(index.storage, index.schema, stored)
            segment.keep_arrays()
            segment.close()
    index.protect()


@contextmanager
def _writing(index: Index) -> Iterator[Any]:
    """A writer, whose lock is given back whatever happens."""
    writer = index.writer()
    try:
        index.sweep()
        yield writer
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise


def _without_the_empty(_writer: Any, segments: Sequence[_Stored]) -> list[_Stored]:
    return [stored for stored in segments if stored.doc_count_all() > stored.deleted_count()]


def _chosen(segments: Sequence[_Stored]) -> frozenset[str]:
    sizes = [(stored.segment_id(), stored.doc_count_all(), stored.deleted_count()) for stored in segments]
    return to_merge([Size(name, size, size - deleted) for name, size, deleted in sizes])


def _merging(index: Index) -> Callable[[Any, Sequence[_Stored]], list[_Stored]]:
    """A merge policy as Whoosh asks for one: what is chosen is added to the writer, the rest stays."""

    def policy(writer: Any, segments: Sequence[_Stored]) -> list[_Stored]:
        chosen = _chosen(segments)
        merged = [stored for stored in segments if stored.segment_id() in chosen]
        if merged:
            reader = _NewestFirst([SegmentReader(index.storage, index.schema, stored) for stored in merged])
            writer.add_reader(reader)
            reader.close()
        return [stored for stored in segments if stored.segment_id() not in chosen]

    return policy


class _NewestFirst(MultiReader):  # type: ignore[misc]
    """Segments that are to become one, with their documents newest first."""

    def iter_docs(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """The number and the stored fields of each document."""
        keys = [key for reader in self.readers for key in reader.column_reader(ORDER)]
        numbers = (number for number in range(len(keys)) if not self.is_deleted(number))
        for number in sorted(numbers, key=keys.__getitem__):
            yield number, self.stored_fields(number)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """All postings, segment by segment: the pool puts them in order."""
        for reader, offset in zip(self.readers, self.doc_offsets, strict=True):
            for field, term, number, weight, value in reader.iter_postings():
                yield field, term, number + offset, weight, value

    def has_deletions(self) -> bool:
        """Yes, so that Whoosh's writer keeps a map from the old numbers to the new."""
        return True
