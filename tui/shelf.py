"""The start pane as rows: saved searches, what the user marked, what was asked lately."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer import SavedCount, SavedSearch, TagCount
from tui import cells
from tui.chips import actors_in, chips
from tui.looks import Look, Pieces

_SECTION_WIDTH = 9
_LEAST_NAME, _MOST_NAME, _NAME_SHARE = 8, 24, 3
"""Cells of a name, and which part of the width it may take."""

_NARROW, _TIGHT_NUMBER, _NUMBER_WIDTH = 72, 8, 10


class Shelf(StrEnum):
    """Where a query on the start pane comes from."""

    SAVED = "saved"
    MARKED = "marked"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A query that can be asked from the start pane.

    ``unread`` and ``articles`` are None until they are counted, and where the query makes
    no sense; they are lower bounds where they are not exact.
    """

    shelf: Shelf
    name: str
    query: str
    unread: int | None = None
    articles: int | None = None
    is_exact: bool = True
    is_counted: bool = False

    def counted(self, count: SavedCount) -> ShelfRow:
        """The row with what was counted."""
        return ShelfRow(
            self.shelf, self.name, self.query, count.unread, count.articles, count.is_exact, is_counted=True
        )


MARKED = (("unread", "is:unread"), ("starred", "is:starred"), ("with a note", "is:noted"))
"""What can be asked of the marks of any user."""


def rows_of(
    searches: Iterable[SavedSearch], tags: Iterable[TagCount], asked: Iterable[str]
) -> tuple[ShelfRow, ...]:
    """The rows, not counted yet: saved searches, marks and tags, then the queries asked, latest first."""
    return (
        *(ShelfRow(Shelf.SAVED, search.name, search.query) for search in searches),
        *(ShelfRow(Shelf.MARKED, name, query) for name, query in MARKED),
        *(ShelfRow(Shelf.MARKED, f"#{tag.tag}", f"tag:{tag.tag}") for tag in tags),
        *(ShelfRow(Shelf.ASKED, "", query) for query in asked),
    )


def actors_of(rows: Iterable[ShelfRow]) -> frozenset[str]:
    """The ids of the actors that any of the queries asks for."""
    return frozenset().union(*(actors_in(row.query) for row in rows))


def row_pieces(rows: Sequence[ShelfRow], n: int, width: int, names: Mapping[str, str]) -> Pieces:
    """One row: its shelf where that begins, name, unread and all articles, query.

    ``names`` are those of actors, by the ids that stand in queries.
    """
    row = rows[n]
    begins = not n or rows[n - 1].shelf is not row.shelf
    section = cells.fit(f" {row.shelf.value}" if begins else "", _SECTION_WIDTH)
    name = cells.fit(cells.one_line(row.name), _name_width(width)) if row.name else ""
    room = _number_width(width)
    numbers = f"{_number(row.unread, row):>{room}} {_number(row.articles, row):>{room}}  " if row.name else ""
    # One glance finds what is new: a search with unread articles stands out, in any colour and in none.
    look = Look.STRONG if row.unread and row.shelf is Shelf.SAVED else Look.PLAIN
    return cells.fit_row(
        ((section, Look.MUTED), (f" {name}{numbers}", look), *_query_pieces(row, names)), width
    )


def _query_pieces(row: ShelfRow, names: Mapping[str, str]) -> Pieces:
    """The query as the search bar says it; that of a mark, which its name says already, as one writes it."""
    if row.shelf is Shelf.MARKED:
        return ((cells.one_line(row.query), Look.MUTED),)
    said = chips(row.query, names)
    return tuple((text, Look.MUTED) for text, _ in said) if row.name else said


def heading(width: int) -> Pieces:
    """What the columns are."""
    room, before = _number_width(width), _SECTION_WIDTH + 1 + _name_width(width)
    numbers = f"{'unread':>{room}} {'articles':>{room}}"
    return cells.fit_row(((f"{'':{before}}{numbers}  query", Look.MUTED),), width)


def _name_width(width: int) -> int:
    return min(_MOST_NAME, max(_LEAST_NAME, width // _NAME_SHARE))


def _number_width(width: int) -> int:
    return _NUMBER_WIDTH if width >= _NARROW else _TIGHT_NUMBER


def _number(number: int | None, row: ShelfRow) -> str:
    missing = "?" if row.is_counted else "·"
    return missing if number is None else f"{number:,}{'' if row.is_exact else '+'}"
