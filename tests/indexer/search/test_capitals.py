from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.search.analysis import fold, surfaces
from indexer.search.capitals import capitals


@pytest.mark.parametrize(
    ("text", "forced", "free"),
    [
        ("Ferries Collide off Hong Kong", "ferries collide hong kong", ""),
        ("FERRIES COLLIDE OFF KONG", "ferries collide off kong", ""),
        ("Ferries collide off Hong Kong", "ferries", "hong kong"),
        ("Ferries Collide", "", "ferries collide"),
        ("Robin Williams", "", "robin williams"),
        ("It sank at once. Ferries sailed on.", "it ferries", ""),
        ("It sank at once. “Ferries are safe,” he said.", "it ferries", ""),
        ("He said at noon, “Ferries are safe.”", "he ferries", ""),
        ("HONG KONG, May 5 (Reuters) - Ferries collided.", "hong ferries", "kong may reuters"),
        ("It met Gen. Hastings and Mr. Woods.", "it", "gen hastings mr woods"),
        ("It moved to the U.S. Banks did not.", "it", "u.s banks"),
        ("It fell by 5.5%. Banks rose in London. Traders slept.", "it banks traders", "london"),
        ("The boats of Tiger\nWoods sank again", "the", "tiger woods"),
        ("The boats sank again\n\nWoods was not there", "the woods", ""),
        ("The ferries sailed. Ferries sank, said the Ferries Office.", "the ferries", "ferries office"),
        ("Łódź is a town. Über sie spricht man.", "lodz uber", ""),
        ("no capitals at all", "", ""),
        ("", "", ""),
    ],
)
def test_capitals_are_forced_where_a_writer_had_no_choice(text: str, forced: str, free: str) -> None:
    found = capitals(text)
    assert (found.forced, found.free) == (frozenset(forced.split()), frozenset(free.split()))


def test_a_word_that_is_a_name_anywhere_is_one_everywhere() -> None:
    found = capitals("Woods won. It was said that Tiger Woods slept. Banks rose.")
    assert found.words() == {"it", "banks"}
    assert found.words(names={"banks"}) == {"it"}


@settings(deadline=None)
@given(st.text(alphabet="aB .!?\"”'()-\n:é京U,", max_size=60))
def test_every_word_in_capitals_is_forced_or_free(text: str) -> None:
    found = capitals(text)
    assert found.forced | found.free == {fold(word) for word in surfaces(text) if word[0].isupper()}
    assert capitals(text, surfaces(text)) == found


@pytest.mark.parametrize(
    "hostile",
    [
        "\n" * 2_000_000,
        ". " * 1_000_000,
        "A." * 1_000_000,
        '."' * 1_000_000,
        "A\n" * 1_000_000,
        " " * 5_000_000,
    ],
    ids=["lines", "stops", "initials", "quotes", "short lines", "blanks"],
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    began = time.process_time()
    capitals(f"A{hostile}")
    assert time.process_time() - began < 20
