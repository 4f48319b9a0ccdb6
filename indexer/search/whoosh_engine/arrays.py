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
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate, chain
from pathlib import Path
from struct import Struct
from typing import Any

from indexer.search.engine import FacetName
from indexer.search.whoosh_engine.documents import LABEL
from indexer.search.whoosh_engine.order import identity
from indexer.search.whoosh_engine.schema import FACETS, ID_FIELD, ORDER
from indexer.search.whoosh_engine.storage import map_file, settle

_LENGTH = Struct("<Q")
_ALIGNMENT = 8
_VERSION = f"3 {sys.byteorder}"
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
        self._texts: dict[FacetName, tuple[memoryview[int], memoryview[int], memoryview[int]]] = {}
        self.keys = self._array(ORDER, "Q")
        """The sort key of each document; they rise."""
        self.identities = self._array(ID_FIELD, "Q")
        """What stands for the id of each document, as :func:`.order.identity` makes it."""

    def close(self) -> None:
        """Unmap the file."""
        self._texts.clear()
        for view in self._arrays.values():
            view.release()
        self._view.release()
        if isinstance(self._data, mmap.mmap):
            self._data.close()

    def facet(self, name: FacetName) -> tuple[memoryview[int], memoryview[int]]:
        """Where the values of each document end, and the identities of all values."""
        return self._array(f"{name} ends", "I"), self._array(name, "Q")

    def value(self, name: FacetName, value: int) -> tuple[str, str] | None:
        """The value of an identity, and what is shown for it; None where no document has it."""
        identities, ends, texts = self._texts.get(name) or self._open_texts(name)
        at = bisect_left(identities, value)
        if at == len(identities) or identities[at] != value:
            return None
        text, _, label = str(texts[ends[at - 1] if at else 0 : ends[at]], "utf-8").partition(LABEL)
        return text, label or text

    def _open_texts(self, name: FacetName) -> tuple[memoryview[int], memoryview[int], memoryview[int]]:
        opened = (
            self._array(f"{name} identities", "Q"),
            self._array(f"{name} text ends", "I"),
            self._array(f"{name} texts", "B"),
        )
        self._texts[name] = opened
        return opened

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
            return Arrays(map_file(file))
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
        parts |= _facet(name, [row[i] for row in facets])
    return _packed(parts)


def _facet(name: FacetName, rows: Iterable[Iterable[str]]) -> dict[str, bytes]:
    """The arrays of one facet; each value has the label that most documents give it."""
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, int] = {}
    values, ends = array("Q"), array("I")
    for row in rows:
        for entry in row:
            value, _, label = entry.partition(LABEL)
            labels[value][label] += 1
            if value not in known:
                known[value] = identity(value)
            values.append(known[value])
        ends.append(len(values))
    order = sorted(known, key=known.__getitem__)
    texts = [_text(value, labels[value]).encode("utf-8", "backslashreplace") for value in order]
    return {
        f"{name} ends": ends.tobytes(),
        name: values.tobytes(),
        f"{name} identities": array("Q", map(known.__getitem__, order)).tobytes(),
        f"{name} text ends": array("I", accumulate(map(len, texts))).tobytes(),
        f"{name} texts": b"".join(texts),
    }


def _text(value: str, labels: Counter[str]) -> str:
    label = max(labels, key=lambda label: (labels[label], label))
    return f"{value}{LABEL}{label}" if label not in ("", value) else value


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
