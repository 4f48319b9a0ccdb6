"""Columns of byte strings that are read late: where each value lies is not looked up before one is asked for.

Whoosh adds the lengths of all values of such a column up as soon as it is opened, one by one,
which over the segments of a million articles takes longer, and more memory, than all the rest
of a first list.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate
from pickle import loads
from typing import Any
from zlib import decompress

STORED = "_stored"
"""What Whoosh calls the column of stored fields."""

_WITH_OFFSETS = "X"


class LateColumn:
    """A column whose file is open from the beginning: a commit may delete it before it is asked for.

    Its layout is that of Whoosh's ``VarBytesColumn``: the values, their lengths, in long
    columns also where they begin, and the type codes of these arrays.
    """

    def __init__(self, reader: Any, name: str, decode: Callable[[bytes], Any] = bytes) -> None:
        self._name, self._decode, self._perdoc = name, decode, reader._perdoc
        self._count: int = reader.doc_count_all()
        self._file, self._start, self._size = self._perdoc._get_column_file(name)
        self._perdoc._colfiles[name] = self._file, self._start, self._size

    def __getitem__(self, number: int) -> Any:
        start = self._ends[number - 1] if number else 0
        return self._decode(self._file.get(self._start + start, self._ends[number] - start))

    def serve(self) -> None:
        """Be what Whoosh's own reader finds under the name of the column."""
        self._perdoc._readers[self._name] = self

    @cached_property
    def _ends(self) -> array[int]:
        """Where each value ends."""
        end = self._start + self._size - 1
        code = self._code(end)
        if code == _WITH_OFFSETS:
            code, offsets = self._code(end - 2), self._code(end - 1)
            end -= 2 + self._count * array(offsets).itemsize
        lengths = self._file.get_array(end - self._count * array(code).itemsize, code, self._count)
        return array("I" if self._size < 1 << 32 else "Q", accumulate(lengths))

    def _code(self, position: int) -> str:
        return chr(self._file.get_byte(position))


def unpickled(value: bytes) -> Any:
    """The stored fields of a document; None where it has none."""
    pickled = decompress(value) if value else b""
    return loads(pickled) if pickled else None
