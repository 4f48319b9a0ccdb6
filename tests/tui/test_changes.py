from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from indexer import Changes
from indexer.copies import diff
from tui.changes import GUTTER, ChangeLine, set_changes, summary
from tui.looks import Look

OLD = "The talks failed.\nOne said no. Two said yes and left.\nThey meet on May 3 in Oslo, as before."
NEW = "The talks failed.\nOne said no.\nThey meet on May 9 in Oslo, as before."


def changes(old: str, new: str) -> Changes:
    return Changes(old, new, diff(old, new))


def said(lines: tuple[ChangeLine, ...]) -> list[str]:
    return [f"{line.sign} {''.join(text for text, _ in line.pieces)}".rstrip() for line in lines]


def test_what_went_has_a_minus_and_what_came_a_plus() -> None:
    lines = said(set_changes(changes(OLD, NEW), 80))
    assert lines[:2] == ["  The talks failed.", "  One said no."]
    assert "+ They meet on May 9 in Oslo, as before." in lines
    assert [line for line in lines if line.startswith("-") and "Two said yes" in line]


def test_the_words_that_differ_are_marked_beside_their_colour() -> None:
    lines = set_changes(changes("They meet on May 3 in Oslo.", "They meet on May 9 in Oslo."), 80)
    marked = [(line.sign, text) for line in lines for text, look in line.pieces if Look.CHOSEN in look]
    assert marked == [("-", "3"), ("+", "9")]


def test_what_stayed_is_hidden_but_for_the_lines_beside_a_change() -> None:
    kept = "\n".join(f"This is sentence {n}." for n in range(9))
    both = changes(f"Old first.\n{kept}\nThe end was near.", f"{kept}\nIt goes on for ever and a day.")
    short, whole = set_changes(both, 60), set_changes(both, 60, whole=True)
    assert "  ⋯ 5 lines as before" in said(short)
    assert sum("This is sentence" in line for line in said(short)) == 4
    assert sum("This is sentence" in line for line in said(whole)) == 9


def test_a_sentence_in_the_place_of_another_is_one_change() -> None:
    both = changes("Fish talks collapse.\nThe end.", "Minister resigns over mackerel.\nThe end.")
    lines = set_changes(both, 60)
    assert said(lines)[:2] == ["- Fish talks collapse.", "+ Minister resigns over mackerel."]
    assert [line.begins_change for line in lines[:2]] == [True, False]
    assert summary(both) == "1 change"


def test_equal_texts_show_that_nothing_changed() -> None:
    assert not any(line.begins_change for line in set_changes(changes(OLD, OLD), 80))


WORDS = st.lists(st.sampled_from(["a", "bb.", "ccc", "数", "\x1b[31m", "é", "\n", "\n\n", "D"]), max_size=40)


@given(WORDS, WORDS, st.integers(5, 60))
def test_lines_fit_and_hold_nothing_that_a_terminal_obeys(old: list[str], new: list[str], width: int) -> None:
    for line in set_changes(changes(" ".join(old), " ".join(new)), width, whole=True):
        text = "".join(piece for piece, _ in line.pieces)
        assert cell_len(text) <= max(2, width - GUTTER)
        assert "\x1b" not in text
