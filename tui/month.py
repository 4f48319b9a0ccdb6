"""A month as a grid of days, each with its count and a bar that shows how busy it was. Pure."""

from __future__ import annotations

from calendar import Calendar, day_name, month_name
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from indexer import DaysOf, MonthOfDays, days_in
from tui import cells, present
from tui.looks import Look, Piece, Pieces

WEEKDAY_NAMES = tuple(name[:3] for name in day_name)
ARTICLE = "article"
"""What a calendar counts, where it does not count events."""

_FORMS = ((2, 3), (1, 2), (1, 1), (0, 1))
"""Lines of the head and of each week, the most spacious first: what there is room for is taken."""

_WIDEST_CELL, _NARROWEST_CELL = 14, 5
_HEAT = "▁▂▃▄▅▆▇█"
_NAMES = ((3, 1), (3, 0), (1, 0))
"""Letters of the name of a month, and blanks behind it, the most first."""

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Place:
    """A day in the calendar, and what counts for a day."""

    day: date
    of: DaysOf

    @property
    def month(self) -> str:
        """Its month, as ``2019-11``."""
        return self.day.isoformat()[:7]

    def on(self, days: int) -> Place:
        """So many days on, or, if negative, back; where the calendar ends it stays."""
        try:
            return Place(self.day + timedelta(days=days), self.of)
        except OverflowError:
            return self

    def months_on(self, months: int) -> Place:
        """The same day so many months on, or the last that the month has."""
        number = self.day.year * 12 + self.day.month - 1 + months
        year, month = divmod(number, 12)
        if not date.min.year <= year <= date.max.year:
            return self
        last = days_in(f"{year:04}-{month + 1:02}")
        return Place(date(year, month + 1, min(self.day.day, last)), self.of)

    def turned(self) -> Place:
        """The same day, counted in the other way."""
        return Place(self.day, DaysOf.MENTIONED if self.of is DaysOf.PUBLISHED else DaysOf.PUBLISHED)


@dataclass(frozen=True, slots=True)
class DayTold:
    """What there is on a day: of each article or event who says so and what, and how many there are."""

    rows: tuple[tuple[str, str], ...] = ()
    total: int = 0


def told_line(told: DayTold, y: int, width: int, height: int) -> Pieces:
    """One of ``height`` lines of what there is on a day; the last counts what has no room."""
    shown = len(told.rows) if told.total <= height and len(told.rows) == told.total else height - 1
    if y < min(shown, len(told.rows)):
        source, words = (cells.one_line(text) for text in told.rows[y])
        lead = cells.fit(source, present.source_width(width))
        return cells.fit_row(((f" {lead}  ", Look.MUTED), (words, Look.PLAIN)), width)
    left = told.total - min(shown, len(told.rows))
    if left > 0 and y == min(shown, len(told.rows)):
        return cells.fit_row(((f" and {left:,} more", Look.MUTED),), width)
    return cells.fit_row((), width)


def last_busy(place: Place, counts: MonthOfDays) -> Place | None:
    """The last day up to ``place`` that has anything; None where its month has none up to there."""
    busy = (number for number in range(place.day.day, 0, -1) if counts.days[number - 1])
    last = next(busy, None)
    return None if last is None else Place(place.day.replace(day=last), place.of)


def month_before(place: Place, counts: MonthOfDays) -> Place:
    """The end of the last month of its year that has anything, before ``place``, or of the year before."""
    busy = (number for number in range(place.day.month - 1, 0, -1) if counts.months[number - 1])
    back = place.day.month - next(busy, 0)
    first = Place(place.day.replace(day=1), place.of).months_on(1 - back)
    return first.on(-1)


def title(place: Place, counts: MonthOfDays | None, noun: str) -> str:
    """The month with what is counted, for the border."""
    name = f"{month_name[place.day.month]} {place.day.year}"
    way = "published" if place.of is DaysOf.PUBLISHED else "spoken of"
    if counts is None:
        return f"{name} · {way}"
    return f"{name} · {way} · {present.count(counts.total, noun, exact=counts.is_exact)}"


def weeks(month: str) -> list[list[date]]:
    """The weeks of a month from Monday to Sunday; days of the months beside it among them."""
    year, number = map(int, month.split("-"))
    flat = [date.fromordinal(n) for n in _ordinals(year, number)]
    return [flat[n : n + _WEEK] for n in range(0, len(flat), _WEEK)]


