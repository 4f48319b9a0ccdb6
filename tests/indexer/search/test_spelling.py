from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.search.edits import LETTERS, one_edit, swapped, within_edits
from indexer.search.engine import SimilarWord
from indexer.search.query import Field
from indexer.search.spelling import FEW, suggest

WORDS = {
    "president": 900,
    "obama": 500,
    "moscow": 90,
    "moscows": 1,
    "envoy": 40,
    "form": 500,
    "from": 90_000,
    "un": 800,
}


def similar(word: str, field: Field) -> tuple[SimilarWord, ...]:
    assert field in (Field.ANY, Field.TITLE, Field.ACTOR)
    near = {word.lower(), *one_edit(word.lower()), *swapped(word.lower())}
    return tuple(SimilarWord(one, int(one != word.lower()), WORDS[one]) for one in WORDS if one in near)


def suggested(query: str, found: int = 0, counts: int = 1000) -> str | None:
    return suggest(query, found, similar=similar, count=lambda _: counts)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("presidnet", "president"),
        ("Presidnet OBMAA", "President OBAMA"),
        ("  presidnet  (obmaa OR envoy)", "  president  (obama OR envoy)"),
        ('"presidnet obmaa" envoy', '"president obama" envoy'),
        ("title:presidnet", "title:president"),
        ("actor:(obmaa OR envoy)", "actor:(obama OR envoy)"),
        ("presidnet country:KP published:2019", "president country:KP published:2019"),
        ("presidnet-obmaa", "president-obama"),
        ("moscw", "moscow"),  # the frequent one
        ("president obama", None),
        ("xyzzy", None),
        ("u", None),  # a slip away from every word of two letters
        ("in", None),
        # what is left as it is: words that are excluded, patterns, keywords
        ("envoy NOT presidnet", None),
        ("presidnet* presidnet~", None),
        ("country:obmaa path:obmaa tag:obmaa", None),
        ("foo:presidnet", None),
        ("NOT (presidnet OR obmaa)", None),
        ("", None),
        ("(", None),
    ],
)
def test_the_likely_query_is_suggested(query: str, expected: str | None) -> None:
    assert suggested(query) == expected


def test_a_word_that_is_there_is_doubted_only_beside_a_far_more_frequent_one() -> None:
    assert suggested("moscows") == "moscow"
    assert suggested("moscows", found=1) is None
    assert suggested("form") == "from"
    assert suggested("form", found=3) is None


def test_what_finds_enough_or_would_find_no_more_is_left_alone() -> None:
    assert suggested("presidnet", found=FEW + 1) is None
    assert suggested("presidnet", counts=0) is None
    assert suggested("presidnet", found=5, counts=50) is None
    assert suggested("presidnet", found=5, counts=51) == "president"


def test_another_word_is_tried_where_the_likeliest_finds_nothing() -> None:
    def likely(word: str, _field: Field) -> tuple[SimilarWord, ...]:
        known = {"cart": (SimilarWord("card", 1, 900), SimilarWord("carts", 1, 20))}
        return known.get(word, (SimilarWord(word, 0, 50),))

    def count(query: str) -> int:
        return int("carts" in query)

    assert suggest("ox cart", 0, similar=likely, count=count) == "ox carts"


@pytest.mark.parametrize(
    ("word", "likelier", "other"),
    [
        ("recieve", "receive", "relieve"),
        ("comittee", "committee", "committed"),
        ("brgain", "bargain", "again"),
    ],
)
def test_usual_slips_are_likelier(word: str, likelier: str, other: str) -> None:
    def near(_word: str, _field: Field) -> tuple[SimilarWord, ...]:
        return SimilarWord(other, 1, 200), SimilarWord(likelier, 1, 100)

    assert suggest(word, 0, similar=near, count=lambda _: 1) == likelier


@given(st.text(alphabet="abé", max_size=5), st.text(alphabet="abé", max_size=6))
def test_all_words_one_edit_away_are_made(word: str, other: str) -> None:
    assert (other in set(one_edit(word, "abé"))) == within_edits(other, word, 1)


def test_words_are_made_of_all_letters() -> None:
    assert {"u.s", "us2", "us"} < {*one_edit("us", LETTERS)}
