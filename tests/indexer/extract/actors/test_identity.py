"""One actor is one id, however its name is written; two actors are two."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.corrections.syntax import is_actor_id
from indexer.extract.actors.identity import actor_id, unique_ids
from indexer.model import ActorKind

PERSON, ORGANIZATION = ActorKind.PERSON, ActorKind.ORGANIZATION

ONE_PERSON = (
    ("Maria Q. Estrada", "Maria Estrada"),
    ("R. J. Haldane", "R.J. Haldane", "RJ Haldane"),
    ("Sean O’Malley", "Sean O'Malley", "Sean O`Malley"),
    ("Kim Jong Un", "Kim Jong-un", "Kim Jong-Un", "Jong Un Kim", "Jong-un Kim"),
    ("Ban Ki-moon", "Ki-moon Ban"),
    ("Ángel Núñez", "Angel Nunez"),
    ("Kerensa D. Harris", "Kerensa Harris"),
    ("John B. Haldane", "John Haldane"),
)
TWO_PEOPLE = (
    ("George H. W. Bush", "George W. Bush"),
    ("John Doe", "John Doe Jr."),
    ("J. Doe", "R. Doe"),
    ("Bruce Lee", "Lee Bruce"),
    ("Li Peng", "Peng Li"),
    ("Scott P. Brown", "Scott Brown", "Scott Q. Brown"),
)
ONE_ORGANIZATION = (
    (
        "Northwind Traders",
        "Northwind Traders Inc",
        "Northwind Traders, Inc.",
        "The Northwind Traders Co. Ltd.",
    ),
    ("Alder & Sons", "Alder & Sons Co.", "Alder & Sons & Co"),
    ("Northern Fishers' Union", "Northern Fishers’ Union"),
    ("Haldane & Co.", "Haldane & Co Inc"),
    ("Kestrel Corp.", "Kestrel"),
    ("U.N.", "UN"),
    ("Kestrel Mining Group", "Kestrel Mining Group plc", "Kestrel Mining"),
    ("U.S. Senate", "United States Senate", "US Senate", "Senate"),
    ("Justice Department", "U.S. Justice Department", "Department of Justice", "US Department of Justice"),
    ("Treasury Department", "Department of the Treasury", "U.S. Department of the Treasury"),
    ("State Department", "U.S. Department of State"),
    ("German Bundestag", "Bundestag"),
)
TWO_ORGANIZATIONS = (
    ("Stanford Group", "Stanford"),
    ("Southern Company", "Southern"),
    ("Haldane & Co.", "Haldane"),
    ("Wood and Company", "Wood"),
    ("Brown Inc", "Brown"),
    ("U.S. Steel", "Steel"),
    ("Indian Supreme Court", "U.S. Supreme Court"),
    ("Oslo Fire Department", "Fire Department", "Department of Fire"),
)


@pytest.mark.parametrize("names", ONE_PERSON)
def test_one_person_has_one_id(names: tuple[str, ...]) -> None:
    assert len({actor_id(name, PERSON) for name in names}) == 1


@pytest.mark.parametrize("names", TWO_PEOPLE)
def test_two_people_have_two(names: tuple[str, ...]) -> None:
    assert len({actor_id(name, PERSON) for name in names}) == len(names)


@pytest.mark.parametrize("names", ONE_ORGANIZATION)
def test_one_organisation_has_one_id(names: tuple[str, ...]) -> None:
    assert len({actor_id(name, ORGANIZATION) for name in names}) == 1


@pytest.mark.parametrize("names", TWO_ORGANIZATIONS)
def test_two_organisations_have_two(names: tuple[str, ...]) -> None:
    assert len({actor_id(name, ORGANIZATION) for name in names}) == len(names)


def test_ids_are_readable_and_numbered_where_they_meet() -> None:
    names = ("Park Min-ji", "Park Min Ji", "Ángel Núñez", "?")
    assert unique_ids((name, PERSON) for name in names) == [
        "park-min-ji",
        "park-min-ji-2",
        "angel-nunez",
        "unnamed",
    ]


@example("Ꭰ", PERSON)  # a letter whose folded form is the capital
@given(st.text(max_size=40), st.sampled_from(ActorKind))
def test_any_name_has_an_id_that_can_be_written_down(name: str, kind: ActorKind) -> None:
    assert is_actor_id(actor_id(name, kind))
