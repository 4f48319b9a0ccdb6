"""Names that are of no actor, whatever the model says: codes of shares, papers, indices, laws, notions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.extract.actors.firms import SHARE_SIGN
from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.officials import leader_by_family, state_by_family
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_NUMBER = ("No", "No.", "Nos.")
_SHORTEST_DOCTRINE = 6
_RATING = re.compile(r"(?:A{1,3}|B{1,3}|C{1,3})[+-]")
"""What agencies rate debt by: ``BBB+``."""


def is_no_actor(sentence: Sentence, name: Name) -> bool:
    """Whether the words of a name, or what stands beside it, say that it is nobody's and no body's."""
    forms = sentence.forms[name.first : name.end]
    if _is_handle(sentence, name) or _RATING.fullmatch("".join(forms[:2])):
        return True
    if _is_code(sentence, name) or _is_paper(sentence, name) or _is_index(sentence, name):
        return True
    if _is_case(sentence, name) or _is_family(sentence, name) or _is_model(sentence, name):
        return True
    if len(forms) == 1:
        is_member = name.label is Label.PERSON and forms[0] in words("seated_party")
        is_form = forms[0].lower() in words("legal_form")
        is_verb = forms[0].replace("’", "'").replace("'", "").lower() in words("contraction")
        return forms[0] in _NUMBER or _is_doctrine(forms[0]) or is_member or is_form or is_verb
    if name.label is Label.ORGANIZATION and forms[0] in _NUMBER and forms[1][0].isdigit():
        return not is_known(forms)  # No. 11-01831
    if name.label is Label.ORGANIZATION and _is_half_office(sentence, name):
        return True
    is_law = forms[-1].lower() in words("law_end") or forms[-2:] == ["Executive", "Order"]
    if is_law and not is_known(forms):
        return True
    return _is_concept(tuple(form.lower() for form in forms)) or _is_member(forms)


def _is_case(sentence: Sentence, name: Name) -> bool:
    """``Berg v. Holm``: a case at law is called by its parties."""
    forms = sentence.forms
    if "v." not in (*forms[max(0, name.first - 1) : name.first], *forms[name.end : name.end + 1]):
        return False
    is_one_word = name.end - name.first == 1 and not is_known([forms[name.first]])
    return name.label is Label.PERSON or is_one_word


def _is_family(sentence: Sentence, name: Name) -> bool:
    """``the Clintons``: some of a politician's family, and nobody alone."""
    form = sentence.forms[name.first]
    if name.end - name.first > 1 or not form.endswith("s") or not form.istitle():
        return False
    is_many = sentence.forms[name.first - 1 : name.first] in (["the"], ["The"]) and not is_known([form])
    return is_many and form[:-1].lower() in state_by_family() and form.lower() not in state_by_family()


def _is_model(sentence: Sentence, name: Name) -> bool:
    """``European EH-101``: an aircraft or gun, by whose it is and its number."""
    last = sentence.forms[name.end - 1]
    if name.end - name.first == 1 or not last[-1].isdigit() or not last[0].isupper():
        return False
    is_national = any((m.first, m.end) == (name.first, name.end - 1) for m in sentence.listed)
    return is_national or sentence.forms[name.first] == "European"


def _is_doctrine(form: str) -> bool:
    """``McCarthyism``, ``Zionism``."""
    return form.endswith("ism") and len(form) > _SHORTEST_DOCTRINE and not is_known([form])


def _is_half_office(sentence: Sentence, name: Name) -> bool:
    """``Greek Finance`` Minister Anna Berg: a state and what its minister is of."""
    after = sentence.forms[name.end : name.end + 1]
    begins = any(m.first == name.first and m.end < name.end for m in sentence.listed)
    return (
        begins
        and after in (["Minister"], ["Secretary"])
        and not is_known(sentence.forms[name.first : name.end])
    )


def _is_handle(sentence: Sentence, name: Name) -> bool:
    """``@COpeakpolitics``, ``#COrecall``, ``pic.twitter.com/M5nA``: of a tweet, no name in the text."""
    tokens, i = sentence.tokens, name.first
    is_glued = i > 0 and tokens[i - 1].end == tokens[i].start
    if not is_glued or name.end - i > 1:
        return False
    is_address = tokens[i - 1].text == "/" and i > 1 and "." in tokens[i - 2].text[1:-1]
    return tokens[i - 1].text in ("@", "#") or is_address


def _is_code(sentence: Sentence, name: Name) -> bool:
    """``.DJI``, ``NYX.N``, ``( C.N )``; not ``U.N.``, nor ``U.S`` without its last period."""
    if name.end - name.first > 1:
        return False
    tokens, i = sentence.tokens, name.first
    form = tokens[i].text
    if form.isupper() and tokens[max(0, i - 1)].text == "." and tokens[i - 1].end == tokens[i].start:
        return i < 2 or tokens[i - 2].end < tokens[i - 1].start or tokens[i - 2].text in ("(", "<")
    if SHARE_SIGN.fullmatch(form) is None or is_known([form]) or lookup(form) is not None:
        return False
    around = [token.text for token in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])]
    return around == ["(", ")"] or len(form.partition(".")[0]) > 1


def _is_paper(sentence: Sentence, name: Name) -> bool:
    """``Treasury`` yields, U.S. ``Treasuries``: what a state borrows with."""
    last = sentence.forms[name.end - 1]
    if last in words("state_paper"):
        return True
    after = sentence.forms[name.end] if name.end < len(sentence.forms) else ""
    return last in words("borrower") and after.lower() in words("paper_of_debt")


def _is_index(sentence: Sentence, name: Name) -> bool:
    """``S&P`` 500, ``Nikkei`` average: what counts prices, not who does."""
    said = "-".join(sentence.forms[name.first : name.end]).lower()
    if said not in words("market_index"):
        return False
    after = [form.lower() for form in sentence.forms[name.end : name.end + 3]]
    if after[:1] and (after[0][0].isdigit() or after[0] in words("market_word")):
        return True
    return any(form in ("index", "average", "averages") for form in after[:2])


@cache
def _is_concept(said: tuple[str, ...]) -> bool:
    before = said.index("of") if "of" in said else len(said)
    return not words("concept").isdisjoint(("-".join(said), "-".join(said[:before])))


def _is_member(forms: Sequence[str]) -> bool:
    """``Alabama Republican``, ``Senate Democrat``: one of a party, by where from."""
    if forms[-1] not in words("seated_party"):
        return False
    before = " ".join(forms[:-1])
    is_leaders = len(forms) == 2 and parse_person(before).family in leader_by_family()  # Reagan Republican
    return is_leaders or before.lower() in words("chamber") or lookup(before) is not None
