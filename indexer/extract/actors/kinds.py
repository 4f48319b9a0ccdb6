"""The kind of a name that its words, the lists or the office before it settle against the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from indexer.extract.actors.bodies import headquarters, is_seated, one_word_names
from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.gazetteer import lookup, towns
from indexer.extract.actors.lexicon import given_names, word_classes, words
from indexer.extract.actors.notables import notable
from indexer.extract.actors.officials import known_officials
from indexer.extract.actors.organizations import institutions, key, known_organizations
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.steps import Rule, Step
from indexer.model import ActorKind

_LONGEST_PERSON = 3
ADDRESSES = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."})
_NOBILIARY = ("de", "van", "von", "du")
"""What leads from initials to a family name: ``FW de Klerk``."""


def settle(forms: Sequence[str], kind: ActorKind, *, before: str) -> tuple[ActorKind, Step | None]:
    """The kind of a name of these words after ``before``, and what settled it if not the model did."""
    if len(forms) < 2:
        return (ActorKind.ORGANIZATION, Step(Rule.KNOWN)) if _is_only_known(forms[0], kind) else (kind, None)
    if _is_judged(forms, before) or _is_of_people(forms, kind, before):  # Judge Sim Lake
        return ActorKind.PERSON, None if kind is ActorKind.PERSON else Step(Rule.TITLE, before)
    by_head, head = (kind, "") if _is_family_name(forms, kind) else _by_head(forms, kind)
    if head:
        return by_head, Step(Rule.HEAD_WORD, head)
    if kind is not ActorKind.ORGANIZATION and is_known(forms) and lookup(" ".join(forms)) is None:
        return ActorKind.ORGANIZATION, Step(Rule.KNOWN)
    if kind is ActorKind.PERSON and len(forms) == 2 and _is_of_firm(*forms) and not notable(" ".join(forms)):
        return ActorKind.ORGANIZATION, Step(Rule.KNOWN)
    if kind is not ActorKind.ORGANIZATION:
        return kind, None
    if notable(" ".join(forms)) or parse_person(" ".join(forms)) in known_officials():
        return ActorKind.PERSON, Step(Rule.KNOWN)
    if forms[0] not in given_names():
        return kind, None
    is_titled = before[:1].isupper() and before.lower() in words("public_office")
    if is_titled and len(forms) <= _LONGEST_PERSON:
        return ActorKind.PERSON, Step(Rule.TITLE, before)  # Premier Jay Weatherill
    return kind, None


def _is_family_name(forms: Sequence[str], kind: ActorKind) -> bool:
    """``Joel Ward``: a given name before the word of a place that is a family name as well."""
    is_two = kind is ActorKind.PERSON and len(forms) == 2
    return is_two and forms[0] in given_names() and forms[1] in ("Ward", "Border")


def _is_of_firm(first: str, last: str) -> bool:
    """``Motorola Mobility``: a widely known company of one word and a common noun."""
    is_noun = bool(clusters(last.lower())) and last not in given_names()
    return is_noun and is_seated(first) and last.lower() not in words("widespread_family_name")


def _is_only_known(form: str, kind: ActorKind) -> bool:
    """Whether one word taken for a place, or letters for a person, are known: ``Bundesbank``, ``G20``."""
    is_open = kind is ActorKind.PLACE or (
        kind is ActorKind.PERSON and not (form.isalpha() and form.istitle())
    )
    return is_open and form in one_word_names() and lookup(form) is None and form not in towns()


def _is_judged(forms: Sequence[str], before: str) -> bool:
    """Whether a name stands after a title that only people have, and is no listed place."""
    is_titled = before[:1].isupper() and before.lower() in words("personal_title")
    is_name = len(forms) <= _LONGEST_PERSON and all(form.isalpha() and form.istitle() for form in forms)
    return is_titled and is_name and lookup(" ".join(forms)) is None


def _is_of_people(forms: Sequence[str], kind: ActorKind, before: str) -> bool:
    """Whether what looks like a person's name stands right after what only people are: editor Sim Lake."""
    is_office = before in words("office_of_people") or before in ("director", "officer", "boss")
    if not is_office or kind is ActorKind.STATE or len(forms) > _LONGEST_PERSON:
        return False
    are_words = all(form.isalpha() and form.istitle() for form in forms)
    is_body = forms[-1].lower() in words("organization_end") | words("company_suffix")
    return (
        are_words
        and not is_body
        and not is_known(forms)
        and lookup(" ".join(forms)) is None
        and lookup(forms[-1]) is None
    )


