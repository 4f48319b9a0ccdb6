"""Quotation marks and brackets that belong to a role: author of ``"Maps"``, head of the Agency ``(AMA)``.

What they hold is passed over as a whole, so that nothing within ends the role.
"""

from __future__ import annotations

import re

from indexer.extract.actors.clauses import COMPLEMENT, Clause, is_common_noun, is_modifier
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import is_capitalised
from indexer.model import ActorKind

_TICKER = re.compile(r"[A-Z0-9]+\.[A-Z]+")
QUOTES = ('"', "“", "”")
_BEFORE_NAME = ("the", "of", "at", "for", "and", "called", "titled", "entitled")
_LONGEST_TITLE = 20
_LONGEST_BRACKET = 8
_LONGEST_SPELLED = 12
_SHORTEST_LONG = 2
"""Words in brackets from which on they are a name written out: ``Union`` alone may be a news agency."""


def past_quotation(clause: Clause, head: int, i: int) -> int | None:
    """Where a role goes on after the name in quotation marks from ``i`` on; at the comma that it closes."""
    before = clause.form(i - 1)
    leads = before in _BEFORE_NAME or (i - 1 > head and is_common_noun(before))
    if clause.form(i) not in QUOTES[:2] or not leads or not clause.form(i + 1)[:1].isalnum():
        return None
    if not (before in _BEFORE_NAME or is_capitalised(clause.form(i + 1))):
        return None
    closes = next((k for k in range(i + 2, i + _LONGEST_TITLE) if clause.form(k) in QUOTES), None)
    if closes is None:
        return None
    return closes - 1 if clause.form(closes - 1) == "," else closes + 1


def past_brackets(clause: Clause, head: int, i: int) -> int | None:
    """Where a role goes on after the short form in brackets at ``i``: Railway Manager ``(DRM)`` for Oslo."""
    short = clause.form(i + 1)
    if clause.form(i) != "(" or clause.form(i + 2) != ")" or not (short.isupper() and short.isalpha()):
        return None
    if i == head + 1:
        return i + 3 if clause.form(i + 3) in COMPLEMENT else None
    return i + 3 if is_capitalised(clause.form(i - 1)) and not clause.is_person(i - 1) else None


def before_marks(clause: Clause, first: int) -> int:
    """Where what stands in marks right before token ``first`` begins, or ``first``, if no role has it.

    The sign of a firm's shares (``Acme (ACM.N)`` chairman), a name written out (``AMA (Arctic
    Maps Agency)`` head), a programme (``"60 Minutes"`` host).
    """
    closing = clause.form(first - 1)
    is_ticker = closing == ")" and _TICKER.fullmatch(clause.form(first - 2)) is not None
    if closing == ")" and (is_ticker or first not in clause.mention_at):
        return _before_brackets(clause, first)
    return _before_quotation(clause, first) if closing in QUOTES else first


def _before_brackets(clause: Clause, first: int) -> int:
    opens = _opening(clause, first)
    if opens is None:
        return first
    inside = [clause.form(k) for k in range(opens + 1, first - 1)]
    if clause.form(opens - 1) == ")":  # Acme ( ACM.N ) ( 0005.HK ) Chief Executive
        outer = _before_brackets(clause, opens)
        return outer if outer < opens and inside[0].isupper() else first
    at = (
        opens
        - 1
        - (clause.form(opens - 1).lower() in words("company_suffix") or clause.marks_owner(opens - 1))
    )
    owner = clause.mention_at.get(opens - 1) or clause.mention_at.get(at)
    is_body = owner is not None and owner.kind is ActorKind.ORGANIZATION
    if is_body and all(map(is_common_noun, inside)):
        return opens  # Sedlabanki (central bank) governor
    if len(inside) < _SHORTEST_LONG:
        if is_body and (inside[0].isupper() or inside[0].istitle()):
            return opens
        begins = _begins_spelled(clause, opens, inside[0])
        if begins is not None:
            return begins
        return opens if owner is None and _is_sign_of(clause, opens, inside[0]) else first
    is_name = all(is_capitalised(form) or form in ("of", "the", "and", "for") for form in inside)
    is_owned = (owner is None or is_body) and is_capitalised(clause.form(opens - 1))
    return opens if is_name and is_owned else first


def _opening(clause: Clause, first: int) -> int | None:
    """The bracket that opens what a bracket right before a token closes."""
    reach = range(first - 3, first - 3 - _LONGEST_BRACKET, -1)
    return next((k for k in reach if clause.form(k) == "("), None)


def _is_sign_of(clause: Clause, opens: int, short: str) -> bool:
    """Whether a bracket may hold the sign of the firm before it, that was not read as one: Acme ``(AC)``."""
    last = clause.form(opens - 1)
    is_sign = short.isupper() and short.isalpha() and short.lower() not in words("wire")
    return is_sign and len(short) > 1 and is_capitalised(last) and last[0] == short[0]


def _begins_spelled(clause: Clause, opens: int, short: str) -> int | None:
    """Where the words begin whose letters a bracket gives: ``Board of Fish in Oslo (BFO)`` secretary."""
    letters = [char for char in short if char.isupper()]
    i = opens
    while letters and i > 0 and opens - i < _LONGEST_SPELLED:
        i -= 1
        form = clause.form(i)
        if is_capitalised(form) and form[0] == letters[-1]:
            letters.pop()
        elif form not in words("acronym_skips"):
            return None
    is_whole = not letters and short.isupper() and len(short) > _SHORTEST_LONG
    return i if is_whole else None


def _before_quotation(clause: Clause, first: int) -> int:
    reach = range(first - 3, first - 3 - _LONGEST_BRACKET, -1)
    opens = next((k for k in reach if clause.form(k) in QUOTES[:2]), None)
    if opens == first - 3 and is_modifier(clause.form(opens - 1)):
        return opens  # self-professed "moderate" President
    if opens is None or clause.form(first)[:1].isupper():
        return first
    ends = (clause.form(opens + 1), clause.form(first - 2))
    is_title = all(is_capitalised(form) or form.isdigit() for form in ends)
    return opens if is_title and not is_quoted(clause, 0, opens) else first


def is_quoted(clause: Clause, first: int, end: int) -> bool:
    """Whether a quotation that begins between two tokens is still open at the second."""
    return sum(clause.form(i) in QUOTES for i in range(first, end)) % 2 == 1
