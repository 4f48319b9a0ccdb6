"""RSS and Atom files, by feedparser (extra ``feed``)."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.extras import load_extra
from indexer.sources.files import Skipped
from indexer.sources.markup import text_of


def read_feed(entry: Entry) -> Reading:
    """One document an entry of the feed."""
    feedparser = load_extra("feedparser", "feed", "RSS and Atom")
    content = bounded(entry)
    if b"<!ENTITY" in content:
        raise SourceError("a feed that declares entities of its own")
    # A stream, never a string: a string that looks like an address would be fetched.
    parsed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        raise SourceError("a feed without entries")
    source = parsed.feed.get("title")
    for number, item in enumerate(parsed.entries, start=1):
        yield _document(item, source, replace(entry.origin, record=number))


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
