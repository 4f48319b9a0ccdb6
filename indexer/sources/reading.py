"""From a file or a stream to raw documents: find the format, hand over to its reader.

What a reader cannot read ends as a Skipped with a reason, never as an exception:
this is the one place where failures of all formats are caught.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, cast

from indexer.errors import SourceError
from indexer.model import Origin
from indexer.sources.archives import read_tar, read_zip
from indexer.sources.compressed import read_compressed
from indexer.sources.entry import Entry, Readable, Reading, buffer, peek
from indexer.sources.feeds import read_feed
from indexer.sources.files import Skipped, SourceFile, open_regular, reason_of
from indexer.sources.limits import DEFAULT, Limits
from indexer.sources.mail import read_mail, read_mailbox
from indexer.sources.pages import read_page
from indexer.sources.pdf import read_pdf
from indexer.sources.records import read_json, read_json_lines
from indexer.sources.sniff import Format, sniff
from indexer.sources.tables import read_table
from indexer.sources.text import read_text, refuse_binary, refuse_xml
from indexer.sources.webarchives import read_warc

_READERS: dict[Format, Callable[[Entry], Reading]] = {
    Format.TEXT: read_text,
    Format.HTML: read_page,
    Format.JSON: read_json,
    Format.JSON_LINES: read_json_lines,
    Format.TABLE: read_table,
    Format.FEED: read_feed,
    Format.MAIL: read_mail,
    Format.MAILBOX: read_mailbox,
    Format.WARC: read_warc,
    Format.PDF: read_pdf,
    Format.GZIP: partial(read_compressed, format_=Format.GZIP),
    Format.BZIP2: partial(read_compressed, format_=Format.BZIP2),
    Format.XZ: partial(read_compressed, format_=Format.XZ),
    Format.ZSTANDARD: partial(read_compressed, format_=Format.ZSTANDARD),
    Format.ZIP: read_zip,
    Format.TAR: read_tar,
    Format.XML: refuse_xml,
    Format.BINARY: refuse_binary,
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
    buffered = stream if hasattr(stream, "peek") else buffer(_at_once(stream))
    yield from _read_entry(Entry(buffered, Origin(name), name, limits, _read_entry))


@dataclass(frozen=True, slots=True)
class _Unbuffered:
    """A stream that knows only ``read``, and stays open when this is dropped."""

    stream: BinaryIO

    def read1(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""
        return self.stream.read(size) or b""


def _at_once(stream: BinaryIO) -> Readable:
    """A stream that gives what it has, without waiting for more."""
    return cast(Readable, stream) if hasattr(stream, "read1") else _Unbuffered(stream)


def _read_entry(entry: Entry) -> Reading:
    try:
        yield from _READERS[sniff(peek(entry.stream), entry.name)](entry)
    except RecursionError:
        yield Skipped(entry.origin, "nested too deeply")
    except (OSError, EOFError, SourceError, ValueError) as error:
        yield Skipped(entry.origin, reason_of(error))
