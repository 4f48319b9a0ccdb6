"""Blocks of lines side by side, as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from tui.cells import fit_row
from tui.looks import Pieces

Block = Sequence[Pieces]
"""Lines that stay together."""

_GAP = 2


def side_by_side(blocks: Sequence[Block], width: int) -> tuple[Pieces, ...]:
    """The blocks in columns wide enough for the longest line, each below the shortest column so far.

    So the first of them stand at the top, whichever column they are in.
    """
    longest = max((_cells(line) for block in blocks for line in block), default=0)
    number = max(1, (width + _GAP) // (longest + _GAP))
    columns: list[list[Pieces]] = [[] for _ in range(number)]
    for block in blocks:
        min(columns, key=len).extend(block)
    if number == 1:
        return tuple(columns[0])
    room = width // number
    return tuple(_beside(lines, room) for lines in zip_longest(*columns, fillvalue=()))


def _beside(lines: Iterable[Pieces], room: int) -> Pieces:
    return tuple(piece for line in lines for piece in fit_row(line, room))


def _cells(line: Pieces) -> int:
    return sum(cell_len(text) for text, _ in line)
