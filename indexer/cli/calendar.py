"""``dateline calendar``: the days of a month that articles were published on, or speak of."""

from __future__ import annotations

import argparse
import sys
from calendar import TextCalendar
from collections.abc import Iterator

import msgspec

from indexer.calendar import DaysOf, MonthOfDays
from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import counted, print_json
from indexer.config import Settings
from indexer.contract import SCHEMA
from indexer.grains import bounds

_MONTH = 7
_CELL = 9


class DayJson(msgspec.Struct, frozen=True):
    """A day that has any articles."""

    date: str
    articles: int


class CalendarJson(msgspec.Struct, frozen=True):
    """What ``dateline calendar --json`` answers; ``total`` counts each article of the month once."""

    schema: int
    query: str
    month: str
    of: str
    total: int
    is_exact: bool
    days: list[DayJson]


def add_calendar(commands: Subparsers) -> None:
    """``dateline calendar``."""
    parser = command(
        commands,
        "calendar",
        "count the articles of each day of a month",
        "dateline calendar 'actor:lambert' --month 2019-11",
    )
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which articles; none counts all")
    parser.add_argument(
        "--month", type=_month, metavar="MONTH", help="as 2019-11 (default: that of the newest article)"
    )
    parser.add_argument(
        "--published",
        action="store_true",
        help="count by the day of publication, not by the days spoken of",
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: calendar(options, settings_of(options)))


def calendar(options: argparse.Namespace, settings: Settings) -> int:
    """Print a month; 0 where any day has articles, else 1."""
    query = " ".join(options.query)
    of = DaysOf.PUBLISHED if options.published else DaysOf.MENTIONED
    with opened(settings) as library:
        found = library.calendar(query, options.month, of)
    if options.json:
        days = [
            DayJson(f"{found.month}-{day:02}", number) for day, number in enumerate(found.days, 1) if number
        ]
        print_json(CalendarJson(SCHEMA, query, found.month, of.value, found.total, found.is_exact, days))
    else:
        print("\n".join(_lines(found)))
        said = "published" if options.published else "speaking of it"
        more = "" if found.is_exact else "at least "
        print(f"{more}{counted(found.total, 'article')} {said}", file=sys.stderr)
    return 0 if any(found.days) else 1


def _lines(found: MonthOfDays) -> Iterator[str]:
    yield found.month
    yield "".join(f"{name:>{_CELL}}" for name in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")).rstrip()
    year, month = map(int, found.month.split("-"))
    for week in TextCalendar().monthdayscalendar(year, month):
        cells = (f"{day}:{found.days[day - 1]}" if day else "" for day in week)
        yield "".join(f"{cell:>{_CELL}}" for cell in cells).rstrip()


def _month(text: str) -> str:
    if len(text) != _MONTH or bounds(text) is None:
        raise argparse.ArgumentTypeError(f"{text} is no month: write it as 2019-11")
    return text
