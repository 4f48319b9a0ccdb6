"""What stands beside a name only where it is a firm's: the sign of its shares, its trade, its analysts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.extract.actors.lexicon import rows, words
from indexer.extract.actors.sentence import POSSESSIVE, Sentence

SHARE_SIGN = re.compile(r"[A-Z0-9]{1,8}(?:_?[a-z])?\.[A-Z]{1,2}")
"""What Reuters writes for a share: ``NYX.PA``, ``0494.HK``, ``C.N``, ``VOWG_p.DE``."""

_SHORTEST_EXCHANGE = 3


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
    return _is_listed(forms[end + 1 :] if after in POSSESSIVE else forms[end:])


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
