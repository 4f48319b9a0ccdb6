"""Who is in a sentence: the actors that it names, and those that ``he``, ``she`` or ``it`` stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from indexer.chronology.companies import Appearance, Companies
from indexer.chronology.lexicon import words
from indexer.chronology.sentences import Sentence
from indexer.extract.actors.tokens import Token
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
        self._group: Actor | None = None
        self._companies = Companies()

    def of(self, sentence: Sentence) -> tuple[tuple[Appearance, ...], tuple[Appearance, ...]]:
        """Where the actors of a sentence are named in it, and where a pronoun or a description means one.

        A pronoun stands for the person whom the nearest sentence before it named first: in
        news that is its subject. One that follows the name of a person is left open. ``It``
        at the beginning stands for the organisation or state that the sentence before began with,
        and so does ``they`` where that is an organisation and acted there itself.
        """
        places = list(self._within(sentence.span))
        first = places[0][1] if places else None
        people = [(span, actor) for span, actor in places if actor.kind is ActorKind.PERSON]
        until = people[0][0].start if people else sentence.span.end
        meant = [(at, self._focus) for at in _pronouns(sentence, until)] if self._focus is not None else []
        acting = (
            self._subject
            if _begins_with_it(sentence)
            else self._group
            if _begins_with(sentence, "they")
            else None
        )
        if acting is not None:
            meant.append((_span(sentence.said[0]), acting))
        self._focus = people[0][1] if people else self._focus
        self._subject = acting or (first if first is not None and first.kind in _GROUPS else None)
        self._group = acting or _acting_group(sentence, places)
        return tuple(places), (*meant, *self._companies.of(sentence, places))

    def _within(self, sentence: Span) -> Iterator[tuple[Span, Actor]]:
        for n in range(bisect_left(self._starts, sentence.start), len(self._places)):
            span, actor = self._places[n]
            if span.start >= sentence.end:
                return
            if span.end <= sentence.end:
                yield span, actor


def _pronouns(sentence: Sentence, until: int) -> Iterator[Span]:
    """Where the sentence says ``he`` or ``she`` itself, before the character ``until``."""
    for token in sentence.said:
        if token.start < until and token.text.lower() in _PRONOUNS:
            yield _span(token)


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _begins_with_it(sentence: Sentence) -> bool:
    """Whether the sentence begins with ``it`` and a verb of somebody who acts: not ``It was unclear``."""
    first = [token.text.lower() for token in sentence.said[:2]]
    return first[:1] == ["it"] and len(first) > 1 and first[1] not in words("of_no_actor")


def _begins_with(sentence: Sentence, word: str) -> bool:
    return bool(sentence.said) and sentence.said[0].text.lower() == word


def _acting_group(sentence: Sentence, places: Sequence[Appearance]) -> Actor | None:
    """The organisation that a sentence begins with, where a verb follows its name."""
    if not places or places[0][1].kind is not ActorKind.ORGANIZATION:
        return None
    name, actor = places[0]
    before = [token for token in sentence.said if token.start < name.start]
    following = next((n for n, token in enumerate(sentence.said) if token.start >= name.end), None)
    if len(before) > 1 or following is None:
        return None
    return actor if any(verb.at == following for verb in sentence.verbs) else None
