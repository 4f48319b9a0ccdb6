from __future__ import annotations

import pytest

from tui.queries import History, narrow


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("", "actor:vale"),
        ("cod quotas", "cod quotas actor:vale"),
        ("cod OR herring", "(cod OR herring) actor:vale"),
        ("cod actor:vale", "cod actor:vale"),
    ],
)
def test_narrowing_is_plain_query_text(query: str, narrowed: str) -> None:
    assert narrow(query, "actor:vale") == narrowed


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
