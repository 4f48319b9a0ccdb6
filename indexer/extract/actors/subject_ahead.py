"""Whose the role is that is told before the name: As mayor, ``Anna Berg`` left; when he was mayor, ``Holm``.

What opens a sentence is told of the name or the pronoun after its comma, with the title before it.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import HE, Clause, RolePhrase
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_before import before

_LONGEST_REST = 8
"""Tokens between a role and the comma before its subject: After serving as mayor in the nineties, A."""

_LONGEST_TITLE = 6
"""Tokens between that comma and the end of the name, at most: the party's leader Anna Berg."""

_LONGEST_OPENING = 8
"""Tokens before the pronoun of an opening, at most: In the five months since she became chief, Anna Berg."""


def start_of(clause: Clause, mention: Mentioned) -> int:
    """Where a name begins with the role and the form of address before it."""
    role = before(clause, mention.first)
    first = role.first if role is not None else mention.first
    while clause.form(first - 1).lower() in words("honorific") | words("party_member") | {"the"}:
        first -= 1
    return first


def subject_after(clause: Clause, phrase: RolePhrase) -> int | None:
    """The name or pronoun right after the comma that ends the opening with a role."""
    end = phrase.end
    if clause.form(end) in HE:
        return end  # As mayor she built it
    comma = next((i for i in range(end, end + _LONGEST_REST) if clause.form(i) == ","), None)
    if comma is None or any(clause.is_person(i) and not clause.qualifies(i) for i in range(end, comma)):
        return None
    return comma + 1 if clause.form(comma + 1) in HE else _name_at(clause, comma + 1)


def told_ahead(clause: Clause, pronoun: int, phrase: RolePhrase) -> int | None:
    """The name that a pronoun in the opening of a sentence stands for: When ``he`` was mayor, Holm left."""
    opening = clause.form(0)
    is_opening = (
        opening.lower() in words("opening") or opening.endswith("ing")
    ) and pronoun <= _LONGEST_OPENING
    if not is_opening or any(clause.is_person(i) for i in range(pronoun)):
        return None
    at = subject_after(clause, phrase)
    return at if at is not None and clause.is_person(at) else None


def _name_at(clause: Clause, first: int) -> int | None:
    """The first token of the name that begins at a token, with its title."""
    for i in range(first, first + _LONGEST_TITLE):
        if clause.is_person(i):
            mention = clause.mention_at[i]
            return mention.first if start_of(clause, mention) == first else None
        if not clause.form(i)[:1].isalpha() and i not in clause.mention_at:
            return None
    return None
