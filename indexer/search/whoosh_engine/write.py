"""One batch of changes, as one commit of Whoosh's writer; then small segments are merged, in another.

Both keep the articles of a segment newest first: new documents are given to the writer in
that order, and :mod:`.merging` puts those of several segments in it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, Any

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.whoosh_engine import arrays
from indexer.search.whoosh_engine.documents import Packed, columns_of, pack, stored_of, unpack
from indexer.search.whoosh_engine.index import Index
from indexer.search.whoosh_engine.invert import invert
from indexer.search.whoosh_engine.merging import merge_into
from indexer.search.whoosh_engine.policy import Size, to_merge
from indexer.search.whoosh_engine.segment import Segment, arrays_path

_Stored = Any
"""A segment as Whoosh describes it."""


class Change:
    """What :meth:`indexer.search.engine.SearchEngine.update` was asked to do.

    The documents are taken at once and put aside in a file, to be put in order.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._file: IO[bytes] = TemporaryFile(dir=index.folder)  # noqa: SIM115 (closed by close)
        self._new: dict[ArticleId, tuple[int, int, int]] = {}
        self._gone: set[ArticleId] = set()

    def take(self, documents: Iterable[IndexDocument], remove: Iterable[ArticleId]) -> None:
        """Take note of what is to be added or replaced, and what is to be removed."""
        for document in documents:
            item = pack(document)
            self._new[document.id] = (item.key, self._file.tell(), len(item.data))
            self._file.write(item.data)
        self._gone = {*self._new, *remove}

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not self._gone

    def close(self) -> None:
        """Let go of the documents."""
        self._file.close()

    def apply(self) -> None:
        """Make the change, all of it or nothing."""
        with _writing(self._index) as writer, _without_collections():
            self._delete(writer)
            for item in self._in_order():
                _add(writer, item)
            writer.commit(mergetype=_without_the_empty)

    def _in_order(self) -> Iterator[Packed]:
        for key, place, size in sorted(self._new.values()):
            self._file.seek(place)
            yield Packed(key, self._file.read(size))

    def _delete(self, writer: Any) -> None:
        base = 0
        for stored in writer.segments:
            segment = Segment(self._index.storage, self._index.schema, stored)
            for article in self._gone:
                number = segment.find(article)
                if number is not None:
                    writer.delete_document(base + number)
            base += segment.size
            segment.close()


def _add(writer: Any, item: Packed) -> None:
    """Add a document to what a writer of Whoosh is writing."""
    document, number = unpack(item.data), writer.docnum
    lengths = invert(document, number, writer.pool)
    stored, columns = stored_of(document), columns_of(item, document)
    by_document = writer.perdocwriter
    by_document.start_doc(number)
    for name, field in writer.schema.items():
        by_document.add_field(name, field, stored.get(name), lengths.get(name, 0))
        if name in columns:
            by_document.add_column_value(name, field.column_type, columns[name])
    by_document.finish_doc()
    writer.docnum += 1
    writer._added = True


def tidy(index: Index) -> None:
    """Merge until no more segments had best be merged, and keep what is derived from each."""
    while _chosen(index.segments()):
        with _writing(index) as writer, _without_collections():
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


@contextmanager
def _without_collections() -> Iterator[None]:
    """No search for cyclic garbage: there is none, and to look at all postings takes a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


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
            merge_into(writer, index, merged)
        return [stored for stored in segments if stored.segment_id() not in chosen]

    return policy
