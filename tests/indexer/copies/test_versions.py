from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.copies import Change, Hunk, diff
from indexer.model import Span

texts = st.one_of(
    st.text(),
    st.text(alphabet="aB.! \n\"'"),
    st.lists(st.sampled_from(["He left.", "She stayed!", '"No," he said.', "It rained on Monday"])).map(
        " ".join
    ),
)


def cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


@given(texts, texts)
def test_both_versions_are_covered_in_order_but_for_space(old: str, new: str) -> None:
    hunks = diff(old, new)
    assert "".join("".join(cut(old, hunk.old) for hunk in hunks).split()) == "".join(old.split())
    assert "".join("".join(cut(new, hunk.new) for hunk in hunks).split()) == "".join(new.split())


@given(texts, texts)
def test_a_hunk_is_what_it_says(old: str, new: str) -> None:
    for hunk in diff(old, new):
        ours, theirs = cut(old, hunk.old), cut(new, hunk.new)
        assert bool(ours) == (hunk.change is not Change.ADDED)
        assert bool(theirs) == (hunk.change is not Change.REMOVED)
        assert (ours.split() == theirs.split()) == (hunk.change is Change.KEPT)
        assert all(hunk.old.covers(span) for span in hunk.old_words)
        assert all(hunk.new.covers(span) for span in hunk.new_words)


@given(texts)
def test_a_text_is_kept_in_itself(text: str) -> None:
    assert all(hunk.change is Change.KEPT for hunk in diff(text, text))


def test_an_update_is_told_from_what_it_keeps() -> None:
    old = "Three people were hurt. The road is closed.\nPolice said so."
    new = "Five people were hurt. The road is closed.\nPolice said so. An inquiry will begin."
    changed, kept, added = diff(old, new)
    assert changed == Hunk(Change.CHANGED, Span(0, 23), Span(0, 22), (Span(0, 5),), (Span(0, 4),))
    assert (kept.change, cut(new, kept.new)) == (Change.KEPT, "The road is closed.\nPolice said so.")
    assert (added.change, cut(new, added.new)) == (Change.ADDED, "An inquiry will begin.")


@pytest.mark.parametrize(
    "text",
    [
        "The lender, one of the largest in the U.S.\nmortgage market, said so on Monday.",
        "The U.S. Congress met George W. Bush on Monday.",
        '"Will it rain?" he asked the sky.',
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    changed, kept = diff(
        f"{text} It rained.", f"{text.replace(' the ', ' a ').replace('W.', 'H.')} It rained."
    )
    assert (changed.change, changed.old) == (Change.CHANGED, Span(0, len(text)))
    assert kept.change is Change.KEPT


def test_a_sentence_in_other_words_is_removed_and_added() -> None:
    removed, added = diff("The road is closed.", "Nobody knows why yet.")
    assert (removed.change, added.change) == (Change.REMOVED, Change.ADDED)
    assert (removed.new, added.old) == (Span(0, 0), Span(19, 19))


def test_line_breaks_are_no_change() -> None:
    wrapped = "The road is closed,\nofficials said.\nIt will open on Friday."
    assert [hunk.change for hunk in diff(wrapped, " ".join(wrapped.split()))] == [Change.KEPT]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("x" * 10_000_000, "y" * 10_000_000),
        (" " * 10_000_000, " " * 10_000_000 + "a"),
        ("He said it. " * 50_000, "She said it. " * 50_000),
        ("a b " * 2_500_000, "b a " * 2_500_000),
        ("He said it. " * 400 + "No. " * 90, "No. " * 90 + "He said it. " * 400),
        ("a b " * 1_400, "b a " * 1_400 + "c"),
        ("a\n" * 100_000, "b\n" * 100_000),
    ],
    ids=["letters", "spaces", "sentences", "words", "moved", "swapped", "lines"],
)
def test_hostile_versions_take_little_time(old: str, new: str) -> None:
    began = process_time()
    diff(old, new)
    assert process_time() - began < 2
