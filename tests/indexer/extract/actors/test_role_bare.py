"""Roles that end right after their office word, whatever the sentence goes on with."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Berg became a world champion five times.", "world champion"),
        ("Anna Berg quit as treasurer shortly after the vote.", "treasurer"),
        ("Anna Berg, a 19-year-old pianist was struck by a car.", "pianist"),
        ("Anna Berg, a scientist often described as gifted, left.", "scientist"),
        ("The resignation of Anna Berg as minister leaves the state without one.", "minister"),
        ("Anna Berg's resignation as chairman ends the affair.", "chairman"),
        ("As first lady she also met Anna Berg, a doctor she trusts.", "doctor"),
        ("Acme named Carl Holm to the post of chairman and Anna Berg to the post of director.", "director"),
    ],
)
def test_a_role_ends_after_its_office_word(text: str, role: str) -> None:
    assert roles_of(text).get("Anna Berg") == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg was the first player to win five titles.",
        "Anna Berg became a star witness against them.",
        "Carl Holm met Anna Berg, and the judge was struck by it.",
    ],
)
def test_what_goes_on_with_something_else_is_no_role(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)
