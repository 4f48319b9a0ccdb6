"""Firms called after those who began them: ``Paul, Weiss, Rifkind, Wharton & Garrison``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import word_classes, words
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_MOST_PARTNERS = 6


def with_partnerships(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """The names, those of partners between commas and before ``&`` put together as one firm's."""
    joined = _of_two(sentence.forms, names) if "and" in sentence.forms else [*names]
    if not names or "&" not in sentence.forms:
        return joined
    for first, end in _partnerships(sentence.forms):
        inside = [name for name in joined if name.first < end and first < name.end]
        if inside and all(first <= name.first and name.end <= end for name in inside):
            at = joined.index(inside[0])
            joined[at : at + len(inside)] = [Name(inside[0].sentence, first, end, Label.ORGANIZATION)]
    return joined


def _of_two(forms: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """``Clayton and Dubilier Inc``: a family name, and another one with the form of a company."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and _are_one_firm(forms, last, name):
            joined[-1] = Name(name.sentence, last.first, name.end, Label.ORGANIZATION)
        else:
            joined.append(name)
    return joined


def _are_one_firm(forms: Sequence[str], one: Name, other: Name) -> bool:
    if one.label is not Label.PERSON or one.end - one.first > 1 or other.label is not Label.ORGANIZATION:
        return False
    if forms[one.end : other.first] != ["and"] or forms[one.first - 1 : one.first] == [","]:
        return False
    is_ended = other.end - other.first > 1 and forms[other.end - 1].lower() in words("legal_form")
    return is_ended and _is_partner(forms[one.first]) and _is_partner(forms[other.first])


def _partnerships(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where at least three family names stand, commas and at last ``&`` between them."""
    for sign in (i for i, form in enumerate(forms) if form == "&"):
        if not (0 < sign < len(forms) - 1 and _is_partner(forms[sign - 1]) and _is_partner(forms[sign + 1])):
            continue
        first = sign - 1
        while first > 1 and sign - first < 2 * _MOST_PARTNERS and forms[first - 1] == ",":
            if not _is_partner(forms[first - 2]):
                break
            first -= 2
        is_cut = first > 0 and (forms[first - 1][0].isupper() or forms[first - 1] == ",")
        if first < sign - 1 and not is_cut:
            yield first, sign + 2


def _is_partner(form: str) -> bool:
    """Whether a word may be somebody's family name, and is nothing that the lists know."""
    is_name = form[0].isupper() and form[1:].islower() and form.isalpha()
    return is_name and lookup(form) is None and not word_classes().get(form.lower()) and not is_known([form])
