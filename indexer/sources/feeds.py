"""RSS and Atom files, by feedparser (extra ``feed``)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument
from indexer.sources.decode import decode, decode_back, encode_back, encoding_of
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.extras import load_extra
from indexer.sources.files import Skipped
from indexer.sources.markup import text_of

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_TAG = re.compile(
    r"<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)"
    r"|<(?P<close>/?)(?P<name>(?:[\w.-]{1,80}:)?(?:item|entry))(?:[\s/][^<>]*)?>",
    re.DOTALL | re.IGNORECASE,
)
"""The tags of entries, and what may hold the like of them without being one."""


def read_feed(entry: Entry) -> Reading:
    """One document an entry of the feed."""
    feedparser = load_extra("feedparser", "feed", "RSS and Atom")
    content = bounded(entry)
    if b"<!ENTITY" in content.replace(b"\0", b""):
        raise SourceError("a feed that declares entities of its own")
    # A stream, never a string: a string that looks like an address would be fetched.
    parsed = feedparser.parse(io.BytesIO(_narrow(content)), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        raise SourceError("a feed without entries")
    source = parsed.feed.get("title")
    for number, item in enumerate(parsed.entries, start=1):
        yield _document(item, source, replace(entry.origin, record=number))


def _narrow(content: bytes) -> bytes:
    """A feed in UTF-16 or UTF-32 in UTF-8: its parser knows those only where the feed names them."""
    if not encoding_of(content).startswith(("utf-16", "utf-32")):
        return content
    return _DECLARATION.sub("", decode(content)).encode()


def read_items(entry: Entry) -> Reading:
    """The XML of each entry, as it stands in the feed."""
    text, encoding = decode_back(bounded(entry))
    for number, (start, end) in enumerate(_items(text), start=1):
        origin = replace(entry.origin, record=number)
        yield RawDocument(origin, encode_back(text[start:end], encoding), encoding=encoding)


def _items(text: str) -> Iterator[tuple[int, int]]:
    """Where the entries stand: from a start tag to the next end tag, at most to the next start tag.

    By tags and not by a parser: entries are read from broken XML, too.
    """
    start: int | None = None
    for tag in _TAG.finditer(text):
        if tag["name"] is None:
            continue
        if start is not None:
            yield start, tag.end() if tag["close"] else tag.start()
            start = None
        if tag[0].endswith("/>"):
            yield tag.span()
        elif not tag["close"]:
            start = tag.start()
    if start is not None:
        yield start, len(text)


def _document(item: Mapping[str, Any], source: str | None, origin: Origin) -> RawDocument | Skipped:
    contents = [str(content.get("value", "")) for content in item.get("content", [])]
    text = text_of(max([*contents, str(item.get("summary", ""))], key=len))
    if not text:
        return Skipped(origin, "an entry without text")
    author = item.get("author")
    return RawDocument(
        origin,
        text,
        Metadata(
            title=item.get("title"),
            published=item.get("published") or item.get("updated"),
            source=source,
            authors=(str(author),) if author else (),
            url=item.get("link"),
        ),
    )
