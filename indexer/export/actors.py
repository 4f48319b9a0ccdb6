"""The actors of a result as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from indexer.export import page
from indexer.export.escape import csv_cell, html, markdown
from indexer.export.table import row
from indexer.tally import ActorTally

_COLUMNS = ("name", "kind", "country", "articles", "mentions", "earliest", "latest", "id")


def write_markdown(actors: Iterable[ActorTally]) -> Iterator[str]:
    """One table."""
    yield f"| {' | '.join(_COLUMNS)} |\n|{' --- |' * len(_COLUMNS)}\n"
    yield from (f"| {' | '.join(map(markdown, _cells(actor)))} |\n" for actor in actors)


def write_html(actors: Iterable[ActorTally]) -> Iterator[str]:
    """One page with one table."""
    yield page.head("Actors")
    yield f"<table>\n<tr>{''.join(f'<th>{column}</th>' for column in _COLUMNS)}</tr>\n"
    for actor in actors:
        yield f"<tr>{''.join(f'<td>{html(cell)}</td>' for cell in _cells(actor))}</tr>\n"
    yield f"</table>\n{page.FOOT}"


def write_csv(actors: Iterable[ActorTally]) -> Iterator[str]:
    """A row an actor."""
    yield row(_COLUMNS)
    yield from (row(map(csv_cell, _cells(actor))) for actor in actors)


def write_jsonl(actors: Iterable[ActorTally]) -> Iterator[str]:
    """A record an actor."""
    return (msgspec.json.encode(actor).decode() + "\n" for actor in actors)


def _cells(actor: ActorTally) -> tuple[str, ...]:
    values = (getattr(actor, column) for column in _COLUMNS)
    return tuple("" if value is None else str(value) for value in values)
