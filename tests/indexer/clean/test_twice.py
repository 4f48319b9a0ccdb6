"""Texts that a page tells twice."""

from __future__ import annotations

from indexer.clean.twice import fold_told_again
from indexer.model import SectionKind
from tests.indexer.clean.test_astray import MAIN, OTHER
from tests.indexer.clean.test_mend import BODY, marked_lines

FIRST, SECOND, THIRD = MAIN


def left(lines: list[str], taken: set[int]) -> list[int]:
    verdicts: list[SectionKind | None] = [BODY if i in taken else None for i in range(len(lines))]
    fold_told_again(verdicts, marked_lines(*lines), [BODY] * len(lines))
    return [i for i, verdict in enumerate(verdicts) if verdict is BODY]


def test_a_whole_text_told_again_is_read_once() -> None:
    lines = [*MAIN, "Share", *MAIN]
    assert left(lines, {0, 1, 2, 4, 5, 6}) == [0, 1, 2]
    assert left(lines, {0, 4, 5, 6}) == [0, 1, 2]


def test_a_summary_above_the_text_is_none_of_it() -> None:
    lines = [FIRST, SECOND, "Jane Roe", FIRST, SECOND, THIRD, *OTHER]
    assert left(lines, {0, 1, 3, 4, 5, 7, 8}) == [3, 4, 5, 7, 8]


def test_one_paragraph_may_be_told_again() -> None:
    lines = [FIRST, "Jane Roe", FIRST, SECOND]
    assert left(lines, {0, 2, 3}) == [0, 2, 3]


def test_other_stories_told_again_are_still_none() -> None:
    lines = [*MAIN, "More News", *OTHER[1:], *OTHER[1:]]
    assert left(lines, {0, 1, 2}) == [0, 1, 2]
