"""The query tree, and the parser of the small language that people type.

Engines compile the tree; no query text crosses the seam. The language: words,
"phrases", prefix*, fuzzy~, AND OR NOT, ( ), and the fields of :class:`Field`,
as ``actor:lambert``. Dates are ``2019``, ``2019-11``, ``2019-11-06`` and
ranges of them, ``2019-10..2019-12``, with either end left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a word can be looked for in; ANY is the title and the body."""

    ANY = ""
    TITLE = "title"
    BODY = "body"
    ACTOR = "actor"
    ROLE = "role"
    COUNTRY = "country"
    SOURCE = "source"
    PUBLISHED = "published"
    MENTIONS = "mentions"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every article."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or for a keyword field one whole value."""

    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side."""

    words: tuple[str, ...]
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins so."""

    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any word within ``edits`` insertions, deletions or changes."""

    text: str
    field: Field = Field.ANY
    edits: int = 1


@dataclass(frozen=True, slots=True)
class DateRange:
    """A closed range of dates at year, month or day grain; None leaves an end open."""

    earliest: str | None
    latest: str | None
    field: Field = Field.PUBLISHED


@dataclass(frozen=True, slots=True)
class And:
    """Matches what all of its parts match."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Matches what any of its parts matches."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Matches what its part does not."""

    part: Query


Query = Everything | Term | Phrase | Prefix | Fuzzy | DateRange | And | Or | Not