def _by_head(forms: Sequence[str], kind: ActorKind) -> tuple[ActorKind, str]:
    """The kind that the first or last word settles, and that word: ``Shimane Prefecture``, ``Air Koryo``."""
    last = forms[-1].lower()
    if last in words("place_end"):
        return ActorKind.PLACE, forms[-1]
    if last in words("organization_end"):
        return ActorKind.ORGANIZATION, forms[-1]
    if kind is ActorKind.PERSON and last in words("public_place"):
        return ActorKind.PLACE, forms[-1]
    if kind is ActorKind.PERSON and last in words("firm_end"):
        return ActorKind.ORGANIZATION, forms[-1]
    if forms[0].isupper() and forms[1] in _NOBILIARY and kind is ActorKind.ORGANIZATION:
        return ActorKind.PERSON, forms[1]
    if forms[0].lower() in words("organization_start") or _is_institution_of(forms):
        return ActorKind.ORGANIZATION, forms[0]
    return kind, ""


def _is_institution_of(forms: Sequence[str]) -> bool:
    """``Court of Appeals``: an institution, and what it is of."""
    return forms[0].lower() in words("institution") and forms[1] in ("of", "for")


def is_known(forms: Sequence[str]) -> bool:
    """Whether words are what a widely known organisation is called: ``General Mills``."""
    name = key(" ".join(forms))
    return forms[0][0].isupper() and any(
        name in known() for known in (institutions, headquarters, known_organizations)
    )


def after_titles(forms: Sequence[str], taken: AbstractSet[int]) -> Iterator[int]:
    """Where two words after an office, which nothing takes, begin a name: ``Chairman`` Reince Priebus."""
    titles = _titles()
    if titles.isdisjoint(forms):
        return
    for i, title in enumerate(forms[:-2]):
        if title not in titles or not taken.isdisjoint((i, i + 1, i + 2)):
            continue
        are_two = all(map(_is_unknown, forms[i + 1 : i + 3]))
        if are_two and not any(map(_is_unknown, forms[i + 3 : i + 4])):
            yield i + 1


def after_address(forms: Sequence[str], taken: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Where a word after ``Mr`` or ``Ms``, which nothing takes, names somebody: Mr ``West`` said."""
    if ADDRESSES.isdisjoint(forms):
        return
    for i, form in enumerate(forms[:-1]):
        if form in ADDRESSES and taken.isdisjoint((i, i + 1)) and _is_capitalised_word(forms[i + 1]):
            goes_on = i + 2 < len(forms) and i + 2 not in taken and _is_capitalised_word(forms[i + 2])
            yield i + 1, i + 2 + goes_on


def _is_capitalised_word(form: str) -> bool:
    return len(form) > 1 and form.isalpha() and form.istitle() and not _is_of_office(form.lower())


def _is_of_office(word: str) -> bool:
    return any(word in words(name) for name in ("office", "office_modifier", "function_word"))


def airlines(forms: Sequence[str], taken: AbstractSet[int]) -> Iterator[int]:
    """Where ``Air`` and a word that is no common one, which nothing takes, are an airline: ``Air`` Koryo."""
    if "Air" not in forms:
        return
    for i in range(len(forms) - 1):
        if forms[i] == "Air" and taken.isdisjoint((i, i + 1)) and _is_unknown(forms[i + 1]):
            yield i


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.capitalize() for word in words("public_office") | {"chairman", "chairwoman"})


def _is_unknown(form: str) -> bool:
    """Whether a capitalised word is in no list: most likely a name."""
    if not (form[0].isupper() and form[1:].islower() and form.isalpha()):
        return False
    lower = form.lower()
    return not word_classes().get(lower) and not clusters(lower) and lookup(form) is None
