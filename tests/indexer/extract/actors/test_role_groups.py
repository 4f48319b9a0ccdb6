"""Roles that several share: groups that name their members, lists of names, lists of roles."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of

DIRECTORS = "two directors on its board"
OFFICIALS = "senior party, state and army officials"
FORMER_SOLDIERS = "former soldiers of the company"
SHORTLISTED = "three shortlisted candidates"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Berg and Carl Holm, directors of Acme, left.", "directors of Acme"),
        ("Dr Anna Berg and Dr Carl Holm, two of the authors who wrote it, left.", "two of the authors"),
        ("They met Anna Berg and Carl Holm, his trade advisers, on Monday.", "his trade advisers"),
        ("His parents, Anna Berg and Carl Holm, were farmers.", "farmers"),
        ("Anna Berg and Carl Holm became world champions.", "world champions"),
        ("It began with Treasury Secretaries Anna Berg and Carl Holm.", "Treasury Secretaries"),
        ("Two Democratic Representatives, Anna Berg and Carl Holm, left.", "Two Democratic Representatives"),
        (
            "They include former health ministers, Anna Berg, Ole Dahl and Carl Holm.",
            "former health ministers",
        ),
        ("Two of the firm's advisers, Anna Berg and Carl Holm, left.", "Two of the firm's advisers"),
        (
            "It was brought by two Republican senators, Anna Berg of Kansas and Carl Holm of Maine.",
            "two Republican senators",
        ),
        ("They met Sens. Anna Berg of Kansas, Ole Dahl of Ohio and Carl Holm of Maine.", "Sens."),
        (
            "He inspired other artists in the gallery, like Anna Berg and Carl Holm.",
            "other artists in the gallery",
        ),
        ("The film's producers are Anna Berg and Carl Holm.", "The film's producers"),
        ("Anna Berg, Ole Dahl and Carl Holm were just some of the actors who came.", "some of the actors"),
        ("Anna Berg and Norway's Carl Holm, the oldest golfers in it, left.", "oldest golfers in it"),
        ("Anna Berg and Carl Holm, former soldiers of the company (of 1920), spoke.", FORMER_SOLDIERS),
        ("The other two judges, Anna Berg, 84, and Carl Holm, 78, are in Oslo.", "other two judges"),
        ("Neither Anna Berg nor Carl Holm, both former judges, came.", "former judges"),
        ("He would invite Anna Berg or Carl Holm, both pro-trade rivals for it.", "pro-trade rivals for it"),
        ("Experts who favour a tax, like Anna Berg and Carl Holm, left.", "Experts"),
        ("They met senior party, state and army officials including Anna Berg and Carl Holm.", OFFICIALS),
        ("Its authors were Ole Dahl, Anna Berg of Acme and Carl Holm.", "authors"),
        ("Her doctors are Anna Berg, 50, and Carl Holm.", "doctors"),
        ("Some possible candidates for it include Anna Berg; Carl Holm.", "candidates for it"),
        ("The three shortlisted candidates are Anna Berg of the Maldives, Norway's Carl Holm.", SHORTLISTED),
        ("He praised the best goalkeepers: Anna Berg, Ole Dahl or Carl Holm.", "best goalkeepers"),
        ("The firm said two directors on its board -- Anna Berg of Acme and Carl Holm -- left.", DIRECTORS),
    ],
)
def test_each_of_several_has_their_role(text: str, role: str) -> None:
    roles = roles_of(text)
    assert roles.get("Anna Berg") == [role]
    assert roles.get("Carl Holm") == [role]


def test_members_with_titles_have_both() -> None:
    text = "They met two current officers, Trade Secretary Anna Berg and Attorney General Carl Holm."
    assert roles_of(text) == {
        "Anna Berg": ["two current officers", "Trade Secretary"],
        "Carl Holm": ["two current officers", "Attorney General"],
    }


@pytest.mark.parametrize(
    ("text", "shared", "own"),
    [
        (
            "Just two senators, Sen. Anna Berg of Utah and Sen. Carl Holm of Maine, left.",
            "two senators",
            "Sen.",
        ),
        (
            "Acme's two top golfers, the captain Anna Berg and Carl Holm, led.",
            "Acme's two top golfers",
            "captain",
        ),
    ],
)
def test_those_who_are_counted_are_named(text: str, shared: str, own: str) -> None:
    roles = roles_of(text)
    assert roles["Anna Berg"] == [shared, own]
    assert roles["Carl Holm"][0] == shared


def test_those_listed_after_their_role_keep_their_own() -> None:
    text = "The candidates include Acme (ACM.N) chief Anna Berg; Ole Dahl, a judge; and Carl Holm."
    assert roles_of(text) == {
        "Anna Berg": ["candidates", "Acme (ACM.N) chief"],
        "Ole Dahl": ["candidates", "judge"],
        "Carl Holm": ["candidates"],
    }


def test_a_title_in_the_plural_is_nobodys_who_has_another() -> None:
    text = "It was the court of Justices Anna Berg, Ole Dahl and Eva Lund, President Carl Holm's first pick."
    assert roles_of(text)["Carl Holm"] == ["President"]


@pytest.mark.parametrize(
    "text",
    [
        "There were Anna Berg and Carl Holm, officials of the party, staff members of the army and guests.",
        "There were Anna Berg and Carl Holm, officials of the party, commanding officers of units, guests.",
        "People like Anna Berg and Carl Holm, have met fewer scientists than others.",
        "Teachers who called Ole Dahl, like Anna Berg, left with Carl Holm.",
        "Forwards: Anna Berg (Oslo), Carl Holm (Bergen), Ole Dahl (Oslo).",
        "The judge told reporters: Anna Berg and Carl Holm are out.",
        "Other speakers include Anna Berg and Carl Holm.",
        "The lawyers were met by Anna Berg and Carl Holm.",
        "Her victims were Anna Berg and Carl Holm.",
        "There were Anna Berg and Carl Holm, officials of the party, ministries and guests.",
        "It was built by Anna Berg and Carl Holm, officials said.",
        "They met Anna Berg and Carl Holm, whose lawyers left.",
        "Acme, owners of the team Anna Berg and Carl Holm play for, left.",
    ],
)
def test_others_are_none_of_those_who_are_named(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The singer, actor and writer Anna Berg left.", ["singer", "actor and writer"]),
        (
            "Norwegian singer, actor, and animal rights advocate Anna Berg left.",
            ["Norwegian singer", "actor", "animal rights advocate"],
        ),
        ("Singer and actor Anna Berg left.", ["Singer and actor"]),
        ("They met singer/guitarist Anna Berg.", ["singer/guitarist"]),
        (
            "Former party adviser and retired general Anna Berg left.",
            ["Former party adviser and retired general"],
        ),
        ("Anna Berg, founder and former chairman of Acme, left.", ["founder and former chairman of Acme"]),
        (
            "Anna Berg, chairman, and chief executive of Acme, left.",
            ["chairman, and chief executive of Acme"],
        ),
        ("They met the president, a chef and lawyer Anna Berg.", ["chef and lawyer"]),
    ],
)
def test_a_list_of_roles(text: str, roles: list[str]) -> None:
    assert roles_of(text).get("Anna Berg") == roles
