"""What a segment knows of its documents one by one: a file beside the dictionary, mapped, not read.

Sections of plain arrays in the byte order of the machine, then a directory of them as JSON,
then the directory's offset. Opening it reads the directory and nothing else.
"""

from __future__ import annotations

import json
import mmap
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from struct import Struct
from typing import Any, BinaryIO

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName, SearchHit
from indexer.search.tree import Field
from indexer.search.whoosh_engine.order import identity, sort_key

_FOOTER = Struct("<Q8s")
_MAGIC = b"DLseg01" + sys.byteorder[:1].encode()
_ALIGNMENT = 8
_SIZE = Struct("<I")
_COMPRESSION = 1

KEYS, IDS, IDS_OF = "keys", "ids", "ids_of"
ROWS, DOCUMENTS = "rows", "documents"


class SidecarWriter:
    """Writes the documents of a segment, in their order."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._directory: dict[str, tuple[int, int]] = {}
        self._keys = array("Q")
        self._identities: list[tuple[int, int]] = []
        self._rows: list[bytes] = []
        self._ends = array("Q")
        self._lengths: dict[Field, array[int]] = {Field.TITLE: array("I"), Field.BODY: array("I")}
        self._facets = {name: _FacetColumn() for name in FacetName}

    def add(
        self,
        document: IndexDocument,
        packed: bytes,
        lengths: Mapping[Field, int],
        facets: Mapping[FacetName, Iterable[str]],
    ) -> None:
        """Add the next document: packed, its number of words a field, its values a facet."""
        number = len(self._keys)
        self._keys.append(sort_key(document.published, document.id))
        self._identities.append((identity(document.id), number))
        self._rows.append(_pack_row(document))
        self._file.write(packed)
        self._ends.append((self._ends[-1] if self._ends else 0) + len(packed))
        for field, column in self._lengths.items():
            column.append(lengths[field])
        for name, values in facets.items():
            self._facets[name].add(values)

    def finish(self) -> None:
        """Write all sections and the directory; the file stays open."""
        self._directory[DOCUMENTS] = (0, self._file.tell())
        self._array(DOCUMENTS + "_ends", self._ends)
        self._array(KEYS, self._keys)
        self._identities.sort()
        self._array(IDS, array("Q", (identity for identity, _ in self._identities)))
        self._array(IDS_OF, array("I", (number for _, number in self._identities)))
        self._blobs(ROWS, self._rows)
        for field, column in self._lengths.items():
            self._array(f"length_{field}", column)
        for name, facet in self._facets.items():
            self._array(f"facet_{name}_ends", facet.ends)
            self._array(f"facet_{name}", facet.ordinals)
            self._blobs(f"facet_{name}_values", [value.encode("utf-8", "replace") for value in facet.values])
        at = self._file.tell()
        self._file.write(json.dumps(self._directory).encode())
        self._file.write(_FOOTER.pack(at, _MAGIC))

    def _blobs(self, name: str, blobs: Iterable[bytes]) -> None:
        ends, start, total = array("Q"), self._file.tell(), 0
        for blob in blobs:
            self._file.write(blob)
            total += len(blob)
            ends.append(total)
        self._directory[name] = (start, total)
        self._array(name + "_ends", ends)

    def _array(self, name: str, numbers: array[int]) -> None:
        self._file.write(b"\0" * (-self._file.tell() % _ALIGNMENT))
        data = numbers.tobytes()
        self._directory[name] = (self._file.tell(), len(data))
        self._file.write(data)


class _FacetColumn:
    """For each document the ordinals of its values; ``values`` in the order of their first coming."""

    def __init__(self) -> None:
        self.values: dict[str, int] = {}
        self.ends, self.ordinals = array("I"), array("I")

    def add(self, values: Iterable[str]) -> None:
        self.ordinals.extend(self.values.setdefault(value, len(self.values)) for value in values)
        self.ends.append(len(self.ordinals))


class Sidecar:
    """Reads what :class:`SidecarWriter` wrote."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        at, magic = _FOOTER.unpack_from(self._map, len(self._map) - _FOOTER.size)
        if magic != _MAGIC:
            raise ValueError(f"{path.name} was written by another version or another kind of machine")
        self._directory: dict[str, tuple[int, int]] = json.loads(self._map[at : -_FOOTER.size])
        self._view = memoryview(self._map)
        self._arrays: dict[str, memoryview[int]] = {}
        self.keys = self.array(KEYS, "Q")

    def close(self) -> None:
        """Unmap the file."""
        for view in self._arrays.values():
            view.release()
        self._view.release()
        self._map.close()

    def array(self, name: str, typecode: str) -> memoryview[int]:
        """A section as numbers."""
        view = self._arrays.get(name)
        if view is None:
            start, size = self._directory[name]
            view = self._view[start : start + size].cast(typecode)  # type: ignore[call-overload]
            self._arrays[name] = view
        return view

    def blob(self, name: str, number: int) -> bytes:
        """The ``number``-th blob of a section."""
        ends = self.array(name + "_ends", "Q")
        start = self._directory[name][0]
        found: bytes = self._map[start + (ends[number - 1] if number else 0) : start + ends[number]]
        return found

    def find(self, article: str) -> Iterator[int]:
        """The documents that may have this id: their identity is the same."""
        wanted, ids = identity(article), self.array(IDS, "Q")
        for i in range(bisect_left(ids, wanted), len(ids)):
            if ids[i] != wanted:
                return
            yield self.array(IDS_OF, "I")[i]

    def row(self, number: int) -> SearchHit:
        """What a list shows of a document."""
        article, *rest = json.loads(self.blob(ROWS, number))
        return SearchHit(ArticleId(article), *rest)

    def packed(self, number: int) -> bytes:
        """A document as :func:`pack_document` packed it."""
        return self.blob(DOCUMENTS, number)


def _pack_row(document: IndexDocument) -> bytes:
    d = document
    return json.dumps([d.id, d.origin, d.title, d.published, d.published_is_certain, d.source]).encode()


def pack_document(document: IndexDocument) -> bytes:
    """A document as it is stored."""
    fields = asdict(document)
    record: bytes = fields.pop("record")
    text = zlib.compress(json.dumps(fields).encode(), _COMPRESSION)
    return _SIZE.pack(len(text)) + text + record


def unpack_document(data: bytes) -> IndexDocument:
    """What :func:`pack_document` packed."""
    end = _SIZE.size + _SIZE.unpack_from(data)[0]
    fields: dict[str, Any] = json.loads(zlib.decompress(data[_SIZE.size : end]))
    values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in fields.items()}
    return IndexDocument(**values, record=data[end:])
