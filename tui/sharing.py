"""What two articles share, as rows of a list: who and when in both, then in one alone. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer import ComparedActor, ComparedDate, Comparison, Span, period
from tui import cells, present
from tui.looks import Look, Pieces

_NUMBER, _KIND, _MOST_NAME = 4, len("organization"), 44
"""Columns of a number of mentions and of the kind, and of the name at most."""


@dataclass(frozen=True, slots=True)
class SharedRow:
    """An actor or a date with its places in either article; a heading has none."""

    name: str
    note: str
    first: tuple[Span, ...] = ()
    second: tuple[Span, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it names the rows below it."""
        return not (self.first or self.second)


def rows_of(found: Comparison) -> tuple[SharedRow, ...]:
    """The rows under their headings; a part with nothing in it is left out."""
    entries = [*map(_actor_row, found.actors), *map(_date_row, found.dates)]
    return tuple(
        row
        for name, first, second in (
            ("in both", True, True),
            ("in the first only", True, False),
            ("in the second only", False, True),
        )
        for row in _part(name, [e for e in entries if (bool(e.first), bool(e.second)) == (first, second)])
    )


def _part(name: str, entries: list[SharedRow]) -> Iterator[SharedRow]:
    if entries:
        yield SharedRow(name, f"{len(entries):,}")
        yield from entries


def _actor_row(one: ComparedActor) -> SharedRow:
    return SharedRow(cells.one_line(one.actor.name), present.kind_of(one.actor), one.first, one.second)


def _date_row(one: ComparedDate) -> SharedRow:
    return SharedRow(period(one.value, one.earliest, one.latest), "date", one.first, one.second)


def row_pieces(row: SharedRow, width: int) -> Pieces:
    """A row: name, kind, mentions in the first and in the second."""
    if row.is_heading:
        return cells.fit_row(((f" {row.name}", Look.ACCENT), (f"  {row.note}", Look.MUTED)), width)
    numbers = "".join(f"{len(spans) or '·':>{_NUMBER}}" for spans in (row.first, row.second)) + " "
    note = f"  {row.note:<{_KIND}}"
    room = max(1, min(_MOST_NAME, width - len(numbers) - len(note)))
    name = cells.fit(f"   {cells.one_line(row.name)}", room)
    return cells.fit_row(((name, Look.PLAIN), (note, Look.MUTED), (numbers, Look.MUTED)), width)


def places(found: Comparison, *, second: bool) -> tuple[Span, ...]:
    """Where an article speaks of what both have, in order."""
    shared = (row for row in rows_of(found) if row.first and row.second)
    return tuple(sorted(span for row in shared for span in (row.second if second else row.first)))


def counterpart(found: Comparison, span: Span, *, second: bool) -> Span | None:
    """The first place in the other article of what stands at ``span`` in one of them."""
    for row in rows_of(found):
        ours, theirs = (row.second, row.first) if second else (row.first, row.second)
        if span in ours and theirs:
            return min(theirs)
    return None


def summary(found: Comparison) -> str:
    """How much both have, in words."""
    actors = sum(one.is_shared for one in found.actors)
    dates = sum(one.is_shared for one in found.dates)
    return f"both have {present.count(actors, 'actor')}, {present.count(dates, 'date')}"
