"""Postings as bytes: which documents hold a word, and where in them it stands.

A frequent word has an entry of its own. Rare words, which are most, share one entry with
all words that begin like them: a dictionary entry costs far more than their postings, and
one read finds every word with a prefix.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from struct import Struct

from indexer.search.whoosh_engine.bits import bitmap

FREQUENT = 64
"""Documents of a segment from which on a word has an entry of its own."""

HEAD = 4
"""The characters that words in one shared entry have in common."""

_BITMAP = b"*"
_COUNT_AND_SIZE = Struct("<II")


def pack_set(numbers: Sequence[int], size: int) -> bytes:
    """A set of documents, each below ``size``: as a bitmap, or where that is shorter as numbers."""
    if len(numbers) < FREQUENT and len(numbers) * 16 < size:
        return pack_array(numbers)
    return _BITMAP + bitmap(numbers, size).to_bytes(size + 7 >> 3, "little")


def unpack_set(data: bytes | memoryview, size: int) -> int:
    """What :func:`pack_set` packed, as a bitmap."""
    if data[:1] == _BITMAP:
        return int.from_bytes(data[1:], "little")
    return bitmap(unpack_array(data), size)


def smallest(numbers: Sequence[int]) -> array[int]:
    """``numbers`` in the narrowest array that holds them."""
    highest = max(numbers, default=0)
    return array("B" if highest < 1 << 8 else "H" if highest < 1 << 16 else "I", numbers)


def pack_array(numbers: Sequence[int]) -> bytes:
    """Numbers below 2**32 as bytes that tell their width."""
    packed = smallest(numbers)
    return packed.typecode.encode() + packed.tobytes()


def unpack_array(data: bytes | memoryview) -> array[int]:
    """What :func:`pack_array` packed."""
    numbers = array(chr(data[0]))
    numbers.frombytes(data[1:])
    return numbers


@dataclass(frozen=True, slots=True)
class Where:
    """The places of one word: for each document that holds it, in order, how often and where."""

    counts: array[int]
    starts: array[int]
    positions: array[int]

    def within(self, nth: int) -> array[int]:
        """The positions in the ``nth`` document that holds the word."""
        return self.positions[self.starts[nth] : self.starts[nth + 1]]


def pack_where(counts: Sequence[int], positions: Sequence[int]) -> bytes:
    """The places of a word; ``positions`` may be empty where only the counts matter."""
    first = pack_array(counts)
    return _COUNT_AND_SIZE.pack(len(counts), len(first)) + first + pack_array(positions)


def unpack_where(data: bytes) -> Where:
    """What :func:`pack_where` packed."""
    _, size = _COUNT_AND_SIZE.unpack_from(data)
    begin = _COUNT_AND_SIZE.size
    counts = unpack_array(data[begin : begin + size])
    starts = array("I", accumulate(counts, initial=0))
    return Where(counts, starts, unpack_array(data[begin + size :]))


@dataclass(frozen=True, slots=True)
class Block:
    """The words that share an entry, in order, each with its bytes (none: it has an entry of its own)."""

    words: list[str]
    ends: array[int]
    data: memoryview

    def get(self, word: str) -> memoryview | None:
        """The bytes of ``word``, or None where it is not here."""
        i = bisect_left(self.words, word)
        return self._nth(i) if i < len(self.words) and self.words[i] == word else None

    def starting_with(self, prefix: str) -> Iterator[tuple[str, memoryview]]:
        """The words that begin with ``prefix``, in order, each with its bytes."""
        for i in range(bisect_left(self.words, prefix), len(self.words)):
            if not self.words[i].startswith(prefix):
                return
            yield self.words[i], self._nth(i)

    def _nth(self, i: int) -> memoryview:
        return self.data[self.ends[i - 1] if i else 0 : self.ends[i]]


def pack_block(entries: Sequence[tuple[str, bytes]]) -> bytes:
    """The words of one entry, in order, with their bytes."""
    names = "\n".join(word for word, _ in entries).encode()
    ends = array("I", accumulate(len(data) for _, data in entries))
    head = _COUNT_AND_SIZE.pack(len(entries), len(names))
    return b"".join((head, names, ends.tobytes(), *(data for _, data in entries)))


def unpack_block(data: bytes) -> Block:
    """What :func:`pack_block` packed."""
    count, size = _COUNT_AND_SIZE.unpack_from(data)
    begin = _COUNT_AND_SIZE.size
    ends = array("I")
    ends.frombytes(data[begin + size : begin + size + 4 * count])
    names = data[begin : begin + size].decode()
    return Block(names.split("\n"), ends, memoryview(data)[begin + size + 4 * count :])
