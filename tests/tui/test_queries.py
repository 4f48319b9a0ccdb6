from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import parse
from tui.queries import History, Joint, join, without_last


@pytest.mark.parametrize(
    ("query", "how", "joined"),
    [
        ("", Joint.AND, "actorid:vale"),
        ("cod quotas", Joint.AND, "cod quotas actorid:vale"),
        ("cod OR herring", Joint.AND, "(cod OR herring) actorid:vale"),
        ("cod actorid:vale", Joint.AND, "cod actorid:vale"),
        ("cod NOT actorid:vale eel", Joint.AND, "cod eel actorid:vale"),
        ("", Joint.NOT, "NOT actorid:vale"),
        ("cod", Joint.NOT, "cod NOT actorid:vale"),
        ("actorid:vale cod", Joint.NOT, "cod NOT actorid:vale"),
        ("cod OR eel", Joint.NOT, "(cod OR eel) NOT actorid:vale"),
        ("", Joint.OR, "actorid:vale"),
        ("cod", Joint.OR, "cod OR actorid:vale"),
        ("cod actorid:kim eel", Joint.OR, "cod (actorid:kim OR actorid:vale) eel"),
        ("(actorid:kim OR actorid:lee) eel", Joint.OR, "(actorid:kim OR actorid:lee OR actorid:vale) eel"),
        ("cod actorid:vale", Joint.OR, "cod actorid:vale"),
        ("(actorid:kim OR actorid:vale) eel", Joint.OR, "(actorid:kim OR actorid:vale) eel"),
        ("cod NOT actorid:kim", Joint.OR, "cod NOT actorid:kim OR actorid:vale"),
        ("cod OR eel", Joint.OR, "cod OR eel OR actorid:vale"),
    ],
)
def test_joining_is_plain_query_text(query: str, how: Joint, joined: str) -> None:
    assert join(query, "actorid:vale", how) == joined
    parse(joined)


@pytest.mark.parametrize(
    ("query", "less"),
    [
        ("", ""),
        ("cod", ""),
        ("cod actorid:vale", "cod"),
        ("cod NOT actorid:vale", "cod"),
        ("cod OR actorid:vale", "cod"),
        ('cod role:"foreign minister"', "cod"),
        ("cod (actorid:kim OR actorid:vale)", "cod actorid:kim"),
        ("cod (a OR b OR c)", "cod (a OR b)"),
        ("(a OR b)", "a"),
        ("(a OR b OR c)", "a OR b"),
        ("(cod OR herring) actorid:vale", "(cod OR herring)"),
    ],
)
def test_the_last_part_goes_again(query: str, less: str) -> None:
    assert without_last(query) == less


@given(st.text(alphabet='ab:()"O RNT', max_size=24))
def test_taking_parts_away_comes_to_an_end_whatever_the_text(query: str) -> None:
    for _ in range(len(query) + 1):
        shorter = without_last(query)
        assert len(shorter) <= len(query)
        if not shorter:
            return
        assert shorter != query
        query = shorter
    raise AssertionError(query)


def test_history_goes_back_and_on() -> None:
    history = History()
    history.add("cod")
    history.add("herring")
    assert (history.step(-1), history.step(-1), history.step(-1)) == ("cod", "", None)
    assert history.step(1) == "cod"
    history.add("eel")
    assert history.step(1) is None
    assert history.step(-1) == "cod"


def test_the_same_query_twice_is_one_step() -> None:
    history = History()
    history.add("cod")
    history.add("cod")
    assert history.step(-1) == ""


def test_earlier_sessions_come_before_this_one() -> None:
    history = History()
    history.put_before(["eel", "cod"])
    history.add("herring")
    assert [history.step(-1) for _ in range(4)] == ["", "eel", "cod", None]
