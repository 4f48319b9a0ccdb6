"""A document as a source gives it, before it is an article."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.model.articles import Origin


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was told about a document from outside its text."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as a source gave it: bytes still to be decoded, or text."""

    origin: Origin
    content: bytes | str
    metadata: Metadata = Metadata()
