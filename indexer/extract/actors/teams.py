"""National teams: whom an article of sport has play for a state, coach its team or lead it."""

from __future__ import annotations

from collections import Counter

from indexer.extract.actors.beside import is_nation
from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.nationals import past_companions
from indexer.extract.actors.setting import is_of_sport
from indexer.model import ActorKind

_REACH = 14
_LONGEST_SCORE = 2
"""Words that name what somebody scored: a ``final goal``."""

_FIRST = 2
"""Tokens before the team that a sentence begins with: Top seeds ``Norway``."""

_FAR_MORE = 2


def of_team(evidence: Evidence, group: Group) -> str | None:
    """The state for which somebody is said to play, or whose team somebody coaches or leads."""
    if evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON:
        return None
    if not is_of_sport(evidence, words_needed=1):
        return None
    mentioned = (evidence.mentioned[i] for i in group.members)
    played = (_told_of_team(evidence.clauses[mention.sentence], mention) for mention in mentioned)
    told = next(filter(None, played), None)
    return told or ((_own_side(evidence, group) or _team(evidence)) if _leads_team(evidence, group) else None)


def _told_of_team(clause: Clause, mention: Mentioned) -> str | None:
    told = _played_for(clause, mention) or _led_in(clause, mention) or _has_side(clause, mention)
    return told or _did_for(clause, mention)


def _did_for(clause: Clause, mention: Mentioned) -> str | None:
    """[Anna Berg] ``steered Norway`` to gold, ``doubled Norway's lead``: what one does for the own team."""
    at = past_companions(clause, mention)
    form = clause.form(at)
    if form not in words("does_for_team") and form not in words("scoring_for_team"):
        return None
    team = clause.mention_at.get(at + 1)
    if team is None or not _is_team(clause, team):
        return None
    if form in words("does_for_team"):
        return None if clause.marks_owner(team.end) else team.code
    after = range(team.end + 1, team.end + 1 + _LONGEST_SCORE)
    is_score = clause.marks_owner(team.end) and any(clause.form(i) in words("score_of_team") for i in after)
    return team.code if is_score else None


def _led_in(clause: Clause, mention: Mentioned) -> str | None:
    """``For Norway``, [Anna Berg] and Ole Holm scored twice: the team that leads in its players."""
    first = mention.first
    while clause.form(first - 1) in (",", "and") and clause.is_person(first - 2):
        first = clause.mention_at[first - 2].first
    team = clause.mention_at.get(first - 2) if clause.form(first - 1) == "," else None
    is_led = team is not None and clause.form(team.first - 1) == "For" and _is_team(clause, team)
    return team.code if team is not None and is_led else None


def _has_side(clause: Clause, mention: Mentioned) -> str | None:
    """[Anna Berg]'s ``Norway side`` won: the team that somebody has."""
    team = clause.mention_at.get(mention.end + 1) if clause.marks_owner(mention.end) else None
    is_side = team is not None and clause.form(team.end) in words("national_side") and _is_team(clause, team)
    return team.code if team is not None and is_side else None


def _played_for(clause: Clause, mention: Mentioned) -> str | None:
    """[Anna Berg] scored twice ``for Norway``."""
    has_played = False
    for i in range(past_companions(clause, mention), min(len(clause.forms), mention.end + _REACH)):
        if clause.is_person(i) or clause.form(i) in (";", ":", '"', "”"):
            return None
        has_played |= clause.form(i) in words("playing")
        team = clause.mention_at.get(i + 1) if clause.form(i) == "for" and has_played else None
        if team is not None and _is_team(clause, team):
            return team.code
    return None


def _is_team(clause: Clause, mention: Mentioned) -> bool:
    is_state = mention.kind is ActorKind.STATE and mention.sense is Sense.STATE
    return is_state or is_nation(clause, mention)


def _leads_team(evidence: Evidence, group: Group) -> bool:
    """Whether somebody is a coach or captain, and of nothing that is named."""
    for one in evidence.stated(group.members):
        clause = evidence.clauses[one.sentence]
        inside = range(one.phrase.first, one.phrase.end)
        is_leader = clause.form(one.phrase.head).lower() in words("team_leader")
        if is_leader and not any(i in clause.mention_at for i in inside) and clause.form(inside.stop) != "of":
            return True
    return False


def _own_side(evidence: Evidence, group: Group) -> str | None:
    """``Norway's players`` left with captain [Anna Berg]: the side that the sentence begins with."""
    for one in evidence.stated(group.members):
        clause = evidence.clauses[one.sentence]
        side = clause.mention_at.get(0)
        if side is None or not _is_team(clause, side):
            continue
        is_side = clause.marks_owner(side.end) and clause.form(side.end + 1) in words("side_of_state")
        others = (clause.mention_at.get(i) for i in range(side.end, one.phrase.first))
        if is_side and not any(m is not None and _is_team(clause, m) for m in others):
            return side.code
    return None


def _team(evidence: Evidence) -> str | None:
    """The state whose team most sentences begin with, by far, and no club does."""
    begun: Counter[str | None] = Counter()
    for mention in evidence.mentioned:
        clause = evidence.clauses[mention.sentence]
        if mention.first > _FIRST or mention.kind is ActorKind.PERSON:
            continue
        if mention.kind is ActorKind.ORGANIZATION:
            begun[None] += 1
        elif _is_team(clause, mention) and clause.form(mention.end) != ",":
            begun[mention.code] += 1
    (code, most), (_, next_most) = [*begun.most_common(2), (None, 0), (None, 0)][:2]
    return code if most >= _FAR_MORE * next_most and most > 1 else None
