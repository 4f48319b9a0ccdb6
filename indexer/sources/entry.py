"""One stream of bytes on its way to its reader."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

from indexer.errors import SourceError
from indexer.model import Origin, RawDocument
from indexer.sources.files import Skipped
from indexer.sources.limits import Limits
from indexer.sources.sniff import HEAD

Reading = Iterator[RawDocument | Skipped]


@dataclass(frozen=True, slots=True)
class Entry:
    """A buffered stream, where it comes from, and what its own entries are read with.

    ``name`` tells the format where the content does not; ``depth`` counts the
    archives around it; ``size`` is the number of bytes in the file on disk.
    """

    stream: BinaryIO
    origin: Origin
    name: str
    limits: Limits
    open_inner: Callable[[Entry], Reading]
    size: int | None = None
    depth: int = 0


class Readable(Protocol):
    """Anything that gives up to ``size`` bytes at a time, as soon as it has some."""

    def read1(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""
        ...


class _Raw(io.RawIOBase):
    """A readable as a raw stream, so that it can be buffered and peeked into."""

    def __init__(self, source: Readable) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = self._source.read1(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def buffer(source: Readable) -> BinaryIO:
    """A buffered stream over anything that can be read."""
    return cast(BinaryIO, io.BufferedReader(_Raw(source), 64 * 1024))


def peek(stream: BinaryIO) -> bytes:
    """The first bytes of a buffered stream, left there to be read again."""
    look: Callable[[int], bytes] = stream.peek  # type: ignore[attr-defined]
    return look(HEAD)[:HEAD]


def bounded(entry: Entry) -> bytes:
    """All of a stream that holds one document. Raises SourceError where it is over the limit."""
    content = entry.stream.read(entry.limits.document + 1)
    if len(content) > entry.limits.document:
        raise SourceError(f"one document of more than {entry.limits.document >> 20} MiB")
    return content
