"""What a user may say of an actor: the question for it, and the words of the correction."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from indexer import Actor, ActorId, ActorKind, ArticleId


class Verb(StrEnum):
    """A correction, by the word that it begins with."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    KIND = "kind"
    COUNTRY = "country"
    HIDE = "hide"


def question(verb: Verb, name: str) -> str:
    """What to ask about an actor of that name."""
    shown = f"‹{name}›"
    return {
        Verb.MERGE: f"{shown} is everywhere the same as",
        Verb.SPLIT: f"{shown} in this article is really",
        Verb.RENAME: f"{shown} is called",
        Verb.KIND: f"{shown} is a",
        Verb.COUNTRY: f"{shown} is of (two letters, or none)",
        Verb.HIDE: f"hide {shown}",
    }[verb]


def first_answer(verb: Verb, name: str, actor: Actor | None) -> str:
    """What holds now, to be edited; ``actor`` is as the open article has it, if it does."""
    if verb is Verb.RENAME:
        return name
    if verb is Verb.KIND and actor is not None:
        return actor.kind.value
    if verb is Verb.COUNTRY and actor is not None:
        return actor.country or "none"
    return ""


def suggestions(verb: Verb, names: Sequence[str]) -> tuple[str, ...]:
    """What to complete an answer with; ``names`` are those of the actors at hand."""
    if verb is Verb.KIND:
        return tuple(kind.value for kind in ActorKind)
    return tuple(names) if verb in NEEDS_OTHER else ()


NEEDS_OTHER = frozenset({Verb.MERGE, Verb.SPLIT})
"""Those that speak of a second actor."""


def words(
    verb: Verb, actor: ActorId, answer: str, *, other: ActorId | None, article: ArticleId | None
) -> tuple[str, ...]:
    """The correction in the words of the file of corrections.

    Args:
        answer: to :func:`question`.
        other: whom the answer means, where it speaks of a second actor.
        article: the open one, for what holds in it alone.
    """
    if verb is Verb.HIDE:
        return (verb, actor)
    if verb is Verb.RENAME:
        return (verb, actor, "to", answer)
    if verb is Verb.COUNTRY:
        return (verb, actor, answer if answer.casefold() == "none" else answer.upper())
    if verb is Verb.KIND:
        return (verb, actor, answer.casefold())
    # The name is told too: other articles may not have it.
    known_as = () if answer == other else ("as", answer)
    where = ("in", article) if verb is Verb.SPLIT and article is not None else ()
    return (verb, actor, "into", other or "", *known_as, *where)
