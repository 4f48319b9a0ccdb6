"""Who is of whose family: ``Suharto's son`` Tommy, Holm's two sons, Ole and Nils."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import POSSESSIVE

_MOST_MODIFIERS = 3


def kin_of(clause: Clause, mention: Mentioned) -> Mentioned | None:
    """The person whose son, wife or colleague somebody is said to be right before the name."""
    if (of := _kin_named_before(clause, mention)) is not None:
        return of
    at = mention.first - 1 - (clause.form(mention.first - 1) == ",")
    if clause.form(at).lower() not in words("kin"):
        at = _several(clause, mention.first)
    if clause.form(at).lower().removesuffix("s") not in words("kin"):
        return None
    for i in range(at - 1, max(-1, at - 2 - _MOST_MODIFIERS), -1):
        if clause.form(i) in (*POSSESSIVE, "'", "’"):
            return clause.mention_at.get(i - 1) if clause.is_person(i - 1) else None
        if clause.form(i).lower() == "my":  # "my son Beau," Holm said
            return _speaker(clause, mention.end)
        if clause.form(i).lower() in ("his", "her", "and"):  # the minister, his wife Anna and son Ole
            return next((clause.mention_at[k] for k in range(i - 1, -1, -1) if clause.is_person(k)), None)
    return None


def _speaker(clause: Clause, start: int) -> Mentioned | None:
    """Who says what is quoted before: [...], Holm said, or said Holm."""
    for i in range(start, len(clause.forms)):
        beside = (clause.form(i - 1), clause.form(i + 1)) if clause.begins_mention(i) else ()
        if clause.is_person(i) and any(form in words("saying") for form in beside):
            return clause.mention_at[i]
        one = clause.mention_at.get(i)
        if one is not None and clause.is_person(i) and clause.form(one.end) in words("saying"):
            return one
    return None


def _kin_named_before(clause: Clause, mention: Mentioned) -> Mentioned | None:
    """The sister of King ``Ole Holm``, Princess [Anna Berg]: of whom somebody is the kin before a comma."""
    first = mention.first
    while clause.form(first - 1).lower() in words("honorific"):
        first -= 1
    one = clause.mention_at.get(first - 2) if clause.form(first - 1) == "," else None
    if one is None or not clause.is_person(first - 2):
        return None
    at = one.first - 1
    while clause.form(at).lower() in words("honorific") | words("office"):
        at -= 1
    return one if clause.form(at) == "of" and clause.form(at - 1) in words("kin") else None


def _several(clause: Clause, first: int) -> int:
    """The word before a list of names that they are of: Holm's two ``sons``, Ole and Nils."""
    at = first - 1
    while at > 0 and (clause.form(at) in (",", "and") or clause.is_person(at)):
        at -= 1
    return at
