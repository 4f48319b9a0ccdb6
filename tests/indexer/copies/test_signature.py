from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.copies import signature
from indexer.copies.signature import (
    FEWEST_WORDS,
    MOST_ANCHORS,
    MOST_SHINGLES,
    SHINGLE,
    WINDOW,
    find_anchors,
    sample,
    winnow,
)
from indexer.copies.words import running_words

hashes = st.integers(0, 2**32 - 1)
runs = st.lists(hashes)
LEAD = (
    "The ministry said on Monday that talks with the delegation would go on until the end of the week, "
    "and that a statement by both sides would then be read out by the chairman of the committee."
)


@given(st.text())
def test_any_text_has_a_signature_of_bounded_size(text: str) -> None:
    found = signature(text)
    assert found == signature(text)
    assert len(found.shingles.hashes) <= 4 * MOST_SHINGLES
    assert len(found.anchors.hashes) <= 4 * MOST_ANCHORS


@given(
    st.lists(hashes), st.lists(hashes, min_size=WINDOW), st.lists(hashes), st.lists(hashes), st.lists(hashes)
)
def test_two_texts_that_share_a_run_of_a_window_share_a_key(
    before: list[int], run: list[int], after: list[int], ahead: list[int], behind: list[int]
) -> None:
    assert winnow(before + run + after) & winnow(ahead + run + behind)


@given(st.sets(hashes), st.integers(1, 20))
def test_a_sample_holds_all_that_lies_below_its_limit(members: set[int], most: int) -> None:
    found = sample(members, most)
    limit = 1 << (32 - found.halvings)
    assert len(found.below(0)) <= most
    assert found.below(0) == {member for member in members if member < limit}
    coarser = min(found.halvings + 1, 32)
    assert found.below(coarser) == {member for member in members if member < 1 << (32 - coarser)}
    assert found.halvings == 0 or sum(member < 2 * limit for member in members) > most


def test_a_text_too_short_to_be_recognized_has_no_key() -> None:
    words = [f"word{i}" for i in range(FEWEST_WORDS)]
    assert signature(" ".join(words)).keys
    assert not signature(" ".join(words[1:])).keys
    assert SHINGLE <= FEWEST_WORDS


def test_line_breaks_and_case_do_not_matter() -> None:
    assert signature(LEAD).fingerprint == signature(LEAD.replace(" ", "\n").upper()).fingerprint


def test_names_and_numbers_are_anchors_and_other_words_are_not() -> None:
    words = [
        "Profit",
        "at",
        "Acme",
        "rose",
        "7.5",
        "percent",
        "in",
        "May",
        "said",
        "Ms",
        "Li",
        "while",
        "profit",
        "elsewhere",
        "fell",
    ]
    assert find_anchors(words) == {"acme", "7.5", "may", "ms", "li"}


def test_the_days_and_months_named_are_noted_and_the_first_weekday() -> None:
    found = signature("On Friday, not MONDAY, he may march in Sept. or December on a friday.")
    assert found.calendar == 1 << 4 | 1 << 0 | 1 << (7 + 8) | 1 << (7 + 11)
    assert found.first_day == 1 << 4


@pytest.mark.parametrize(
    "furniture",
    [
        "Most Read\nShare this article\nHave your say",
        "1\nRetail sales lift hopes\n-\n2\nBank keeps policy steady\n-\n3\nOil falls on glut",
        " ".join(f"Country{chr(65 + i % 26)}land" for i in range(200)),
    ],
)
def test_what_stands_around_the_text_is_left_out(furniture: str) -> None:
    assert running_words(f"{furniture}\n{LEAD}\n{furniture}\n") == running_words(LEAD)


def test_a_hard_wrapped_text_is_running_text() -> None:
    lines = ["Most Read", *(LEAD[i : i + 60].strip() for i in range(0, len(LEAD), 60))]
    assert running_words("\n".join(lines)) == running_words(" ".join(lines[1:]))


def test_a_text_without_a_sentence_still_has_words() -> None:
    assert running_words("GOLD 1,203.5\nSILVER 17.02") == ["GOLD", "1,203.5", "SILVER", "17.02"]


def test_a_script_without_spaces_is_read_character_by_character() -> None:
    assert running_words("日本 語") == ["日", "本", "語"]
    assert running_words("정부는 27일") == ["정부는", "27일"]


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000_000,
        "." * 10_000_000,
        " " * 10_000_000,
        "a.b," * 2_500_000,
        "a\n" * 1_000_000,
        "He said it. " * 50_000,
        "日" * 1_000_000,
    ],
    ids=["letters", "stops", "spaces", "joined", "lines", "sentence", "characters"],
)
def test_hostile_text_takes_little_time(text: str) -> None:
    began = process_time()
    signature(text)
    assert process_time() - began < 2
