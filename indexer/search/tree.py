"""The query tree: what a query means, in values that every engine compiles.

Trees from :func:`indexer.search.parser.parse` are canonical: no And inside an And, no
Or inside an Or, no Not of a Not, no And or Or of fewer than two parts. For them
``parse(to_text(tree)) == tree``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from indexer.model import ArticleId
from indexer.search.stories import NO_STORIES, Stories

_PLAIN = re.compile(r"[\w.-]+")


class Field(StrEnum):
    """What a word can be looked for in; ANY is the title and the body.

    ACTOR finds an actor by the words of the name, ACTOR_ID by the exact id. PATH is a file, or
    a folder that it lies in or below, written in full and with its case. TAG and NOTE are
    what a user wrote; no index holds them, and :mod:`indexer.marking` answers for them. COPIES
    is the number of articles that tell a story; for it :mod:`indexer.storied` answers. LANGUAGE
    is an ISO 639-1 code.
    """

    ANY = ""
    TITLE = "title"
    BODY = "body"
    ACTOR = "actor"
    ACTOR_ID = "actorid"
    ROLE = "role"
    COUNTRY = "country"
    SOURCE = "source"
    PUBLISHED = "published"
    MENTIONS = "mentions"
    IS = "is"
    PATH = "path"
    TAG = "tag"
    NOTE = "note"
    COPIES = "copies"
    LANGUAGE = "lang"

    @property
    def holds_dates(self) -> bool:
        """Whether its values are dates at the grain of a year, month or day."""
        return self in (Field.PUBLISHED, Field.MENTIONS)

    @property
    def holds_keywords(self) -> bool:
        """Whether its values are matched whole, not word by word."""
        return self.holds_dates or self in _KEYWORDS


_KEYWORDS = frozenset(
    {Field.ACTOR_ID, Field.COUNTRY, Field.LANGUAGE, Field.IS, Field.PATH, Field.TAG, Field.COPIES}
)


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every article."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word, in any of its inflected forms, or for a keyword field one whole value."""

    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side, exactly as they are."""

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
class Ids:
    """Matches these articles. Nobody types it: it stands for what is known elsewhere."""

    ids: frozenset[ArticleId]


@dataclass(frozen=True, slots=True)
class CopyCount:
    """Stories told by so many articles, from ``least`` (1 or more) to ``most``; None leaves the end open.

    ``stories``, which nobody types, says which articles tell one story.
    """

    least: int
    most: int | None
    stories: Stories = NO_STORIES


@dataclass(frozen=True, slots=True)
class Later:
    """Matches every article of a story but the first. Nobody types it: it stands for ``is:copy``."""

    stories: Stories


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


Query = Everything | Term | Phrase | Prefix | Fuzzy | DateRange | CopyCount | Ids | Later | And | Or | Not


def conjunction(parts: tuple[Query, ...]) -> Query:
    """All of ``parts``, in canonical form; of none of them, everything."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    if not flat:
        return Everything()
    return flat[0] if len(flat) == 1 else And(flat)


def disjunction(parts: tuple[Query, ...]) -> Query:
    """Any of ``parts``, in canonical form; there must be at least one."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def negation(part: Query) -> Query:
    """What ``part`` does not match, in canonical form."""
    return part.part if isinstance(part, Not) else Not(part)


def to_text(query: Query) -> str:
    """``query`` in the language that people type.

    Raises:
        ValueError: it holds :class:`Ids` or :class:`Later`, which have no text.
    """
    match query:
        case Everything():
            return "*"
        case Term():
            is_plain = not query.field.holds_keywords or _PLAIN.fullmatch(query.text)
            return _in_field(query.field, query.text if is_plain else f'"{query.text}"')
        case Phrase():
            return _in_field(query.field, f'"{" ".join(query.words)}"')
        case Prefix():
            return _in_field(query.field, f"{query.text}*")
        case Fuzzy():
            return _in_field(query.field, f"{query.text}~{query.edits if query.edits > 1 else ''}")
        case DateRange():
            return _in_field(query.field, f"{query.earliest or ''}..{query.latest or ''}")
        case CopyCount(least, most):
            return _in_field(Field.COPIES, str(least) if least == most else f"{least}..{most or ''}")
        case Ids() | Later():
            raise ValueError("what is known elsewhere has no text")
        case And():
            return " ".join(_bracketed(part, Or) for part in query.parts)
        case Or():
            return " OR ".join(to_text(part) for part in query.parts)
        case Not():
            return f"NOT {_bracketed(query.part, And | Or)}"


def _in_field(field: Field, value: str) -> str:
    return f"{field}:{value}" if field is not Field.ANY else value


def _bracketed(query: Query, kinds: type | object) -> str:
    text = to_text(query)
    return f"({text})" if isinstance(query, kinds) else text  # type: ignore[arg-type]


def leaves(query: Query) -> tuple[Query, ...]:
    """The leaves that a matching article may show, in order: nothing that stands under a Not."""
    match query:
        case And() | Or():
            return tuple(leaf for part in query.parts for leaf in leaves(part))
        case Not() | Everything() | Ids() | Later() | CopyCount():
            return ()
        case _:
            return (query,)


def replaced(query: Query, change: Callable[[Query], Query]) -> Query:
    """The query with every leaf, also those under a Not, as ``change`` gives it back."""
    match query:
        case And():
            return And(tuple(replaced(part, change) for part in query.parts))
        case Or():
            return Or(tuple(replaced(part, change) for part in query.parts))
        case Not():
            return Not(replaced(query.part, change))
        case _:
            return change(query)
