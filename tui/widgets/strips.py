"""Pieces to what Textual draws: one strip a line."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from tui.looks import DEFAULT_PALETTE, Look, Palette, Pieces, style_of
from tui.present import drawable, one_line
from tui.themes import PLAIN


def has_colour(widget: Widget) -> Palette | None:
    """The colours of the app that holds ``widget``; None where it shows none."""
    palette: Palette = getattr(widget.app, "palette", DEFAULT_PALETTE)
    return palette if widget.app.theme != PLAIN.name else None


def to_strip(
    pieces: Pieces, width: int, *, colour: Palette | None, over: Look = Look.PLAIN, margin: int = 0
) -> Strip:
    """``pieces`` as a line of exactly ``width`` cells, ``margin`` blanks first; ``over`` lies over all."""
    segments = [Segment(" " * margin, style_of(over, colour=colour))] if margin else []
    segments += [Segment(drawable(text), style_of(look | over, colour=colour)) for text, look in pieces]
    return Strip(segments).adjust_cell_length(width, style_of(over, colour=colour)).simplify()


def pane_title(words: str) -> Content:
    """``words`` as the title of a pane, whatever they say: a plain string would be read as markup."""
    return Content(drawable(one_line(words)))


def centred(lines: Iterable[str], width: int, height: int) -> dict[int, Pieces]:
    """``lines`` of words in the middle of an empty pane, by row."""
    words = [line[:width] for line in lines]
    top = max(0, (height - len(words)) // 3)
    indent = max(0, (width - max(map(len, words), default=0)) // 2)
    return {top + i: ((" " * indent + line, Look.MUTED),) for i, line in enumerate(words)}
