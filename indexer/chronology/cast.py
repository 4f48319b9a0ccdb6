"""Who is in a sentence: the actors that it names, and those that ``he``, ``she`` or ``it`` stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from indexer.chronology.sentences import Sentence
from indexer.chronology.tense import words
from indexer.model import Actor, ActorKind, Span

_PRONOUNS = frozenset({"he", "she"})
_GROUPS = frozenset({ActorKind.ORGANIZATION, ActorKind.STATE})


class Cast:
    """The actors of an article, asked for sentence by sentence in the order of the text."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._places = sorted(
            ((span, actor) for actor in actors for span in actor.places),
            key=lambda place: place[0],
        )
        self._starts = [span.start for span, _ in self._places]
        self._focus: Actor | None = None
        self._subject: Actor | None = None

    def of(self, sentence: Sentence) -> tuple[Actor, ...]:
        """The actors of a sentence in the order of their names in it, then who a pronoun stands for.

        A pronoun stands for the person whom the nearest sentence before it named first: in
        news that is its subject. One that follows the name of a person is left open. ``It``
        at the beginning stands for the organisation or state that the sentence before began with.
        """
        places = list(self._within(sentence.span))
        named = tuple({actor.id: actor for _, actor in places}.values())
        people = [(span, actor) for span, actor in places if actor.kind is ActorKind.PERSON]
        until = people[0][0].start if people else sentence.span.end
        meant = self._focus if _has_pronoun(sentence, until) else None
        acting = self._subject if _begins_with_it(sentence) else None
        self._focus = people[0][1] if people else self._focus
        self._subject = acting or (named[0] if named and named[0].kind in _GROUPS else None)
        return tuple({actor.id: actor for actor in (*named, meant, acting) if actor is not None}.values())

    def _within(self, sentence: Span) -> Iterator[tuple[Span, Actor]]:
        for n in range(bisect_left(self._starts, sentence.start), len(self._places)):
            span, actor = self._places[n]
            if span.start >= sentence.end:
                return
            if span.end <= sentence.end:
                yield span, actor


def _has_pronoun(sentence: Sentence, until: int) -> bool:
    """Whether the sentence says ``he`` or ``she`` itself, before the character ``until``."""
    spoken = (token for token in sentence.said if token.start < until)
    return any(token.text.lower() in _PRONOUNS for token in spoken)


def _begins_with_it(sentence: Sentence) -> bool:
    """Whether the sentence begins with ``it`` and a verb of somebody who acts: not ``It was unclear``."""
    first = [token.text.lower() for token in sentence.said[:2]]
    return first[:1] == ["it"] and len(first) > 1 and first[1] not in words("of_no_actor")
