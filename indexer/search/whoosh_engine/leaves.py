"""Posting lists read a block at a time: Whoosh's matcher of one term, without a call for each posting.

Whoosh's own goes through a block document by document to find one. A block is there whole
once it was read, so that a document is found in it by bisection, and what is wanted of many
documents by a table.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from whoosh.codec.whoosh3 import W3LeafMatcher
from whoosh.reading import SegmentReader


class Leaf(W3LeafMatcher):  # type: ignore[misc]
    """Walks the documents of one term."""

    _table: dict[int, bytes] | None

    def _goto(self, position: int) -> None:
        self._table = None
        super()._goto(position)

    def _read_ids(self) -> None:
        if self._data is None:
            self._read_data()
        self._ids: tuple[int, ...] = tuple(accumulate(self._data[0]))

    def skip_to(self, target: int) -> None:
        """Go on to the first document from ``target`` on."""
        while target > self._maxid:
            self._next_block()
            if self._atend:
                return
        if self._ids is None:
            self._read_ids()
        self._i: int = bisect_left(self._ids, target, self._i)

    def rest(self) -> Iterator[int]:
        """All documents from the current one on; the matcher goes along block by block."""
        while not self._atend:
            yield from self.turn()

    def turn(self) -> Sequence[int]:
        """The documents from the current one to the end of its block; the next block comes up."""
        if self._ids is None:
            self._read_ids()
        documents = self._ids[self._i :]
        self._next_block()
        return documents

    def block(self) -> tuple[Sequence[int], Sequence[bytes]]:
        """The documents from the current one to the end of its block, and what is kept of each."""
        if self._ids is None:
            self._read_ids()
        if self._values is None:
            self._read_values()
        return self._ids[self._i :], self._values[self._i :]

    def values_of(self, documents: Sequence[int]) -> Iterator[bytes | None]:
        """What is kept of each of these documents, which rise; None for those without the term."""
        start = 0
        while start < len(documents) and not self._atend:
            if documents[start] > self._maxid:
                self._next_block()
                continue
            stop = bisect_right(documents, self._maxid, start)
            yield from map(self._of_block().get, documents[start:stop])
            start = stop
        yield from (None for _ in range(start, len(documents)))

    def _of_block(self) -> dict[int, bytes]:
        if self._table is None:
            self._read_ids()
            self._read_values()
            self._table = dict(zip(self._ids, self._values, strict=True))
        return self._table


class LeafReader(SegmentReader):  # type: ignore[misc]
    """Whoosh's reader of a segment, whose matchers are leaves."""

    def postings(self, fieldname: str, text: str | bytes, scorer: Any = None) -> Any:
        """Walk the documents of a term."""
        matcher = super().postings(fieldname, text, scorer=scorer)
        if type(matcher) is W3LeafMatcher:
            matcher.__class__ = Leaf
            matcher._table = None
        return matcher
