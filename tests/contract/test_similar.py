"""Words that are a slip or two away from one that was asked for."""

from __future__ import annotations

import pytest

from indexer.search.engine import SearchEngine
from indexer.search.query import Field

from .articles import article, fill

ARTICLES = (
    article("a", "The committee met in Moscow.", title="Committee meets", actor_names=("Ann Lambert",)),
    article("b", "The committee met in Vienna; nobody in Müncen.", title="Vienna"),
    article("c", "A comittee of Kyrgyzstan, 조철수 and Москва.", roles=("special envoy",), source="Yonhap"),
)


@pytest.fixture
def filled(engine: SearchEngine) -> SearchEngine:
    fill(engine, *ARTICLES)
    return engine


def similar(engine: SearchEngine, word: str, field: Field = Field.ANY) -> dict[str, tuple[int, int]]:
    return {one.word: (one.slips, one.articles) for one in engine.similar(word, field)}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("committee", {"committee": (0, 2), "comittee": (1, 1)}),
        ("Comittee", {"comittee": (0, 1), "committee": (1, 2)}),
        ("moscwo", {"moscow": (1, 1)}),  # letters that changed places
        ("moscw", {"moscow": (1, 1)}),
        ("moskow", {"moscow": (1, 1)}),
        ("mosscow", {"moscow": (1, 1)}),
        ("oscow", {"moscow": (1, 1)}),
        ("Москвы", {"москва": (1, 1)}),
        ("muncen", {"muncen": (0, 1)}),
        ("kyrgistan", {"kyrgyzstan": (2, 1)}),  # two slips, where there is nothing nearer
        ("mscwo", {}),  # but not in short words
        ("xyzzyx", {}),
        ("two words", {}),
        ("수", {}),
        ("", {}),
        ("x" * 5000, {}),
    ],
)
def test_words_a_slip_away_are_known(
    filled: SearchEngine, word: str, expected: dict[str, tuple[int, int]]
) -> None:
    assert similar(filled, word) == expected


def test_each_field_has_words_of_its_own(filled: SearchEngine) -> None:
    assert similar(filled, "lambret", Field.ACTOR) == {"lambert": (1, 1)}
    assert similar(filled, "lambret") == {}
    assert similar(filled, "envoi", Field.ROLE) == {"envoy": (1, 1)}
    assert similar(filled, "yonhap", Field.SOURCE) == {"yonhap": (0, 1)}
    assert similar(filled, "viena", Field.TITLE) == {"vienna": (1, 1)}
    assert similar(filled, "moscwo", Field.TITLE) == {}
    assert similar(filled, "kr", Field.COUNTRY) == {}


def test_all_segments_are_counted_together(engine: SearchEngine) -> None:
    for number in range(3):
        fill(engine, article(f"a{number}", "The committee."))
    assert similar(engine, "comittee") == {"committee": (1, 3)}


def test_an_empty_index_knows_no_word(engine: SearchEngine) -> None:
    assert similar(engine, "word") == {}
