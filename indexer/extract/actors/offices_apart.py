"""Offices whose state is told apart from them: with another office, by an embassy, by an American name."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, RolePhrase, is_common_noun
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

_LONGEST_FIELDS = 5
_BASE = 4
"""Tokens from a town to the office of who is based there: ``Oslo - based investment manager``."""


def of_joined_office(clause: Clause, phrase: RolePhrase) -> str | None:
    """The Norwegian infrastructure and ``transport minister``: the state before all fields of an office."""
    if clause.form(phrase.first - 1) != "and":
        return None
    owner = _owner_of_joined(clause, phrase.first - 2)
    if owner is not None:
        return owner.code
    i = phrase.first - 2
    while i > phrase.first - _LONGEST_FIELDS and is_common_noun(clause.form(i)):
        i -= 1
    state = clause.mention_at.get(i)
    is_owner = state is not None and state.sense == "demonym" and i < phrase.first - 2
    return state.code if state is not None and is_owner else None


def _owner_of_joined(clause: Clause, last: int) -> Mentioned | None:
    """Norway's crown prince and ``prime minister``: the state whose both offices are."""
    if clause.form(last).lower() not in words("office"):
        return None
    for i in range(last - 1, max(0, last - _LONGEST_FIELDS), -1):
        if clause.form(i) in POSSESSIVE:
            state = clause.mention_at.get(i - 1)
            return state if state is not None and state.kind is ActorKind.STATE else None
        if not clause.form(i).isalpha():
            return None
    return None


def of_embassy(clause: Clause, phrase: RolePhrase) -> str | None:
    """``Ambassador`` [Anna Berg] and staff members of the Norwegian embassy: whose embassy is named."""
    if clause.form(phrase.head).lower() not in words("diplomat"):
        return None
    for i in range(phrase.end, len(clause.forms)):
        if clause.form(i).lower() == "embassy":
            at = i + 2 + (clause.form(i + 2) == "the") if clause.form(i + 1) == "of" else i - 1
            state = clause.mention_at.get(at)
            return state.code if state is not None and state.kind is ActorKind.STATE else None
    return None


def of_american_office(clause: Clause, phrase: RolePhrase) -> str | None:
    """An assistant secretary or undersecretary of a department is an office of the United States."""
    said = [form.lower() for form in clause.forms[phrase.first : phrase.end]]
    for i, word in enumerate(said[:-2]):
        junior = word in ("undersecretary", "under-secretary") or (
            word == "secretary" and any(w in ("assistant", "under", "deputy") for w in said[:i])
        )
        if junior and said[i + 1] == "of" and said[i + 2] in words("american_department"):
            return "US"
    return None


def of_home_nation(clause: Clause, phrase: RolePhrase) -> str | None:
    """``Scottish`` actor, ``English`` batsman; an English teacher may be of any state."""
    for i in range(phrase.first, phrase.head):
        if clause.form(i) in words("home_nationality"):
            is_taught = clause.form(i) == "English" and clause.form(i + 1).lower() in words("of_language")
            return None if is_taught else "GB"
    return None


def of_base_before(clause: Clause, phrase: RolePhrase) -> str | None:
    """``Oslo-based`` broker: where somebody works of whom nothing else is told."""
    for i in range(phrase.first, phrase.head):
        if clause.form(i) == "based" and clause.form(i - 1) == "-":
            base = clause.mention_at.get(i - 2)
            return base.code if base is not None and phrase.head - i < _BASE else None
    return None
