"""The postings of a segment that is being written, held in a tenth of the memory of Whoosh's own pool.

Whoosh's pool keeps a tuple a posting, about 230 bytes: 1.5 GB for a segment, or scratch
files and twice the time. Here a term has one buffer, and only the terms are sorted.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from struct import Struct

_HEAD = Struct("<IfI")  # the document, the weight, how long the value is

Posting = tuple[str, bytes, int, float, bytes]
"""A posting as Whoosh passes it on: field, term, document, weight, value."""


class CompactPool:
    """Stands in for :class:`whoosh.writing.PostingPool`: postings in any order in, sorted out."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[bytes, bytearray]] = {}

    def add(self, posting: tuple[str, bytes, int, float, bytes | None]) -> None:
        """Take a posting."""
        field, term, document, weight, value = posting
        terms = self._fields.get(field)
        if terms is None:
            terms = self._fields[field] = {}
        buffer = terms.get(term)
        if buffer is None:
            buffer = terms[term] = bytearray()
        value = value or b""
        buffer += _HEAD.pack(document, weight, len(value)) + value

    def iter_postings(self) -> Iterator[Posting]:
        """All postings by field, term and document; they are let go of on the way."""
        for field in sorted(self._fields):
            terms = self._fields.pop(field)
            for term in sorted(terms):
                for document, weight, value in _postings(terms.pop(term)):
                    yield field, term, document, weight, value

    def cleanup(self) -> None:
        """Let go of everything."""
        self._fields.clear()


def _postings(buffer: bytearray) -> list[tuple[int, float, bytes]]:
    found, at, end = [], 0, len(buffer)
    unpack, size = _HEAD.unpack_from, _HEAD.size
    while at < end:
        document, weight, length = unpack(buffer, at)
        at += size
        found.append((document, weight, bytes(buffer[at : at + length])))
        at += length
    found.sort(key=itemgetter(0))
    return found
