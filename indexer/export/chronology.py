"""A chronology as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from indexer.chronology import ChronologyEntry, ChronologyEvent, group_events, in_order
from indexer.export import page
from indexer.export.escape import csv_cell, html, html_link, markdown, markdown_link, path
from indexer.export.records import telling_record
from indexer.export.table import row

_COLUMNS = (
    "date",
    "earliest",
    "latest",
    "certain",
    "event",
    "text",
    "actors",
    "source",
    "published",
    "id",
    "title",
    "url",
)
_Linked = Callable[[str, str | None], str]


def write_markdown(events: Sequence[ChronologyEvent]) -> Iterator[str]:
    """A heading a day, month or year, and a point an event with its sources."""
    for group in group_events(events):
        yield f"## {group.label}\n\n"
        yield from map(markdown_point, group.events)
        yield "\n"


def markdown_point(event: ChronologyEvent) -> str:
    """An event as one point of a list, with the source, day and headline of each article that tells it."""
    return f"- **{event.first.when}** {markdown(event.first.text)} ({_cited(event, markdown_link)})\n"


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
    said_by = _cited(event, html_link)
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
                    csv_cell(entry.title),
                    csv_cell(entry.url or ""),
                )
            )


def write_jsonl(events: Sequence[ChronologyEvent]) -> Iterator[str]:
    """A record a telling, all of them in the order of the dates they speak of."""
    for entry in in_order(entry for event in events for entry in event.tellings):
        yield msgspec.json.encode(telling_record(entry)).decode() + "\n"


def _cited(event: ChronologyEvent, linked: _Linked) -> str:
    """Who tells it, each article once, with its headline as a link to it where its address is known."""
    return "; ".join(dict.fromkeys(_article(entry, linked) for entry in event.tellings))


def _article(entry: ChronologyEntry, linked: _Linked) -> str:
    facts = (entry.source or "", (entry.published or "")[:10])
    said = [linked(fact, None) for fact in facts if fact]
    return ", ".join([*said, linked(entry.title or path(entry.origin), entry.url)])
