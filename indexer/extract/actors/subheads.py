"""Subheads in capitals that run into the name after them, and datelines into the name before."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.divisions import bounded
from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import given_names, word_classes
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_SHORTEST_SUBHEAD = 4
_LONGEST_STATE_ACRONYM = 4
_QUOTES = '"“‘'


def without_subhead(sentence: Sentence, name: Name) -> Name:
    """The name without the words in capitals of a subhead before it, or of a dateline after it."""
    if name.label is Label.PERSON:
        return _after_dateline_cut(sentence, _person_only(sentence, name))
    texts = [token.text for token in sentence.tokens[name.first : name.end]]
    count = _capitals(texts)
    if count in (0, len(texts)):
        return name
    if name.label is Label.LOCATION:
        is_twice = texts[count - 1].capitalize() == texts[count]  # IRAQ Iraq is getting
        return bounded(name, name.first + count, name.end) if is_twice else name
    return _body_only(sentence, name, count) if name.label is Label.ORGANIZATION else name


def _capitals(texts: Sequence[str]) -> int:
    """How many words in capitals come first."""
    return next((i for i, text in enumerate(texts) if not text.isupper()), len(texts))


def _body_only(sentence: Sentence, name: Name, count: int) -> Name:
    """``CHANGING STYLES Acme Associates``: several ordinary words in capitals before a body's name."""
    before = [token.text for token in sentence.tokens[: name.first]]
    run = _capitals(before[::-1])
    loud = [token.text for token in sentence.tokens[name.first - run : name.first + count]]
    are_words = all(map(_is_ordinary, loud[run:]))
    is_subhead = len(loud) > 1 and max(map(len, loud)) >= _SHORTEST_SUBHEAD and are_words
    if not is_subhead or is_known(sentence.forms[name.first : name.end]):
        return name
    return bounded(name, name.first + count, name.end)


def _is_ordinary(text: str) -> bool:
    """Whether a word in capitals is a common one, or a place's, and no acronym."""
    lower = text.lower()
    is_word = bool(clusters(lower) or word_classes().get(lower)) or lookup(text.capitalize()) is not None
    return is_word and len(lower) > 1 and (len(lower) > _LONGEST_STATE_ACRONYM or lookup(text) is None)


def _after_dateline_cut(sentence: Sentence, name: Name) -> Name:
    """``Anna Berg`` NEW YORK: the place of a dateline stands after a writer's name."""
    texts = [token.text for token in sentence.tokens[name.first : name.end]]
    loud = _capitals(texts[::-1])
    is_cut = 0 < loud < len(texts) - 1 and max(map(len, texts[-loud:])) >= _SHORTEST_SUBHEAD
    place = lookup(" ".join(text.capitalize() for text in texts[-loud:])) if is_cut else None
    return bounded(name, name.first, name.end - loud) if place is not None else name


def _person_only(sentence: Sentence, name: Name) -> Name:
    """A subhead in capitals is run into the text: ``LOWER VIEW Berg`` said, ``ANNA BERG When`` asked."""
    texts = [token.text for token in sentence.tokens[name.first : name.end]]
    count = _capitals(texts)
    if count in (0, len(texts)) or max(map(len, texts[:count])) < _SHORTEST_SUBHEAD:
        return name
    start = name.first + count
    if not texts[count][0].isalpha():
        return bounded(name, name.first, start) if texts[count][0] in _QUOTES else name
    is_named = count > 1 and sentence.forms[name.first] in given_names()
    return bounded(name, name.first, start) if is_named else bounded(name, start, name.end)
