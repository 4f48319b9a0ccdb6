"""What a chronology tells, as rows of a list and as words: when, what, and who says so. Pure."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from indexer import (
    ChronologyEntry,
    ChronologyEvent,
    ChronologyPage,
    Event,
    Telling,
    UndatedEvent,
    group_events,
)
from tui import cells

UNDATED = "Undated"
"""The heading over what is told at no known time, which stands last."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list; ``when`` is said by the first of its day, month or year.

    The first of a group says its heading and how many ``follow`` under it; ``group`` is that
    of each.
    """

    event: Event[Telling]
    when: str
    group: str = ""
    heading: str = ""
    follow: int = 0

    @property
    def day(self) -> date | None:
        """The day on which the time of the event begins; None where nothing says when that was."""
        return first.earliest if isinstance(first := self.event.first, ChronologyEntry) else None


def rows_of(page: ChronologyPage, *, grouped: bool = False) -> tuple[EventRow, ...]:
    """The events of a chronology, each date said once, and under a heading what has no date.

    Where they are ``grouped`` each day, month or year, as the time that they span needs, has a heading.
    """
    undated = tuple(_undated_rows(page.undated))
    if not grouped:
        return (*_rows(page.events, ""), *undated)
    groups = group_events(page.events)
    return (*(row for group in groups for row in _rows(group.events, group.label)), *undated)


def _undated_rows(events: Sequence[UndatedEvent]) -> Iterator[EventRow]:
    for number, event in enumerate(events):
        yield EventRow(event, "", UNDATED, "" if number else UNDATED, 0 if number else len(events))


def _rows(events: Sequence[ChronologyEvent], label: str) -> Iterator[EventRow]:
    group, said = _spelt(label), ""
    for number, event in enumerate(events):
        when = event.first.when
        shown = "" if when in (said, label) else "~" if when == f"~{label}" else when
        yield EventRow(event, shown, group, "" if number else group, 0 if number else len(events))
        said = when


def _spelt(label: str) -> str:
    """A day or a month as a heading says it; any other time as it is."""
    if re.fullmatch(r"\d{4}-\d\d", label):
        return f"{month_name[int(label[5:])]} {label[:4]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", label):
        return f"{date.fromisoformat(label):%A}, {label}"
    return label


def as_text(events: Iterable[Event[Telling]]) -> str:
    """Events as one pastes them into a text: date, sentence, and in brackets who says so on which day."""
    return "".join(
        f"{event.first.when}  {cells.one_line(event.first.text)} ({_cited(event)})\n" for event in events
    )


def _cited(event: Event[Telling]) -> str:
    said_by = (
        ", ".join(filter(None, (entry.source or entry.title, (entry.published or "")[:10])))
        for entry in event.tellings
    )
    return cells.one_line("; ".join(dict.fromkeys(said_by)))


def who_says_so(event: Event[Telling]) -> str:
    """Which outlets tell an event, how many articles, and who takes part."""
    actors = ", ".join(dict.fromkeys(map(cells.one_line, event.first.names)))
    tellings = f" ({len(event.tellings)} tell it)" if len(event.tellings) > 1 else ""
    # Where nothing says when it happened, the day of the telling says at least when it was past.
    undated = isinstance(event, UndatedEvent)
    sources = (_cited(event) if undated else ", ".join(map(cells.one_line, event.sources))) + tellings
    return " · ".join(part for part in (sources, actors) if part)


def tellings_of(event: Event[Telling]) -> ChronologyPage:
    """Every telling of an event as one of its own."""
    articles = len({entry.article for entry in event.tellings})
    dated = tuple(ChronologyEvent((entry,)) for entry in event.tellings if isinstance(entry, ChronologyEntry))
    undated = () if dated else tuple(UndatedEvent((entry,)) for entry in event.tellings)
    return ChronologyPage(dated, articles, articles, undated)


def split(events: Iterable[Event[Telling]]) -> tuple[tuple[ChronologyEvent, ...], tuple[UndatedEvent, ...]]:
    """Events with a time, and those without."""
    every = tuple(events)
    return (
        tuple(event for event in every if isinstance(event, ChronologyEvent)),
        tuple(event for event in every if isinstance(event, UndatedEvent)),
    )
