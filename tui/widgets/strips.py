"""Pieces to what Textual draws: one strip a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from tui.bidi import visual
from tui.cells import drawable, one_line
from tui.looks import DEFAULT_PALETTE, Look, Palette, Pieces, style_of
from tui.themes import PLAIN
from tui.typeset import wrap

TITLE_MARGIN = 2
"""Cells of the border that stand beside the title of a pane."""


_PANE_MARGIN, _NARROW = 2, 20
"""Cells that stay free beside words in an empty pane, and the width from which on they do."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How lines are drawn.

    Attributes:
        colours: None where none are shown.
        orders: whether text that is written from right to left is put into the order in which
            it is seen; the terminal does it otherwise.
    """

    colours: Palette | None = None
    orders: bool = True


def ink_of(widget: Widget) -> Ink:
    """How the app that holds ``widget`` draws."""
    app = widget.app
    palette: Palette = getattr(app, "palette", DEFAULT_PALETTE)
    return Ink(palette if app.theme != PLAIN.name else None, getattr(app, "orders_text", True))


def to_strip(
    pieces: Pieces,
    width: int,
    *,
    ink: Ink,
    over: Look = Look.PLAIN,
    margin: int = 0,
) -> Strip:
    """``pieces`` as a line of exactly ``width`` cells, ``margin`` blanks first; ``over`` lies over all."""
    if ink.orders:
        pieces = visual(pieces)
    segments = [Segment(" " * margin, style_of(over, colour=ink.colours))] if margin else []
    segments += [Segment(drawable(text), style_of(look | over, colour=ink.colours)) for text, look in pieces]
    return Strip(segments).adjust_cell_length(width, style_of(over, colour=ink.colours)).simplify()


def pane_title(words: str) -> Content:
    """``words`` as the title of a pane, whatever they say: a plain string would be read as markup."""
    (text, _), *more = visual(((one_line(words), Look.PLAIN),))
    return Content(drawable("".join((text, *(other for other, _ in more)))))


def centred(lines: Iterable[str], width: int, height: int) -> dict[int, Pieces]:
    """``lines`` of words in the middle of an empty pane, by row; those that are too long are broken."""
    words = [part for line in lines for part in _broken(drawable(one_line(line)), width)]
    top = max(0, (height - len(words)) // 3)
    indent = max(0, (width - max(map(cell_len, words), default=0)) // 2)
    return {top + i: ((" " * indent + line, Look.MUTED),) for i, line in enumerate(words)}


def _broken(line: str, width: int) -> tuple[str, ...]:
    if cell_len(line) <= width:
        return (line,)
    room = width - 2 * _PANE_MARGIN if width > _NARROW else max(1, width)
    return tuple(line[start:end] for start, end in wrap(line, 0, len(line), room))
