"""PDF files, by pypdf (extra ``pdf``)."""

from __future__ import annotations

import io
from typing import Any

from indexer.errors import SourceError
from indexer.model import Metadata, RawDocument
from indexer.sources.entry import Entry, Reading, bounded
from indexer.sources.extras import load_extra
from indexer.sources.files import reason_of

_PAGES = 2000


def read_pdf(entry: Entry) -> Reading:
    """The text of all pages as one document."""
    pypdf = load_extra("pypdf", "pdf", "PDF")
    try:
        reader = pypdf.PdfReader(io.BytesIO(bounded(entry)))
        if len(reader.pages) > _PAGES:
            raise SourceError(f"a PDF of more than {_PAGES} pages")
        text = "\n".join(page.extract_text() for page in reader.pages)
        told = reader.metadata or {}
    except SourceError:
        raise
    except Exception as error:
        raise SourceError(f"broken PDF: {reason_of(error)}") from error
    if not text.strip():
        raise SourceError("a PDF without text, perhaps of pictures of pages")
    yield RawDocument(entry.origin, text, _metadata(told))


def _metadata(told: Any) -> Metadata:
    """What the document information says; the date is that of the file, so not the publication's."""
    author = told.get("/Author")
    return Metadata(title=str(told.get("/Title") or "") or None, authors=(str(author),) if author else ())
