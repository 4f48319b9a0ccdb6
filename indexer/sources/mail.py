"""Mail: single messages (.eml) and mailboxes (mbox)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr
from typing import BinaryIO

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument
from indexer.sources.decode import decode
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.files import Skipped
from indexer.sources.markup import text_of

_SEPARATOR = re.compile(rb"From \S+ .{0,80}\d{4}\r?\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK_END = re.compile(rb"(\r?\n)\r?\n\Z")
_HEADER = 1000
_PARTS = 1000


def read_mail(entry: Entry) -> Reading:
    """The one message of the stream."""
    yield _document(bounded(entry), entry.origin)


def read_mailbox(entry: Entry) -> Reading:
    """One document a message; a line that opens with ``From `` inside a text separates nothing."""
    for number, message in enumerate(_messages(entry.stream, entry.limits.document), start=1):
        origin = replace(entry.origin, record=number)
        if message is None:
            yield Skipped(origin, f"a message of more than {entry.limits.document >> 20} MiB")
            continue
        try:
            yield _document(_QUOTED.sub(rb"\1", message), origin)
        except (SourceError, RecursionError) as error:
            yield Skipped(origin, str(error))


def read_messages(entry: Entry) -> Reading:
    """Each message of a mailbox as it stands there, without the line that separates it and the blank one."""
    for number, message in enumerate(_messages(entry.stream, entry.limits.document), start=1):
        if message is not None:
            yield RawDocument(replace(entry.origin, record=number), _BLANK_END.sub(rb"\1", message))


def _messages(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The messages of a mailbox, None for each that is longer than the limit."""
    lines: list[bytes] = []
    size, after_blank = 0, True
    while line := stream.readline(limit):
        if after_blank and _SEPARATOR.fullmatch(line):
            if lines:
                yield b"".join(lines) if size <= limit else None
            lines, size = [], 0
        else:
            size += len(line)
            if size <= limit:
                lines.append(line)
        after_blank = not line.strip()
    if lines:
        yield b"".join(lines) if size <= limit else None


def _document(content: bytes, origin: Origin) -> RawDocument:
    message = BytesParser(policy=compat32).parsebytes(content)
    text = _text(message)
    if not text.strip():
        raise SourceError("a message without text")
    name, address = parseaddr(_header(message, "From") or "")
    return RawDocument(
        origin,
        text,
        Metadata(
            title=_header(message, "Subject"),
            published=_header(message, "Date"),
            authors=(name or address,) if name or address else (),
        ),
    )


def _header(message: Message, name: str) -> str | None:
    """A header in plain text; what cannot be decoded stays as it is."""
    # As it was read: asked for by its name, a header loses the letters that nobody encoded.
    values = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
    value = next(values, None)
    if value is None:
        return None
    raw = decode(value.encode("utf-8", "surrogateescape"))[:_HEADER]
    try:
        return str(make_header(decode_header(raw))).strip() or None
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return raw.strip() or None


def _text(message: Message) -> str:
    """The first plain text of a message, else the text of its first HTML part."""
    markup = None
    for part, _ in zip(message.walk(), range(_PARTS), strict=False):
        if part.is_multipart() or part.get_filename():
            continue
        if part.get_content_type() == "text/plain":
            return _payload(part)
        if part.get_content_type() == "text/html" and markup is None:
            markup = _payload(part)
    return text_of(markup) if markup else ""


def _payload(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(part.get_content_charset() or "")
    except (LookupError, UnicodeError):
        return decode(content)
