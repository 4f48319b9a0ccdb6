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

_PIECE = 256 * 1024
Reading = Iterator[RawDocument | Skipped]


@dataclass(frozen=True, slots=True)
class Entry:
    """A buffered stream, where it comes from, and what its own entries are read with.

    ``name`` tells the format where the content does not; ``depth`` counts the
    archives around it; ``size`` is the number of bytes in the file on disk. Where one
    ``member`` is looked for, others are passed over.
    """

    stream: BinaryIO
    origin: Origin
    name: str
    limits: Limits
    open_inner: Callable[[Entry], Reading]
    size: int | None = None
    depth: int = 0
    member: str | None = None

    def passes_over(self, name: str) -> bool:
        """Whether a member so called is not the one that is looked for, nor holds it."""
        return self.member is not None and not f"{self.member}!".startswith(f"{name}!")


class Readable(Protocol):
    """Anything that gives up to ``size`` bytes at a time, as soon as it has some."""

    def read1(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""
        ...


class Reader(Protocol):
    """Anything that gives up to ``size`` bytes at a time."""

    def read(self, size: int, /) -> bytes:
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
    return read_within(entry.stream, entry.limits)


def read_whole(entry: Entry) -> Reading:
    """All of a stream that holds one document, as it stands there."""
    yield RawDocument(entry.origin, bounded(entry))


def read_within(stream: Reader, limits: Limits) -> bytes:
    """All of a stream, up to the limit of one document. Raises SourceError where there is more.

    A small document is one small read: asking for the limit at once would get memory of that size.
    """
    pieces: list[bytes] = []
    left = limits.document
    while piece := stream.read(min(_PIECE, left + 1)):
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            raise SourceError(f"one document of more than {limits.document >> 20} MiB")
    return b"".join(pieces)
