"""Word clusters: words of the news that keep the same company, at three grains.

The file holds sorted 32-bit hashes of words and, in parallel, the number of the
cluster of each, so that loading is one read. A word that is not in it meets a
wrong entry once in about ten thousand. Its origin is in the model card.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b

from indexer.extract.actors.lexicon import DATA

HEADER = struct.Struct("<4sII")
"""Mark, number of words, number of fine clusters."""

MAGIC = b"DLWC"


@dataclass(frozen=True, slots=True)
class _Table:
    hashes: array[int]
    fine: array[int]
    middle: bytes
    coarse: bytes


def word_hash(word: str) -> int:
    """A stable 32-bit hash of a word."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=4).digest(), "little")


@lru_cache(maxsize=40_000)
def clusters(word: str) -> tuple[str, ...]:
    """The clusters of a word, finest first, such as ``("f712", "m80", "c3")``; empty where unknown."""
    table = _table()
    wanted = word_hash(word)
    i = bisect_left(table.hashes, wanted)
    if i == len(table.hashes) or table.hashes[i] != wanted:
        return ()
    fine = table.fine[i]
    return (f"f{fine}", f"m{table.middle[fine]}", f"c{table.coarse[fine]}")


@cache
def _table() -> _Table:
    data = (DATA / "clusters.bin").read_bytes()
    magic, words, count = HEADER.unpack_from(data)
    if magic != MAGIC:
        raise ValueError("clusters.bin is not a table of word clusters")
    at = HEADER.size
    middle, coarse = data[at : at + count], data[at + count : at + 2 * count]
    at += 2 * count
    hashes, fine = array("I", data[at : at + 4 * words]), array("H", data[at + 4 * words :])
    if sys.byteorder == "big":
        hashes.byteswap()
        fine.byteswap()
    return _Table(hashes, fine, middle, coarse)
