"""Roles of somebody of the highest degree, told with an infinitive that is no part of the role."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Anna Berg will be the highest-ranking Norwegian official to visit Oslo.",
            "highest-ranking Norwegian official",
        ),
        ("Anna Berg, the youngest mayor to serve in Oslo, left.", "youngest mayor"),
        ("Anna Berg was one of the few ministers to serve under him.", "one of the few ministers"),
        ("Anna Berg is the most senior official to be fired.", "most senior official"),
        ("Anna Berg is Norway's oldest player to score.", "Norway's oldest player"),
        ("Anna Berg, the party's nominee to head the bank, left.", "the party's nominee to head the bank"),
    ],
)
def test_an_infinitive_ends_the_role_of_the_oldest_or_highest(text: str, role: str) -> None:
    assert roles_of(text) == {"Anna Berg": [role]}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg is the first woman to win it.",
        "Anna Berg asked the director to leave.",
        "Anna Berg, a protest leader to watch out for.",
        "Anna Berg became the third biathlete to win five medals.",
        "Anna Berg is the first official to tell of it.",
        "Anna Berg called the most careful editor to ask.",
    ],
)
def test_no_role_where_nobody_is_singled_out(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)
