"""The country of somebody of whom nothing is told: the state in which an article plays, where that is sure.

How sure it must be depends on who it is: an office of a state is of the state that most
of the article is about; an analyst looks on from wherever; a player may come from
anywhere, and so may who is named in one sentence with another state.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.lexicon import given_names, words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.metonymy import DATELINE_MARKS
from indexer.extract.actors.officials import state_by_family
from indexer.extract.actors.organizations import key, known_organizations
from indexer.extract.actors.patrons import said_in
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.roles import Stated
from indexer.extract.actors.setting import Setting, is_of_sport
from indexer.model import ActorKind


class _Needed(NamedTuple):
    """How many signs must speak for a state, and what part of all signs they must be."""

    signs: int
    share: float
    lead: float = 4
    """How many times the signs of any other state there must be, where they are no such part of all."""


_OFFICE = _Needed(2, 0.55)
_OFFICE_BESIDE_OTHERS = _Needed(2, 0.7)
"""Where office-holders of other states are named too."""

_KNOWN_FAMILY = _Needed(2, 0.6)
_ROLE = _Needed(2, 0.65, lead=2.5)
_ONLOOKER = _Needed(2, 0.75, lead=2.5)
_PLAYER = _Needed(3, 0.65)
_OF_A_TEAM = 3
"""Mentions of a state by which its team plays, and not only a league in it."""

_NO_ROLE = _Needed(3, 0.65)
_NO_ROLE_IN_THE_ONLY_STATE = _Needed(2, 1)
_KOREAN_WORDS = 3
_LONGEST_SYLLABLE = 6


def seat_of_offices(evidence: Evidence, place: Setting | None, colleagues: AbstractSet[str]) -> str | None:
    """The state of offices that are of none by themselves: where most of the article is.

    Less will do where it is datelined there too, and nobody holds an office of another state.
    """
    if place is None:
        return None
    if colleagues <= {place.code} and _dateline(evidence) == place.code and place.signs > place.next_signs:
        return place.code
    if place.share == 1 and colleagues <= {place.code}:
        return place.code  # no other state is named at all
    return _if_sure(place, _OFFICE if colleagues <= {place.code} else _OFFICE_BESIDE_OTHERS)


def _dateline(evidence: Evidence) -> str | None:
    """The state of the place that an article begins with."""
    first = evidence.mentioned[0] if evidence.mentioned else None
    if first is None or first.kind is not ActorKind.PLACE or (first.sentence, first.first) != (0, 0):
        return None
    after = evidence.clauses[0].form(first.end)
    return first.code if after in (*DATELINE_MARKS, "/") else None


def of_setting(evidence: Evidence, group: Group, place: Setting | None) -> str | None:
    """The state where an article plays, for somebody of whom nothing else is told."""
    if place is None or evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON:
        return None
    if _is_of_many(evidence, group):
        return None
    if place.code == "KP" and not _could_be_korean(group.name):
        return None  # whom its news call otherwise are guests
    if evidence.stated(group.members):
        needed = _for_role(evidence, group, place)
        return _if_sure(place, needed) if needed else None
    if " " not in group.name:
        is_known = state_by_family().get(parse_person(group.name).family) == place.code
        if is_known:
            return _if_sure(place, _KNOWN_FAMILY)
        if group.name not in given_names():
            return None
    is_elsewhere = is_of_sport(evidence) or _beside_others(evidence, group, place.code)
    is_only = place.share == 1 and place.names > 1
    needed = _NO_ROLE_IN_THE_ONLY_STATE if is_only else _NO_ROLE
    return None if is_elsewhere else _if_sure(place, needed)


def _is_of_many(evidence: Evidence, group: Group) -> bool:
    """Whether somebody is of a body that is known to be of no single state: Anna Berg ``of UNICEF``."""
    for mention in (evidence.mentioned[i] for i in group.members):
        clause = evidence.clauses[mention.sentence]
        body = clause.mention_at.get(mention.end + 1 + (clause.form(mention.end + 1) == "the"))
        if clause.form(mention.end) in ("of", "from", "at", "with") and _belongs_to_many(clause, body):
            return True
    stated = ((evidence.clauses[one.sentence], one.phrase) for one in evidence.stated(group.members))
    return any(
        _belongs_to_many(clause, clause.mention_at.get(i))
        for clause, phrase in stated
        for i in range(phrase.first, phrase.end)
    )


def _belongs_to_many(clause: Clause, body: Mentioned | None) -> bool:
    if body is None or body.kind is not ActorKind.ORGANIZATION:
        return False
    known = known_organizations().get(key(" ".join(clause.forms[body.first : body.end])))
    return known is not None and known.country is None


def _could_be_korean(name: str) -> bool:
    """Whether a name is a Korean one, or has the shape of one: three short words."""
    parts = name.split()
    are_short = all(len(part) <= _LONGEST_SYLLABLE for part in parts)
    return parse_person(name).family_first or (len(parts) == _KOREAN_WORDS and are_short)


def _if_sure(place: Setting, needed: _Needed) -> str | None:
    return place.code if place.is_sure(signs=needed.signs, share=needed.share, lead=needed.lead) else None


def _for_role(evidence: Evidence, group: Group, place: Setting) -> _Needed | None:
    """How sure the setting must be for the roles of somebody; None where they are of many states."""
    stated = evidence.stated(group.members)
    heads = {evidence.clauses[one.sentence].form(one.phrase.head).lower() for one in stated}
    said = {form.lower() for one in stated for form in said_in(evidence, one)}
    if "number" in said:
        said.discard("world")  # the world number one is of one state
    if not words("of_many_states").isdisjoint(said):
        return None
    if {"prime", "minister"} <= said and place.code in words("no_premier"):
        return None
    if not words("player").isdisjoint(heads) and is_of_sport(evidence, words_needed=1):
        is_of_club = any(_names_body(evidence, one) for one in stated)
        return None if is_of_club or _times_named(evidence, place.code) < _OF_A_TEAM else _PLAYER
    return _ONLOOKER if heads <= words("onlooker") else _ROLE


def _times_named(evidence: Evidence, code: str) -> int:
    return sum(m.code == code and m.kind is ActorKind.STATE for m in evidence.mentioned)


def _names_body(evidence: Evidence, one: Stated) -> bool:
    """Whether a role names what it is held at: the club of a player."""
    named = evidence.clauses[one.sentence].mention_at
    return any(i in named for i in range(one.phrase.first, one.phrase.end))


def _beside_others(evidence: Evidence, group: Group, code: str) -> bool:
    """Whether all sentences that name somebody name another state or a place of one, and not this one."""
    numbers = {evidence.mentioned[i].sentence for i in group.members}
    named = ({m.code for m in evidence.clauses[n].mention_at.values()} for n in numbers)
    return all(codes - {None, code} and code not in codes for codes in named)
