"""Posting lists as Whoosh's codec lays them out, written and read a list at a time.

Whoosh passes every posting through some ten calls on its way into a block. A list that is
there whole is laid out by a few calls that run in C: blocks of up to 128 postings, each a pickle
of its documents by their differences, its weights and its values, behind a pickle of what lets
a reader pass over the block.

Whoosh unpickles whatever it finds there. Its own pickles are of a protocol that has no bytes
and makes a call of each value, and are compressed for that; those written here have what is
stored as it is, are as small without compression, and are read in a tenth of the time.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import accumulate
from operator import eq, sub
from pickle import dumps, load, loads
from struct import Struct

BLOCK = 128
"""Postings in a block."""

_MAGIC = b"W3Bl"
_BLOCK_SIZE = Struct("!i")
_TERM_INFO = Struct("!BfIBBfIIqi")
"""Flags, weight, documents, two lengths, greatest weight, first and last document, place, size."""

_FREQUENCY = Struct("!I")
_PROTOCOL = 4
"""Of pickles that hold bytes."""

_HEADER_PROTOCOL = 2
"""Shorter for a few numbers."""

_UNCOMPRESSED = 0

_SHORT_BYTES, _MARK, _TUPLE, _STOP = pickle.SHORT_BINBYTES, pickle.MARK, pickle.TUPLE, pickle.STOP
_SHORTEST = 256
"""Numbers below fit into a byte."""

_SHORT, _LONG = Struct("<cH"), Struct("<ci")
_BEFORE_PLACES = _FREQUENCY.size + len(_SHORT_BYTES) + 1
_SHORT_TAG = _SHORT_BYTES[0]


@dataclass(frozen=True, slots=True)
class PostingList:
    """The documents of a term in rising order, with the weight of each and what the field keeps of it."""

    documents: Sequence[int]
    weights: Sequence[float]
    values: Sequence[bytes]


@lru_cache(maxsize=4096)
def frequency(count: int) -> bytes:
    """How often a word stands in a text, as a field without positions keeps it."""
    return _FREQUENCY.pack(count)


def positions(places: Sequence[int]) -> bytes:
    """Where a word stands in a text, as a field with positions keeps it: a pickle of the differences.

    Whoosh only goes through them one by one, so that they may be any row of numbers; the
    shortest is one of bytes.
    """
    differences, count = [places[0], *map(sub, places[1:], places)], len(places)
    if count < _SHORTEST and max(differences) < _SHORTEST:
        return b"".join((frequency(count), _SHORT_BYTES, bytes((count, *differences)), _STOP))
    return b"".join((frequency(count), _MARK, *map(_number, differences), _TUPLE, _STOP))


def places_of(value: bytes) -> tuple[int, ...]:
    """Where in a text a word stands, by what a field with positions keeps of it."""
    if value[_FREQUENCY.size] == _SHORT_TAG:
        return tuple(accumulate(value[_BEFORE_PLACES:-1]))
    return tuple(accumulate(loads(value[_FREQUENCY.size :])))


@lru_cache(maxsize=4096)
def _number(number: int) -> bytes:
    """A number within a pickle, without the frame of a whole one."""
    if number < _SHORTEST:
        return pickle.BININT1 + bytes((number,))
    return _SHORT.pack(pickle.BININT2, number) if number < 1 << 16 else _LONG.pack(pickle.BININT, number)


@lru_cache(maxsize=8192)
def position(place: int) -> bytes:
    """Where a word stands that stands in a text once."""
    return positions((place,))


def encode(found: PostingList, place: int, *, value_size: int) -> tuple[bytes, bytes]:
    """The blocks of a list that begins at ``place`` of its file, and its entry in the dictionary.

    Args:
        value_size: bytes in each value, less than 0 where they differ.
    """
    documents, weights, values = found.documents, found.weights, found.values
    count = len(documents)
    parts = [_MAGIC]
    for start in range(0, count, BLOCK):
        stop = start + BLOCK
        block = _block(documents[start:stop], weights[start:stop], values[start:stop], value_size)
        size = sum(map(len, block))
        parts += (_BLOCK_SIZE.pack(size if stop < count else -size), *block)
    blocks = b"".join(parts)
    ends = documents[0], documents[-1]
    entry = _TERM_INFO.pack(0, sum(weights), count, 0, 0, max(weights), *ends, place, len(blocks))
    return blocks, entry


def _block(
    documents: Sequence[int], weights: Sequence[float], values: Sequence[bytes], value_size: int
) -> tuple[bytes, bytes]:
    """What a reader sees of a block first, and its postings."""
    first, count = weights[0], len(documents)
    is_even = weights.count(first) == count
    data = dumps(
        (
            (documents[0], *map(sub, documents[1:], documents)),
            (None if first == 1.0 else first) if is_even else _whole(weights),
            (b"".join(values) if value_size > 0 else tuple(values)) if value_size else None,
        ),
        _PROTOCOL,
    )
    heaviest = first if is_even else max(weights)
    return dumps((count, documents[-1], heaviest, _UNCOMPRESSED, 0, 0), _HEADER_PROTOCOL), data


def _whole(weights: Sequence[float]) -> tuple[float, ...]:
    """The same weights as whole numbers, which are shorter, where they are whole."""
    whole = tuple(map(int, weights))
    return whole if all(map(eq, whole, weights)) else tuple(weights)


def decode(blocks: bytes, *, value_size: int) -> PostingList:
    """What :func:`encode` laid out, or Whoosh itself."""
    documents, weights, values = array("I"), array("f"), list[bytes]()
    for block in _parted(blocks):
        file = BytesIO(block)
        count, _, _, compression, *_ = load(file)
        data = block[file.tell() :]
        differences, weight, value = loads(zlib.decompress(data) if compression else data)
        documents.extend(accumulate(differences))
        is_even = weight is None or isinstance(weight, float)
        weights.extend([1.0 if weight is None else weight] * count if is_even else weight)
        if not value_size:
            values.extend([b""] * count)
        else:
            values.extend(value if value_size < 0 else _cut(value, value_size))
    return PostingList(documents, weights, values)


def place_of(entry: bytes) -> tuple[int, int]:
    """Where in its file a list begins, and how long it is, by its entry in the dictionary."""
    *_, place, size = _TERM_INFO.unpack(entry)
    return place, size


def ends_of(entry: bytes) -> tuple[int, int]:
    """The first and the last document of a list, by its entry in the dictionary."""
    *_, first, last, _, _ = _TERM_INFO.unpack(entry)
    return first, last


def documents_of(entry: bytes) -> int:
    """In how many documents a term is, by its entry in the dictionary."""
    count: int = _TERM_INFO.unpack(entry)[2]
    return count


def _parted(blocks: bytes) -> Iterator[bytes]:
    at, size = len(_MAGIC), 1
    while size > 0:
        (size,) = _BLOCK_SIZE.unpack_from(blocks, at)
        at += _BLOCK_SIZE.size
        yield blocks[at : at + abs(size)]
        at += abs(size)


def _cut(joined: bytes, size: int) -> list[bytes]:
    return [joined[i : i + size] for i in range(0, len(joined), size)]
