"""A chronology as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

import msgspec

from indexer.chronology import (
    UNDATED,
    ChronologyEntry,
    ChronologyEvent,
    Event,
    Telling,
    UndatedEvent,
    every_telling,
    group_events,
)
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
_LEGEND = "Dates with ~ were inferred from what stands around them."

_Linked = Callable[[str, str | None], str]


def write_markdown(events: Sequence[ChronologyEvent], undated: Sequence[UndatedEvent] = ()) -> Iterator[str]:
    """A heading a day, month or year, a point an event with its sources; what is ``undated`` at the end."""
    if explained := legend(events):
        yield f"{explained}\n\n"
    for group in group_events(events):
        yield from markdown_section(group.label, group.events)
        yield "\n"
    if undated:
        yield from markdown_section(UNDATED, undated)
        yield "\n"


def legend(events: Iterable[ChronologyEvent]) -> str:
    """What the sign before some of the dates says; nothing where it stands before none."""
    return _LEGEND if any(not event.first.certain for event in events) else ""


def markdown_section(heading: str, events: Iterable[Event[Telling]]) -> Iterator[str]:
    """Events as a list under a heading."""
    yield f"## {heading}\n\n"
    yield from map(_markdown_point, events)


def _markdown_point(event: Event[Telling]) -> str:
    """An event as one point of a list, with the source, day and headline of each article that tells it."""
    when = f"**{event.first.when}** " if isinstance(event, ChronologyEvent) else ""
    return f"- {when}{markdown(event.first.text)} ({_cited(event, markdown_link)})\n"


def write_html(events: Sequence[ChronologyEvent], undated: Sequence[UndatedEvent] = ()) -> Iterator[str]:
    """One page, a heading a day, month or year; what is ``undated`` at the end."""
    yield page.head("Chronology")
    if explained := legend(events):
        yield f'<p class="facts">{explained}</p>\n'
    for group in group_events(events):
        yield from html_section(group.label, group.events)
    if undated:
        yield from html_section(UNDATED, undated)
    yield page.FOOT


def html_section(heading: str, events: Iterable[Event[Telling]]) -> Iterator[str]:
    """Events as a list of descriptions under a heading."""
    yield f"<h2>{html(heading)}</h2>\n<dl>\n"
    yield from map(_html_point, events)
    yield "</dl>\n"


def _html_point(event: Event[Telling]) -> str:
    """An event as one entry of a list of descriptions."""
    said_by = _cited(event, html_link)
    return f"<dt>{html(event.first.when)}</dt>\n<dd>{html(event.first.text)} <small>{said_by}</small></dd>\n"


def write_csv(events: Sequence[ChronologyEvent], undated: Sequence[UndatedEvent] = ()) -> Iterator[str]:
    """A row a telling; those of one event have its number, and what is ``undated`` has empty dates."""
    yield row(_COLUMNS)
    every: Iterable[Event[Telling]] = chain(events, undated)
    for number, event in enumerate(every, 1):
        yield from (row((*_time(telling), str(number), *_facts(telling))) for telling in event.tellings)


def _time(telling: Telling) -> tuple[str, str, str, str]:
    if not isinstance(telling, ChronologyEntry):
        return "", "", "", ""
    days = telling.earliest.isoformat(), telling.latest.isoformat()
    return telling.value, *days, str(telling.certain).lower()


def _facts(telling: Telling) -> tuple[str, ...]:
    return (
        csv_cell(telling.text),
        csv_cell("; ".join(telling.names)),
        csv_cell(telling.source or ""),
        telling.published or "",
        csv_cell(telling.article),
        csv_cell(telling.title),
        csv_cell(telling.url or ""),
    )


def write_jsonl(events: Sequence[ChronologyEvent], undated: Sequence[UndatedEvent] = ()) -> Iterator[str]:
    """A record a telling, all of them in the order of the dates they speak of; what is ``undated`` last."""
    for telling in every_telling(events, undated):
        yield msgspec.json.encode(telling_record(telling)).decode() + "\n"


def _cited(event: Event[Telling], linked: _Linked) -> str:
    """Who tells it, each article once, with its headline as a link to it where its address is known."""
    return "; ".join(dict.fromkeys(_article(entry, linked) for entry in event.tellings))


def _article(entry: Telling, linked: _Linked) -> str:
    facts = (entry.source or "", (entry.published or "")[:10])
    said = [linked(fact, None) for fact in facts if fact]
    return ", ".join([*said, linked(entry.title or path(entry.origin), entry.url)])
