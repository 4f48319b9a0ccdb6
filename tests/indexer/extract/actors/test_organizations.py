"""Short forms, acronyms and institutions."""

from __future__ import annotations

import pytest

from indexer.extract.actors.institutions import parse_ministry
from indexer.extract.actors.merge import merge
from indexer.extract.actors.organizations import could_stand_for, short_form
from indexer.extract.actors.surface import Surface
from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("CROPS", "Center for Research on Policy and Society", True),
        ("NBK", "National Bank of Kirrland", True),
        ("U.N.", "United Nations", True),
        ("NBK", "National Board of Education", False),
    ],
)
def test_acronyms(acronym: str, name: str, fits: bool) -> None:
    assert could_stand_for(acronym, name) is fits


@pytest.mark.parametrize(
    ("short", "full", "is_short"),
    [
        ("Acme", "Acme Motor Works", True),
        ("the Brotherhood", "Muslim Brotherhood", True),
        ("Department of Trade", "Trade Department", True),
        ("Social Democrats", "Social Democratic Party", True),
        ("NATO", "NATO Parliamentary Assembly", False),
        ("Germany", "Germany Trade Office", False),
        ("Bank of Oslo", "Bank of Bergen", False),
    ],
)
def test_short_forms(short: str, full: str, is_short: bool) -> None:
    assert (short_form(short, full) > 0) is is_short


def test_an_acronym_in_brackets_is_learnt() -> None:
    names = ["Oslo Group of Friends", "OGAF", "OGAF"]
    starts = [0, len(names[0]) + 2, 90]
    surfaces = [
        Surface(name, ActorKind.ORGANIZATION, start, bracketed=i == 1)
        for i, (name, start) in enumerate(zip(names, starts, strict=True))
    ]
    assert merge(surfaces) == [[0, 1, 2]]


@pytest.mark.parametrize(
    "name",
    [
        "Norway's foreign ministry",
        "Norwegian Foreign Ministry",
        "Norwegian Ministry of Foreign Affairs",
        "Oslo's foreign ministry",
    ],
)
def test_a_ministry_has_one_name(name: str) -> None:
    ministry = parse_ministry(name)
    assert ministry is not None
    assert ministry.name == "Foreign Ministry of Norway"


def test_a_ministry_in_lower_case_is_an_actor() -> None:
    ministry = actors_of("Kenya's defense ministry said on Monday that it would wait.")[
        "Defense Ministry of Kenya"
    ]
    assert ministry.country == "KE"
    assert [mention.text for mention in ministry.mentions] == ["Kenya's defense ministry"]


def test_the_state_department_is_american() -> None:
    department = actors_of("The State Department said on Monday that it would wait.")[
        "U.S. Department of State"
    ]
    assert department.country == "US"


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The U.S. Securities and Exchange Commission has begun a probe. The SEC said no more.",
            "Securities and Exchange Commission",
            ["U.S. Securities and Exchange Commission", "SEC"],
        ),
        (
            "The Norwegian Fisheries Research Council has begun a probe. The FRC said no more.",
            "Norwegian Fisheries Research Council",
            ["Norwegian Fisheries Research Council", "FRC"],
        ),
        (
            "The Norwegian Fisheries Council has begun a probe. The NFC said no more.",
            "Norwegian Fisheries Council",
            ["Norwegian Fisheries Council", "NFC"],
        ),
    ],
)
def test_a_name_with_its_state_and_its_acronym(text: str, name: str, mentions: list[str]) -> None:
    assert [mention.text for mention in actors_of(text)[name].mentions] == mentions


def test_a_known_name_with_another_state_is_another_body() -> None:
    text = "The Norwegian Securities and Exchange Commission has begun a probe. The American SEC was calm."
    assert "Securities and Exchange Commission" not in actors_of(text)
