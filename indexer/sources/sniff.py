"""What format is this? Told by content first, by name second."""

from __future__ import annotations

import codecs
import re
from enum import Enum, auto

from indexer.sources.fields import is_field

HEAD = 8192
"""How many bytes of a stream are looked at."""


class Format(Enum):
    """What a stream of bytes holds."""

    TEXT = auto()
    HTML = auto()
    JSON = auto()
    JSON_LINES = auto()
    TABLE = auto()
    FEED = auto()
    MAIL = auto()
    MAILBOX = auto()
    WARC = auto()
    PDF = auto()
    GZIP = auto()
    BZIP2 = auto()
    XZ = auto()
    ZSTANDARD = auto()
    ZIP = auto()
    TAR = auto()
    XML = auto()
    BINARY = auto()


_MAGIC = (
    (b"\x1f\x8b\x08", Format.GZIP),
    (b"BZh", Format.BZIP2),
    (b"\xfd7zXZ\0", Format.XZ),
    (b"\x28\xb5\x2f\xfd", Format.ZSTANDARD),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"%PDF-", Format.PDF),
    (b"WARC/1.", Format.WARC),
    (b"WARC/0.", Format.WARC),
    (b"\x7fELF", Format.BINARY),
    (b"MZ\x90\0", Format.BINARY),
    (b"\x89PNG\r\n", Format.BINARY),
    (b"\xff\xd8\xff", Format.BINARY),
    (b"GIF8", Format.BINARY),
    (b"RIFF", Format.BINARY),
    (b"SQLite format 3\0", Format.BINARY),
    (b"\xd0\xcf\x11\xe0", Format.BINARY),
)
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TAR_MAGIC = slice(257, 262)
_PROLOGUE = rb"(?:\s*<(?:\?[^>]{0,300}\?|!--.{0,2000}?--)>)*+\s*+"
_HTML = re.compile(
    _PROLOGUE + rb"<(?:!doctype\s+html|html|head|body|article|title|meta)\b", re.IGNORECASE | re.DOTALL
)
_FEED = re.compile(_PROLOGUE + rb"(?:<!DOCTYPE.{0,8000}>\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_XML = re.compile(rb"\s*<\?xml\b")
_TAG = re.compile(rb"<(?:p|div|table|span|script|h[1-6]|br|a)\b", re.IGNORECASE)
_MAILBOX = re.compile(rb"From \S+.{0,100}\d{4}\r?\n[A-Za-z-]+:")
_HEADER = re.compile(
    rb"^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Content-Type|Return-Path):", re.I | re.M
)
_MAIL_ONLY = re.compile(rb"^(?:Message-ID|MIME-Version|Received|Return-Path):", re.I | re.M)
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1f\x7f]")
TABLE_DELIMITERS = "\t;|,"
_LONGEST_HEADER = 2000
_TOLD = ("title", "published", "source", "authors", "url", "id")
_BY_SUFFIX = {
    "html": Format.HTML,
    "htm": Format.HTML,
    "xhtml": Format.HTML,
    "csv": Format.TABLE,
    "tsv": Format.TABLE,
    "eml": Format.MAIL,
    "mbox": Format.MAILBOX,
    "rss": Format.FEED,
    "atom": Format.FEED,
    "jsonl": Format.JSON_LINES,
    "ndjson": Format.JSON_LINES,
    "json": Format.JSON,
    "warc": Format.WARC,
}  # fmt: skip


def sniff(head: bytes, name: str) -> Format:
    """The format of a stream that begins with ``head`` and is called ``name``."""
    for magic, format_ in _MAGIC:
        if head.startswith(magic):
            return format_
    if head[_TAR_MAGIC] == b"ustar":
        return Format.TAR
    named = _BY_SUFFIX.get(name.lower().rpartition(".")[2])
    readable = _readable(head)
    found = _markup(readable) or _by_shape(readable, named)
    return found or (Format.BINARY if _is_binary(head) else Format.TEXT)


def _markup(head: bytes) -> Format | None:
    """What the first element says; an XML file of another kind is none of ours."""
    if _FEED.match(head):
        return Format.FEED
    if _HTML.match(head):
        return Format.HTML
    return Format.XML if _XML.match(head) else None


def _readable(head: bytes) -> bytes:
    """The head with one byte a letter, if it is marked as UTF-16 or UTF-32."""
    for mark, encoding in _WIDE:
        if head.startswith(mark):
            return head.decode(encoding, "ignore").encode("utf-8", "ignore")
    return head.removeprefix(codecs.BOM_UTF8)


def _by_shape(head: bytes, named: Format | None) -> Format | None:
    """The format that the name says, where the content does not speak against it."""
    first = head.lstrip()[:1]
    if _MAILBOX.match(head):
        return Format.MAILBOX
    if named is Format.HTML:
        return Format.HTML if _TAG.search(head) else None
    if named is Format.MAIL or named is Format.MAILBOX:
        return named if _HEADER.match(head) or head.startswith(b"From ") else None
    if named in (Format.JSON, Format.JSON_LINES, None) and first in (b"{", b"["):
        return _json_shape(head, named)
    if named is Format.JSON_LINES or named is Format.TABLE or named is Format.WARC:
        return named
    if _looks_like_table(head):
        return Format.TABLE
    return Format.MAIL if _HEADER.match(head) and _MAIL_ONLY.search(head) else None


def _looks_like_table(head: bytes) -> bool:
    """Whether the first line names columns of ours, one of them that of the text."""
    first, newline, rest = head.partition(b"\n")
    if not newline or not rest or len(first) > _LONGEST_HEADER:
        return False
    for delimiter in TABLE_DELIMITERS:
        names = [name.strip("\"' \r") for name in first.decode("utf-8", "replace").split(delimiter)]
        texts = sum(is_field("text", name) for name in names)
        told = sum(any(is_field(field, name) for field in _TOLD) for name in names)
        # Two words of ours with a space between them may be a headline.
        if texts and (told > 1 or (told and b" " not in first)):
            return True
    return False


def _json_shape(head: bytes, named: Format | None) -> Format | None:
    """JSON Lines where the second line opens an object of its own; prose may open with a bracket too."""
    if named is not None:
        lines = [line for line in head.splitlines()[:3] if line.strip()]
        several = (
            len(lines) > 1
            and all(line.startswith(b"{") for line in lines[:2])
            and lines[0].rstrip().endswith(b"}")
        )
        return Format.JSON_LINES if several else named
    start = head.lstrip()
    if re.match(rb'\{\s*"[^"\n]{1,80}"\s*:', start):
        first_line, newline, rest = start.partition(b"\n")
        return (
            Format.JSON_LINES
            if first_line.rstrip().endswith(b"}") or not newline or rest[:1] == b"{"
            else Format.JSON
        )
    return Format.JSON if re.match(rb'\[\s*\{\s*"', start) else None


def _is_binary(head: bytes) -> bool:
    """Many control characters in what is no encoding of text."""
    head = head.rstrip(b"\0")
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(head) - 8:
            return False
    else:
        return False
    zeros = head.count(b"\0")
    return zeros * 4 < len(head) and len(_CONTROL.findall(head)) * 20 > len(head)
