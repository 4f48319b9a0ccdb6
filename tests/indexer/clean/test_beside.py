"""What blocks are beside their neighbours."""

from __future__ import annotations

import pytest

from indexer.clean.beside import beside_each_other
from indexer.clean.blocks import to_blocks
from indexer.clean.lines import split_lines
from indexer.clean.marked import mark
from indexer.clean.rules import LineKind

LINE = "The keeper said the lamp would decide what the board could not"


def kinds(*lines: str) -> list[LineKind | None]:
    marked = [mark(block) for block in to_blocks(tuple(split_lines("\n".join(lines))))]
    return [m.kind for m in beside_each_other(marked)]


@pytest.mark.parametrize("credit", ["Reuters", "Getty Images", "AFP / Getty Images"])
def test_a_line_below_the_agency_of_a_picture_is_its_caption(credit: str) -> None:
    assert kinds(credit, LINE)[1] is LineKind.CAPTION


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        ("Reuters", LINE + "."),
        ("Reuters", "Lamp of the pier"),
        ("Reuters said so", LINE),
        ("Harbour Images Club", LINE),
    ],
)
def test_sentences_and_subheads_below_an_agency_are_none(credit: str, line: str) -> None:
    assert kinds(credit, line)[1] is None


def test_a_second_writer_above_a_picture_is_no_caption() -> None:
    title = "Old lamp on the pier is lit again"
    assert kinds(title, "5 May 2021", "Jane Roe", "John Doe", "Photo: Example Post")[3] is None
    assert kinds(title, "5 May 2021", "Jane Roe at the pier", "Photo: Example Post")[2] is LineKind.CAPTION
