"""States, their halves and their capitals."""

from __future__ import annotations

import re

import pytest

from indexer.extract.actors.gazetteer import lookup, state_names
from indexer.extract.actors.lexicon import DATA
from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of


def mentions(text: str, name: str, kind: ActorKind) -> list[str]:
    actor = actors_of(text).get(name)
    return [m.text for m in actor.mentions] if actor is not None and actor.kind is kind else []


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Lima and Quito have stalled, a diplomat said.",
        "Lima has rejected the plan, a diplomat said.",
        "The diplomat spoke of Lima's push for new talks.",
        "The move is meant to put pressure on Lima, a diplomat said, with Quito and Lima at odds.",
        "They reported contacts between his aides and Lima, a diplomat said.",
        "The pro-Lima candidates won, and so did the Lima-backed mayor.",
        "Critics of the Lima government were held, a diplomat said.",
        "Lima openly criticised the plan, a diplomat said.",
        "He was no friend of the dictator of Lima, a diplomat said.",
    ],
)
def test_a_capital_for_its_state(text: str) -> None:
    assert "Lima" in mentions(text, "Peru", ActorKind.STATE)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Lima on Monday, a diplomat said.",
        "The minister will travel to Lima on Monday, a diplomat said.",
        "The attacks on Bogota and Lima changed the course of the war, a diplomat said.",
        "A Lima-based group criticised the plan, a diplomat said.",
        "The road between the port and Lima was closed, a diplomat said.",
        "Lima's airport was closed on Monday, a diplomat said.",
        "LIMA, March 3 (Agency) -- The airport was closed on Monday.",
        "The ministers met near Lima, Peru, on Monday, a diplomat said.",
    ],
)
def test_a_capital_as_a_place(text: str) -> None:
    assert [
        m.lower() for m in mentions(text, "Lima", ActorKind.PLACE) or mentions(text, "LIMA", ActorKind.PLACE)
    ]


def test_a_town_that_shares_its_name_with_a_capital() -> None:
    assert mentions("Georgetown's coach left the college.", "Georgetown", ActorKind.PLACE)
    assert mentions("Guyana rejected the plan. Georgetown's reply was short.", "Guyana", ActorKind.STATE)


def test_a_house_of_government_is_the_government_unless_something_happens_in_it() -> None:
    assert mentions("He has ties to the Kremlin, aides said.", "Russia", ActorKind.STATE)
    assert mentions("He spoke in the Kremlin on Monday.", "the Kremlin", ActorKind.PLACE)


def test_the_north_is_north_korea_where_the_article_speaks_of_it() -> None:
    korean = "North Korea fired a missile on Monday. The North's leader watched, and the North was proud."
    assert mentions(korean, "North Korea", ActorKind.STATE).count("North") == 2
    other = "Snow fell in the North of Norway on Monday."
    assert "North Korea" not in actors_of(other)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DPRK", "KP"),
        ("N.K.", "KP"),
        ("R.O.K.", "KR"),
        ("U.S.", "US"),
        ("British", "GB"),
        ("Ivory Coast", "CI"),
        ("Oslo", "NO"),
    ],
)
def test_listed_names(name: str, code: str) -> None:
    listed = lookup(name)
    assert listed is not None
    assert listed.code == code


def test_codes_are_well_formed_and_names_belong_to_one_state() -> None:
    assert all(re.fullmatch("[A-Z]{2}", code) for code in state_names())
    assert len(set(state_names().values())) == len(state_names())


@pytest.mark.parametrize(
    "file", sorted(f.name for f in DATA.iterdir() if f.name.endswith((".tsv", ".txt", ".toml")))
)
def test_every_list_names_its_origin(file: str) -> None:
    assert "Origin: " in (DATA / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Voters in Georgia, Ohio and Texas chose on Tuesday; Georgia was close.", ActorKind.PLACE),
        ("Georgia and Russia signed a truce in Tbilisi on Tuesday.", ActorKind.STATE),
    ],
)
def test_namesakes_of_states(text: str, kind: ActorKind) -> None:
    assert actors_of(text)["Georgia"].kind is kind


@pytest.mark.parametrize("part", ["North", "South", "Latin", "Central"])
def test_a_people_of_half_a_continent_is_no_state(part: str) -> None:
    assert "United States" not in actors_of(f"He led the ministry's {part} American department.")
    assert mentions(
        f"{part} American states waited. An American left.", "United States", ActorKind.STATE
    ) == ["American"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("It costs US $5 billion, and US$50 in the US.", "United States", ["US"]),
        ("The Canadian dollar fell against the Japanese yen.", "Canada", []),
        ("The Canadian dollar fell against the Japanese yen.", "Japan", []),
        ("It gave the U.S. $5 million.", "United States", ["U.S."]),
        ("The United States won support.", "United States", ["United States"]),
        ("A U. S. base in Peru, U. S. officials said.", "United States", ["U. S.", "U. S."]),
    ],
)
def test_money_is_no_state(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, name, ActorKind.STATE) == expected
