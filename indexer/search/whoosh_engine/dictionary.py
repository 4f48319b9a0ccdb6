"""Many words looked up at once in the dictionaries of segments, whether or not they are there.

Whoosh keeps a dictionary as a hash table in the file. For some hundred words of which hardly
one is there its own look takes a dozen calls each; this one asks the table itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import md5
from struct import Struct
from typing import Any

from whoosh.filedb.filetables import md5_hash

_SLOT = Struct("!Iq")
"""Of a table: the hash of a key, and where the key is; nowhere, if the slot is empty."""

_LENGTHS = Struct("!ii")
"""Before a key: how long it is, and its value."""

_TABLES = 255
"""The mask of the bits of a hash that say in which table it is."""


def _md5(key: bytes) -> int:
    """Whoosh's hash of a key: the last 32 bits of the digest, which it takes out of its text."""
    return int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")


class Wanted:
    """Words that are to be looked up in one field of several segments."""

    def __init__(self, field: str, words: Iterable[str]) -> None:
        self._field = field
        self._words = [(word, word.encode()) for word in words]
        self._hashed: dict[bytes, list[tuple[str, bytes, int]]] = {}

    def found(self, reader: Any) -> Iterator[tuple[str, bytes]]:
        """Those that are in a segment, each with its entry in the dictionary."""
        terms = reader._terms
        if self._field not in terms._fieldmap:
            return
        index, head = terms._tindex, terms._keycoder(self._field, b"")
        data, tables = index.dbfile.file, index.tables
        slot_at, lengths_at = _SLOT.unpack_from, _LENGTHS.unpack_from
        for word, key, hashed in self._keys(head, index):
            start, slots = tables[hashed & _TABLES]
            slot = (hashed >> 8) % slots if slots else 0
            place = -1
            while slots and place:
                of_slot, place = slot_at(data, start + slot * _SLOT.size)
                if place and of_slot == hashed:
                    length, size = lengths_at(data, place)
                    begun = place + _LENGTHS.size
                    if data[begun : begun + length] == key:
                        yield word, data[begun + length : begun + length + size]
                        break
                slot = (slot + 1) % slots

    def _keys(self, head: bytes, index: Any) -> list[tuple[str, bytes, int]]:
        """The words as keys of a dictionary, with their hashes; segments mostly number their fields alike."""
        if head not in self._hashed:
            hash_of = _md5 if index.hashfn is md5_hash else index.hashfn
            self._hashed[head] = [(word, head + key, hash_of(head + key)) for word, key in self._words]
        return self._hashed[head]
