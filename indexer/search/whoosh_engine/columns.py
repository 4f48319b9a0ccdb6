"""Columns of byte strings that are read late: where each value lies is not looked up before one is asked for.

Whoosh adds the lengths of all values of such a column up as soon as it is opened, which over the
segments of a million articles takes longer, and more memory, than all the rest of a first list.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

STORED = "_stored"
"""What Whoosh calls the column of stored fields."""


class LateColumn:
    """A column whose file is open from the beginning: a commit may delete it before it is asked for."""

    def __init__(self, reader: Any, name: str, column: Any) -> None:
        self._name, self._column, self._perdoc = name, column, reader._perdoc
        self._perdoc._colfiles[name] = self._perdoc._get_column_file(name)

    def __getitem__(self, number: int) -> Any:
        return self._reader[number]

    def serve(self) -> None:
        """Be what Whoosh's own reader finds under the name of the column."""
        self._perdoc._readers[self._name] = self

    @cached_property
    def _reader(self) -> Any:
        return self._perdoc.column_reader(self._name, self._column)
