"""Words that are a role only by what stands beside them: ``IBM`` veteran, attorney ``general``."""

from __future__ import annotations

from indexer.extract.actors.clauses import DETERMINERS, Clause, is_common_noun, is_modifier
from indexer.extract.actors.lexicon import words


def is_veteran(clause: Clause, i: int) -> bool:
    """``IBM`` veteran, ``England`` international: of what somebody is one, as the word alone says little."""
    before = clause.form(i - 1)
    if clause.form(i).lower() in words("position") and _names_player(clause, i):
        return True
    if clause.form(i) in words("of_team"):
        return i - 1 in clause.mention_at and not clause.is_person(i - 1)
    return clause.form(i) == "veteran" and (
        (before == "the" and clause.is_person(i + 1))
        or i - 1 in clause.mention_at
        or (is_common_noun(before) and not is_modifier(before))
    )


def _names_player(clause: Clause, i: int) -> bool:
    """Whether a place in a team stands before a full name: ``Center`` Carl Holm, and ``guard`` Ole Dahl."""
    player = clause.mention_at.get(i + 1)
    if player is None or not clause.is_person(i + 1) or player.end - player.first == 1:
        return False
    before = clause.form(i - 1)
    if not clause.form(i).islower():
        return i == 0
    return i - 1 not in clause.mention_at and (is_modifier(before) or not is_common_noun(before))


def is_general(clause: Clause, i: int) -> bool:
    """``attorney general``, ``retired general`` before a name, where the rank alone would need a capital."""
    if clause.form(i) != "general":
        return False
    is_rank = clause.is_person(i + 1) and (
        is_modifier(clause.form(i - 1)) or clause.qualifies(i - 1) or clause.form(i - 1) in DETERMINERS
    )
    return is_rank or clause.form(i - 1).lower() in words("before_general")
