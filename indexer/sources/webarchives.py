"""WARC files, by warcio (extra ``warc``): saved pages, and the plain texts of WET files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument
from indexer.sources.entry import Entry, Reading, read_within
from indexer.sources.extras import load_extra
from indexer.sources.files import Skipped, reason_of
from indexer.sources.pages import find_article

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
Page = Callable[[bytes, Origin, str | None], RawDocument]
"""Makes a document of a page, its origin and its address."""


def read_warc(entry: Entry) -> Reading:
    """One document a record that holds a page or a text; other records are passed over."""
    yield from _read(entry, find_article)


def read_payloads(entry: Entry) -> Reading:
    """The pages and texts of these records as they stand there, without the headers of their transfer."""
    yield from _read(entry, lambda content, origin, url: RawDocument(origin, content, Metadata(url=url)))


def _read(entry: Entry, page: Page) -> Reading:
    records = load_extra("warcio.archiveiterator", "warc", "WARC").ArchiveIterator(entry.stream)
    # Its warning of a wrong length, which it writes over whatever stands on the screen.
    records.INC_RECORD = ""
    number = 0
    try:
        for record in records:
            number += 1
            yield from _read_record(entry, record, number, page)
    except Exception as error:
        raise SourceError(f"broken after record {number}: {reason_of(error)}") from error


def _read_record(entry: Entry, record: Any, number: int, page: Page) -> Reading:
    url = record.rec_headers.get_header("WARC-Target-URI")
    origin = replace(entry.origin, member=_nested(entry.origin, url), record=number)
    if record.rec_type == "conversion":
        yield RawDocument(origin, _content(entry, record), Metadata(url=url))
    elif record.rec_type in ("response", "resource") and _is_page(record):
        try:
            yield page(_content(entry, record), origin, url)
        except SourceError as error:
            yield Skipped(origin, str(error))


def _nested(origin: Origin, url: str | None) -> str | None:
    return "!".join(filter(None, (origin.member, url))) or None


def _is_page(record: Any) -> bool:
    headers = record.http_headers or record.rec_headers
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status == "200" and str(headers.get_header("Content-Type", "")).startswith(_PAGE_TYPES)


def _content(entry: Entry, record: Any) -> bytes:
    return read_within(record.content_stream(), entry.limits)
