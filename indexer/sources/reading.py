"""From a file or a stream to raw documents: find the format, hand over to its reader.

What a reader cannot read ends as a Skipped with a reason, never as an exception:
this is the one place where failures of all formats are caught.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO, cast

from indexer.errors import SourceError
from indexer.model import Origin, Original, RawDocument
from indexer.sources.decode import decode
from indexer.sources.entry import Entry, Readable, Reading, buffer, peek
from indexer.sources.files import Skipped, SourceFile, open_regular, reason_of
from indexer.sources.limits import DEFAULT, Limits
from indexer.sources.sniff import HEAD, Format, sniff

_READERS = {
    Format.TEXT: "text:read_text",
    Format.HTML: "pages:read_page",
    Format.JSON: "records:read_json",
    Format.JSON_LINES: "records:read_json_lines",
    Format.TABLE: "tables:read_table",
    Format.FEED: "feeds:read_feed",
    Format.MAIL: "mail:read_mail",
    Format.MAILBOX: "mail:read_mailbox",
    Format.WARC: "webarchives:read_warc",
    Format.PDF: "pdf:read_pdf",
    Format.GZIP: "compressed:read_gzip",
    Format.BZIP2: "compressed:read_bzip2",
    Format.XZ: "compressed:read_xz",
    Format.ZSTANDARD: "compressed:read_zstandard",
    Format.ZIP: "archives:read_zip",
    Format.TAR: "archives:read_tar",
    Format.XML: "text:refuse_xml",
    Format.BINARY: "text:refuse_binary",
}
"""The module of this package and the function that read a format.

Loaded with the first file of the format: all of them together take longer than a search.
"""

_AS_WRITTEN = _READERS | {
    Format.TEXT: "entry:read_whole",
    Format.HTML: "entry:read_whole",
    Format.JSON: "records:read_values",
    Format.JSON_LINES: "records:read_lines",
    Format.TABLE: "tables:read_rows",
    Format.FEED: "feeds:read_items",
    Format.MAIL: "entry:read_whole",
    Format.MAILBOX: "mail:read_messages",
    Format.WARC: "webarchives:read_payloads",
    Format.PDF: "entry:read_whole",
}
"""What gives the documents of a format as they stand in it, under the same origins."""


def _reader(name: str) -> Callable[[Entry], Reading]:
    module, _, function = name.partition(":")
    reader: Callable[[Entry], Reading] = getattr(import_module(f"indexer.sources.{module}"), function)
    return reader


def read(file: SourceFile, *, limits: Limits = DEFAULT) -> Reading:
    """The documents in a file, and what in it was skipped. Raises nothing."""
    yield from _read_file(file, limits, _read_entry)


def read_original(file: SourceFile, origin: Origin, *, limits: Limits = DEFAULT) -> Original | None:
    """The document that ``read`` gives under an origin, as it stands there; None where it is not there.

    Raises:
        SourceError: what is there cannot be read.
    """
    items = _read_file(file, limits, _read_as_written, origin.member)
    for found in items:
        if isinstance(found, Skipped) and _holds(found.origin, origin):
            raise SourceError(found.reason)
        if isinstance(found, RawDocument) and found.origin == origin:
            match next(items, None):
                case Skipped(outer, reason) if _holds(outer, origin):
                    return _original(found, reason)
            return _original(found, None)
    return None


def _holds(outer: Origin, inner: Origin) -> bool:
    """Whether a document, or what stands around it, is the one of an origin."""
    if outer.record not in (None, inner.record):
        return False
    return outer.member is None or f"{inner.member}!".startswith(f"{outer.member}!")


def _original(document: RawDocument, broken: str | None) -> Original:
    content = document.content
    if isinstance(content, str):
        return Original(content.encode(), content, broken)
    if sniff(content[:HEAD], "") is Format.PDF:
        return Original(content, None, broken)
    known = document.encoding
    if known is None or known == "utf-8":
        # A table that begins in ASCII may go on in another encoding.
        text = decode(content)
    else:
        text = content.decode(known, "replace").removeprefix("\ufeff")
    return Original(content, text.replace("\r\n", "\n"), broken)


def _read_file(
    file: SourceFile, limits: Limits, read_entry: Callable[[Entry], Reading], member: str | None = None
) -> Reading:
    origin = Origin(str(file.path))
    try:
        with open_regular(file.path) as stream:
            entry = Entry(stream, origin, file.path.name, limits, read_entry, file.size, member=member)
            yield from read_entry(entry)
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
    return _read_with(_READERS, entry)


def _read_as_written(entry: Entry) -> Reading:
    return _read_with(_AS_WRITTEN, entry)


def _read_with(readers: Mapping[Format, str], entry: Entry) -> Reading:
    nothing = True
    try:
        head = peek(entry.stream)
        for found in _reader(readers[sniff(head, entry.name)])(entry):
            nothing = False
            yield found
        if nothing and entry.member is None:
            yield Skipped(entry.origin, "no article in it" if head else "empty")
    except RecursionError:
        yield Skipped(entry.origin, "nested too deeply")
    except (OSError, EOFError, SourceError, ValueError) as error:
        yield Skipped(entry.origin, reason_of(error))
