"""A chronology as text: events in two lines and a line of who says so, and the months as a row of bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer import (
    ChronologyEntry,
    ChronologyEvent,
    ChronologyPage,
    MonthCount,
    MonthOfDays,
    days_in,
)
from tui import present
from tui.looks import Look, Piece, Pieces
from tui.month import Place
from tui.timeline import period
from tui.typeset import wrap

_NARROW = 110
"""Columns below which a sentence gets a line more."""

_WHEN_WIDTH, _WIDE_WHEN = 15, 18
"""Columns of a date, where there are few and where there are many: a week may lie in two months."""

_CHOSEN_MARK = "▌"
_LEAST_ABOUT = 24
"""Columns that what was asked keeps, however much there is to say about it."""

_BARS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list; ``when`` is said by the first of its day, month or year."""

    event: ChronologyEvent
    when: str


@dataclass(frozen=True, slots=True)
class View:
    """How somebody looks at a chronology: what of it is shown, where the cursor is, what is selected.

    ``narrowed`` shows only what is about the query, ``letters`` only what has these words in
    its sentence, date, actors or sources.
    """

    narrowed: bool = True
    letters: str = ""
    cursor: int = 0
    chosen: frozenset[ChronologyEntry] = frozenset()

    def of(self, whole: ChronologyPage) -> ChronologyPage:
        """What is shown."""
        page = whole.narrowed if self.narrowed else whole
        words = self.letters.casefold().split()
        return replace(page, events=tuple(event for event in page.events if _has(event, words)))


def _has(event: ChronologyEvent, words: Sequence[str]) -> bool:
    said = " ".join(
        text
        for entry in event.tellings
        for text in (when_of(entry), entry.text, *entry.names, entry.source or entry.title)
    ).casefold()
    return all(word in said for word in words)


def rows_of(page: ChronologyPage) -> tuple[EventRow, ...]:
    """The events of a chronology, each date said once."""
    rows: list[EventRow] = []
    said = ""
    for event in page.events:
        when = when_of(event.first)
        rows.append(EventRow(event, "" if when == said else when))
        said = when
    return tuple(rows)


def when_of(entry: ChronologyEntry) -> str:
    """The date of an entry at its precision, with ``~`` where it was concluded."""
    return ("" if entry.certain else "~") + period(entry.value, entry.earliest, entry.latest)


def lines_of_text(width: int) -> int:
    """Lines of a sentence that are shown where there are so many columns; the article has the rest."""
    return 2 if width >= _NARROW else 3


def event_line(row: EventRow, line: int, width: int, *, chosen: bool = False) -> Pieces:
    """One of the lines of an event: what happened, and right behind it who says so."""
    room = _WIDE_WHEN if width >= _NARROW else _WHEN_WIDTH
    text = _sentence_lines(row.event.first.text, width - room - 1, lines_of_text(width))
    when: Piece = (_when_column(row.when if not line else "", room), Look.STRONG)
    mark: Piece = (_CHOSEN_MARK if chosen else " ", Look.ACCENT)
    if line < len(text):
        return present.fit_row((when, mark, (text[line], Look.PLAIN)), width)
    who = _who(row.event) if line == len(text) else ""
    return present.fit_row((when, mark, (who, Look.MUTED)), width)


def _when_column(when: str, room: int) -> str:
    return present.fit(when if when.startswith("~") else f" {when}", room)


def _sentence_lines(text: str, width: int, most: int) -> tuple[str, ...]:
    """The lines of a sentence that are shown, the last cut where there are more."""
    text = present.one_line(text)
    ranges = list(wrap(text, 0, min(len(text), 4 * most * width), max(1, width)))
    lines = [text[start:end] for start, end in ranges[:most]]
    if len(ranges) > most:
        lines[-1] = present.fit(text[ranges[most - 1][0] :], width)
    return tuple(lines)


