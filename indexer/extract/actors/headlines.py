"""Names in lines of capitals, where nothing shows that a name has ended: ``TRUMP RIPS MEDIA``."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from indexer.extract.actors.lexicon import given_names
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.reading import hides_case
from indexer.extract.actors.sentence import Sentence
from indexer.model import ActorKind


def cut_to_names(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> list[Mentioned]:
    """The mentions; those of people in lines of capitals end where a name of the article ends."""
    people = {form for mention, form in zip(found, forms, strict=True) if mention.kind is ActorKind.PERSON}
    families = {form.rpartition(" ")[2] for form in people} - given_names()
    names = {form for form in people if " " in form} | families
    return [
        _cut(sentences[mention.sentence], mention, names) if mention.kind is ActorKind.PERSON else mention
        for mention in found
    ]


def _cut(sentence: Sentence, mention: Mentioned, names: AbstractSet[str]) -> Mentioned:
    for end in range(mention.end - 1, mention.first, -1):
        if " ".join(sentence.forms[mention.first : end]) in names:
            return replace(mention, end=end) if hides_case(sentence.tokens) else mention
    return mention
