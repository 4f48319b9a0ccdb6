"""CSV and TSV with a header line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from indexer.errors import SourceError
from indexer.model import RawDocument
from indexer.sources.dayorder import DayOrder
from indexer.sources.decode import decode, encode_back, encoding_of, undecided
from indexer.sources.entry import Entry, Reading, peek
from indexer.sources.fields import date_of, to_document
from indexer.sources.files import Skipped
from indexer.sources.sniff import TABLE_DELIMITERS

_UNDECIDED = re.compile("[\udc80-\udcff]")


def read_table(entry: Entry) -> Reading:
    """One document a row."""
    order = DayOrder(peek(entry.stream))
    with _opened(entry) as (lines, delimiter):
        yield from _rows(entry, csv.DictReader(lines, delimiter=delimiter), order)


def read_rows(entry: Entry) -> Reading:
    """Each row as it is written, under the header as it is written."""
    with _opened(entry) as (lines, delimiter):
        rows = _as_written(lines, delimiter)
        header = next(rows, "")
        for number, row in enumerate(rows, start=1):
            content = encode_back(header + row, lines.encoding)
            yield RawDocument(replace(entry.origin, record=number), content, encoding=lines.encoding)


@contextmanager
def _opened(entry: Entry) -> Iterator[tuple[io.TextIOWrapper, str]]:
    """The lines of a table, decoded so that nothing is lost, and what stands between its values.

    Raises SourceError where they are no table.
    """
    # The bound is the library's only protection against a quote that is never closed; it is global.
    csv.field_size_limit(entry.limits.document)
    head = peek(entry.stream)
    encoding = encoding_of(head)
    lines = io.TextIOWrapper(entry.stream, encoding, undecided(encoding), newline="")
    try:
        yield lines, _delimiter(entry.name, head)
    except csv.Error as error:
        raise SourceError(f"not a table: {error}") from error
    finally:
        lines.detach()


def _as_written(lines: Iterable[str], delimiter: str) -> Iterator[str]:
    """The rows of a table in all their lines, without blank ones."""
    taken: list[str] = []

    def taking() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    for row in csv.reader(taking(), delimiter=delimiter):
        if row:
            yield "".join(taken)
        taken.clear()


def _delimiter(name: str, head: bytes) -> str:
    """Tab where the name says so, else what the header line has most of."""
    if name.lower().endswith(".tsv"):
        return "\t"
    header = head.partition(b"\n")[0].decode("latin-1")
    return max(TABLE_DELIMITERS, key=header.count)


def _rows(entry: Entry, reader: csv.DictReader[str], order: DayOrder) -> Iterator[RawDocument | Skipped]:
    for number, row in enumerate(reader, start=1):
        origin = replace(entry.origin, record=number)
        record = {
            name.lstrip("\ufeff"): _mended(value) for name, value in row.items() if isinstance(name, str)
        }
        order.learn(date_of(record))
        try:
            yield to_document(record, origin, day_first=order.day_first)
        except SourceError as error:
            yield Skipped(origin, str(error))


def _mended(value: str | None) -> str | None:
    """A value with bytes in it that the beginning of the table did not tell the encoding of."""
    return decode(encode_back(value, "utf-8")) if value and _UNDECIDED.search(value) else value
