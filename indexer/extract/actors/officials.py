"""Widely known officials and politicians, and the state that each is of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from indexer.extract.actors.lexicon import given_names, rows, words
from indexer.extract.actors.people import PersonName, parse_person

_COMMON = ("widespread_family_name", "several_of_family", "family_of_others")
_LONG = 8
"""Letters of a family name that has no namesakes among words, places and firms."""


@cache
def leaders() -> dict[PersonName, str]:
    """The state of each widely known head of state or government."""
    return {parse_person(name): code for name, code in _leader_rows()}


def names_of_officials() -> list[str]:
    """The names of widely known leaders, ministers and politicians, as written."""
    return [name for name, _ in _leader_rows()] + [name for _, name in rows("officials.tsv")]


@cache
def known_officials() -> dict[PersonName, str]:
    """The state of each widely known leader, minister or politician."""
    return {parse_person(name): code for code, name in rows("officials.tsv")} | leaders()


@cache
def state_by_family() -> dict[str, str]:
    """The one state of all widely known officials of a family name that few others have."""
    codes: dict[str, set[str]] = {}
    for person, code in known_officials().items():
        if len(person.parts) > 1 and not person.family_first:
            codes.setdefault(person.family, set()).add(code)
    rare = ((f, c) for f, c in codes.items() if len(c) == 1 and f not in words("widespread_family_name"))
    return {family: next(iter(found)) for family, found in rare}


@cache
def leader_by_family() -> dict[str, str]:
    """The full name of a leader by a family name that no other leader has."""
    by_family: dict[str, set[str]] = {}
    names: dict[PersonName, str] = {}
    for name, _ in _leader_rows():
        person = parse_person(name)
        by_family.setdefault(person.family, set()).add(names.setdefault(person, name))
    return {family: next(iter(full)) for family, full in by_family.items() if len(full) == 1}


@lru_cache(maxsize=20_000)
def state_of_leaders_called(name: str) -> str | None:
    """The state of the leaders of a family name that hardly anybody else has: ``Papandreou``."""
    family = parse_person(name).family
    is_common = any(family in words(sort) for sort in _COMMON)
    is_short = len(family) < _LONG and family not in words("family_of_one_leader")
    if " " in name or is_short or is_common or name in given_names():
        return None
    return state_by_family().get(family) if family in _families_of_leaders() else None


@cache
def _families_of_leaders() -> frozenset[str]:
    return frozenset(person.family for person in leaders())


@lru_cache(maxsize=20_000)
def leader_called(name: str) -> str | None:
    """The full name of the leader whom a family name alone means, in whose state it is news."""
    family = parse_person(name).family
    if " " in name or name in given_names():
        return None
    if family in words("widespread_family_name") | words("several_of_family"):
        return None
    return leader_by_family().get(family)


@cache
def names_of_one_word() -> frozenset[str]:
    """The names of leaders who have only one: ``Suharto``."""
    return frozenset(name for name, _ in _leader_rows() if " " not in name)


def _leader_rows() -> Iterable[tuple[str, str]]:
    return ((name, code) for code, name in rows("leaders.tsv"))
