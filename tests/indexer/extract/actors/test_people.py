"""Names of people in all their orders and forms."""

from __future__ import annotations

import pytest

from indexer.extract.actors.canonical import canonical_name
from indexer.extract.actors.merge import merge
from indexer.extract.actors.people import parse_person, same_person
from indexer.extract.actors.surface import Surface
from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of

P = ActorKind.PERSON


def surfaces(*names: str) -> list[Surface]:
    return [Surface(name, P, 100 * i) for i, name in enumerate(names)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Min-ji", "Park Min Ji"),
        ("Park Min-ji", "Park Min-Ji"),
        ("Petrov Igor", "Igor Petrov"),
        ("Jörg Müller", "Joerg Mueller"),
        ("J. Doe", "John Doe"),
        ("John Q. Doe", "John Doe"),
        ("Doe", "John Doe"),
        ("Park", "Park Min-ji"),
        ("Haddad", "Omar al-Haddad"),
        ("Mr. Doe", "Doe"),
        ("John Doe Jr.", "John Doe"),
    ],
)
def test_the_same_person(one: str, other: str) -> None:
    assert same_person(parse_person(one), parse_person(other)) >= 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("Park Min-ji", "Park Jae-ho"), ("John Doe", "Jane Doe"), ("Ann Lee", "Lee Won"), ("Roe", "John Doe")],
)
def test_different_people(one: str, other: str) -> None:
    assert same_person(parse_person(one), parse_person(other)) == 0


def test_two_of_one_family_stay_two() -> None:
    found = merge(surfaces("Park Min-ji", "Park", "Park Jae-ho", "Park"))
    assert found == [[0, 1, 3], [2]]


def test_a_short_name_before_the_full_one() -> None:
    assert merge(surfaces("Doe", "John Doe", "Roe")) == [[0, 1], [2]]


@pytest.mark.parametrize(
    ("forms", "offices", "name"),
    [
        (["Doe", "Dr. John Doe"], [], "John Doe"),
        (["Petrov Igor"], [], "Igor Petrov"),
        (["Deval Patrick"], [], "Deval Patrick"),
        (["Macron"], ["president"], "Emmanuel Macron"),
        (["Macron"], ["baker"], "Macron"),
    ],
)
def test_canonical_names(forms: list[str], offices: list[str], name: str) -> None:
    assert canonical_name(surfaces(*forms), frozenset(offices)) == name


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Berg's husband, Ole Berg, spoke. Berg left.", ["Berg", "Berg"], ["Ole Berg"]),
        ("Kim's father, Kim Jong Il, ruled until 2011.", ["Kim"], ["Kim Jong Il"]),
        ("Berg's sons, Ole Berg and Nils Berg, left. Ole Berg spoke.", ["Berg"], ["Ole Berg", "Ole Berg"]),
        ("Berg, Ole Berg said, waits.", [], ["Berg", "Ole Berg"]),
        ("Berg's aide, Ole Dahl, met Ole Berg.", [], ["Berg", "Ole Berg"]),
    ],
)
def test_whose_relative_somebody_is_is_another(text: str, short: list[str], full: list[str]) -> None:
    actors = actors_of(text)
    family = parse_person(full[-1]).family.capitalize()
    assert [m.text for m in actors[family].mentions] == short if short else family not in actors
    assert [m.text for m in actors[full[-1]].mentions] == full
