"""One place is one actor, whichever of its names and spellings a text uses."""

from __future__ import annotations

import pytest

from indexer.extract.actors.fold import fold
from indexer.extract.actors.lexicon import rows
from indexer.extract.actors.place_names import usual_place
from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("N.J.", "New Jersey"),
        ("Peking", "Beijing"),
        ("PEKING", "Beijing"),
        ("New Jersey", "New Jersey"),
        ("Mt. Ararat", "Mount Ararat"),
        ("Ft. Worth", "Fort Worth"),
        ("Saint Albans", "St. Albans"),
        ("Lima", "Lima"),
        ("Mt.", "Mt."),
        ("", ""),
    ],
)
def test_the_usual_name(name: str, usual: str) -> None:
    assert usual_place(name) == usual


def test_a_usual_name_is_nobodys_other_name() -> None:
    pairs = rows("place_names.tsv")
    usual = {fold(name) for name, _ in pairs}
    others = [fold(other) for _, other in pairs]
    assert not usual & set(others)
    assert len(others) == len(set(others))


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "A clerk from Dayton, Calif., moved north. California has lost 300 clerks.",
            "California",
            ["Calif.", "California"],
        ),
        (
            "The band played in Washington, D.C., on Friday. Rain fell on D.C. all day.",
            "Washington",
            ["Washington, D.C.", "D.C."],
        ),
        (
            "The ferry left Bombay at noon. In Mumbai the harbour was closed.",
            "Mumbai",
            ["Bombay", "Mumbai"],
        ),
    ],
)
def test_one_place_under_two_names(text: str, name: str, mentions: list[str]) -> None:
    actor = actors_of(text)[name]
    assert actor.kind is ActorKind.PLACE
    assert [mention.text for mention in actor.mentions] == mentions


def test_two_states_of_one_country_stay_two() -> None:
    found = actors_of("She moved from Harlan, Pa., to Harlan, Ky., and hopes to see Florida.")
    assert {"Pennsylvania", "Kentucky", "Florida"} <= found.keys()
