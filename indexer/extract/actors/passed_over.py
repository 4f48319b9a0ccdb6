"""Names that the model passed over in one place but not in another, and acronyms of such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.lexicon import given_names, word_classes
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.organizations import acronyms
from indexer.extract.actors.sentence import Sentence, is_capitalised
from indexer.extract.actors.steps import Rule, Step
from indexer.extract.actors.votes import family_word
from indexer.model import ActorKind

_SHORTEST_ACRONYM = 3
_BY_WORD = (Step(Rule.SAME_WORD),)


class _Known(NamedTuple):
    """What a word names, the words that may stand before it, and what tells so."""

    kind: ActorKind
    before: Sequence[str]
    steps: tuple[Step, ...]


_ACRONYM = _Known(ActorKind.ORGANIZATION, (), (Step(Rule.ACRONYM),))
_FIRST_WORD = _Known(ActorKind.ORGANIZATION, (), (Step(Rule.FIRST_WORD),))
_ORDINARY = frozenset(
    {"calendar", "function_word", "honorific", "office", "office_modifier", "particle", "place_head"}
)


def passed_over(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> Iterator[Mentioned]:
    """Capitalised words outside any mention that name a person or organisation of the article."""
    known = dict.fromkeys(_acronyms(found, forms), _ACRONYM)
    known |= dict.fromkeys(_first_words(found, forms), _FIRST_WORD)
    known |= _known_words(found, forms)
    taken = {(mention.sentence, i) for mention in found for i in range(mention.first, mention.end)}
    for number, sentence in enumerate(sentences):
        if known.keys().isdisjoint(sentence.forms):
            continue
        for i, form in enumerate(sentence.forms):
            if form not in known or (number, i) in taken:
                continue
            kind, before, steps = known[form]
            first = _beginning(sentence, i, before)
            if _stands_alone(sentence, first, i + 1) and (number, first) not in taken:
                yield Mentioned(number, first, i + 1, kind, steps=steps)


def _known_words(found: Sequence[Mentioned], forms: Sequence[str]) -> dict[str, _Known]:
    """Whom or what one word names, and the words that stand before it in the full name."""
    known: dict[str, _Known] = {}
    for mention, form in zip(found, forms, strict=True):
        if mention.sense is not None or mention.kind not in (ActorKind.PERSON, ActorKind.ORGANIZATION):
            continue
        word = family_word(form) if mention.kind is ActorKind.PERSON else form
        if " " not in word and len(word) > 1 and is_capitalised(word):
            before, _, last = form.rpartition(" ")
            known.setdefault(word, _Known(mention.kind, before.split() if last == word else (), _BY_WORD))
    return known


def _beginning(sentence: Sentence, i: int, before: Sequence[str]) -> int:
    """Takes in what stands before a word in the full name too: ``Suu`` Kyi, of Aung San Suu Kyi."""
    first = i
    for word in reversed(before):
        if not first or sentence.forms[first - 1] != word:
            break
        first -= 1
    return first


def _acronyms(found: Sequence[Mentioned], forms: Sequence[str]) -> frozenset[str]:
    """The acronyms of the organisations that an article names in full: ``WMO``."""
    names = {f for m, f in zip(found, forms, strict=True) if m.kind is ActorKind.ORGANIZATION and " " in f}
    short = (acronym.upper() for name in names for acronym in acronyms(name))
    return frozenset(acronym for acronym in short if len(acronym) >= _SHORTEST_ACRONYM)


def _first_words(found: Sequence[Mentioned], forms: Sequence[str]) -> frozenset[str]:
    """What organisations may go by, since their names begin with it and it is no common word: the ``Dow``."""
    first = {
        form.partition(" ")[0]
        for mention, form in zip(found, forms, strict=True)
        if mention.kind is ActorKind.ORGANIZATION and " " in form
    }
    return frozenset(filter(_is_own, first))


def _is_own(word: str) -> bool:
    """Whether a word is no common one, no place's and no given name."""
    if len(word) < _SHORTEST_ACRONYM or not (word[0].isupper() and word.isalpha()):
        return False
    lower = word.lower()
    is_common = bool(word_classes().get(lower) or clusters(lower))
    return not is_common and lookup(word) is None and word not in given_names()


def _stands_alone(sentence: Sentence, first: int, end: int) -> bool:
    """Whether no name stands beside it, and, of an ordinary word, nothing else gave it its capital."""
    forms = sentence.forms
    if _is_ordinary(forms[first]) and not (
        first > 0 and forms[first - 1].isalpha() and forms[first - 1].islower()
    ):
        return False
    beside = [forms[k] for k in (first - 1, end) if 0 < k < len(forms)]
    return not any(is_capitalised(form) and not _is_ordinary(form) for form in beside)


def _is_ordinary(word: str) -> bool:
    return bool(word_classes().get(word.lower(), frozenset()) & _ORDINARY)
