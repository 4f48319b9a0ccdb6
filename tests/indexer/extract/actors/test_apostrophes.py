"""Texts whose apostrophes were lost on the way: what belongs to somebody still does."""

from __future__ import annotations

import pytest

from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of

_ROBBED = "It didnt help. "


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Anna Berg left. Bergs lawyer said so.", "Anna Berg", ["Anna Berg", "Berg"]),
        ("Norways government said so.", "Norway", ["Norway"]),
        ("Anna Berg left, and Bergs own lawyer said so.", "Anna Berg", ["Anna Berg", "Berg"]),
        ("In court Mr. Bergs lawyer said so.", "Berg", ["Berg"]),
        ("Anna Bergs left, and Bergss lawyer said so.", "Anna Bergs", ["Anna Bergs", "Bergs"]),
        ("They met Frances Berg, a lawyer from France.", "Frances Berg", ["Frances Berg"]),
        ("The United States government said so in a State paper.", "United States", ["United States"]),
        ("They read Anna Bergs strange novel.", "Anna Berg", ["Anna Berg"]),
        ("They read George H.W. Dahls two novels.", "George H.W. Dahl", ["George H.W. Dahl"]),
        ("They saw Anna Williams last novel.", "Anna Williams", ["Anna Williams"]),
        ("Here Anna Bergs resigned.", "Anna Bergs", ["Anna Bergs"]),
        ("Here Anna Stiles play began.", "Anna Stiles", ["Anna Stiles"]),
        ("They heard a Hamas spokesman say so.", "Hamas", ["Hamas"]),
        ("They met New York States attorney general.", "New York", ["New York State"]),
    ],
)
def test_a_mark_of_possession_is_no_part_of_a_name(text: str, name: str, mentions: list[str]) -> None:
    assert [mention.text for mention in actors_of(_ROBBED + text)[name].mentions] == mentions


@pytest.mark.parametrize(
    "text",
    [
        "It did not help. Anna Berg left. Bergs lawyer said so.",
        "It didn’t help. Anna Berg left. Bergs lawyer said so.",
        _ROBBED + "Anna Berg left. Bergs and Dahls said so.",
        _ROBBED + "Anna Berg left. Ole Bergs lawyer met Ole Bergs, and Bergs left.",
    ],
)
def test_a_name_may_end_like_one(text: str) -> None:
    assert any(mention.text.endswith("Bergs") for a in actors_of(text).values() for mention in a.mentions)


def test_several_in_one_office_own_nothing() -> None:
    actor = actors_of(_ROBBED + "The President left. It was built under Presidents Ole Dahl and Anna Berg.")
    assert [role.text for role in actor["Ole Dahl"].roles] == ["Presidents"]


def test_the_owner_has_the_office_of_who_serves() -> None:
    actor = actors_of(_ROBBED + "Alcoa lost. Ole Dahl, Alcoas chairman, left.")["Ole Dahl"]
    assert [role.text for role in actor.roles] == ["Alcoas chairman"]


def test_a_text_without_ends_of_paragraphs_has_lost_its_apostrophes_too() -> None:
    text = "They met in Oslo.Norways president, Anna Berg, said so. " + "It was cold in the city. " * 20
    assert [role.text for role in actors_of(text)["Anna Berg"].roles] == ["Norways president"]
    assert "Norway" in actors_of(text)


def test_sentences_that_run_on_are_divided() -> None:
    actors = actors_of(
        _ROBBED + "He stuck his head outThey asked Anna Berg in Oslo. So said EVELYN WOTHERSPOONOslo."
    )
    assert actors["Anna Berg"].roles == ()
    assert "outThey" not in actors
    assert [m.text for m in actors["EVELYN WOTHERSPOON"].mentions] == ["EVELYN WOTHERSPOON"]


def test_a_name_with_a_capital_within_is_one_word() -> None:
    actors = actors_of(_ROBBED + "They met Anna McDonald and Anna SilverBut in Oslo.")
    assert "Anna McDonald" in actors
    assert "Anna SilverBut" not in actors


def test_who_signs_in_capitals_is_a_person() -> None:
    actors = actors_of(_ROBBED + "It is wrong under the law.NORMAN SIEGELNew YorkThe writer is a lawyer.")
    assert {"NORMAN SIEGEL", "New York"} <= set(actors)
    comment = "It fell by 17 percent. COMMENTS: MARC PADO, U.S. market strategist, Cantor Fitzgerald."
    assert [role.text for role in actors_of(comment)["MARC PADO"].roles] == ["U.S. market strategist"]
    assert not [
        a for a in actors_of("It fell. RESULT: PARIS WINS again.").values() if a.kind is ActorKind.PERSON
    ]
