"""Why something was said of an actor: what ``--explain`` and the reader tell.

Kept apart from the nouns of :mod:`indexer.model`: only who asks why needs them.
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.model import ActorId, Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was said: the rule that said so, and its reason in words."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class MentionExplanation:
    """Why a mention is one: the steps that found it, in order, and what makes it this actor's."""

    span: Span
    text: str
    found: tuple[Reason, ...]
    joined: Reason


@dataclass(frozen=True, slots=True)
class RoleExplanation:
    """How the text states a role."""

    span: Span
    text: str
    stated: Reason


@dataclass(frozen=True, slots=True)
class ActorExplanation:
    """Why an actor is what it is: its name, its kind, its country where it has one, and all its parts."""

    id: ActorId
    name: Reason
    kind: Reason
    country: Reason | None
    mentions: tuple[MentionExplanation, ...]
    roles: tuple[RoleExplanation, ...]
    nominals: tuple[MentionExplanation, ...] = ()
