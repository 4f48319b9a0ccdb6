"""Columns that are read late say what Whoosh's own reader says."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import STORED_COLUMN
from whoosh.columns import VarBytesColumn
from whoosh.filedb.filestore import RamStorage

from indexer.search.whoosh_engine.columns import LateColumn, unpickled

values = st.lists(st.binary(max_size=70_000) | st.just(b""), min_size=1, max_size=12)


def written(column: Any, items: list[Any]) -> tuple[RamStorage, int]:
    """A column of these items in a file behind some other bytes, and where it begins."""
    storage = RamStorage()
    file = storage.create_file("column")
    file.write(b"before")
    start = file.tell()
    writer = column.writer(file)
    for number, item in enumerate(items):
        writer.add(number, item)
    writer.finish(len(items))
    file.close()
    return storage, start


def late(storage: RamStorage, start: int, count: int, *decode: Any) -> LateColumn:
    place = (storage.open_file("column"), start, storage.file_length("column") - start)
    perdoc = SimpleNamespace(_colfiles={}, _readers={}, _get_column_file=lambda name: place)
    return LateColumn(SimpleNamespace(_perdoc=perdoc, doc_count_all=lambda: count), "column", *decode)


@pytest.mark.parametrize("cutoff", [2, 1000])
@given(items=values)
def test_values_are_found_whether_their_offsets_were_written_or_not(cutoff: int, items: list[bytes]) -> None:
    column = VarBytesColumn(allow_offsets=True, write_offsets_cutoff=cutoff)
    storage, start = written(column, items)
    found = late(storage, start, len(items))
    assert [found[number] for number in range(len(items))] == items


def test_stored_fields_are_unpickled() -> None:
    items = [{"title": "Ferries"}, None, {"title": "", "source": "Radio"}]
    storage, start = written(STORED_COLUMN, items)
    found = late(storage, start, len(items), unpickled)
    assert [found[number] for number in (2, 0, 1)] == [items[2], items[0], None]