def _ordinals(year: int, month: int) -> Sequence[int]:
    """The days as numbers: the first week of the calendar and the last have days beyond it."""
    pairs = [*Calendar().itermonthdays3(year, month)]
    first = next(n for n, (y, m, d) in enumerate(pairs) if (m, d) == (month, 1) and y == year)
    start = date(year, month, 1).toordinal() - first
    return [n for n in range(start, start + len(pairs)) if 1 <= n <= date.max.toordinal()]


def grid_line(place: Place, counts: MonthOfDays | None, y: int, width: int, height: int) -> Pieces:
    """One of ``height`` lines of the grid: the names of the weekdays, then the weeks.

    A week has a line for its days and one for their counts, and a blank one where there is room;
    where there is little, days and counts share a line.
    """
    cell = max(_NARROWEST_CELL, min(_WIDEST_CELL, width // _WEEK))
    rows = weeks(place.month)
    head, lines = next((form for form in _FORMS if _lines_of(form, len(rows)) <= height), _FORMS[-1])
    if y < head:
        names = WEEKDAY_NAMES if not y else ("",) * _WEEK
        return cells.fit_row(tuple((f"{name:>{cell - 2}}  ", Look.MUTED) for name in names), width)
    week, line = divmod(y - head, lines)
    if week >= len(rows) or line > 1:
        return cells.fit_row((), width)
    most = max(counts.days, default=0) if counts else 0
    drawn = _day_cell if lines == 1 else _cell
    return cells.fit_row(tuple(drawn(day, place, counts, most, line, cell) for day in rows[week]), width)


def _lines_of(form: tuple[int, int], weeks: int) -> int:
    """The lines that a month of so many weeks takes; nothing stands under the last one."""
    head, lines = form
    return head + lines * weeks - (lines > 2)


def _day_cell(
    day: date, place: Place, counts: MonthOfDays | None, most: int, _line: int, width: int
) -> Piece:
    """A day and its count in one line."""
    if day.isoformat()[:7] != place.month:
        return " " * width, Look.PLAIN
    number = counts.days[day.day - 1] if counts else 0
    over = Look.CURSOR if day == place.day else Look.PLAIN
    said = f"{day.day:>2}{heat(number, most)}{number:,}" if number else f"{day.day:>2}"
    return f"{cells.fit(said, width - 1)} ", over | (Look.ACCENT if number else Look.MUTED)


def _cell(day: date, place: Place, counts: MonthOfDays | None, most: int, line: int, width: int) -> Piece:
    if day.isoformat()[:7] != place.month:
        return " " * width, Look.PLAIN
    number = counts.days[day.day - 1] if counts else 0
    over = Look.CURSOR if day == place.day else Look.PLAIN
    if not line:
        return f"{day.day:>{width - 2}}  ", over | (Look.STRONG if number else Look.MUTED)
    said = f"{heat(number, most)} {number:,}" if number else ("·" if counts else "")
    return f"{cells.fit(said.rjust(width - 2), width - 2)}  ", over | (Look.ACCENT if number else Look.MUTED)


def heat(number: int, most: int) -> str:
    """A bar as high as a count's share of the highest."""
    return _HEAT[(number * (len(_HEAT) - 1)) // most] if number and most else " "


def year_line(place: Place, counts: MonthOfDays | None, width: int) -> Pieces:
    """The months of the year with their bars, this month marked."""
    if counts is None:
        return ()
    most = max(counts.months)
    pieces: list[Piece] = [(f" {place.day.year}  ", Look.MUTED)]
    with_numbers = width >= 12 * 11
    letters, gap = next(
        (form for form in _NAMES if len(pieces[0][0]) + 12 * (form[0] + 1 + form[1]) <= width), _NAMES[-1]
    )
    for number, count in enumerate(counts.months, 1):
        look = Look.CHOSEN | Look.ACCENT if number == place.day.month else Look.MUTED
        said = f" {count:,}" if with_numbers and count else ""
        pieces += [
            (f"{month_name[number][:letters]}{heat(count, most)}{said}", look),
            (" " * gap, Look.PLAIN),
        ]
    return tuple(pieces)
