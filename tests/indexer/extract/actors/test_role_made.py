"""Roles that somebody is given whom a pronoun means as an object."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Karl Berg left until Ole Holm tapped him as his first attorney general.", "first attorney general"),
        ("Karl Berg left. Ole Holm has since appointed him foreign secretary.", "foreign secretary"),
        ("Karl Berg left. The board named him to be chairman of the group.", "chairman of the group"),
        ("Karl Berg came in 1987, making him the longest serving member.", "longest serving member"),
        ("Karl Berg left. They fired him as head of Acme.", "head of Acme"),
        ("Karl Berg left. They kept him on as head of Acme.", "head of Acme"),
        ("It named Karl Berg, once of Oslo, as the nation's minister.", "the nation's minister"),
        ("They met to elect Karl Berg — a friend of Acme — as the new party leader.", "new party leader"),
        ("Karl Berg left. She named him chairman of Acme.", "chairman of Acme"),
    ],
)
def test_what_somebody_is_made(text: str, role: str) -> None:
    assert roles_of(text) == {"Karl Berg": [role]}


@pytest.mark.parametrize(
    "text",
    [
        "Karl Berg left. He named him chairman of Acme.",
        "Karl Berg met Ole Holm. It named him chairman of Acme.",
        "Karl Berg hired her manager.",
        "Ole Holm met Karl Berg, once of Oslo, as the manager of Acme spoke.",
        "Karl Berg succeeded him as mayor and Eva Holm succeeded her chief.",
        "Karl Berg made her captain Oslo.",
        "Anna Berg left. Karl Berg appointed him foreign secretary.",
    ],
)
def test_who_makes_somebody_something_is_not_it(text: str) -> None:
    assert "chairman of Acme" not in roles_of(text).get("Karl Berg", [])
    assert not {"manager", "captain", "foreign secretary", "chief"} & set(roles_of(text).get("Karl Berg", []))
