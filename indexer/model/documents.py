"""A document as a source gives it, before it is an article."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.model.articles import Origin


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was told about a document from outside its text.

    ``day_first`` says whether dates in figures have the day before the month, None where nobody knows.
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as a source gave it: bytes still to be decoded, or text.

    ``encoding`` is that of the bytes, where the source around them tells more of it than they do.
    """

    origin: Origin
    content: bytes | str
    metadata: Metadata = Metadata()
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """A document as it stands in its source: its bytes, and they as text; a PDF has none.

    ``broken`` says why it may end too early.
    """

    content: bytes
    text: str | None
    broken: str | None = None
