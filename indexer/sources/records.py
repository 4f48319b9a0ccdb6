"""JSON and JSON Lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import BinaryIO, TypeGuard

from indexer.errors import SourceError
from indexer.model import Origin, RawDocument
from indexer.sources.dayorder import DayOrder
from indexer.sources.decode import decode, decode_back, encode_back, wide_encoding
from indexer.sources.entry import Entry, Reading, bounded, peek
from indexer.sources.fields import date_of, to_document
from indexer.sources.files import Skipped

_LISTS = ("articles", "items", "results", "documents", "docs", "data", "records", "news", "hits")
_LISTING = re.compile(rb'^\s*\[|"(?:%s)"\s*:\s*\[' % "|".join(_LISTS).encode())
_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


def read_json_lines(entry: Entry) -> Iterator[RawDocument | Skipped]:
    """One document a line; a bad line is skipped with its number."""
    head = peek(entry.stream)
    encoding = wide_encoding(head)
    order = DayOrder(_narrow(head, encoding))
    for number, line in enumerate(_lines(entry.stream, entry.limits.document, encoding), start=1):
        origin = replace(entry.origin, record=number)
        if line is None:
            yield Skipped(origin, f"a line longer than {entry.limits.document >> 20} MiB")
        elif content := _narrow(line, encoding).strip():
            try:
                yield from _documents(_parse(content), origin, order)
            except SourceError as error:
                yield Skipped(origin, str(error))


def _lines(stream: BinaryIO, limit: int, encoding: str | None) -> Iterator[bytes | None]:
    """The lines of a stream, None for each longer than the limit; ``encoding`` if it is a wide one."""
    newline = "\n".encode(encoding or "ascii")
    line, too_long = bytearray(), False
    while piece := stream.readline(limit + 1):
        # The byte of a newline may be a part of another character, and its own other bytes are still to come.
        line += piece + stream.read(-len(line + piece) % len(newline))
        too_long = too_long or len(line) > limit
        if line.endswith(newline):
            yield None if too_long else bytes(line)
            line, too_long = bytearray(), False
        elif too_long:
            del line[: -len(newline)]
    if line:
        yield None if too_long else bytes(line)


def _narrow(content: bytes, encoding: str | None) -> bytes:
    """Bytes in a wide encoding as UTF-8, without a mark; others as they are."""
    return content.decode(encoding, "replace").removeprefix("\ufeff").encode() if encoding else content


def read_json(entry: Entry) -> Iterator[RawDocument | Skipped]:
    """One object, a list of them, or an object that holds a list of them."""
    yield from _documents(_parse(bounded(entry)), entry.origin, DayOrder())


def read_lines(entry: Entry) -> Reading:
    """Each line as it is written; of one that holds a list, each of its records."""
    encoding = wide_encoding(peek(entry.stream))
    for number, line in enumerate(_lines(entry.stream, entry.limits.document, encoding), start=1):
        content = _narrow(line or b"", encoding)
        if line is not None and content.strip():
            origin = replace(entry.origin, record=number)
            if not _LISTING.search(content):
                yield RawDocument(origin, line, encoding=encoding)
                continue
            # No other line is parsed: the one that is looked for may be the last of a million.
            with suppress(SourceError):
                yield from _written(content, origin)


def read_values(entry: Entry) -> Reading:
    """The one object as it is written, or each of those in a list."""
    yield from _written(bounded(entry), entry.origin)


def _written(content: bytes, origin: Origin) -> Reading:
    """The records of a value, each as it is written. Raises SourceError."""
    value = _parse(content)
    if _records(value) is None:
        yield RawDocument(origin, content)
        return
    text, encoding = decode_back(content)
    at = _after_space(text, 0)
    if isinstance(value, Mapping):
        name = next(name for name in _LISTS if _is_list_of_records(value.get(name)))
        at = [place for key, place, _ in _values(text, at) if key == name][-1]
    for number, (_, start, end) in enumerate(_values(text, at), start=1):
        piece = encode_back(text[start:end], encoding)
        yield RawDocument(replace(origin, record=number), piece, encoding=encoding)


def _values(text: str, at: int) -> Iterator[tuple[str | None, int, int]]:
    """Where the values of the list or object at ``at`` stand, with their names in an object."""
    has_names, at = text[at] == "{", _after_space(text, at + 1)
    while text[at] not in "]}":
        name = None
        if has_names:
            name, at = _DECODER.raw_decode(text, at)
            at = _after_space(text, _after_space(text, at) + 1)
        _, end = _DECODER.raw_decode(text, at)
        yield name, at, end
        at = _after_space(text, end)
        if text[at] == ",":
            at = _after_space(text, at + 1)


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _documents(value: object, origin: Origin, order: DayOrder) -> Iterator[RawDocument | Skipped]:
    """The one document of a value, or those of the list that it is or holds. Raises SourceError."""
    records = _records(value)
    for record in [value] if records is None else records:
        order.learn(date_of(record))
    if records is None:
        yield _document(value, origin, order)
        return
    for number, record in enumerate(records, start=1):
        place = replace(origin, record=number)
        try:
            yield _document(record, place, order)
        except SourceError as error:
            yield Skipped(place, str(error))


def _records(value: object) -> list[object] | None:
    if _is_list_of_records(value):
        return value
    if isinstance(value, Mapping):
        return next((value[name] for name in _LISTS if _is_list_of_records(value.get(name))), None)
    return None


def _is_list_of_records(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list) and any(isinstance(item, Mapping) for item in value)


def _document(value: object, origin: Origin, order: DayOrder) -> RawDocument:
    if not isinstance(value, Mapping):
        raise SourceError("not an object with fields")
    return to_document(value, origin, day_first=order.day_first)


def _parse(content: bytes) -> object:
    """The JSON value; numbers stay text. Raises SourceError."""
    try:
        return json.loads(decode(content), parse_int=str, parse_float=str, parse_constant=str)
    except ValueError as error:
        raise SourceError(f"not JSON: {str(error).partition(':')[0]}") from error
    except RecursionError as error:
        raise SourceError("JSON nested too deeply") from error
