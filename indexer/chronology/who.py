"""Which sentences are about an actor, or about anything else that has a name.

A timeline may be asked for by an actor's id, by a name in any of its forms, or by the
name of a thing that acts in nothing but is spoken of, as a product or a treaty.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from indexer.chronology.argument import Named, is_argument, kind_named
from indexer.chronology.model import Kind, Telling
from indexer.chronology.things import is_thing, places_of
from indexer.extract.actors.lexicon import words as word_class
from indexer.model import Actor, ActorKind, AnnotatedArticle, Span
from indexer.search.query import Field, Or, Phrase, Query, Term

_WORD = re.compile(r"\w+(?:[.'’&-]\w+)*")
_NEXT_WORD = re.compile(r"\s([^\W\d_][\w-]*)")
_LISTS = re.compile(r"\band\b.*,|,.*\band\b")
_SAYS_WHAT = re.compile(r" (?:is|are) (?:\w+ )?(?:an?|the|one)\b")
_WORDS_BEFORE_SUBJECT = 5
_WORDS_OF_A_NAME = 2
"""A part of a name that may stand for the whole has at least so many words."""


def about(name: str, annotated: AnnotatedArticle) -> Callable[[Telling], bool]:
    """A test that says of each sentence of one article whether ``name`` takes part in what it tells.

    Who is only named to say whose or which something is, as in ``the Boeing spokesman`` or
    ``Boeing's shares``, takes no part. ``name`` is an actor's id or any form of a name.
    """
    text = annotated.article.text
    actors = tuple(
        actor
        for actor in meant(name, annotated.actors)
        if actor.kind is not ActorKind.ORGANIZATION or not is_thing(name, text)
    )
    # One word may be a part of many names, and is taken as it stands only where nobody has it.
    may_be_thing = not actors or len(name.split()) >= _WORDS_OF_A_NAME
    named = places_of(name, annotated.article) if may_be_thing else ()
    takes_part = about_actors(actors, annotated)
    unseen = _unseen_names(name, actors, annotated)

    def is_about(entry: Telling) -> bool:
        if entry.kind is not Kind.STATE and (
            takes_part(entry) or any(entry.tells_at(span) for span in unseen)
        ):
            return True
        return any(_is_told_of(span, entry, text) for span in named if entry.span.covers(span))

    return is_about


def _unseen_names(name: str, actors: Sequence[Actor], annotated: AnnotatedArticle) -> tuple[Span, ...]:
    """Where an organisation that is in the article acts under a longer name that was taken for none.

    An article that speaks of Boeing may begin with ``Boeing Aerospace said``: the name with
    one more word behind it is its own, unless some actor has it.
    """
    if actors and not any(actor.kind is ActorKind.ORGANIZATION for actor in actors):
        return ()
    text = annotated.article.text
    known = [mention.span for actor in annotated.actors for mention in actor.mentions]
    return tuple(
        span
        for span in _longer_names(name, text)
        if is_argument(span, text, Named.GROUP) and not any(map(span.overlaps, known))
    )


def _longer_names(name: str, text: str) -> Iterator[Span]:
    """Where the name stands with exactly one more word of a name behind it."""
    pattern = _written(name)
    for match in pattern.finditer(text) if pattern else ():
        following = _NEXT_WORD.match(text, match.end())
        if following is None or not (following[1][0].isupper() and match[0][0].isupper()):
            continue
        span = Span(match.start(), following.end())
        if not _is_part_of_a_longer_name(span.end, Span(0, len(text)), text):
            yield span


def about_actors(actors: Sequence[Actor], annotated: AnnotatedArticle) -> Callable[[Telling], bool]:
    """As :func:`about`, of actors of the article that are known already: whether any of them takes part."""
    text = annotated.article.text
    places = {actor.id: actor.places for actor in actors}
    return lambda entry: any(_takes_part(actor, places[actor.id], entry, text) for actor in actors)


def articles_about(name: str) -> Query:
    """The articles among whose sentences :func:`about` may find any."""
    words = _name_words(name) or (name,)
    return Or(
        (
            Term(name, Field.ACTOR_ID),
            Term(words[-1], Field.ACTOR),
            Phrase(words[:_WORDS_OF_A_NAME], Field.ACTOR),
            Phrase(tuple(name.split())),
        )
    )


def _takes_part(actor: Actor, places: Sequence[Span], entry: Telling, text: str) -> bool:
    if actor.id not in entry.actors:
        return False
    if actor.id in entry.implied:
        return True
    first, last = (bisect_left(places, Span(at, at)) for at in (entry.span.start, entry.span.end))
    return any(
        is_argument(span, text, kind_named(actor.kind)) for span in places[first:last] if entry.tells_at(span)
    )


def _is_told_of(thing: Span, entry: Telling, text: str) -> bool:
    """Whether a sentence tells of a thing; how it is counts where the clause is about nothing else."""
    if not entry.tells_at(thing):
        return False
    return entry.kind is not Kind.STATE or (
        any(_begins_with(thing, piece, text) for piece in entry.pieces)
        and _SAYS_WHAT.match(text, thing.end) is None
    )


def _begins_with(thing: Span, piece: Span, text: str) -> bool:
    return piece.covers(thing) and len(text[piece.start : thing.start].split()) <= _WORDS_BEFORE_SUBJECT


def _is_part_of_a_longer_name(end: int, sentence: Span, text: str) -> bool:
    following = _NEXT_WORD.match(text, end, sentence.end)
    return following is not None and following[1][0].isupper()


def meant(name: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors that a name means: those that have it, else those of whose names it may be a part."""
    wanted = _name_words(name)
    if not wanted:
        return ()
    exact = tuple(actor for actor in actors if actor.id == name or wanted in _forms(actor))
    return exact or tuple(actor for actor in actors if _may_be(wanted, actor))


def _forms(actor: Actor) -> set[tuple[str, ...]]:
    texts = (mention.text for mention in actor.mentions)
    # What enumerates is taken for one name at times: "Fiat and Ford Co, Boeing".
    return {_name_words(form) for form in (actor.name, *(text for text in texts if not _LISTS.search(text)))}


def _may_be(wanted: tuple[str, ...], actor: Actor) -> bool:
    known = _name_words(actor.name)
    if actor.kind is ActorKind.PERSON:
        return bool(known) and _is_same_person(wanted, known)
    if actor.kind is ActorKind.ORGANIZATION and len(wanted) == 1:
        return wanted == known[:1]
    return any(_is_part(wanted, form) or _is_part(form, wanted) for form in _forms(actor))


def _is_same_person(wanted: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether one name lacks only some of the other's; one word alone is a family name.

    Asked for by one word, it may be the first of a name too, where some put the family.
    """
    if len(wanted) == 1:
        return wanted[0] in (known[0], known[-1])
    if len(known) == 1:
        return known[0] == wanted[-1]
    return set(wanted) <= set(known) or set(known) <= set(wanted)


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is the beginning or the end of a longer one."""
    return len(part) >= _WORDS_OF_A_NAME and part in (whole[: len(part)], whole[-len(part) :])


def _name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without the article before and the legal form behind it."""
    words = _WORD.findall(name.casefold())
    while len(words) > 1 and words[-1] in word_class("company_suffix"):
        words.pop()
    return tuple(words[1:] if words[:1] == ["the"] and words[1:] else words)


def _written(name: str) -> re.Pattern[str] | None:
    """Where the words of a name stand side by side."""
    words: Iterable[str] = [re.escape(word) for word in name.split()]
    between = r"\s+"
    return re.compile(rf"(?<!\w){between.join(words)}(?!\w)", re.IGNORECASE) if words else None