def as_text(events: Iterable[ChronologyEvent]) -> str:
    """Events as one pastes them into a text: date, sentence, and in brackets who says so on which day."""
    return "".join(
        f"{when_of(event.first)}  {present.one_line(event.first.text)} ({_cited(event)})\n"
        for event in events
    )


def _cited(event: ChronologyEvent) -> str:
    said_by = (
        ", ".join(filter(None, (entry.source or entry.title, (entry.published or "")[:10])))
        for entry in event.tellings
    )
    return present.one_line("; ".join(dict.fromkeys(said_by)))


def _who(event: ChronologyEvent) -> str:
    actors = ", ".join(dict.fromkeys(map(present.one_line, event.first.names)))
    tellings = f" ({len(event.tellings)} tell it)" if len(event.tellings) > 1 else ""
    sources = ", ".join(map(present.one_line, event.sources)) + tellings
    return " · ".join(part for part in (sources, actors) if part)


def tellings_of(event: ChronologyEvent) -> ChronologyPage:
    """Every telling of an event as one of its own."""
    articles = len({entry.article for entry in event.tellings})
    return ChronologyPage(tuple(ChronologyEvent((entry,)) for entry in event.tellings), articles, articles)


def month_of_days(page: ChronologyPage, place: Place) -> MonthOfDays:
    """How many events of a chronology each day of a month has, and each month of its year."""
    days: Counter[str] = Counter()
    for event in page.events:
        first = event.first
        if month_of(first.earliest) == month_of(first.latest):
            is_day = first.earliest == first.latest
            days[str(first.earliest) if is_day else month_of(first.earliest)] += 1
    months: Counter[str] = Counter()
    for day, number in days.items():
        months[day[:7]] += number
    return MonthOfDays(
        place.month,
        tuple(days[f"{place.month}-{day:02}"] for day in range(1, days_in(place.month) + 1)),
        tuple(months[f"{place.month[:4]}-{number:02}"] for number in range(1, 13)),
    )


def summary(page: ChronologyPage, key: str, width: int, *, narrowed: bool) -> str:
    """How much was told, by how many articles, what of it is shown, and what was left out.

    Args:
        key: shows all, or again only what is about the query.
        width: of the line; what does not fit beside what was asked is left out from behind.
        narrowed: whether only what is about the query is shown.
    """
    of = "" if page.is_whole else f"newest {page.articles:,} of "
    parts = [_shown(page, key, narrowed=narrowed), of + present.count(page.articles_found, "article")]
    if page.undated:
        parts.append(f"{present.count(page.undated, 'sentence')} undated")
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


def month_bars(months: Sequence[MonthCount], here: str, width: int) -> Pieces:
    """A bar a month (or a year, where there are too many) from the first to the last, ``here`` marked."""
    if not months:
        return ()
    labels = f" {months[0].month} ", f" {months[-1].month} "
    room = width - len(labels[0]) - len(labels[1])
    grain = 7 if _months_between(months[0].month, months[-1].month) < room else 4
    counts: dict[str, int] = {}
    for month in months:
        counts[month.month[:grain]] = counts.get(month.month[:grain], 0) + month.events
    highest = max(counts.values())
    bars: list[Piece] = []
    for label in _every(months[0].month, months[-1].month, grain)[: max(0, room)]:
        number = counts.get(label, 0)
        bar = _BARS[(number * (len(_BARS) - 1)) // highest] if number else " "
        bars.append((bar, Look.ACCENT | Look.CHOSEN if here.startswith(label) else Look.MUTED))
    return ((labels[0], Look.MUTED), *bars, (labels[1], Look.MUTED))


def _months_between(first: str, last: str) -> int:
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])


def _every(first: str, last: str, grain: int) -> list[str]:
    """All months or years from ``first`` to ``last``."""
    if grain == 4:
        return [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    start = int(first[:4]) * 12 + int(first[5:7]) - 1
    months = range(start, start + _months_between(first, last) + 1)
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in months]


def month_of(day: date) -> str:
    """The month of a day, as ``2019-11``."""
    return day.isoformat()[:7]
