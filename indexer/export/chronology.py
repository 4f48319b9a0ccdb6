"""A chronology as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from indexer.chronology import ChronologyEvent, group_events, in_order
from indexer.export import page
from indexer.export.escape import csv_cell, html, markdown
from indexer.export.records import telling_record
from indexer.export.table import row

_COLUMNS = ("date", "earliest", "latest", "certain", "event", "text", "actors", "source", "published", "id")


def write_markdown(events: Sequence[ChronologyEvent]) -> Iterator[str]:
    """A heading a day, month or year, and a point an event with its sources."""
    for group in group_events(events):
        yield f"## {group.label}\n\n"
        yield from map(markdown_point, group.events)
        yield "\n"


def markdown_point(event: ChronologyEvent) -> str:
    """An event as one point of a list."""
    return f"- **{event.first.when}** {markdown(event.first.text)} ({markdown(_sources(event))})\n"


def write_html(events: Sequence[ChronologyEvent]) -> Iterator[str]:
    """One page, a heading a day, month or year."""
    yield page.head("Chronology")
    for group in group_events(events):
        yield f"<h2>{html(group.label)}</h2>\n<dl>\n"
        yield from map(html_point, group.events)
        yield "</dl>\n"
    yield page.FOOT


def html_point(event: ChronologyEvent) -> str:
    """An event as one entry of a list of descriptions."""
    said_by = html(_sources(event))
    return f"<dt>{html(event.first.when)}</dt>\n<dd>{html(event.first.text)} <small>{said_by}</small></dd>\n"


def write_csv(events: Sequence[ChronologyEvent]) -> Iterator[str]:
    """A row a telling; those of one event have its number."""
    yield row(_COLUMNS)
    for number, event in enumerate(events, 1):
        for entry in event.tellings:
            yield row(
                (
                    entry.value,
                    entry.earliest.isoformat(),
                    entry.latest.isoformat(),
                    str(entry.certain).lower(),
                    str(number),
                    csv_cell(entry.text),
                    csv_cell("; ".join(entry.names)),
                    csv_cell(entry.source or ""),
                    entry.published or "",
                    csv_cell(entry.article),
                )
            )


def write_jsonl(events: Sequence[ChronologyEvent]) -> Iterator[str]:
    """A record a telling, all of them in the order of the dates they speak of."""
    for entry in in_order(entry for event in events for entry in event.tellings):
        yield msgspec.json.encode(telling_record(entry)).decode() + "\n"


def _sources(event: ChronologyEvent) -> str:
    return "; ".join(
        dict.fromkeys(
            ", ".join(filter(None, (entry.source or entry.title, (entry.published or "")[:10])))
            for entry in event.tellings
        )
    )
