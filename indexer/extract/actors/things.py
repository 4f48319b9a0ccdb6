"""What an article itself shows to be no actor.

Acronyms that it explains as things (``geographical indication (GI)``), goods that it trades in, storms,
and common nouns with a capital, of which it never says whose they are: the ``Department``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.organizations import is_acronym
from indexer.extract.actors.sentence import Sentence
from indexer.model import ActorKind

_MOST_WORDS = 8


def without_things(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions but those of things."""
    found = _without_heads(sentences, _without_acronyms(sentences, found))
    return _without_storms(sentences, _without_goods(sentences, found))


def _without_heads(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """``Group``, ``Court``: a common noun alone names no body, unless the article has a name with it."""
    heads = words("bare_head")
    bare = {i for i, m in enumerate(found) if _may_be_thing(m) and _form(sentences, m).lower() in heads}
    if not bare:
        return [*found]
    inside = {
        form.lower()
        for i, m in enumerate(found)
        if i not in bare and m.kind is ActorKind.ORGANIZATION
        for form in sentences[m.sentence].forms[m.first : m.end]
    }
    return [m for i, m in enumerate(found) if i not in bare or _form(sentences, m).lower() in inside]


def _without_goods(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """``Brent``, where the article tells of crude oil."""
    goods = {
        i for i, m in enumerate(found) if m.end - m.first == 1 and _form(sentences, m) in words("benchmark")
    }
    if not goods or not any(words("of_oil") & {*sentence.forms} for sentence in sentences):
        return [*found]
    return [m for i, m in enumerate(found) if i not in goods]


def _without_storms(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """``Hurricane Sandy``, and ``Sandy`` where the article goes on to call it that."""
    storms = frozenset(name for sentence in sentences for name in _storms(sentence))
    if not storms:
        return [*found]
    return [m for m in found if not (m.sense is None and _is_storm(sentences[m.sentence], m, storms))]


def _storms(sentence: Sentence) -> Iterator[str]:
    """What the storms are called that a sentence names as such."""
    if _storm_words().isdisjoint(sentence.forms):
        return
    for token, named in pairwise(sentence.tokens):
        if token.text[0].isupper() and token.text.lower() in words("storm") and named.text.istitle():
            yield named.text


@cache
def _storm_words() -> frozenset[str]:
    return words("storm") | {word.capitalize() for word in words("storm")}


def _is_storm(sentence: Sentence, mention: Mentioned, storms: AbstractSet[str]) -> bool:
    before = sentence.tokens[max(0, mention.end - 2)].text.lower()
    is_called = mention.end - mention.first == 1 or before in words("storm")
    return is_called and sentence.forms[mention.end - 1] in storms


def _without_acronyms(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions but those of acronyms that a bracket explains by words in lower case."""
    things = {
        _form(sentences, m) for m in found if _may_be_thing(m) and _explained(sentences[m.sentence], m.first)
    }
    return [m for m in found if not (_may_be_thing(m) and _form(sentences, m).removesuffix("s") in things)]


def _form(sentences: Sequence[Sentence], mention: Mentioned) -> str:
    return sentences[mention.sentence].forms[mention.first]


def _may_be_thing(mention: Mentioned) -> bool:
    is_actor = mention.kind in (ActorKind.ORGANIZATION, ActorKind.PERSON)
    return is_actor and mention.sense is None and mention.end - mention.first == 1


def _explained(sentence: Sentence, at: int) -> bool:
    """Whether the words before the bracket that an acronym stands in have its letters, all in lower case.

    ``national space agency (NSA)`` may be somebody's own way to write a body.
    """
    forms = sentence.forms
    if forms[at - 1 : at + 2 : 2] != ["(", ")"] or not is_acronym(forms[at]) or is_known([forms[at]]):
        return False
    letters = [char.lower() for char in forms[at] if char.isupper()]
    said = forms[max(0, at - 1 - _MOST_WORDS) : at - 1]
    if not said or said[-1] in words("organization_head") or said[-1] in words("organization_end"):
        return False
    for word in reversed(said):
        if not word.islower():
            return False
        if word in words("acronym_skips"):
            continue
        for part in reversed(word.split("-")):
            if not letters or part[:1] != letters.pop():
                return False
        if not letters:
            return True
    return False
