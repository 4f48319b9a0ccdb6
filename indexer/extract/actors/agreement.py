"""What one part of an article settles for another: kinds by vote, names that the model passed over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import word_classes
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.organizations import is_acronym
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.sentence import Sentence, is_capitalised
from indexer.model import ActorKind

_HALVES = {"North": "KP", "South": "KR"}
_FULL_NAME = 8
"""How many votes a full name has on what its family name alone means."""

_ORDINARY = frozenset(
    {"calendar", "function_word", "honorific", "office", "office_modifier", "particle", "place_head"}
)


def agree(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions after the article has settled what its parts left open, in order of the text."""
    forms = [surface(sentences, mention) for mention in found]
    codes = {mention.code for mention in found}
    kinds = _usual_kinds(found, forms)
    settled: list[Mentioned] = []
    for mention, form in zip(found, forms, strict=True):
        if mention.sense is Sense.STATE and mention.code is None:
            code = _HALVES.get(form.capitalize())
            if code in codes:
                settled.append(replace(mention, kind=ActorKind.STATE, code=code))
            elif mention.kind is ActorKind.PLACE:
                settled.append(replace(mention, sense=None))
        elif mention.sense in (None, Sense.PLACE) and form in kinds:
            settled.append(replace(mention, kind=kinds[form]))
        else:
            settled.append(mention)
    settled = _acronyms_in_brackets(sentences, settled)
    return sorted(
        [*settled, *_passed_over(sentences, settled)], key=lambda mention: (mention.sentence, mention.first)
    )


def surface(sentences: Sequence[Sentence], mention: Mentioned) -> str:
    """The words of a mention in the case of running text, one space between them."""
    return " ".join(sentences[mention.sentence].forms[mention.first : mention.end])


def _usual_kinds(found: Sequence[Mentioned], forms: Sequence[str]) -> dict[str, ActorKind]:
    """The kind that most mentions of one form have; a full name votes for its last word too."""
    votes: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    for mention, form in zip(found, forms, strict=True):
        if mention.sense in (None, Sense.PLACE):
            votes[form][mention.kind] += 1
            if mention.kind is ActorKind.PERSON and " " in form:
                family_first = parse_person(form).family_first
                votes[form.partition(" ")[0] if family_first else form.rpartition(" ")[2]][mention.kind] += (
                    _FULL_NAME
                )
    return {form: counts.most_common(1)[0][0] for form, counts in votes.items()}


def _acronyms_in_brackets(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """An acronym in brackets right after an organisation is that organisation."""
    result: list[Mentioned] = []
    for mention in found:
        last = result[-1] if result else None
        if (
            last is not None
            and last.sentence == mention.sentence
            and last.kind is ActorKind.ORGANIZATION
            and mention.first == last.end + 1
            and sentences[mention.sentence].tokens[last.end].text == "("
            and is_acronym(surface(sentences, mention))
        ):
            mention = replace(mention, kind=ActorKind.ORGANIZATION, code=None, sense=None)
        result.append(mention)
    return result


def _passed_over(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> Iterable[Mentioned]:
    """Capitalised words outside any mention that name a person or organisation of the article."""
    known = _known_words(sentences, found)
    taken = {(mention.sentence, i) for mention in found for i in range(mention.first, mention.end)}
    for number, sentence in enumerate(sentences):
        for i, form in enumerate(sentence.forms):
            if form in known and (number, i) not in taken and not _runs_on(sentence, i):
                yield Mentioned(number, i, i + 1, known[form])


def _known_words(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> dict[str, ActorKind]:
    known: dict[str, ActorKind] = {}
    for mention in found:
        if mention.sense is not None or mention.kind not in (ActorKind.PERSON, ActorKind.ORGANIZATION):
            continue
        form = surface(sentences, mention)
        word = form.rpartition(" ")[2] if mention.kind is ActorKind.PERSON else form
        if " " not in word and len(word) > 2 and is_capitalised(word) and not _is_ordinary(word):
            known[word] = mention.kind
    return known


def _is_ordinary(word: str) -> bool:
    return bool(word_classes().get(word.lower(), frozenset()) & _ORDINARY)


def _runs_on(sentence: Sentence, i: int) -> bool:
    """Whether the word stands beside another name-like one, as part of something longer."""
    forms = sentence.forms
    beside = [forms[k] for k in (i - 1, i + 1) if 0 <= k < len(forms) and k != 0]
    return any(is_capitalised(form) and not _is_ordinary(form) for form in beside)
