"""Whom ``the company`` means: the organisation that an article is speaking of.

An article names a company and then calls it ``the firm`` or ``the German carmaker``. Such a
description means the company that its own sentence began with, else the one that an earlier
sentence began with last: in news that is whom it goes on to tell of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from indexer.chronology.lexicon import words
from indexer.chronology.sentences import Sentence
from indexer.extract.actors.lexicon import words as word_class
from indexer.model import Actor, ActorKind, Span

Appearance = tuple[Span, Actor]
"""Where an actor is in a sentence."""

_WORDS_OF_A_DESCRIPTION = 5
_TWO = 2


class Companies:
    """The companies of an article, asked for sentence by sentence in the order of the text."""

    def __init__(self) -> None:
        self._topics: tuple[Actor, ...] = ()

    def of(self, sentence: Sentence, places: Sequence[Appearance]) -> tuple[Appearance, ...]:
        """Where a sentence describes a company instead of naming it.

        Args:
            sentence: the next one of the article.
            places: where it names actors, in order.
        """
        named = [(span, actor) for span, actor in places if _is_company(span, actor, sentence)]
        found = tuple(
            (span, actor)
            for span, many in _descriptions(sentence, places)
            for actor in self._meant(sentence, [place for place in named if place[0].end <= span.start], many)
        )
        self._topics = _topics(sentence, named) or self._topics
        return found

    def _meant(
        self, sentence: Sentence, before: Sequence[Appearance], many: bool  # noqa: FBT001
    ) -> tuple[Actor, ...]:
        here = _topics(sentence, before)
        if many:
            return next((two for two in (here, self._topics) if len(two) == _TWO), ())
        return (here or self._topics)[:1]


def _topics(sentence: Sentence, named: Sequence[Appearance]) -> tuple[Actor, ...]:
    """The companies that a sentence says are some, ``the carmaker Ford``, else those before its verb."""
    described = [actor for span, actor in named if _is_described(sentence, span)]
    verb = sentence.said[sentence.verbs[0].at].start if sentence.verbs else sentence.span.end
    leading = [actor for span, actor in named if span.end <= verb]
    return tuple(dict.fromkeys(described or leading))


def _is_described(sentence: Sentence, name: Span) -> bool:
    """Whether the noun of a company stands before the name, as in ``the carmaker Ford``."""
    before = next((token for token in reversed(sentence.said) if token.end <= name.start), None)
    return before is not None and before.text in words("company_noun")


def _is_company(span: Span, actor: Actor, sentence: Sentence) -> bool:
    """Whether it is an organisation that ``the company`` may mean: not ``the Fed``, nor whom a thing was told."""
    if actor.kind is not ActorKind.ORGANIZATION:
        return False
    if any(word in _no_company() or word.isdigit() for word in actor.name.lower().split()):
        return False
    before = next((token.text.lower() for token in reversed(sentence.tokens) if token.end <= span.start), "")
    return before not in words("before_no_company")


@cache
def _no_company() -> frozenset[str]:
    """Words in the name of an institution, or of an index."""
    return (word_class("nominal_organization") | words("measure")) - words("company_noun")


def _descriptions(sentence: Sentence, places: Sequence[Appearance]) -> Iterator[tuple[Span, bool]]:
    """``the German carmaker``, and with True what means two: ``both companies``."""
    spoken = [token.text.lower() for token in sentence.said]
    finite = {verb.at for verb in sentence.verbs}
    for first, word in enumerate(spoken):
        if word not in ("the", "this", "both"):
            continue
        for at in range(first + 1, min(first + 1 + _WORDS_OF_A_DESCRIPTION, len(spoken))):
            if at in finite or spoken[at] in words("ends_description"):
                break
            many = spoken[at].endswith("s") and (word == "both" or "two" in spoken[first:at])
            if (spoken[at][:-1] if many else spoken[at]) in words("company_noun"):
                if many or word != "both":
                    span = Span(sentence.said[first].start, sentence.said[at].end)
                    if _is_whole(sentence, at) and not any(
                        actor.kind is ActorKind.ORGANIZATION and span.overlaps(place)
                        for place, actor in places
                    ):
                        yield span, many
                break


def _is_whole(sentence: Sentence, head: int) -> bool:
    """Whether nothing behind the noun says which one it is: a name, ``of``, ``that``."""
    following = sentence.said[head + 1] if head + 1 < len(sentence.said) else None
    return following is None or (
        following.text.lower() not in words("says_which") and not following.text[0].isupper()
    )
