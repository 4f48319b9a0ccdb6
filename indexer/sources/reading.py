"""From a file or a stream to raw documents: find the format, hand over to its reader.

What a reader cannot read ends as a Skipped with a reason, never as an exception:
this is the one place where failures of all formats are caught.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from indexer.errors import SourceError
from indexer.model import Origin
from indexer.sources.entry import Entry, Reading, buffer
from indexer.sources.files import Skipped, SourceFile, open_regular, reason_of
from indexer.sources.limits import DEFAULT, Limits
from indexer.sources.records import read_json, read_json_lines
from indexer.sources.sniff import HEAD, Format, sniff
from indexer.sources.text import read_text

_READERS: dict[Format, Callable[[Entry], Reading]] = {
    Format.TEXT: read_text,
    Format.JSON: read_json,
    Format.JSON_LINES: read_json_lines,
}


def read(file: SourceFile, *, limits: Limits = DEFAULT) -> Reading:
    """The documents in a file, and what in it was skipped. Raises nothing."""
    origin = Origin(str(file.path))
    try:
        with open_regular(file.path) as stream:
            yield from _read_entry(Entry(stream, origin, file.path.name, limits, _read_entry, file.size))
    except (OSError, SourceError) as error:
        yield Skipped(origin, reason_of(error))


def read_stream(stream: BinaryIO, name: str = "-", *, limits: Limits = DEFAULT) -> Reading:
    """The documents in an open stream, such as standard input. Raises nothing."""
    buffered = stream if hasattr(stream, "peek") else buffer(stream)
    yield from _read_entry(Entry(buffered, Origin(name), name, limits, _read_entry))


def _read_entry(entry: Entry) -> Reading:
    try:
        format_ = sniff(_head(entry.stream), entry.name)
        reader = _READERS.get(format_)
        if reader is None:
            yield Skipped(entry.origin, f"{format_.name.lower()} is not read")
            return
        yield from reader(entry)
    except (OSError, EOFError, SourceError, ValueError, RecursionError) as error:
        yield Skipped(entry.origin, reason_of(error))


def _head(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, left there to be read again."""
    peek: Callable[[int], bytes] = stream.peek  # type: ignore[attr-defined]
    return peek(HEAD)[:HEAD]
