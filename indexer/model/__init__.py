"""The nouns of Dateline: plain, frozen values that travel from room to room.

Every span is a half-open range of character offsets (Unicode code points) into
the settled text of one article, so that ``article.text[start:end]`` is what was
meant. :class:`TextMap` leads from there back to the input as it was decoded.

A module of them is loaded when one of its names is first asked for: making a frozen
dataclass takes a third of a millisecond, and who dates an article needs no actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.late import load_late

if TYPE_CHECKING:
    from indexer.model.actors import Actor, ActorId, ActorKind, AnnotatedArticle, Mention, Role
    from indexer.model.articles import (
        FOLDED,
        LONGEST_READ,
        Article,
        ArticleId,
        Evidence,
        Excerpt,
        Origin,
        Published,
        Section,
        SectionKind,
        Span,
        TextMap,
        display_path,
    )
    from indexer.model.dates import DateMention, TimexType
    from indexer.model.documents import Metadata, Original, RawDocument

_HOME = {
    **dict.fromkeys(("Actor", "ActorId", "ActorKind", "AnnotatedArticle", "Mention", "Role"), "actors"),
    **dict.fromkeys(("DateMention", "TimexType"), "dates"),
    **dict.fromkeys(("Metadata", "Original", "RawDocument"), "documents"),
}
"""The module of a name; of all others it is ``articles``."""

__all__ = [
    "FOLDED",
    "LONGEST_READ",
    "Actor",
    "ActorId",
    "ActorKind",
    "AnnotatedArticle",
    "Article",
    "ArticleId",
    "DateMention",
    "Evidence",
    "Excerpt",
    "Mention",
    "Metadata",
    "Origin",
    "Original",
    "Published",
    "RawDocument",
    "Role",
    "Section",
    "SectionKind",
    "Span",
    "TextMap",
    "TimexType",
    "display_path",
]

if not TYPE_CHECKING:
    __getattr__ = load_late(
        __name__, {name: f"indexer.model.{_HOME.get(name, 'articles')}" for name in __all__}
    )
