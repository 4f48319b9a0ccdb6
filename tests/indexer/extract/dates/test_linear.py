"""Time grows with the length of a text and no faster, whatever it repeats."""

from __future__ import annotations

import time

import pytest

from tests.indexer.extract.dates.articles import mentions

BAITS = {
    "dates": "Sept. 26, 2019 ",
    "numbers": "1,",
    "clocks": "09:",
    "months": "May ",
    "capitals": "A ",
    "possessives": "O'",
    "spaces": " \t",
    "hyphens": "one-",
    "number words": "two hundred and ",
    "years": "the year-ago ",
    "letters": "a",
    "digits": "7",
    "lines": "\n \n",
    "ranges": "3-",
    "numbered events": "74th General Assembly ",
    "times a unit": "twice a week ",
    "cues": "due to plans to expected to ",
    "datelines": "Sept. 26 (Yonhap) -- ",
}


def seconds(text: str) -> float:
    start = time.process_time()
    mentions(text, "2019-11-07")
    mentions(text)
    return time.process_time() - start


@pytest.mark.parametrize("bait", BAITS.values(), ids=BAITS)
def test_four_times_the_text_takes_no_more_than_eight_times_as_long(bait: str) -> None:
    mentions(bait, "2019-11-07")
    short, long = (min(seconds(bait * n) for _ in range(3)) for n in (2_000, 8_000))
    assert long < 8 * short + 0.3


def test_a_very_long_line_without_a_word_of_time_takes_little() -> None:
    assert seconds("North Korea and the United States held talks. " * 100_000) < 6
