"""Small arrays beside each segment: the order of its articles, and what they are counted under.

They are derived from the segment's columns, and kept in a file of their own so that it is
mapped, not made anew; Whoosh deletes the file along with the segment.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import Any

from indexer.search.engine import FacetName
from indexer.search.whoosh_engine import packed
from indexer.search.whoosh_engine.documents import LABEL
from indexer.search.whoosh_engine.order import identity
from indexer.search.whoosh_engine.schema import FACETS, ID_FIELD, ORDER

_VERSION = "3"


class Arrays:
    """What a segment knows of its documents by their numbers."""

    def __init__(self, arrays: packed.PackedArrays) -> None:
        self._arrays = arrays
        self._texts: dict[FacetName, tuple[memoryview[int], memoryview[int], memoryview[int]]] = {}
        self.keys = arrays.get(ORDER, "Q")
        """The sort key of each document; they rise."""
        self.identities = arrays.get(ID_FIELD, "Q")
        """What stands for the id of each document, as :func:`.order.identity` makes it."""

    def close(self) -> None:
        """Unmap the file."""
        self._texts.clear()
        self._arrays.close()

    def facet(self, name: FacetName) -> tuple[memoryview[int], memoryview[int]]:
        """Where the values of each document end, and the identities of all values."""
        return self._arrays.get(f"{name} ends", "I"), self._arrays.get(name, "Q")

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
            self._arrays.get(f"{name} identities", "Q"),
            self._arrays.get(f"{name} text ends", "I"),
            self._arrays.get(f"{name} texts", "B"),
        )
        self._texts[name] = opened
        return opened


def load(path: Path) -> Arrays | None:
    """The arrays that were kept in a file, or None where there is none that can be used."""
    found = packed.load(path, _VERSION)
    return Arrays(found) if found else None


def are_kept(path: Path) -> bool:
    """Whether a file holds arrays that can be used."""
    kept = load(path)
    if kept:
        kept.close()
    return kept is not None


def unpacked(data: bytes) -> Arrays:
    """The arrays that :func:`derive` has made."""
    return Arrays(packed.PackedArrays(data, _VERSION))


def derive(reader: Any) -> bytes:
    """The arrays of a segment, from its columns."""
    parts: dict[str, bytes] = {ORDER: array("Q", reader.column_reader(ORDER)).tobytes()}
    ids = (fields[ID_FIELD] for fields in map(reader.stored_fields, range(reader.doc_count_all())))
    parts[ID_FIELD] = array("Q", map(identity, ids)).tobytes()
    facets = [json.loads(row) for row in reader.column_reader(FACETS)]
    for i, name in enumerate(FacetName):
        parts |= _facet(name, [row[i] for row in facets])
    return packed.pack(parts, _VERSION)


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
