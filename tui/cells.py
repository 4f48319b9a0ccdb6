"""Text in the cells of a terminal: made safe, cut and padded to a width. Pure.

This is the one door by which an article's text reaches the screen: every string
goes through :func:`safe` or :func:`one_line` before it becomes a piece.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size

from indexer import neutralise
from tui.breaks import may_break
from tui.looks import Look, Piece, Pieces

_WIDEST_CELL_RATIO = 4
_LEAST_FOR_WORDS, _LONGEST_LOST = 18, 14
"""Cells from which on a text is cut between words, and letters of a longer word that is cut all the same."""

_LEAST_OF_A_PLACE = 12
"""Cells that a path keeps beside a long reason: about the name of the file."""

_MARKS = frozenset({"Mn", "Me"})
_MOST_MARKS = 4
_ONE_SPACE = str.maketrans({"\t": " ", "\n": " ", "\r": " "})
_SURROGATES = re.compile("[\ud800-\udfff]")


def safe(text: str) -> str:
    """``text`` with nothing in it that a terminal would obey; of the same length."""
    return _SURROGATES.sub("�", neutralise(text)).replace("\t", " ")


def one_line(text: str) -> str:
    """``text`` safe for the terminal and on one line; of the same length."""
    return safe(text).translate(_ONE_SPACE)


def drawable(text: str) -> str:
    """``text``, already safe, without invisible characters, and with few marks on any letter.

    What is left takes the columns that it seems to take, on every terminal. Changes the
    length, so it comes last.
    """
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        if unicodedata.category(character) != "Cf" and marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def fit(text: str, width: int) -> str:
    """``text``, already safe, padded or cut to ``width`` cells; a cut ends in an ellipsis.

    Where there is room for several words, it is cut between two of them.
    """
    if width <= 0:
        return ""
    most = width * _WIDEST_CELL_RATIO
    # Measured as it will be drawn: a family of emoji without its joiners is three emoji wide.
    shown = drawable(text[:most])
    cells = cell_len(shown)
    if cells <= width and len(text) <= most:
        return shown + " " * (width - cells)
    kept = _cut(shown, width - 1, least=_LEAST_FOR_WORDS)
    return kept + "…" + " " * (width - 1 - cell_len(kept))


def fit_end(text: str, width: int) -> str:
    """``text``, safe and drawable, or as much of its end as ``width`` cells hold behind an ellipsis."""
    if cell_len(text) <= width:
        return text
    kept = text[-max(0, width - 1) :] if width > 1 else ""
    while cell_len(kept) > width - 1:
        kept = kept[1:]
    return f"…{kept}"


def fit_reason(words: str, width: int) -> str:
    """``PATH: what is wrong``, already safe, of the path as much of its end as there is room for."""
    place, between, reason = words.partition(": ")
    if not between or not place.startswith(("/", "~/")) or cell_len(words) <= width:
        return words
    room = max(_LEAST_OF_A_PLACE, width - cell_len(between + reason))
    return fit_end(place, room) + between + reason


def _cut(text: str, width: int, *, least: int) -> str:
    """``text`` in ``width`` cells, without a word of which only a part fits.

    A word stays cut where leaving it out would take too much away, or where there is no room
    for ``least`` cells.
    """
    kept = set_cell_size(text, width)
    if not text.startswith(kept):
        kept = kept[:-1]  # half of a wide character was made a blank
    end, space = len(kept), kept.rfind(" ")
    is_cut = 0 < end < len(text) and not text[end].isspace() and not may_break(text, end)
    if is_cut and space >= 0 and cell_len(kept) >= least and len(kept) - space <= _LONGEST_LOST:
        kept = kept[:space]
    return kept.rstrip(" ·…")


def _last(text: str, width: int) -> str:
    """The last that is shown of a row, as a part of it: an ellipsis alone where no word has room."""
    kept = _cut(text, width - 1, least=0)
    return kept + "…" + " " * (width - 1 - cell_len(kept))


def fit_row(pieces: Iterable[Piece], width: int) -> Pieces:
    """``pieces`` cut to ``width`` cells as one row, padded with blanks."""
    row: list[Piece] = []
    left = width
    for text, look in pieces:
        if left <= 0:
            if row and text.strip():
                # Something is left out: the last that is shown says so.
                last, its_look = row[-1]
                row[-1] = (fit(f"{last}…", cell_len(last)), its_look)
                break
            continue
        drawn = drawable(text[: left * _WIDEST_CELL_RATIO + 1])
        shown = drawn if cell_len(drawn) <= left else _last(drawn, left)
        row.append((shown, look))
        left -= cell_len(shown)
    if left > 0:
        row.append((" " * left, Look.PLAIN))
    return tuple(row)
