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

_DETERMINERS = frozenset({"the", "The", "this", "This", "both", "Both"})
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
        named = [place for place in places if _is_company(*place, sentence)]
        found = tuple(
            (span, actor)
            for span, many in _descriptions(sentence, places)
            for actor in self._meant(sentence, [place for place in named if place[0].end <= span.start], many)
        )
        self._topics = _topics(sentence, named) or self._topics
        return found

    def _meant(self, sentence: Sentence, before: Sequence[Appearance], many: int) -> tuple[Actor, ...]:
        here = _topics(sentence, before)
        if many == _TWO:
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
    """Whether ``the company`` may mean it: an organisation, not ``the Fed``, nor whom a thing was told."""
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


def _descriptions(sentence: Sentence, places: Sequence[Appearance]) -> Iterator[tuple[Span, int]]:
    """``the German carmaker``, and how many it means: two with ``both companies``."""
    organizations = [span for span, actor in places if actor.kind is ActorKind.ORGANIZATION]
    for first, token in enumerate(sentence.said):
        found = _described(sentence, first) if token.text in _DETERMINERS else None
        if found is None:
            continue
        head, many = found
        span = Span(sentence.said[first].start, sentence.said[head].end)
        if _is_whole(sentence, head) and not any(map(span.overlaps, organizations)):
            yield span, many


def _described(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Where the noun stands of a description that may begin at a token, and how many it means."""
    spoken = [token.text.lower() for token in sentence.said[first : first + 1 + _WORDS_OF_A_DESCRIPTION]]
    for at, word in enumerate(spoken[1:], 1):
        if word in words("ends_description") or any(verb.at == first + at for verb in sentence.verbs):
            return None
        if word in words("company_noun"):
            return (first + at, 1) if spoken[0] != "both" else None
        if word.endswith("s") and _singular(word) in words("company_noun"):
            return (first + at, _TWO) if spoken[0] == "both" or "two" in spoken[:at] else None
    return None


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _is_whole(sentence: Sentence, head: int) -> bool:
    """Whether nothing behind the noun says which one it is: a name, ``of``, ``that``."""
    following = sentence.said[head + 1] if head + 1 < len(sentence.said) else None
    return following is None or (
        following.text.lower() not in words("says_which") and not following.text[0].isupper()
    )
