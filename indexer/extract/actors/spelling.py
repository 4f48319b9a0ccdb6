"""The country that the spelling of a name tells: only of states that the article itself speaks of.

How Chinese and Japanese are written in Latin letters shows in the syllables; of other
names a list says whose they mostly are. Koreans are told apart by their families or
by the Korea that is spoken of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet
from functools import cache

from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.lexicon import family_names, given_names, rows, words
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.setting import is_of_sport
from indexer.model import ActorKind

_KOREAS = ("KP", "KR")
_SHORTEST_JAPANESE = 4
_SHORTEST_PINYIN = 4
_ONE_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|uai|uan|iao|ian|ai|ei|ao|ou|an|en|in|un"
    r"|ia|ie|iu|ua|uo|ui|ue|er|[aoeiu]))"
)
_SYLLABLE = re.compile(_ONE_SYLLABLE)
_PINYIN = re.compile(_ONE_SYLLABLE + "{2}")
"""Two syllables of Mandarin written together: ``Jintao``."""

_MORAS = re.compile(
    r"(?:(?:ch|sh|ts|[kgnhbpmr]y|[kstnhmyrwgzdbpjf])?(?:aa|ei|ii|oo|ou|uu|[aiueo])n?"
    r"|(?=kk|tt|pp|ss)[ktps]){2,6}h?"
)
"""Japanese in Hepburn's letters."""


def by_spelling(evidence: Evidence, group: Group, states: AbstractSet[str]) -> str | None:
    """``Ri Yong Ho``, ``Hu Jintao``, ``Kazuo Okada``: a name as one state of those spoken of spells it."""
    if evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON or " " not in group.name:
        return None
    if "CN" in states and _is_mandarin(group.name):
        return "CN"
    if "CN" in states and states.isdisjoint(_KOREAS) and _is_short_mandarin(group.name):
        return "CN"
    if "JP" in states and _is_japanese(group.name):
        return "JP"
    person = parse_person(group.name)
    if not person.family_first:
        return None
    if person.family in words("northern_family"):
        return "KP"
    spoken_of = [code for code in _KOREAS if code in states]
    is_korean = group.name.split()[0] in family_names()["korean"] and _has_two_syllables(group.name)
    return spoken_of[0] if is_korean and len(spoken_of) == 1 else None


def by_given_name(evidence: Evidence, group: Group, states: AbstractSet[str]) -> str | None:
    """``Klaus`` [Berg] where Germany is spoken of, and neither Austria nor Switzerland."""
    if evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON or " " not in group.name:
        return None
    spoken_of = _states_of().get(group.name.split()[0], frozenset()) & states
    if len(spoken_of) != 1 or is_of_sport(evidence, words_needed=1):
        return None  # who plays may come from anywhere
    return next(iter(spoken_of))


@cache
def _states_of() -> dict[str, frozenset[str]]:
    """The states in which each telling given name is mostly given."""
    states: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for codes, name in rows("spellings.tsv"):
        states[name] |= frozenset(codes.split())
    return states


def _is_mandarin(name: str) -> bool:
    family, _, given = name.partition(" ")
    is_family = family.capitalize() in family_names()["chinese"]
    is_long = len(given) >= _SHORTEST_PINYIN and given not in given_names()
    return is_family and is_long and _PINYIN.fullmatch(given.lower()) is not None


def _is_short_mandarin(name: str) -> bool:
    """``Liu Gang``: a family name and one syllable, which might be Korean too."""
    family, _, given = name.partition(" ")
    is_family = family.capitalize() in family_names()["chinese"] and given not in given_names()
    return is_family and len(given) > 1 and _SYLLABLE.fullmatch(given.lower()) is not None


def _is_japanese(name: str) -> bool:
    given, _, family = name.lower().partition(" ")
    if any(len(part) < _SHORTEST_JAPANESE or not _MORAS.fullmatch(part) for part in (given, family)):
        return False
    return given.endswith(_ends("japanese_given")) and family.endswith(_ends("japanese_family"))


@cache
def _ends(name: str) -> tuple[str, ...]:
    return tuple(words(name))


def _has_two_syllables(name: str) -> bool:
    return len(name.replace("-", " ").split()) == 3
