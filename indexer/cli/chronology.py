"""``dateline chronology``: what happened, when, and who says so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from indexer.chronology import (
    UNDATED,
    ChronologyEvent,
    ChronologyPage,
    Event,
    Telling,
    UndatedEvent,
    every_telling,
    group_events,
)
from indexer.cli.options import Parser, Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import counted, plain, print_json
from indexer.config import Settings
from indexer.errors import UsageError
from indexer.export import telling_record
from indexer.grains import bounds
from indexer.library import Library


def add_chronology(commands: Subparsers) -> None:
    """``dateline chronology``."""
    parser = command(
        commands,
        "chronology",
        "say what happened, in the order of the dates that articles speak of",
        "dateline chronology 'mentions:2019' --actor 'Mark Lambert' --from 2019-10",
    )
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which articles to read; none reads all")
    add_time_options(parser)
    parser.add_argument(
        "--undated",
        action="store_true",
        help="at the end, what is told at no known time; not with --from, --to",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a sentence, a line each")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: chronology(options, settings_of(options)))


def add_time_options(parser: Parser) -> None:
    """The options that narrow a chronology."""
    parser.add_argument("--actor", metavar="NAME", help="only sentences about this one: a name or an id")
    parser.add_argument(
        "--all", action="store_true", help="every sentence of these articles, not only those about the QUERY"
    )
    parser.add_argument(
        "--from",
        dest="earliest",
        type=first_day,
        metavar="DATE",
        help="from this day, month or year on, as 2019, 2019-11 or 2019-11-06",
    )
    parser.add_argument("--to", dest="latest", type=last_day, metavar="DATE", help="up to its end")


def chronology(options: argparse.Namespace, settings: Settings) -> int:
    """Print a chronology; the exit code is grep's: 0 found, 1 found nothing."""
    if options.undated and (options.earliest or options.latest):
        raise UsageError("--undated asks for what no day is known of; leave out --from and --to, or it")
    with opened(settings) as library:
        whole = ask(library, options)
    page = shown(whole, options)
    undated = page.undated if options.undated else ()
    if options.json:
        for telling in every_telling(page.events, undated):
            print_json(telling_record(telling))
    else:
        _print(page.events, undated)
        print(_summary(whole, page, told_undated=options.undated), file=sys.stderr)
    return 0 if page.events or undated else 1


def ask(library: Library, options: argparse.Namespace) -> ChronologyPage:
    """The chronology that the options ask for."""
    if options.actor is not None and not options.actor.strip():
        raise UsageError("--actor needs a name")
    if options.earliest and options.latest and options.earliest > options.latest:
        raise UsageError(f"--from {options.earliest} is after --to {options.latest}; nothing lies between")
    return library.chronology(
        " ".join(options.query), actor=options.actor, earliest=options.earliest, latest=options.latest
    )


def shown(page: ChronologyPage, options: argparse.Namespace) -> ChronologyPage:
    """What is about the query, or all where the options or the query say so."""
    return page if options.all else page.narrowed


def first_day(text: str) -> date:
    """The first day of a day, month or year."""
    return _bounds(text)[0]


def last_day(text: str) -> date:
    """The last day of a day, month or year."""
    return _bounds(text)[1]


def _bounds(text: str) -> tuple[date, date]:
    found = bounds(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text} is no date: write 2019, 2019-11 or 2019-11-06")
    return found


def _print(events: Sequence[ChronologyEvent], undated: Sequence[UndatedEvent]) -> None:
    headed: list[tuple[str, Sequence[Event[Telling]]]] = [(g.label, g.events) for g in group_events(events)]
    for heading, told in (*headed, *([(UNDATED, undated)] if undated else ())):
        print(heading)
        for event in told:
            print("\n".join(event_lines(event)))


def _summary(page: ChronologyPage, shown: ChronologyPage, *, told_undated: bool) -> str:
    told = f"{counted(len(page.events), 'event')} in {counted(page.articles, 'article')}"
    if len(shown.events) < len(page.events):
        told = f"{len(shown.events):,} of {told} about the query (--all: every one)"
    elif page.events and not page.about:
        told += ", none about the query itself"
    if undated := len(shown.undated):
        told += f"; {counted(undated, 'sentence')} without a date"
        told += "" if told_undated else " left out (--undated: told at the end)"
    inferred = any(not event.first.certain for event in shown.events)
    return told + ("; dates with ~ are inferred" if inferred else "")


def event_lines(event: Event[Telling]) -> Iterator[str]:
    """An event with its date, or that it has none, and a line for each who tells it."""
    entry = event.first
    when = entry.when if entry.when.startswith("~") else f" {entry.when}"
    yield f" {when:<12} {plain(entry.text)}"
    for telling in event.tellings:
        day = (telling.published or "")[:10]
        said_by = ", ".join(filter(None, (telling.source or telling.title, day)))
        yield f"              {plain(said_by)}  [{plain(telling.article)}]"
