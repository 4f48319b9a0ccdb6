"""Files compressed as a whole: gzip, bzip2, xz, Zstandard. Read as streams, never unpacked to disk."""

from __future__ import annotations

import bz2
import gzip
import lzma
import sys
import zlib
from dataclasses import replace

from indexer.errors import SourceError
from indexer.sources.entry import Entry, Readable, Reading, buffer
from indexer.sources.extras import load_extra
from indexer.sources.files import Skipped
from indexer.sources.limits import Limits

_SUFFIXES = (".gz", ".bz2", ".xz", ".zst", ".lzma")
_ARCHIVES = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


class Expanding:
    """A stream that keeps count of what comes out of it, and stops at a bound or where it breaks.

    A break is not raised but kept in ``fault``, so that what came before it is read.
    """

    def __init__(self, source: Readable, size: int | None, limits: Limits) -> None:
        self._source = source
        self._left = max(limits.expansion, limits.ratio * (size or 0))
        self.fault: str | None = None

    def read1(self, size: int, /) -> bytes:
        """The next bytes; none at the end, at a break, and beyond the bound."""
        if self.fault is not None:
            return b""
        try:
            piece = self._source.read1(min(size, self._left + 1))
        except (EOFError, OSError, zlib.error, lzma.LZMAError, ValueError) as error:
            self.fault = f"broken: {error}"
            return b""
        self._left -= len(piece)
        if self._left < 0:
            self.fault = "expands to more than is allowed for its size"
            return b""
        return piece


def read_gzip(entry: Entry) -> Reading:
    """What is inside a gzip stream of any number of members."""
    return _read(entry, gzip.GzipFile(fileobj=entry.stream))


def read_bzip2(entry: Entry) -> Reading:
    """What is inside a bzip2 stream."""
    return _read(entry, bz2.BZ2File(entry.stream))


def read_xz(entry: Entry) -> Reading:
    """What is inside an xz stream."""
    return _read(entry, lzma.LZMAFile(entry.stream))


def read_zstandard(entry: Entry) -> Reading:
    """What is inside a Zstandard stream (before Python 3.14: extra ``zstd``)."""
    module = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    return _read(entry, load_extra(module, "zstd", "Zstandard").ZstdFile(entry.stream))


def _read(entry: Entry, stream: Readable) -> Reading:
    """What is inside, by the reader of its own format; a break or a bound is reported after it."""
    if entry.depth >= entry.limits.depth:
        raise SourceError(f"more than {entry.limits.depth} archives inside each other")
    expanding = Expanding(stream, entry.size, entry.limits)
    inner = replace(
        entry, stream=buffer(expanding), name=_inner_name(entry.name), size=None, depth=entry.depth + 1
    )
    yield from read_expanding(inner, expanding)


def read_expanding(entry: Entry, expanding: Expanding) -> Reading:
    """What an expanding stream holds; where it breaks is told once, after what could be read."""
    for found in entry.open_inner(entry):
        if expanding.fault is None or found.origin != entry.origin or not isinstance(found, Skipped):
            yield found
    if expanding.fault is not None:
        yield Skipped(entry.origin, expanding.fault)


def _inner_name(name: str) -> str:
    lower = name.lower()
    for suffix, replacement in _ARCHIVES.items():
        if lower.endswith(suffix):
            return name[: -len(suffix)] + replacement
    return next((name[: -len(suffix)] for suffix in _SUFFIXES if lower.endswith(suffix)), name)
