"""Firms called after those who began them: ``Paul, Weiss, Rifkind, Wharton & Garrison``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import word_classes
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_MOST_PARTNERS = 6


def with_partnerships(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """The names, those of partners between commas and before ``&`` put together as one firm's."""
    if not names or "&" not in sentence.forms:
        return [*names]
    joined = [*names]
    for first, end in _partnerships(sentence.forms):
        inside = [name for name in joined if name.first < end and first < name.end]
        if inside and all(first <= name.first and name.end <= end for name in inside):
            at = joined.index(inside[0])
            joined[at : at + len(inside)] = [Name(inside[0].sentence, first, end, Label.ORGANIZATION)]
    return joined


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
