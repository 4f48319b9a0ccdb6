"""How an event is set on the screen: its heading, the lines of its sentence, and who says so. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from indexer import Event, Telling
from tui import cells, present
from tui.looks import Look, Piece, Pieces
from tui.telling import EventRow, who_says_so
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

_WHEN_NARROW = len("~2019-02-25") + 1
"""Columns of a date where there are few: the end of a longer one stands under its beginning."""

_TO = ".."

_CHOSEN_MARK = "▌"


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
        longest = max((len(_spaced(row.when)) for row in rows), default=0)
        when = min(_WHEN_WIDTH if width >= _NARROW else _WHEN_NARROW, longest + 1)
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
        return cells.fit_row((), width)
    return cells.fit_row(
        (
            (f" {row.heading}", Look.ACCENT),
            (f"  {present.count(row.follow, 'event' if row.day else 'sentence')}", Look.MUTED),
        ),
        width,
    )


def event_line(row: EventRow, line: int, form: Form, *, chosen: bool = False) -> Pieces:
    """One of the lines of an event: what happened, and right behind it who says so."""
    text = _sentence_lines(row.event.first.text, form)
    when: Piece = (_when_column(row.when, line, form.when), Look.STRONG)
    mark: Piece = (_CHOSEN_MARK if chosen else " ", Look.ACCENT)
    if form.who:
        said = cells.fit(text[line] if line < len(text) else "", form.text + _BESIDE)
        beside = _who_lines(row.event, form)[line : line + 1]
        pieces = (when, mark, (said, Look.PLAIN), *((words, Look.MUTED) for words in beside))
        return cells.fit_row(pieces, form.width)
    if line < len(text):
        return cells.fit_row((when, mark, (text[line], Look.PLAIN)), form.width)
    who = who_says_so(row.event) if line == len(text) else ""
    return cells.fit_row((when, mark, (who, Look.MUTED)), form.width)


def _who_lines(event: Event[Telling], form: Form) -> tuple[str, ...]:
    """Who says so, in the lines that stand beside a sentence."""
    return _cut(who_says_so(event), form.who, _MOST_WHO_LINES)


def _when_column(when: str, line: int, room: int) -> str:
    """One line of the date, the end under the beginning where both do not fit beside each other."""
    whole = _spaced(when)
    begin, to, end = whole.partition(_TO)
    lines = (whole,) if len(whole) <= room or not to else (begin, f" {to}{end}")
    return cells.fit(lines[line] if line < len(lines) else "", room)


def _spaced(when: str) -> str:
    """The date behind a column of its own for what was inferred."""
    return when if when.startswith("~") else f" {when}"


def _count_lines(text: str, form: Form) -> int:
    """How many lines of a sentence are shown; most need not be broken to know that."""
    if text.isascii() and len(text) <= form.text:
        return 1
    if len(text) > form.lines * form.text:
        return form.lines
    shown = cells.one_line(text)
    return len(list(islice(wrap(shown, 0, len(shown), form.text), form.lines)))


def _sentence_lines(text: str, form: Form) -> tuple[str, ...]:
    """The lines of a sentence that are shown, the last cut where there are more."""
    return _cut(cells.one_line(text), form.text, form.lines)


def _cut(text: str, width: int, most: int) -> tuple[str, ...]:
    """``text`` in lines of ``width`` columns, the last of ``most`` cut where there are more."""
    ranges = list(wrap(text, 0, min(len(text), 4 * most * width), width))
    lines = [text[start:end] for start, end in ranges[:most]]
    if len(ranges) > most:
        lines[-1] = cells.fit(text[ranges[most - 1][0] :], width)
    return tuple(lines)
