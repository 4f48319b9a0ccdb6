"""HTML pages, by trafilatura (extra ``html``): the main text and what the page says of itself."""

from __future__ import annotations

import re

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument
from indexer.sources.decode import decode
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.extras import load_extra
from indexer.sources.markup import text_of

# The parser takes time by the square of a tag's attributes.
_MOST_ATTRIBUTES = 5000
_LONG_TAG = re.compile(rb"<[^<>]{10000,}")
_PARAGRAPH = 40
"""Characters of a line that makes a page worth reading where no article is found in it."""


def read_page(entry: Entry) -> Reading:
    """The one page of the stream."""
    yield find_article(bounded(entry), entry.origin, None)


def find_article(content: bytes, origin: Origin, url: str | None) -> RawDocument:
    """The article of a page. Raises SourceError where there is none."""
    trafilatura = load_extra("trafilatura", "html", "HTML")
    if any(tag[0].count(b"=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(content)):
        raise SourceError(f"a tag of more than {_MOST_ATTRIBUTES} attributes")
    markup = decode(content)
    try:
        found = trafilatura.bare_extraction(
            markup, url=url, with_metadata=True, include_comments=False, favor_precision=True
        )
    except RecursionError as error:
        raise SourceError("HTML nested too deeply") from error
    if found is None or not (found.text or "").strip():
        return RawDocument(origin, _all_text(markup), Metadata(url=url))
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return RawDocument(
        origin,
        found.text,
        Metadata(
            title=found.title,
            published=found.date,
            source=found.sitename,
            authors=authors,
            url=url or found.url,
        ),
    )


def _all_text(markup: str) -> str:
    """All that a page says, for the cleaner to sort out. Raises SourceError where that is next to nothing."""
    text = text_of(markup)
    if not any(len(line) >= _PARAGRAPH for line in text.splitlines()):
        raise SourceError("a page without an article")
    return text
