"""Small arrays beside each segment: the order of its articles, and what they are counted under.

They are derived from the segment's columns, and kept in a file of their own so that it is
mapped, not made anew; Whoosh deletes the file along with the segment. A directory as JSON,
preceded by its length, then arrays in the byte order of the machine.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from itertools import chain
from pathlib import Path
from struct import Struct
from typing import Any

from indexer.search.engine import FacetName
from indexer.search.whoosh_engine.documents import LABEL
from indexer.search.whoosh_engine.order import identity
from indexer.search.whoosh_engine.schema import FACETS, ID_FIELD, ORDER
from indexer.search.whoosh_engine.storage import settle

_LENGTH = Struct("<Q")
_ALIGNMENT = 8
_VERSION = f"2 {sys.byteorder}"
_TEMPORARY = ".tmp"


class Arrays:
    """What a segment knows of its documents by their numbers."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        self._data = data
        self._view = memoryview(data)
        start = _LENGTH.size + _LENGTH.unpack_from(data)[0]
        self._directory: dict[str, Any] = json.loads(bytes(self._view[_LENGTH.size : start]))
        if self._directory["version"] != _VERSION:
            raise ValueError("made by another version or another kind of machine")
        self._start = _aligned(start)
        self._arrays: dict[str, memoryview[int]] = {}
        self._values: dict[FacetName, list[tuple[str, str]]] = {}
        self.keys = self._array(ORDER, "Q")
        """The sort key of each document; they rise."""
        self.identities = self._array(ID_FIELD, "Q")
        """What stands for the id of each document, as :func:`.order.identity` makes it."""

    def close(self) -> None:
        """Unmap the file."""
        for view in self._arrays.values():
            view.release()
        self._view.release()
        if isinstance(self._data, mmap.mmap):
            self._data.close()

    def facet(self, name: FacetName) -> tuple[memoryview[int], memoryview[int]]:
        """Where the values of each document end, and all values by their ordinals."""
        return self._array(f"{name} ends", "I"), self._array(name, "I")

    def values(self, name: FacetName) -> list[tuple[str, str]]:
        """The values of a facet by their ordinals, each with what is shown for it."""
        if name not in self._values:
            start, size = self._directory[f"{name} values"]
            start += self._start
            values = json.loads(bytes(self._view[start : start + size]))
            parted = (value.partition(LABEL) for value in values)
            self._values[name] = [(value, label or value) for value, _, label in parted]
        return self._values[name]

    def _array(self, name: str, typecode: str) -> memoryview[int]:
        view = self._arrays.get(name)
        if view is None:
            start, size = self._directory[name]
            start += self._start
            view = self._view[start : start + size].cast(typecode)  # type: ignore[call-overload]
            self._arrays[name] = view
        return view


def load(path: Path) -> Arrays | None:
    """The arrays that were kept in a file, or None where there is none that can be used."""
    try:
        with path.open("rb") as file:
            return Arrays(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError, KeyError):
        return None


def are_kept(path: Path) -> bool:
    """Whether a file holds arrays that can be used."""
    kept = load(path)
    if kept:
        kept.close()
    return kept is not None


def keep(path: Path, data: bytes) -> None:
    """Keep arrays in a file, whole or not at all."""
    temporary = path.with_name(path.name + _TEMPORARY)
    temporary.write_bytes(data)
    settle(temporary)
    temporary.replace(path)


def derive(reader: Any) -> bytes:
    """The arrays of a segment, from its columns."""
    parts: dict[str, bytes] = {ORDER: array("Q", reader.column_reader(ORDER)).tobytes()}
    ids = (fields[ID_FIELD] for fields in map(reader.stored_fields, range(reader.doc_count_all())))
    parts[ID_FIELD] = array("Q", map(identity, ids)).tobytes()
    facets = [json.loads(row) for row in reader.column_reader(FACETS)]
    for i, name in enumerate(FacetName):
        ordinals: dict[str, int] = {}
        numbers, ends = array("I"), array("I")
        for row in facets:
            numbers.extend(ordinals.setdefault(value, len(ordinals)) for value in row[i])
            ends.append(len(numbers))
        parts |= {f"{name} ends": ends.tobytes(), name: numbers.tobytes()}
        parts[f"{name} values"] = json.dumps(list(ordinals)).encode()
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    directory: dict[str, Any] = {"version": _VERSION}
    padded, at = [], 0
    for name, data in parts.items():
        directory[name] = (at, len(data))
        padded.append(data.ljust(_aligned(len(data)), b"\0"))
        at += len(padded[-1])
    head = json.dumps(directory).encode()
    start = _LENGTH.size + len(head)
    return b"".join(chain((_LENGTH.pack(len(head)), head, b"\0" * (_aligned(start) - start)), padded))


def _aligned(length: int) -> int:
    return -(-length // _ALIGNMENT) * _ALIGNMENT
