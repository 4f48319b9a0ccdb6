"""Copies are found as well as they were: floors under the figures on the development data."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.indexer.copies.articles import article
from tests.quality.copies.pairs import (
    Pair,
    Version,
    as_given,
    as_indexed,
    read_hand42,
    read_wirecopies,
    score,
)

LEAST_F1 = 98.7
MOST_FALSE = 2
"""Per cent of the pairs of a kind that only look alike."""

LOOK_ALIKES = {"neg_same_day": 179, "neg_both_boilerplate": 200, "neg_template": 200}
LEAST_BY_HAND = 41


def data() -> Path:
    """Where the evaluation data is."""
    folder = os.environ.get("DATELINE_EVAL_DATA")
    if not folder:
        pytest.skip("DATELINE_EVAL_DATA does not say where the evaluation data is")
    return Path(folder)


@pytest.mark.parametrize("read", [as_given, as_indexed])
def test_copies_made_by_known_means(read: Callable[[str], str]) -> None:
    found = score(read_wirecopies(data()), read)
    assert found.f1 >= LEAST_F1
    false = {kind: found.wrong_of(kind) for kind in LOOK_ALIKES}
    assert {kind: n for kind, n in false.items() if 100 * n > MOST_FALSE * LOOK_ALIKES[kind]} == {}


@pytest.mark.parametrize("read", [as_given, as_indexed])
def test_pairs_judged_by_hand(read: Callable[[str], str]) -> None:
    found = score(read_hand42(data()), read)
    assert found.pairs - len(found.wrong) >= LEAST_BY_HAND


def test_the_score_of_known_pairs() -> None:
    one, other = Version(article(1)), Version(article(2))
    found = score(
        [
            Pair("copy", "good", True, (one, one)),
            Pair("missed", "good", True, (one, other)),
            Pair("told apart", "bad", False, (one, other)),
            Pair("taken for one", "bad", False, (other, other)),
        ]
    )
    assert [pair.id for pair in found.wrong] == ["missed", "taken for one"]
    assert (found.pairs, found.wrong_of("bad"), found.f1) == (4, 1, 50.0)
