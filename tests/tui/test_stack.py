"""Where the rows of a list lie, and what a pane shows of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.stack import Even, Stack, Uneven, ahead, scrolled

STACKS = st.one_of(
    st.builds(Even, st.integers(1, 200), st.integers(1, 3)),
    st.builds(Uneven, st.lists(st.integers(1, 6), min_size=1, max_size=60)),
)


@given(STACKS)
def test_every_line_belongs_to_the_row_that_begins_there_or_above(stack: Stack) -> None:
    lines = [
        stack.top(row) + n for row in range(stack.rows) for n in range(stack.top(row + 1) - stack.top(row))
    ]
    assert lines == [*range(stack.lines)]
    for line in lines:
        row, within = stack.at(line)
        assert stack.top(row) + within == line < stack.top(row + 1)
    assert stack.at(stack.lines)[0] == stack.rows


@given(STACKS, st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 40))
def test_a_row_is_brought_into_sight(stack: Stack, row: int, top: int, height: int) -> None:
    row, top = row % stack.rows, top % stack.lines
    shown = scrolled(stack, row, top, height)
    begin, end = stack.top(row), stack.top(row + 1)
    assert shown <= begin
    assert end <= shown + height or end - begin > height
    if top <= begin and end <= top + height and end - begin <= height:
        assert shown == top
    assert shown == top or stack.at(shown)[1] == 0


@given(STACKS, st.integers(0, 10**6), st.integers(1, 40))
def test_a_page_passes_over_no_row(stack: Stack, row: int, height: int) -> None:
    row %= stack.rows
    down, up = ahead(stack, row, height), ahead(stack, row, -height)
    assert up < row < down
    assert down == row + 1 or stack.top(down) - stack.top(row) <= height
    assert up == row - 1 or stack.top(row) - stack.top(up) <= height


def test_rows_of_one_height_are_paged_as_ever() -> None:
    assert ahead(Even(100, 2), 10, 21) == 20
    assert ahead(Even(100, 2), 50, -21) == 40
    assert scrolled(Even(1_000_000), 22, 0, 22) == 11
    assert scrolled(Even(1_000_000), 999_999, 0, 22) == 999_978
