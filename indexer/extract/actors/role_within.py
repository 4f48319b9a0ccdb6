"""People named within a role, who do not end it: adviser to President ``Berg``, analyst at ``Berg`` & Holm.

What else has a person's name there is called after one: a firm, a school, a programme.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    Clause,
    is_common_noun,
    is_modifier,
    is_office,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_marks import is_quoted
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_PREFIX = ("then", "ex", "-")
_LONGEST_NOUN = 5
"""Tokens between a preposition and the noun of a name: of the Swiss foreign exchange broker Holm."""


def is_within_role(clause: Clause, head: int, i: int) -> bool:
    """Whether the person's name from token ``i`` on is part of the role with its office word at ``head``."""
    before = clause.form(i - 1)
    return (
        before in ("the", "The")  # of the Kim Jong Suk Women's Union
        or (before in POSSESSIVE and i - 2 > head + 1)  # at Dartmouth's Tuck School
        or _is_government(clause, i)
        or (before == "and" and _is_employer(clause, i))
        or _is_served(clause, head, i)
        or (before.lower() in words("honorific") and clause.form(i - 2) == "of")  # works of Comrade Berg
        or _goes_on(clause, i)
        or is_quoted(clause, head, i)  # host of "Anna Berg Tonight"
    )


def _is_government(clause: Clause, i: int) -> bool:
    """``the Obama administration``."""
    return clause.form(clause.mention_at[i].end) in words("of_person")


def _is_employer(clause: Clause, i: int) -> bool:
    """A Gore manager and ``Bill Clinton`` adviser: whose office follows."""
    office = clause.form(clause.mention_at[i].end)
    return office.islower() and is_office(office)


def _is_served(clause: Clause, head: int, i: int) -> bool:
    """Whom or what the role is for: ``adviser to Norwegian President`` [Berg], ``at the law firm`` [Berg]."""
    at, is_told = i - 1, False
    while at > head:
        form = clause.form(at)
        tells = is_office(form) or any(
            form in words(name) for name in ("body_noun", "called_after", "client")
        )
        is_link = form == "of" and at - 1 > head and is_office(clause.form(at - 1))  # to Chief of Staff
        if not (tells or is_modifier(form) or is_capitalised(form) or is_link or form in _PREFIX):
            break
        is_told |= tells
        at -= 1
    if is_told and clause.form(i - 1).islower() and not is_office(clause.form(i - 1)):
        return True
    if _is_called_by_noun(clause, head, i):
        return True
    if clause.form(at) == "of" and is_told and _are_titled(clause, at + 1, i - 1):
        return False  # Chief of Defence Staff General Anna Berg: the chief herself
    # Of State alone is of the office whose the name is: Secretary of State Anna Berg.
    return clause.form(at) in COMPLEMENT and (is_told or at == i - 1 or clause.form(at) in ("at", "with"))


def _are_titled(clause: Clause, first: int, title: int) -> bool:
    """Whether plain words with a capital stand before a title: of ``Defence Staff`` General."""
    between = range(first, title)
    are_plain = not any(k in clause.mention_at or is_office(clause.form(k)) for k in between)
    last = clause.form(title - 1)
    return title > first and are_plain and is_capitalised(last) and not is_modifier(last)


def _is_called_by_noun(clause: Clause, head: int, i: int) -> bool:
    """``of the Norwegian paper`` [Anna Berg], ``of Swiss broker`` [Holm]: what a noun says the name is of."""
    if not is_common_noun(clause.form(i - 1)):
        return False
    for at in range(i - 2, max(head, i - 2 - _LONGEST_NOUN), -1):
        form = clause.form(at)
        if form in COMPLEMENT:
            return at < i - 2
        if not (is_common_noun(form) or is_modifier(form) or is_capitalised(form) or form in DETERMINERS):
            return False
    return False


def _goes_on(clause: Clause, i: int) -> bool:
    """The second founder of a firm: analyst at Berg and ``Holm``, family names both."""
    joint, last = clause.form(i - 1), clause.mention_at.get(i - 2)
    if joint not in ("and", "&") or last is None:
        return False
    lead = clause.form(last.first - 1)
    if lead == "to" and joint == "and":  # adviser to Bill and Hillary Clinton
        return last.end - last.first == 1 and clause.mention_at[i].end > i + 1
    if lead not in ("at", "with", "firm"):
        return False
    return joint == "&" or (last.end - last.first == 1 and clause.mention_at[i].end == i + 1)
