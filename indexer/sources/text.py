"""Plain text and Markdown: one document a file."""

from __future__ import annotations

from indexer.model import RawDocument
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.files import Skipped

_BLANK = b" \t\r\n\0\xef\xbb\xbf\xfe\xff"


def read_text(entry: Entry) -> Reading:
    """The whole stream as one document, bytes still to be decoded."""
    content = bounded(entry)
    if content.strip(_BLANK):
        yield RawDocument(entry.origin, content)
    else:
        yield Skipped(entry.origin, "empty")


def refuse_binary(entry: Entry) -> Reading:
    """Pictures, programs and the like."""
    yield Skipped(entry.origin, "binary, not a text")


def refuse_xml(entry: Entry) -> Reading:
    """XML of which we do not know what its elements mean."""
    yield Skipped(entry.origin, "XML, but neither a feed nor a page")
