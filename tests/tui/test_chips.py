from __future__ import annotations

import pytest

from tui.chips import actors_in, chips

NAMES = {"mark-lambert": "Mark Lambert", "ibm": "IBM"}


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("", ""),
        ("lambert moscow", "lambert moscow"),
        ("talks actorid:mark-lambert", "talks ‹Mark Lambert›"),
        ("NOT actorid:ibm", "‹not IBM›"),
        ("actorid:jo-chol-su", "‹Jo Chol Su›"),
        (
            "(actorid:ibm OR actorid:mark-lambert) mentions:2019-11",
            "(‹IBM› or ‹Mark Lambert›) ‹speaks of 2019-11›",
        ),
        ('role:"foreign minister" is:unread', '‹role "foreign minister"› ‹unread›'),
        ("NOT (a OR b)", "not (a or b)"),
        ("cod AND", "cod"),
    ],
)
def test_clauses_are_named(query: str, read: str) -> None:
    assert "".join(text for text, _ in chips(query, NAMES)).strip() == read


def test_what_was_pasted_into_a_query_reaches_no_terminal() -> None:
    assert "\x1b" not in "".join(text for text, _ in chips("tag:\x1b]52;c;x\x07 \x1b[2J", {}))


def test_actors_are_found_wherever_they_stand() -> None:
    assert actors_in("x (actorid:a OR NOT actorid:b)") == {"a", "b"}
