"""Where what the model takes as one name is several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.extract.actors.bodies import possessive_names, usual_body
from indexer.extract.actors.gazetteer import Sense, lookup
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.officials import state_by_family
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import POSSESSIVE, Sentence

_PARTY_SEAT = re.compile(r"[DRI]-[A-Z].*")
"""``D-Mo.``: the party of a member of Congress, and the state or town that sent them."""

_MARKS = ("—", "–", "--", ":", ";", "v", "vs", "v.", "vs.")


def pieces(sentence: Sentence, name: Name) -> Iterator[Name]:
    """The names that a comma, a dash or a colon divides: ``Chatsworth, Del Valle``; no party's seat."""
    if name.label is Label.MISC and (nationalities := _nationalities(sentence, name)):
        yield from nationalities
        return
    if _are_politicians(sentence, name):
        yield replace(name, end=name.first + 1, label=Label.PERSON)
        yield replace(name, first=name.end - 1, label=Label.PERSON)
        return
    if owned := _owned(sentence, name):
        yield from owned
        return
    if (at := _between_bodies(sentence, name)) is not None:
        yield replace(name, end=at)
        yield replace(name, first=at + 1)
        return
    first = name.first
    for i in range(name.first, name.end + 1):
        if i == name.end or _divides(sentence, name, i):
            if first < i and not _PARTY_SEAT.fullmatch(sentence.forms[first]):
                yield bounded(name, first, i)
            first = i + 1


def _owned(sentence: Sentence, name: Name) -> list[Name]:
    """``Canada's`` Scotiabank, ``Ford's`` Volvo, ``Apple's`` iPad: who owns, and the body that is owned."""
    forms = sentence.forms[name.first : name.end]
    if name.label is not Label.ORGANIZATION or is_known(forms):
        return []
    at = next((i for i in range(1, len(forms) - 1) if forms[i] in POSSESSIVE), 0)
    owner, rest = forms[:at], forms[at + 1 :]
    if not at or f"{' '.join(owner)}'s" in possessive_names():
        return []
    is_body = is_known(rest) or rest[-1].lower() in words("company_suffix") | words("organization_end")
    owned = [replace(name, first=name.first + at + 1)] if is_body else []
    if lookup(" ".join(owner)) is not None:
        return owned or [replace(name, first=name.first + at + 1)]
    return [replace(name, end=name.first + at), *owned] if is_known(owner) else []


def _between_bodies(sentence: Sentence, name: Name) -> int | None:
    """Where two listed names stand side by side: ``House and Senate``, which no body has as a whole."""
    forms = sentence.forms[name.first : name.end]
    if name.label is not Label.ORGANIZATION or forms.count("and") != 1 or is_known(forms):
        return None
    at = forms.index("and")
    if not 0 < at < len(forms) - 1:
        return None
    halves = (forms[:at], forms[at + 1 :])
    are_known = all(is_known(half) or usual_body(" ".join(half)) for half in halves)
    # Caterpillar Inc and Progress Rail: the form of a company ends its name.
    is_ended = at > 1 and forms[at - 1].lower() in words("company_suffix") and forms[at + 1][0].isupper()
    return name.first + at if are_known or is_ended else None


def _nationalities(sentence: Sentence, name: Name) -> list[Name]:
    """Both of ``Chinese American``, which the model takes as one name: whoever is both is of the second."""
    within = [m for m in sentence.listed if name.first <= m.first and m.end <= name.end]
    are_all = sum(m.end - m.first for m in within) == name.end - name.first
    if len(within) < 2 or not are_all or any(m.listed.sense is not Sense.DEMONYM for m in within):
        return []
    return [bounded(name, m.first, m.end) for m in within]


def _are_politicians(sentence: Sentence, name: Name) -> bool:
    """``Trump & Carson``: two family names of which one is a widely known politician's, and no company."""
    forms = sentence.forms[name.first : name.end]
    if len(forms) != 3 or forms[1] != "&" or is_known(forms):
        return False
    one, other = forms[0].lower(), forms[2].lower()
    are_names = forms[0].isalpha() and forms[2].isalpha() and other not in words("company_suffix")
    return are_names and (one in state_by_family() or other in state_by_family())


def _divides(sentence: Sentence, name: Name, i: int) -> bool:
    form = sentence.forms[i]
    if form == "(":
        return ")" not in sentence.forms[i : name.end]
    if form == ")":
        # A writer adds in brackets what a speaker left out: (Treasury Secretary Anna) Berg.
        is_added = (
            name.label is Label.PERSON
            and i < name.end - 1
            and sentence.forms[name.first - 1 : name.first] != ["("]
        )
        return "(" not in sentence.forms[name.first : i] and not is_added
    if form != "," or name.label is not Label.ORGANIZATION:
        return form in _MARKS or form == ","
    # Fields of an institution are listed with commas, and a company's form may follow one.
    is_list = any(word in ("of", "for") for word in sentence.forms[name.first : i])
    return not is_list and sentence.forms[i + 1].lower() not in words("company_suffix")


def bounded(name: Name, first: int, end: int) -> Name:
    """The name with these bounds."""
    return name if (first, end) == (name.first, name.end) else replace(name, first=first, end=end)
