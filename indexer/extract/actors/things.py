"""Acronyms that an article explains as things, not as who acts: ``geographical indication (GI)``."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.organizations import is_acronym
from indexer.extract.actors.sentence import Sentence
from indexer.model import ActorKind

_MOST_WORDS = 8


def without_things(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
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
