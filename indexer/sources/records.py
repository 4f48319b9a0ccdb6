"""JSON and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from indexer.errors import SourceError
from indexer.model import Origin, RawDocument
from indexer.sources.decode import decode
from indexer.sources.entry import Entry, bounded
from indexer.sources.fields import to_document
from indexer.sources.files import Skipped

_LISTS = ("articles", "items", "results", "documents", "docs", "data", "records", "news", "hits")


def read_json_lines(entry: Entry) -> Iterator[RawDocument | Skipped]:
    """One document a line; a bad line is skipped with its number."""
    for number, line in enumerate(_lines(entry.stream, entry.limits.document), start=1):
        origin = replace(entry.origin, record=number)
        if line is None:
            yield Skipped(origin, f"a line longer than {entry.limits.document >> 20} MiB")
        elif line.strip():
            try:
                yield from _documents(_parse(line), origin)
            except SourceError as error:
                yield Skipped(origin, str(error))


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The lines of a stream, None for each that is longer than the limit."""
    while line := stream.readline(limit + 1):
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
            yield None
        else:
            yield line


def read_json(entry: Entry) -> Iterator[RawDocument | Skipped]:
    """One object, a list of them, or an object that holds a list of them."""
    yield from _documents(_parse(bounded(entry)), entry.origin)


def _documents(value: object, origin: Origin) -> Iterator[RawDocument | Skipped]:
    """The one document of a value, or those of the list that it is or holds. Raises SourceError."""
    records = _records(value)
    if records is None:
        yield _document(value, origin)
        return
    for number, record in enumerate(records, start=1):
        place = replace(origin, record=number)
        try:
            yield _document(record, place)
        except SourceError as error:
            yield Skipped(place, str(error))


def _records(value: object) -> list[object] | None:
    if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        return value
    if isinstance(value, Mapping):
        for name in _LISTS:
            found = value.get(name)
            if isinstance(found, list) and any(isinstance(item, Mapping) for item in found):
                return found
    return None


def _document(value: object, origin: Origin) -> RawDocument:
    if not isinstance(value, Mapping):
        raise SourceError("not an object with fields")
    return to_document(value, origin)


def _parse(content: bytes) -> object:
    """The JSON value; numbers stay text. Raises SourceError."""
    try:
        return json.loads(decode(content), parse_int=str, parse_float=str, parse_constant=str)
    except ValueError as error:
        raise SourceError(f"not JSON: {str(error).partition(':')[0]}") from error
    except RecursionError as error:
        raise SourceError("JSON nested too deeply") from error
