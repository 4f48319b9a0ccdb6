"""Which sentences are about an actor, or about anything else that has a name.

A timeline may be asked for by an actor's id, by a name in any of its forms, or by the
name of a thing that acts in nothing but is spoken of, as a product or a treaty.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from indexer.chronology.model import ChronologyEntry
from indexer.model import Actor, ActorId, ActorKind, AnnotatedArticle

_WORD = re.compile(r"\w+(?:[.'’&-]\w+)*")


def about(name: str, annotated: AnnotatedArticle) -> Callable[[ChronologyEntry], bool]:
    """A test that says of each sentence of one article whether it is about ``name``.

    ``name`` is an actor's id, or a name; a person's family name finds the person only
    where the article has no fuller name that speaks against it.
    """
    ids = {actor.id for actor in annotated.actors if _is(name, actor)}
    if ids:
        return lambda entry: not ids.isdisjoint(entry.actors)
    between = r"\s+"
    words = between.join(re.escape(word) for word in name.split())
    written = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    return lambda entry: bool(words) and written.search(entry.text) is not None


def _is(name: str, actor: Actor) -> bool:
    if actor.id == ActorId(name):
        return True
    wanted = _words(name)
    forms = [_words(actor.name), *(_words(mention.text) for mention in actor.mentions)]
    if not wanted:
        return False
    if any(form == wanted for form in forms):
        return True
    if actor.kind is not ActorKind.PERSON:
        return False
    known = _words(actor.name)
    return wanted[-1:] == known[-1:] and (set(wanted) <= set(known) or set(known) <= set(wanted))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.casefold()))
