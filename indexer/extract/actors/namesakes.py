"""Places that share their name, told apart by the rest of the article: ``Newcastle`` in news of Australia."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import rows, words_of_states
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.steps import Rule, Step
from indexer.model import ActorKind

_LEAST = 2
_FAR_MORE = 2
"""How many times more often the states of other names must speak for another place than the usual one."""


@cache
def namesakes() -> dict[str, tuple[str, ...]]:
    """The states in which places of a name lie, by the name."""
    return {name: tuple(codes.split("|")) for codes, name in rows("namesakes.tsv")}


def told_apart(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> list[Mentioned]:
    """The mentions, places with a namesake of the state that most of the article is of."""
    if namesakes().keys().isdisjoint(forms):
        return list(found)
    telling = words_of_states()
    support = Counter(m.code for m, form in zip(found, forms, strict=True) if form not in namesakes())
    support.update(telling[form] for form in {form for s in sentences for form in s.forms if form in telling})
    return [
        _told_apart(mention, namesakes().get(form, ()), support)
        for mention, form in zip(found, forms, strict=True)
    ]


def _told_apart(mention: Mentioned, codes: Sequence[str], support: Counter[str | None]) -> Mentioned:
    is_open = mention.kind is ActorKind.PLACE and mention.sense in (None, Sense.PLACE, Sense.SEAT)
    if not codes or not is_open:
        return mention
    code = max(codes, key=lambda code: support[code])
    rival = max([support[other] for other in (*codes, mention.code) if other != code], default=0)
    if code == mention.code or support[code] < max(_LEAST, _FAR_MORE * rival):
        return mention
    steps = (*mention.steps, Step(Rule.NAMESAKE))
    return replace(mention, code=code, sense=mention.sense and Sense.PLACE, steps=steps)
