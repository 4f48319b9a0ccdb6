"""Where the names of bodies begin and end: partners and fields left out, what is owned taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.divisions import bounded
from indexer.extract.actors.lexicon import fields, words
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import POSSESSIVE, Sentence, is_capitalised

_LAST_OF_LIST = 2
"""Tokens of the last field of a list: Culture, Media ``and Sport``."""


def with_partners(sentence: Sentence, name: Name) -> Name:
    """``Anna Berg`` goes on to ``& Co``, ``and Sons``: a firm called after who began it."""
    forms = sentence.forms
    sign, partners = forms[name.end : name.end + 1], forms[name.end + 1 : name.end + 2]
    if sign not in (["&"], ["and"]) or not partners or partners[0].lower() not in words("partners"):
        return name
    if sign == ["and"] and not partners[0][0].isupper():
        return name
    return replace(name, end=_past_legal_forms(forms, name.end + 2), label=Label.ORGANIZATION)


def _past_legal_forms(forms: Sequence[str], end: int) -> int:
    """The end of ``Acme Cos`` with the legal form that follows: ``Inc.``."""
    while end < len(forms) and forms[end].lower() in words("legal_form"):
        end += 1
    return end


def owner_only(sentence: Sentence, name: Name) -> Name:
    """``North Korean Foreign Ministry’s North American``: the name ends with its owner, or with ``Ltd.``."""
    for i in range(name.first + 1, name.end):
        if sentence.forms[i].endswith(".") and sentence.forms[i].lower() in words("company_suffix"):
            return bounded(name, name.first, _past_legal_forms(sentence.forms, i + 1))
        if sentence.tokens[i].text in POSSESSIVE and sentence.forms[i - 1].lower() in words(
            "organization_end"
        ):
            return replace(name, end=i)
    return name


def whole_institution(sentence: Sentence, name: Name, names: Sequence[Name], limit: int) -> Name:
    """``Department of Political`` goes on to ``and Peacebuilding Affairs``; what follows belongs to it."""
    forms = sentence.forms
    first = name.first
    if first > 1 and forms[first - 1] in ("of", "for", "on") and _is_institution(forms[first - 2]):
        first -= 2
    inside = [form.lower() for form in forms[first : name.end]]
    starts = any(word in words("institution") for word in inside[:-1])
    if not starts or not any(word in ("of", "for", "on") for word in inside):
        return name
    end = name.end
    while end + 1 < len(forms) and forms[end] in ("and", "&", ",") and is_capitalised(forms[end + 1]):
        stop = end + 1
        while stop < len(forms) and is_capitalised(forms[stop]):
            stop += 1
        if forms[end] == "," or (stop > limit and any(n.first == end + 1 and n.end != stop for n in names)):
            break
        is_last = "," in inside and forms[end] in ("and", "&") and stop == end + _LAST_OF_LIST
        if forms[stop - 1].lower() not in words("institution_subject") and not is_last:
            break
        end = stop
    if end + 1 < len(forms) and forms[end] == "in" and forms[end + 1] in ("Europe", "Asia", "Africa"):
        end += 2
    return bounded(name, first, end)


def _is_institution(form: str) -> bool:
    return form[0].isupper() and form.lower() in words("institution")


def is_portfolio(sentence: Sentence, name: Name) -> bool:
    """``Interior`` Minister, Secretary for ``International Security``: a field, not an organisation."""
    forms = sentence.forms
    inside = [form.lower() for form in forms[name.first : name.end]]
    after = forms[name.end].lower() if name.end < len(forms) else ""
    if after in words("office") and all(word in words("office_modifier") for word in inside):
        return True
    if name.first < 2 or forms[name.first - 1] not in ("for", "of"):
        return False
    return forms[name.first - 2].lower() in words("portfolio_office") and inside[-1] not in words(
        "organization_end"
    )


def after_field(sentence: Sentence, name: Name) -> Name:
    """Minister of Industry and Trade ``Anna Berg``: a field of government is no part of who has it."""
    forms = sentence.forms
    is_held = name.first > 1 and forms[name.first - 1] == "of" and forms[name.first - 2] == "Minister"
    if name.label is not Label.ORGANIZATION or not is_held:
        return name
    for first in (name.end - 3, name.end - 2):
        field = " ".join(forms[name.first : first]).lower()
        is_name = forms[first].istitle() and forms[first].isalpha() and "and" not in forms[first : name.end]
        if first > name.first and is_name and field in fields():
            return replace(name, first=first, label=Label.PERSON)
    return name
