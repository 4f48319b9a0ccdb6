"""HTML pages, by trafilatura (extra ``html``): the main text and what the page says of itself."""

from __future__ import annotations

import re

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument
from indexer.sources.decode import decode
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.extras import load_extra

# The parser takes time by the square of a tag's attributes.
_MOST_ATTRIBUTES = 5000
_LONG_TAG = re.compile(rb"<[^<>]{10000,}")


def read_page(entry: Entry) -> Reading:
    """The one page of the stream."""
    yield page_document(bounded(entry), entry.origin, None)


def page_document(content: bytes, origin: Origin, url: str | None) -> RawDocument:
    """The article of a page. Raises SourceError where there is none."""
    trafilatura = load_extra("trafilatura", "html", "HTML")
    if any(tag[0].count(b"=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(content)):
        raise SourceError(f"a tag of more than {_MOST_ATTRIBUTES} attributes")
    try:
        found = trafilatura.bare_extraction(
            decode(content), url=url, with_metadata=True, include_comments=False, favor_precision=True
        )
    except RecursionError as error:
        raise SourceError("HTML nested too deeply") from error
    text = found.text if found is not None else None
    if not text or not text.strip():
        raise SourceError("a page without an article")
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return RawDocument(
        origin,
        text,
        Metadata(
            title=found.title,
            published=found.date,
            source=found.sitename,
            authors=authors,
            url=url or found.url,
        ),
    )
