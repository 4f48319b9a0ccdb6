"""What one part of an article settles for another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.headlines import cut_to_names
from indexer.extract.actors.lexicon import words_of_states
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.namesakes import told_apart
from indexer.extract.actors.organizations import is_acronym
from indexer.extract.actors.passed_over import passed_over
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.steps import Rule, Step
from indexer.extract.actors.things import without_things
from indexer.extract.actors.votes import listed_people, names_person, usual_kinds
from indexer.model import ActorKind

_NAMESAKES = {"Georgia": ("US", ("GE", "RU", "AM", "AZ"))}
"""Places that share the name of a state: their code, and the states that speak for the other one."""

_HALVES = {"North": "KP", "South": "KR"}
_LONGEST_ACRONYM = 5
_A_KIND = {
    ActorKind.PERSON: "a person",
    ActorKind.ORGANIZATION: "an organisation",
    ActorKind.STATE: "a state",
    ActorKind.PLACE: "a place",
}


def agree(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions after the article has settled what its parts left open, in order of the text."""
    found = cut_to_names(sentences, found, surfaces(sentences, found))
    found = _whole_places(sentences, found, surfaces(sentences, found))
    forms = surfaces(sentences, found)
    settled = _bracketed(sentences, _halves(_namesakes(sentences, found, forms), forms))
    settled = _by_vote(sentences, settled, surfaces(sentences, settled))
    settled = without_things(sentences, settled)
    settled = told_apart(sentences, settled, surfaces(sentences, settled))
    more = passed_over(sentences, settled, surfaces(sentences, settled))
    return sorted([*settled, *more], key=lambda mention: (mention.sentence, mention.first))


def surfaces(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[str]:
    """The words of each mention in the case of running text, one space between them."""
    return [" ".join(sentences[m.sentence].forms[m.first : m.end]) for m in found]


def _namesakes(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> list[Mentioned]:
    """``Georgia`` is one of the United States where the article is about those, or uses words as they do."""
    support = Counter(m.code for m, form in zip(found, forms, strict=True) if form not in _NAMESAKES)
    if not _NAMESAKES.keys().isdisjoint(forms):
        telling = words_of_states()
        said = {form for sentence in sentences for form in sentence.forms if form in telling}
        support.update(telling[word] for word in said)
    settled = list(found)
    for i, form in enumerate(forms):
        code, rivals = _NAMESAKES.get(form, ("", ()))
        if code and support[code] > sum(support[rival] for rival in rivals):
            steps = (*found[i].steps, Step(Rule.NAMESAKE))
            settled[i] = replace(found[i], kind=ActorKind.PLACE, code=code, sense=Sense.PLACE, steps=steps)
    return settled


def _whole_places(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> list[Mentioned]:
    """``Pope Beach``, a place elsewhere in the article, is nobody called Beach."""
    places = {form for m, form in zip(found, forms, strict=True) if m.kind is ActorKind.PLACE and " " in form}
    settled: list[Mentioned] = []
    for mention, form in zip(found, forms, strict=True):
        before = sentences[mention.sentence].forms[mention.first - 1] if mention.first else ""
        if f"{before} {form}" in places:
            steps = (*mention.steps, Step(Rule.VOTE, _A_KIND[ActorKind.PLACE]))
            mention = replace(mention, first=mention.first - 1, kind=ActorKind.PLACE, steps=steps)
        settled.append(mention)
    return settled


def _halves(found: Sequence[Mentioned], forms: Sequence[str]) -> list[Mentioned]:
    """``the North`` is North Korea where the article speaks of that; else a place, or nothing."""
    codes = {mention.code for mention in found}
    settled: list[Mentioned] = []
    for mention, form in zip(found, forms, strict=True):
        if mention.sense is not Sense.STATE or mention.code is not None:
            settled.append(mention)
        elif (code := _HALVES.get(form.capitalize())) in codes:
            steps = (*mention.steps, Step(Rule.HALF))
            settled.append(replace(mention, kind=ActorKind.STATE, code=code, steps=steps))
        elif mention.kind is ActorKind.PLACE:
            settled.append(replace(mention, sense=None))
    return settled


def _by_vote(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> list[Mentioned]:
    kinds = usual_kinds(sentences, found, forms)
    people = listed_people(found, forms)
    settled: list[Mentioned] = []
    for mention, form in zip(found, forms, strict=True):
        if (
            form in people
            and mention.sense is not None
            and names_person(sentences[mention.sentence], mention)
        ):
            steps = (*mention.steps, Step(Rule.CALLED))
            mention = replace(mention, kind=ActorKind.PERSON, code=None, sense=None, steps=steps)
        elif mention.sense in (None, Sense.PLACE) and kinds.get(form, mention.kind) is not mention.kind:
            steps = (*mention.steps, Step(Rule.VOTE, _A_KIND[kinds[form]]))
            mention = replace(mention, kind=kinds[form], steps=steps)
        if mention.kind is ActorKind.PERSON and _is_short_acronym(form):
            steps = (*mention.steps, Step(Rule.CAPITALS))
            mention = replace(mention, kind=ActorKind.ORGANIZATION, steps=steps)
        settled.append(mention)
    return settled


def _is_short_acronym(form: str) -> bool:
    return form.isalpha() and form.isupper() and 1 < len(form) <= _LONGEST_ACRONYM


def _bracketed(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """An acronym in brackets right after an organisation is that organisation."""
    result: list[Mentioned] = []
    for mention in found:
        last = result[-1] if result else None
        sentence = sentences[mention.sentence]
        if (
            last is not None
            and last.sentence == mention.sentence
            and last.kind is ActorKind.ORGANIZATION
            and mention.first == last.end + 1
            and sentence.tokens[last.end].text == "("
            and is_acronym(" ".join(sentence.forms[mention.first : mention.end]))
        ):
            steps = (*mention.steps, Step(Rule.BRACKETS))
            mention = replace(mention, kind=ActorKind.ORGANIZATION, code=None, sense=None, steps=steps)
        result.append(mention)
    return result
