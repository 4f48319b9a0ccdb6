"""The actors and the dates of a result, a row each, as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from indexer.export import page
from indexer.export.escape import csv_cell, html, markdown
from indexer.export.table import row
from indexer.tally import ActorTally, DateTally


@dataclass(frozen=True, slots=True)
class TallyTable:
    """How tallies are written: a title, and the attribute that each column shows by the column's name."""

    title: str
    columns: Mapping[str, str]

    def markdown(self, tallies: Iterable[ActorTally | DateTally]) -> Iterator[str]:
        """One table."""
        yield f"| {' | '.join(self.columns)} |\n|{' --- |' * len(self.columns)}\n"
        yield from (f"| {' | '.join(map(markdown, self._cells(tally)))} |\n" for tally in tallies)

    def html(self, tallies: Iterable[ActorTally | DateTally]) -> Iterator[str]:
        """One page with one table."""
        yield page.head(self.title)
        yield f"<table>\n<tr>{''.join(f'<th>{column}</th>' for column in self.columns)}</tr>\n"
        for tally in tallies:
            yield f"<tr>{''.join(f'<td>{html(cell)}</td>' for cell in self._cells(tally))}</tr>\n"
        yield f"</table>\n{page.FOOT}"

    def csv(self, tallies: Iterable[ActorTally | DateTally]) -> Iterator[str]:
        """A row a tally."""
        yield row(self.columns)
        yield from (row(map(csv_cell, self._cells(tally))) for tally in tallies)

    def jsonl(self, tallies: Iterable[ActorTally | DateTally]) -> Iterator[str]:
        """A record a tally."""
        return (msgspec.json.encode(tally).decode() + "\n" for tally in tallies)

    def _cells(self, tally: ActorTally | DateTally) -> tuple[str, ...]:
        values = (getattr(tally, attribute) for attribute in self.columns.values())
        return tuple("" if value is None else str(value) for value in values)


_OF_ACTOR = ("name", "kind", "country", "articles", "mentions", "earliest", "latest", "id")

ACTORS = TallyTable("Actors", {column: column for column in _OF_ACTOR})
DATES = TallyTable("Dates", {"date": "value", "articles": "articles", "mentions": "mentions"})
