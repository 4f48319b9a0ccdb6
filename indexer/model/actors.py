"""Who acts in an article, and the article with all that was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from indexer.model.articles import Article, Span
from indexer.model.dates import DateMention

ActorId = NewType("ActorId", str)
"""Names one actor: a slug of the canonical name, such as ``mark-lambert``."""


class ActorKind(StrEnum):
    """Who can act. A place is kept apart from the state that it may stand for."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text names an actor."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role that the text gives an actor, where it stands."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts in an article, once, under its fullest name.

    ``country`` is the ISO 3166-1 alpha-2 code of the affiliation (of a state: its
    own), or None where the text does not settle it. ``mentions`` are the places that name
    it, ``nominals`` those that mean it without a name, as ``the ministry``.
    """

    id: ActorId
    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()
    country: str | None = None
    nominals: tuple[Mention, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """Where the text speaks of it, by name or without, in order."""
        return tuple(sorted(mention.span for mention in (*self.mentions, *self.nominals)))


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with who acts in it and which times it speaks of, both in order of the text."""

    article: Article
    actors: tuple[Actor, ...] = ()
    dates: tuple[DateMention, ...] = ()
