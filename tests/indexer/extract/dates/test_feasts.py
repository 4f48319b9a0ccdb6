"""Every feast is found by its name and reckoned right."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.extract.dates.feasts import FEASTS, days_of
from tests.indexer.extract.dates.articles import mentions

BARE = {"easter", "christmas", "halloween", "thanksgiving", "christmas eve", "new year's eve", "good friday"}
BARE |= {"black friday", "cyber monday", "easter sunday", "easter monday", "palm sunday", "ash wednesday"}


@pytest.mark.parametrize("name", [name for name in FEASTS if name != "elections"])
def test_the_feast_is_found(name: str) -> None:
    phrase = name.title().replace("'S", "'s") + ("" if name in BARE else " Day") + " 2019"
    found = mentions(f"They met on {phrase}.", "2009-12-19")
    assert [mention.text for mention in found] == [phrase]
    assert found[0].earliest == FEASTS[name](2019)


def test_the_month_of_an_election() -> None:
    found = mentions("They fear the November elections.", "2020-05-28")
    assert [(mention.text, mention.value) for mention in found] == [("November", "2020-11")]


def test_days() -> None:
    assert days_of("easter", [2019, 2024]) == [date(2019, 4, 21), date(2024, 3, 31)]
    assert days_of("thanksgiving", [1999]) == [date(1999, 11, 25)]
    assert days_of("memorial", [1998]) == [date(1998, 5, 25)]
    assert days_of("election", [1998, 2016]) == [date(1998, 11, 3), date(2016, 11, 8)]
    assert days_of("easter", [0, 99999]) == []
