from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import parse
from tui.queries import History, Joint, join, to_narrow, without_last


@pytest.mark.parametrize(
    ("query", "how", "joined"),
    [
        ("", Joint.AND, "actorid:vale"),
        ("cod quotas", Joint.AND, "cod quotas actorid:vale"),
        ("cod OR herring", Joint.AND, "(cod OR herring) actorid:vale"),
        ("cod actorid:vale", Joint.AND, "cod"),
        ("actorid:vale", Joint.AND, ""),
        ("actorid:vale cod actorid:kim", Joint.AND, "cod actorid:kim"),
        ("cod OR actorid:vale", Joint.AND, "(cod OR actorid:vale) actorid:vale"),
        ("cod NOT actorid:vale eel", Joint.AND, "cod eel actorid:vale"),
        ("", Joint.NOT, "NOT actorid:vale"),
        ("cod", Joint.NOT, "cod NOT actorid:vale"),
        ("actorid:vale cod", Joint.NOT, "cod NOT actorid:vale"),
        ("cod NOT actorid:vale eel", Joint.NOT, "cod eel"),
        ("cod OR actorid:vale", Joint.NOT, "cod NOT actorid:vale"),
        ("(cod OR actorid:vale) eel", Joint.NOT, "cod eel NOT actorid:vale"),
        ("(actorid:vale OR cod OR eel) ling", Joint.NOT, "(cod OR eel) ling NOT actorid:vale"),
        ("cod OR eel", Joint.NOT, "(cod OR eel) NOT actorid:vale"),
        ("", Joint.OR, "actorid:vale"),
        ("cod", Joint.OR, "cod OR actorid:vale"),
        ("cod actorid:kim eel", Joint.OR, "cod (actorid:kim OR actorid:vale) eel"),
        ("(actorid:kim OR actorid:lee) eel", Joint.OR, "(actorid:kim OR actorid:lee OR actorid:vale) eel"),
        ("cod OR actorid:vale", Joint.OR, "cod"),
        ("cod OR actorid:vale OR eel", Joint.OR, "cod OR eel"),
        ("(actorid:kim OR actorid:vale) eel", Joint.OR, "actorid:kim eel"),
        ("(actorid:vale OR actorid:kim OR actorid:lee)", Joint.OR, "(actorid:kim OR actorid:lee)"),
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
    assert [history.step(-1) for _ in range(3)] == ["herring", "cod", ""]


def test_the_way_back_leads_through_where_one_stood() -> None:
    history = History()
    for query in ("cod", "herring"):
        history.add(query)
    assert history.back() == "cod"
    history.add("eel")
    assert (history.step(-1), history.back(), history.back(), history.back()) == ("herring", "eel", "cod", "")
    assert history.back() is None
    assert history.step(1) == "cod"


@given(st.lists(st.one_of(st.sampled_from("abc"), st.sampled_from([-1, 1, 0]))))
def test_the_way_back_comes_to_the_beginning_from_anywhere(steps: list[str | int]) -> None:
    history = History()
    for step in steps:
        if isinstance(step, str):
            history.add(step)
        elif step:
            history.step(step)
        else:
            history.back()
    way = [history.current]
    while (query := history.back()) is not None:
        assert query == history.current
        way.append(query)
    assert way[-1] == ""
    assert len(way) <= len(steps) + 1


@pytest.mark.parametrize(
    ("query", "begun"),
    [("", ""), ("cod", "cod "), ("cod OR eel", "(cod OR eel) "), ("(a OR b)", "(a OR b) ")],
)
def test_a_query_is_narrowed_as_a_whole(query: str, begun: str) -> None:
    assert to_narrow(query) == begun


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
