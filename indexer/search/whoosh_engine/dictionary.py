"""The dictionaries of segments, written in one go, and asked for many words at once.

Whoosh keeps a dictionary as a hash table in the file. For some hundred words of which hardly
one is there its own look takes a dozen calls each; this one asks the table itself. What is
written is what Whoosh writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import md5
from itertools import starmap
from struct import Struct
from typing import Any

from whoosh.filedb.filetables import OrderedHashWriter, md5_hash

_SLOT = Struct("!Iq")
"""Of a table: the hash of a key, and where the key is; nowhere, if the slot is empty."""

_LENGTHS = Struct("!ii")
"""Before a key: how long it is, and its value."""

_NOWHERE = (0, 0)

_TABLES = 255
"""The mask of the bits of a hash that say in which table it is."""


def _md5(key: bytes) -> int:
    """Whoosh's hash of a key: the last 32 bits of the digest, which it takes out of its text."""
    return int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")


class DictionaryWriter(OrderedHashWriter):  # type: ignore[misc]
    """Whoosh's writer of a dictionary, that keeps count of its place itself and writes whole tables."""

    _place: int

    @classmethod
    def instead_of(cls, writer: Any) -> DictionaryWriter:
        """Whoosh's writer, made this one."""
        writer.__class__, writer._place = cls, writer.dbfile.tell()
        assert isinstance(writer, cls)
        return writer

    def add(self, key: bytes, value: bytes) -> None:
        """Add a key, which comes after all those before, with its value."""
        if key <= self.lastkey:
            raise ValueError(f"Keys must increase: {self.lastkey!r}..{key!r}")
        place, hashed = self._place, _md5(key)
        record = _LENGTHS.pack(len(key), len(value)) + key + value
        self.index.append(place)
        self.buckets[hashed & _TABLES].append((hashed, place))
        self.dbfile.write(record)
        self.lastkey: bytes = key
        self._place = place + len(record)

    def _write_hashes(self) -> None:
        for entries in self.buckets:
            slots = 2 * len(entries)
            self.directory.append((self.dbfile.tell(), slots))
            table: list[tuple[int, int]] = [_NOWHERE] * slots
            for entry in entries:
                slot = (entry[0] >> 8) % slots
                while table[slot] is not _NOWHERE:
                    slot = (slot + 1) % slots
                table[slot] = entry
            self.dbfile.write(b"".join(starmap(_SLOT.pack, table)))


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
