"""A chronology as text: events in two lines and a line of who says so, and the months as a row of bars."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from indexer import (
    ChronologyEntry,
    ChronologyEvent,
    ChronologyPage,
    Event,
    Telling,
    UndatedEvent,
    group_events,
    period,
)
from tui import present
from tui.hints import Hints, idle
from tui.looks import Look, Piece, Pieces
from tui.typeset import wrap

_NARROW = 110
"""Columns below which a sentence gets more lines."""

_WIDE = 150
"""Columns from which on who says so stands beside the sentence."""

_MEASURE, _BESIDE = 100, 3
"""Columns of a sentence at most where something stands beside it, and the gap between them."""

_LEAST_WHO, _MOST_WHO, _MOST_WHO_LINES = 36, 70, 2

_WHEN_WIDTH = len("~2019-02-25..03-03")
"""Columns of a date at most: a week may lie in two months."""

UNDATED = "Undated"
"""The heading over what is told at no known time, which stands last."""

_CHOSEN_MARK = "▌"
_LEAST_ABOUT = 24
"""Columns that what was asked keeps, however much there is to say about it."""


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


@dataclass(frozen=True, slots=True)
class View:
    """How somebody looks at a chronology: what of it is shown, where the cursor is, what is selected.

    ``narrowed`` shows only what is about the query, ``letters`` only what has these words in
    its sentence, date, actors or sources.
    """

    narrowed: bool = True
    letters: str = ""
    cursor: int = 0
    chosen: frozenset[Telling] = frozenset()

    def of(self, whole: ChronologyPage) -> ChronologyPage:
        """What is shown."""
        page = whole.narrowed if self.narrowed else whole
        words = self.letters.casefold().split()
        events = tuple(event for event in page.events if _has(event, words))
        return replace(page, events=events, undated=tuple(e for e in page.undated if _has(e, words)))


_NEED_EVENTS = ("open-event", "choose-event", "copy-events", "export-events")
_MONTHS = ("next-month", "previous-month")


def hints(whole: ChronologyPage, shown: ChronologyPage, *, narrowed: bool) -> Hints:
    """Which keys have nothing to do in what is ``shown`` of a chronology."""
    has_more = whole.narrowed.size < whole.size
    months = {event.first.earliest.isoformat()[:7] for event in shown.events}
    steps = len(months) + bool(shown.undated)
    events = (*shown.events, *shown.undated)
    is_told_again = any(len(event.tellings) > 1 for event in events)
    return {
        "every-event": ("all" if narrowed else "fewer") if has_more else "",
        **({} if is_told_again else idle("tellings")),
        **({} if steps > 1 else idle(*_MONTHS)),
        **({} if shown.events else idle("event-calendar")),
        **({} if shown.size else idle(*_NEED_EVENTS)),
    }


def _has(event: Event[Telling], words: Sequence[str]) -> bool:
    said = " ".join(
        text
        for entry in event.tellings
        for text in (_said_when(entry), entry.text, *entry.names, entry.source or entry.title)
    ).casefold()
    return all(word in said for word in words)


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
        when = when_of(event.first)
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


def when_of(entry: Telling) -> str:
    """The date of an entry at its precision, with ``~`` where it was concluded; empty where it has none."""
    if not isinstance(entry, ChronologyEntry):
        return ""
    return ("" if entry.certain else "~") + period(entry.value, entry.earliest, entry.latest)


def _said_when(entry: Telling) -> str:
    return when_of(entry) or entry.when


@dataclass(frozen=True, slots=True)
class Form:
    """How events are set: the columns of all, those of the date, and the lines that a sentence gets at most.

    The article has the rest of a longer one. ``who`` are the columns of who says so, beside the
    sentence; where there is no room for them, that stands in a line under it.
    """

    width: int
    when: int
    lines: int
    who: int = 0

    @classmethod
    def of(cls, rows: Iterable[EventRow], width: int) -> Form:
        """For these rows and so many columns: no more for the date than the longest takes."""
        longest = max((len(row.when) + (not row.when.startswith("~")) for row in rows), default=0)
        when = min(_WHEN_WIDTH, longest + 1)
        if width < _WIDE:
            return cls(width, when, 3 if width >= _NARROW else 5)
        room = width - when - len(_CHOSEN_MARK) - _BESIDE
        return cls(width, when, 3, min(_MOST_WHO, max(_LEAST_WHO, room - _MEASURE)))

    @property
    def text(self) -> int:
        """The columns of a sentence."""
        room = self.width - self.when - len(_CHOSEN_MARK)
        return min(_MEASURE, room - self.who - _BESIDE) if self.who else max(1, room - 1)


def height(row: EventRow, form: Form, *, first: bool) -> int:
    """How many lines an event takes, its heading among them."""
    text = _count_lines(row.event.first.text, form)
    return lead(row, first=first) + (max(text, len(_who_lines(row.event, form))) if form.who else text + 1)


def lead(row: EventRow, *, first: bool) -> int:
    """How many lines stand over an event: its heading, and a blank line over that."""
    return (1 if first else 2) if row.heading else 0


def heading_line(row: EventRow, line: int, lead: int, width: int) -> Pieces:
    """One of the lines over an event."""
    if line < lead - 1:
        return present.fit_row((), width)
    return present.fit_row(
        (
            (f" {row.heading}", Look.ACCENT),
            (f"  {present.count(row.follow, 'event' if row.day else 'sentence')}", Look.MUTED),
        ),
        width,
    )


def event_line(row: EventRow, line: int, form: Form, *, chosen: bool = False) -> Pieces:
    """One of the lines of an event: what happened, and right behind it who says so."""
    text = _sentence_lines(row.event.first.text, form)
    when: Piece = (_when_column(row.when if not line else "", form.when), Look.STRONG)
    mark: Piece = (_CHOSEN_MARK if chosen else " ", Look.ACCENT)
    if form.who:
        said = present.fit(text[line] if line < len(text) else "", form.text + _BESIDE)
        beside = _who_lines(row.event, form)[line : line + 1]
        pieces = (when, mark, (said, Look.PLAIN), *((words, Look.MUTED) for words in beside))
        return present.fit_row(pieces, form.width)
    if line < len(text):
        return present.fit_row((when, mark, (text[line], Look.PLAIN)), form.width)
    who = _who(row.event) if line == len(text) else ""
    return present.fit_row((when, mark, (who, Look.MUTED)), form.width)


def _who_lines(event: Event[Telling], form: Form) -> tuple[str, ...]:
    """Who says so, in the lines that stand beside a sentence."""
    return _cut(_who(event), form.who, _MOST_WHO_LINES)


def _when_column(when: str, room: int) -> str:
    return present.fit(when if when.startswith("~") else f" {when}", room)


def _count_lines(text: str, form: Form) -> int:
    """How many lines of a sentence are shown; most need not be broken to know that."""
    if text.isascii() and len(text) <= form.text:
        return 1
    if len(text) > form.lines * form.text:
        return form.lines
    shown = present.one_line(text)
    return len(list(islice(wrap(shown, 0, len(shown), form.text), form.lines)))


def _sentence_lines(text: str, form: Form) -> tuple[str, ...]:
    """The lines of a sentence that are shown, the last cut where there are more."""
    return _cut(present.one_line(text), form.text, form.lines)


def _cut(text: str, width: int, most: int) -> tuple[str, ...]:
    """``text`` in lines of ``width`` columns, the last of ``most`` cut where there are more."""
    ranges = list(wrap(text, 0, min(len(text), 4 * most * width), width))
    lines = [text[start:end] for start, end in ranges[:most]]
    if len(ranges) > most:
        lines[-1] = present.fit(text[ranges[most - 1][0] :], width)
    return tuple(lines)


def as_text(events: Iterable[Event[Telling]]) -> str:
    """Events as one pastes them into a text: date, sentence, and in brackets who says so on which day."""
    return "".join(
        f"{_said_when(event.first)}  {present.one_line(event.first.text)} ({_cited(event)})\n"
        for event in events
    )


def _cited(event: Event[Telling]) -> str:
    said_by = (
        ", ".join(filter(None, (entry.source or entry.title, (entry.published or "")[:10])))
        for entry in event.tellings
    )
    return present.one_line("; ".join(dict.fromkeys(said_by)))


def _who(event: Event[Telling]) -> str:
    actors = ", ".join(dict.fromkeys(map(present.one_line, event.first.names)))
    tellings = f" ({len(event.tellings)} tell it)" if len(event.tellings) > 1 else ""
    # Where nothing says when it happened, the day of the telling says at least when it was past.
    undated = isinstance(event, UndatedEvent)
    sources = (_cited(event) if undated else ", ".join(map(present.one_line, event.sources))) + tellings
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


def summary(page: ChronologyPage, key: str, width: int, *, narrowed: bool) -> str:
    """How much was told, by how many articles, what of it is shown, and how much of that has no date.

    Args:
        key: shows all, or again only what is about the query.
        width: of the line; what does not fit beside what was asked is left out from behind.
        narrowed: whether only what is about the query is shown.
    """
    of = "" if page.is_whole else f"newest {page.articles:,} of "
    undated = len((page.narrowed if narrowed else page).undated)
    parts = [of + present.count(page.articles_found, "article")]
    if undated:
        parts.append(f"{present.count(undated, 'sentence')} undated")
    if page.events or not undated:
        parts.insert(0, _shown(page, key, narrowed=narrowed))
    else:
        parts.reverse()
    while len(parts) > 1 and len(" · ".join(parts)) > width - _LEAST_ABOUT:
        parts.pop()
    return " · ".join(parts)


def _shown(page: ChronologyPage, key: str, *, narrowed: bool) -> str:
    all_events, about = present.count(len(page.events), "event"), len(page.about)
    if about == len(page.events):
        return all_events
    if not about:
        return f"{all_events}, none about the query itself"
    if narrowed:
        return f"{about:,} of {all_events} about the query · {key} all"
    return f"{all_events} · {key} only the {about:,} about the query"
