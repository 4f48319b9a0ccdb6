"""Roles that are told before the name of whom they are, or after a long aside behind it."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Karl Berg, 55, who began at Acme in 1965, will serve as chairman of Acme.", "chairman of Acme"),
        ("Karl Berg, whose poems won prizes, was also a lawyer.", "lawyer"),
        ("Karl Berg, who won a race last year, will take over as head of Acme.", "head of Acme"),
        ("Ole Holm met Carl Dahl. Even when he was mayor of Oslo, Mr Karl Berg was weak.", "mayor of Oslo"),
        ("Ole Holm met Carl Dahl. In the weeks since he became chairman, Karl Berg has left.", "chairman"),
        ("As a candidate, the tall Karl Berg said so.", None),
        ("As envoy to Oslo in the days of the Holm government, Mr. Karl Berg left.", "envoy to Oslo"),
        ('"He (Karl Berg) is a fine player," said Ole Holm.', "fine player"),
        ("Karl Berg said that as mayor of Oslo he built it.", "mayor of Oslo"),
        ("Speaking at his last meeting as chairman, Karl Berg promised it.", "chairman"),
        ("Over a career as a doctor in Oslo, Dr. Karl Berg has seen it.", "doctor in Oslo"),
        ("Trained as a lawyer, Karl Berg helped her.", "lawyer"),
        ("Karl Berg, who as the head of Acme, is safe, left.", "head of Acme"),
        ("Karl Berg, who has moonlighted as a singer, left.", "singer"),
        ("Karl Berg did quite well as quarterback in 2013.", "quarterback"),
        (
            "Karl Berg left. He has been widely regarded as one of the best lawyers.",
            "one of the best lawyers",
        ),
    ],
)
def test_a_role_before_its_subject(text: str, role: str | None) -> None:
    roles = roles_of(text).get("Karl Berg", [])
    assert [one for one in roles if not role or one.startswith(role)] == roles != [] if role else not roles


@pytest.mark.parametrize(
    "text",
    [
        "Karl Berg met Ole Holm, a poet, and Eva Dahl, who left, was a lawyer.",
        "Ole Holm left. When she was mayor of Oslo, Karl Berg did well.",
        "When Ole Holm was mayor and he was chief of Acme, Karl Berg did well.",
        "Karl Berg said that as the mayor spoke he left.",
        "During her years as mayor of Oslo, Karl Berg was ill.",
        "Karl Berg left as well as the mayor of Oslo.",
        "Karl Berg, who left in May, said Ole Holm, who came, will serve as chairman.",
    ],
)
def test_no_role_of_who_is_only_named_beside_it(text: str) -> None:
    assert "Karl Berg" not in roles_of(text)
