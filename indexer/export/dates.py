"""The dates that articles speak of as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from indexer.export import page
from indexer.export.escape import html
from indexer.export.table import row
from indexer.tally import DateTally

_COLUMNS = ("date", "articles", "mentions")


def write_markdown(dates: Iterable[DateTally]) -> Iterator[str]:
    """One table."""
    yield f"| {' | '.join(_COLUMNS)} |\n|{' --- |' * len(_COLUMNS)}\n"
    yield from (f"| {' | '.join(_cells(date))} |\n" for date in dates)


def write_html(dates: Iterable[DateTally]) -> Iterator[str]:
    """One page with one table."""
    yield page.head("Dates")
    yield f"<table>\n<tr>{''.join(f'<th>{column}</th>' for column in _COLUMNS)}</tr>\n"
    for date in dates:
        yield f"<tr>{''.join(f'<td>{html(cell)}</td>' for cell in _cells(date))}</tr>\n"
    yield f"</table>\n{page.FOOT}"


def write_csv(dates: Iterable[DateTally]) -> Iterator[str]:
    """A row a date."""
    yield row(_COLUMNS)
    yield from (row(_cells(date)) for date in dates)


def write_jsonl(dates: Iterable[DateTally]) -> Iterator[str]:
    """A record a date."""
    return (msgspec.json.encode(date).decode() + "\n" for date in dates)


def _cells(date: DateTally) -> tuple[str, str, str]:
    return date.value, str(date.articles), str(date.mentions)
