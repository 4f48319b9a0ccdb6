"""Several segments as one, with its documents newest first: posting lists are joined, not taken apart."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from whoosh.reading import MultiReader, SegmentReader

from indexer.search.whoosh_engine.fieldwriter import value_size_of
from indexer.search.whoosh_engine.index import Index
from indexer.search.whoosh_engine.pool import Listed
from indexer.search.whoosh_engine.postings import PostingList, decode, place_of
from indexer.search.whoosh_engine.schema import ORDER

_GONE = 0xFFFFFFFF
"""The new number of a document that was deleted."""

_place = itemgetter(0, 1)


def merge_into(writer: Any, index: Index, merged: Sequence[Any]) -> None:
    """Add segments to a writer to which nothing has been added yet."""
    reader = _NewestFirst([SegmentReader(index.storage, index.schema, stored) for stored in merged])
    numbers: dict[int, int] = writer.write_per_doc(set(writer.schema.names()), reader)
    new = array("I", (numbers.get(number, _GONE) for number in range(reader.doc_count_all())))
    offsets = [*reader.doc_offsets, len(new)]
    parts = [new[start:stop] for start, stop in pairwise(offsets)]
    writer.pool.cleanup()
    writer.pool = _Joined(reader, parts)
    writer._added = True


class _NewestFirst(MultiReader):  # type: ignore[misc]
    """Segments that are to become one, with their documents newest first."""

    def iter_docs(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """The number and the stored fields of each document."""
        keys = [key for reader in self.readers for key in reader.column_reader(ORDER)]
        numbers = (number for number in range(len(keys)) if not self.is_deleted(number))
        for number in sorted(numbers, key=keys.__getitem__):
            yield number, self.stored_fields(number)

    def has_deletions(self) -> bool:
        """Yes, so that Whoosh's writer keeps a map from the old numbers to the new."""
        return True


class _Joined:
    """The postings of several segments under their documents' new numbers, in place of a pool."""

    def __init__(self, reader: Any, parts: Sequence[array[int]]) -> None:
        self._reader, self._parts = reader, parts

    def iter_postings(self) -> Iterator[Listed]:
        """All postings by field and term, a term at a time."""
        terms = (_terms(i, reader) for i, reader in enumerate(self._reader.readers))
        for (field, term), same in groupby(merge(*terms), key=_place):
            size = value_size_of(self._reader.schema[field])
            lists = [self._renumbered(i, blocks, size) for _, _, i, blocks in same]
            joined = [posting for found in lists for posting in found]
            if joined:
                joined.sort(key=itemgetter(0))
                yield field, term.decode(), PostingList(*map(list, zip(*joined, strict=True)))

    def cleanup(self) -> None:
        """Close the segments."""
        self._reader.close()

    def _renumbered(self, i: int, blocks: bytes, size: int) -> list[tuple[int, float, bytes]]:
        old = decode(blocks, value_size=size)
        new = map(self._parts[i].__getitem__, old.documents)
        return [posting for posting in zip(new, old.weights, old.values, strict=True) if posting[0] != _GONE]


def _terms(i: int, reader: Any) -> Iterator[tuple[str, bytes, int, bytes]]:
    """The terms of a segment in order, each with the blocks of its postings."""
    read, of_key = reader._terms._postfile.get, reader._terms._keydecoder
    for key, entry in reader._terms._tindex.items():
        yield *of_key(key), i, bytes(read(*place_of(entry)))
