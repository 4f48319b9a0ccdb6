"""What abbreviations an article explains: ``Center for Energy and Security Studies (CENESS)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indexer.extract.actors.fold import slug
from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.identity import actor_id
from indexer.extract.actors.institutions import parse_ministry
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.organizations import could_stand_for, key, key_words, known_organizations
from indexer.model import Actor, ActorId, ActorKind, AnnotatedArticle

_SHORT = r"(?=(?:[^A-Z(),\s]*[A-Z]){3})[A-Z][A-Za-z0-9&./-]{2,11}"
"""An abbreviation that can be told from another by itself: three capitals at least."""

_EXPLAINS = re.compile(
    rf"\s?\(\s?[\"“‘']?({_SHORT})[\"”’']?\s?\)"  # (CENESS)
    rf"|,\sor\s(?:the\s)?[\"“‘']?({_SHORT})(?=[\"”’']?[,;:)—])"  # , or CENESS,
)

_WORD = re.compile(r"[^\W_][\w.&'’-]*")
_REACH = 90
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Explained:
    """That an article explains an abbreviation: the id that it has by itself, and what it stands for there.

    ``name`` is that of the organisation; it is empty where what was explained is no actor of the
    article, as in ``gross domestic product (GDP)``.
    """

    short: ActorId
    long: ActorId
    name: str = ""


def explained(annotated: AnnotatedArticle) -> tuple[Explained, ...]:
    """The abbreviations that an article explains, in brackets or after "or", each meaning once.

    Only those whose letters stand in the long form, and that no list knows.
    """
    text = annotated.article.text
    ends = {m.span.end: (m.text, actor) for actor in annotated.actors for m in actor.mentions}
    return tuple(dict.fromkeys(_each(text, ends)))


def _each(text: str, ends: Mapping[int, tuple[str, Actor]]) -> Iterator[Explained]:
    for match in _EXPLAINS.finditer(text):
        short = match[match.lastindex or 1].replace(".", "")
        if short.lower() in words("no_organization") or key(short) in known_organizations() or lookup(short):
            continue
        long = _long_form(text, match.start(), short)
        if long is None:
            continue
        id = actor_id(short, ActorKind.ORGANIZATION)
        said, actor = ends.get(match.start(), ("", None))
        if actor is None or not _is_meant(short, said, actor):
            yield Explained(id, ActorId(slug(long)))
        elif actor.id != id:
            yield Explained(id, actor.id, actor.name)


def _is_meant(short: str, said: str, actor: Actor) -> bool:
    """Whether an actor is what an abbreviation stands for: one organisation by that name, not of a sort."""
    if actor.kind is not ActorKind.ORGANIZATION or not could_stand_for(short, " ".join(said.split())):
        return False
    *_, last = key_words(actor.name)
    return last not in words("sort_of_body") and parse_ministry(actor.name) is None


def _long_form(text: str, end: int, short: str) -> str | None:
    """The fewest words before an abbreviation that it can stand for."""
    before = list(_WORD.finditer(text, max(0, end - _REACH), end))[-_MOST_WORDS:]
    for word in reversed(before[:-1]):
        long = " ".join(text[word.start() : end].split())
        if could_stand_for(short, long):
            return long
    return None
