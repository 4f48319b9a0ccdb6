"""What stands beside a name only where it is a firm's: the sign of its shares, its trade, its analysts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.lexicon import rows, words
from indexer.extract.actors.sentence import POSSESSIVE, Sentence

SHARE_SIGN = re.compile(r"[A-Z0-9]{1,8}(?:_?[a-z])?\.[A-Z]{1,2}")
"""What Reuters writes for a share: ``NYX.PA``, ``0494.HK``, ``C.N``, ``VOWG_p.DE``."""

_SHORTEST_EXCHANGE = 3
_LONGEST_KIND = 8
_WORDS_OF_MOVE = 3
_AFTER_KIND = (",", ".", "that", "which", "whose", "based", "of", "in", "with", "owned", "founded", "led")


def stands_as_firm(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words around the name at tokens ``first`` up to ``end`` are such as stand beside firms.

    ``Inpex (1605.T)``, ``Miller Tabak analyst``, an ``economist at Fitch``, the ``retailer Macy's``.
    """
    forms = sentence.forms
    if forms[end - 1].lower() in words("place_end"):
        return False  # Wall Street analysts
    before = [form.lower() for form in forms[max(0, first - 2) : first]]
    after = forms[end] if end < len(forms) else ""
    if before == ["law", "firm"]:
        return True
    if after in words("house_writer") or not words("trade").isdisjoint(before[-1:]):
        return True
    if len(before) == 2 and before[0] in words("house_writer") and before[1] in ("at", "with"):
        return True
    if _is_said_to_be_firm(forms, end) or _moves_as_share(forms[end : end + 4]):
        return True
    return _is_listed(forms[end + 1 :] if after in POSSESSIVE else forms[end:])


def _is_said_to_be_firm(forms: Sequence[str], end: int) -> bool:
    """``Acme, the market research firm, said``; not so Holm, an adviser to the bank."""
    if forms[end : end + 1] != [","] or forms[end + 1 : end + 2] not in (["a"], ["an"], ["the"]):
        return False
    for i in range(end + 2, min(len(forms) - 1, end + 2 + _LONGEST_KIND)):
        if forms[i] in words("said_of_body"):
            if forms[i + 1] in _AFTER_KIND:
                return True
        elif not (forms[i][0].isalnum() or forms[i] == "-") or forms[i].lower() in _said_of_people():
            return False
    return False


@cache
def _said_of_people() -> frozenset[str]:
    """What may stand between a name and a body that somebody is of, and not that the name is of."""
    people = words("office") | words("office_of_people") | words("office_of_speakers") | words("somebody")
    return words("function_word") | people


def _moves_as_share(after: Sequence[str]) -> bool:
    """``Acme slid $7``, ``Acme rose 85 cents``, ``Acme fell 3.5 percent``."""
    if len(after) < _WORDS_OF_MOVE or after[0] not in words("share_move"):
        return False
    is_sum = after[1][0] == "$" and after[0] not in ("lost", "added", "gained")
    return is_sum or (after[1][0].isdigit() and after[2] in words("share_unit"))


def is_plural_band(forms: Sequence[str], first: int, end: int) -> bool:
    """``the Red Hot Chili Peppers``: several words after an article, the last a common one in the plural."""
    last = forms[end - 1]
    is_many = end - first > 1 and forms[first - 1 : first] in (["the"], ["The"]) and last.endswith("s")
    return is_many and bool(clusters(last.lower())) and bool(clusters(last[:-1].lower()))


def called_after(name: str) -> str | None:
    """The family name that a firm goes by in short: ``Holm`` of ``C.D. Holm and Co``."""
    before, _, partners = name.replace(" & ", " and ").partition(" and ")
    is_firm = partners.partition(" ")[0].lower() in words("partners") and " " in before
    return before.rpartition(" ")[2] if is_firm else None


def _is_listed(rest: Sequence[str]) -> bool:
    """Whether the sign of a share comes next, in brackets."""
    if len(rest) < 3 or rest[0] != "(":
        return False
    is_sign = rest[2] == ")" and SHARE_SIGN.fullmatch(rest[1]) is not None
    return is_sign or (is_exchange(rest[1]) and rest[2] == ":")


def is_exchange(form: str) -> bool:
    """Whether a word is what an exchange is called before the symbol of a share: ``NYSE`` in ``NYSE: RL``."""
    return len(form) >= _SHORTEST_EXCHANGE and form in exchanges()


@cache
def exchanges() -> dict[str, str]:
    """The state by the suffix of an instrument code, or by the name of an exchange."""
    return {name: code for code, name in rows("exchanges.tsv")}
