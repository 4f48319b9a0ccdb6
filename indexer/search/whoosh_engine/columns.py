"""Columns of byte strings that are read late: where each value lies is not looked up before one is asked for.

Whoosh adds the lengths of all values of such a column up as soon as it is opened, one by one,
which over the segments of a million articles takes longer, and more memory, than all the rest
of a first list.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate, islice
from pickle import loads
from typing import Any
from zlib import decompress

STORED = "_stored"
"""What Whoosh calls the column of stored fields."""

_WITH_OFFSETS = "X"
_AT_ONCE = 256
"""Lengths that are added up at least, once one is asked for."""


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
        end = self._end(number)
        start = self._ends[number - 1] if number else 0
        return self._decode(self._file.get(self._start + start, end - start))

    def serve(self) -> None:
        """Be what Whoosh's own reader finds under the name of the column."""
        self._perdoc._readers[self._name] = self

    def _end(self, number: int) -> int:
        """Where a value ends: the lengths are added up as far as that, and a list begins with the first."""
        ends = self._ends
        if number >= (known := len(ends)):
            start, code = self._lengths
            stop = min(self._count, max(number + 1, known + _AT_ONCE))
            wanted = self._file.get_array(start + known * array(code).itemsize, code, stop - known)
            sums = accumulate(wanted, initial=ends[-1] if ends else 0)
            ends.extend(islice(sums, 1, None))
        return ends[number]

    @cached_property
    def _ends(self) -> array[int]:
        """Where each value ends, of those that were asked for and all before them."""
        return array("I" if self._size < 1 << 32 else "Q")

    @cached_property
    def _lengths(self) -> tuple[int, str]:
        """Where the lengths of the values begin, and their type code."""
        end = self._start + self._size - 1
        code = self._code(end)
        if code == _WITH_OFFSETS:
            code, offsets = self._code(end - 2), self._code(end - 1)
            end -= 2 + self._count * array(offsets).itemsize
        return end - self._count * array(code).itemsize, code

    def _code(self, position: int) -> str:
        return chr(self._file.get_byte(position))


def unpickled(value: bytes) -> Any:
    """The stored fields of a document; None where it has none."""
    pickled = decompress(value) if value else b""
    return loads(pickled) if pickled else None
