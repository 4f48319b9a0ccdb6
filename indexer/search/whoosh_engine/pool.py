"""The postings of a segment that is being written, by field and term, in bounded memory.

Whoosh's pool keeps a tuple a posting, about 230 bytes, and sorts them all. Here a term has one
list, to which its postings come in the order of the documents, so that only the terms are
sorted. When there are many postings, they go to a file in that order, and the files are
merged in the end.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from indexer.search.whoosh_engine.postings import PostingList

Terms = defaultdict[str, list[Any]]
"""For each term of a field its postings, flat: a document, its weight, its value, the next document."""

Listed = tuple[str, str, PostingList]
"""A field, a term, and the postings of the term."""

MOST_HELD = 3_000_000
"""Postings that are held in memory: 100 MB."""

_PARTS = 3


class Pool:
    """Postings come document by document, and go field by field and term by term."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._fields: defaultdict[str, Terms] = defaultdict(lambda: defaultdict(list))
        self._files: list[IO[bytes]] = []
        self._held = 0

    def field(self, name: str) -> Terms:
        """The postings of a field so far, to be added to."""
        return self._fields[name]

    def count(self, postings: int) -> None:
        """Note that so many postings were added; now and then they are put aside."""
        self._held += postings
        if self._held >= MOST_HELD:
            self._put_aside()

    def iter_postings(self) -> Iterator[Listed]:
        """All postings by field and term; those in memory are let go of on the way."""
        parts = [*map(_read, self._files), self._taken()]
        for (field, term), same in groupby(merge(*parts, key=_place), key=_place):
            lists = [flat for _, _, flat in same]
            flat = lists[0] if len(lists) == 1 else [item for part in lists for item in part]
            yield field, term, PostingList(flat[0::_PARTS], flat[1::_PARTS], flat[2::_PARTS])

    def cleanup(self) -> None:
        """Let go of everything."""
        self._fields.clear()
        for file in self._files:
            file.close()
        self._files.clear()

    def _put_aside(self) -> None:
        file = TemporaryFile(dir=self._scratch)  # noqa: SIM115 (closed by cleanup)
        self._files.append(file)
        for listed in self._taken():
            pickle.dump(listed, file, protocol=5)
        self._held = 0

    def _taken(self) -> Iterator[tuple[str, str, list[Any]]]:
        for field in sorted(self._fields):
            terms = self._fields.pop(field)
            for term in sorted(terms):
                yield field, term, terms.pop(term)


_place = itemgetter(0, 1)


def _read(file: IO[bytes]) -> Iterator[tuple[str, str, list[Any]]]:
    """What was put aside in a file of this process, which nobody else can open."""
    file.seek(0)
    with suppress(EOFError):
        while True:
            yield pickle.load(file)
