"""The columns of the list: which there are, how wide they are, what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import PurePosixPath

from indexer import Marked, SearchHit
from tui import cells, present
from tui.looks import Look, Piece, Pieces

_TAGS_WIDTH, _FILE_WIDTH = 14, 24
_LEAST_TITLE = 30
"""Columns that the headline gets at least: others but the day give way to it."""

_GAP = "  "


class Column(StrEnum):
    """What a row of the list can say; the value is its name in the configuration."""

    DATE = "date"
    SOURCE = "source"
    TITLE = "title"
    TAGS = "tags"
    FILE = "file"


DEFAULT_COLUMNS = (Column.DATE, Column.SOURCE, Column.TITLE)


def hit_row(
    hit: SearchHit,
    marked: Marked | None,
    width: int,
    *,
    selected: bool = False,
    columns: Sequence[Column] = DEFAULT_COLUMNS,
) -> Pieces:
    """A list row: a flag, the columns, and at the end how many articles tell the story, star and note."""
    copies = f" ×{hit.copies:,}" if hit.copies > 1 else ""
    marks = present.kept_marks(marked)
    end = tuple(
        (text, look) for text, look in ((copies, Look.MUTED), (marks, Look.ACCENT), (" ", Look.PLAIN))
    )
    kept = len(copies) + len(marks)
    row = _row(hit, marked, width, kept + bool(kept), selected=selected, columns=columns)
    return (*row, *end) if kept else row


def _row(
    hit: SearchHit, marked: Marked | None, width: int, kept: int, *, selected: bool, columns: Sequence[Column]
) -> Pieces:
    """The columns; the headline takes the room that is left, but for some that is ``kept`` at the end."""
    shown = [column for column in columns if column is Column.TITLE or _fits(column, columns, width)]
    others = sum(_width(column, width) for column in shown if column is not Column.TITLE)
    gaps = len(_GAP) * max(0, len(shown) - 1) + _lead(shown)
    title = max(0, width - 1 - others - gaps - kept)
    pieces: list[Piece] = [present.flag(marked, selected=selected), (" " * _lead(shown), Look.PLAIN)]
    for column in shown:
        text, look = _cell(column, hit, marked)
        is_last = column is shown[-1]
        if not is_last:
            text = cells.fit(text, title if column is Column.TITLE else _width(column, width)) + _GAP
        pieces.append((text, look))
    return cells.fit_row(pieces, width - kept)


def _lead(shown: Sequence[Column]) -> int:
    """The blanks after the flag: a day begins with a column of its own for what was inferred."""
    return 0 if shown[:1] == [Column.DATE] else 1


def _fits(column: Column, columns: Sequence[Column], width: int) -> bool:
    """Whether a column leaves the headline enough room, those before it counted."""
    before = columns[: columns.index(column) + 1]
    taken = sum(_width(other, width) + len(_GAP) for other in before if other is not Column.TITLE)
    least = 1 if column is Column.DATE else _LEAST_TITLE
    return Column.TITLE not in columns or width - 1 - taken >= least


def source_of(hit: SearchHit, columns: Sequence[Column], width: int) -> str:
    """The source of a row, where it is wanted and the row has no room for it."""
    return hit.source or "" if Column.SOURCE in columns and not _fits(Column.SOURCE, columns, width) else ""


def _width(column: Column, width: int) -> int:
    return {
        Column.DATE: present.DATE_WIDTH,
        Column.SOURCE: present.source_width(width),
        Column.TAGS: _TAGS_WIDTH,
        Column.FILE: _FILE_WIDTH,
    }.get(column, 0)


def _cell(column: Column, hit: SearchHit, marked: Marked | None) -> Piece:
    match column:
        case Column.DATE:
            return present.day(
                hit.published, certain=hit.published_is_certain, within=hit.published_within
            ), Look.MUTED
        case Column.SOURCE:
            return cells.one_line(hit.source or "—"), Look.MUTED
        case Column.TAGS:
            return cells.one_line(" ".join(marked.tags) if marked else ""), Look.ACCENT
        case Column.FILE:
            return cells.one_line(PurePosixPath(hit.origin).name), Look.MUTED
        case Column.TITLE:
            return _headline(hit)


def _headline(hit: SearchHit) -> Piece:
    if hit.title:
        return cells.one_line(hit.title), Look.PLAIN
    return cells.one_line(hit.opening) or "(no headline)", Look.CAPTION
