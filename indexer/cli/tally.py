"""``dateline actors`` and ``dateline dates``: who and when, counted over a result."""

from __future__ import annotations

import argparse
import sys

import msgspec

from indexer.cli.options import Subparsers, add_library_options, command, count, opened, settings_of
from indexer.cli.output import counted, plain, print_json
from indexer.config import Settings
from indexer.contract import SCHEMA
from indexer.model import ActorKind
from indexer.tally import ActorTally, DateTally, Grain, tally_actors, tally_dates


class ActorTallyJson(msgspec.Struct, frozen=True):
    """One actor; ``earliest`` and ``latest`` are days of publication."""

    id: str
    name: str
    kind: str
    country: str | None
    articles: int
    mentions: int
    earliest: str | None
    latest: str | None


class ActorsJson(msgspec.Struct, frozen=True):
    """What ``dateline actors --json`` answers; ``total`` counts those left out by ``--limit`` too."""

    schema: int
    query: str
    total: int
    actors: list[ActorTallyJson]


class DatesJson(msgspec.Struct, frozen=True):
    """What ``dateline dates --json`` answers."""

    schema: int
    query: str
    total: int
    dates: list[DateTally]


def add_actors(commands: Subparsers) -> None:
    """``dateline actors``."""
    parser = command(commands, "actors", "count who acts in articles", "dateline actors moscow --kind person")
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which articles to read; none reads all")
    parser.add_argument("--kind", choices=[kind.value for kind in ActorKind], help="only this kind")
    parser.add_argument(
        "--limit", type=count, metavar="N", help="how many at most, the most frequent (default: all)"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: actors(options, settings_of(options)))


def add_dates(commands: Subparsers) -> None:
    """``dateline dates``."""
    parser = command(
        commands, "dates", "count the dates that articles speak of", "dateline dates lambert --by day"
    )
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which articles to read; none reads all")
    parser.add_argument(
        "--by", choices=[grain.name.lower() for grain in Grain], default="month", help="default: month"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: dates(options, settings_of(options)))


def actors(options: argparse.Namespace, settings: Settings) -> int:
    """Print the actors of a result; 0 where there are any, else 1."""
    query = " ".join(options.query)
    with opened(settings) as library:
        found = tally_actors(library.each(query))
    wanted = [tally for tally in found if options.kind in (None, tally.kind)]
    shown = wanted[: options.limit]
    if options.json:
        print_json(ActorsJson(SCHEMA, query, len(wanted), [_as_json(tally) for tally in shown]))
        return 0 if wanted else 1
    for tally in shown:
        country = f" [{tally.country}]" if tally.country else ""
        print(f"{tally.articles:>7,} {tally.mentions:>7,}  {tally.kind:<12}  {plain(tally.name)}{country}")
    more = f" of {len(wanted):,}" if len(shown) < len(wanted) else ""
    print(f"{counted(len(shown), 'actor')}{more}: articles, mentions, kind, name", file=sys.stderr)
    return 0 if wanted else 1


def dates(options: argparse.Namespace, settings: Settings) -> int:
    """Print the dates of a result; 0 where there are any, else 1."""
    query = " ".join(options.query)
    with opened(settings) as library:
        found = tally_dates(library.each(query), Grain[options.by.upper()])
    if options.json:
        print_json(DatesJson(SCHEMA, query, len(found), list(found)))
        return 0 if found else 1
    for tally in found:
        print(f"{tally.value:<10} {tally.articles:>7,} {tally.mentions:>7,}")
    print(f"{counted(len(found), options.by)}: date, articles, mentions", file=sys.stderr)
    return 0 if found else 1


def _as_json(tally: ActorTally) -> ActorTallyJson:
    return ActorTallyJson(
        tally.id,
        tally.name,
        tally.kind,
        tally.country,
        tally.articles,
        tally.mentions,
        tally.earliest.isoformat() if tally.earliest else None,
        tally.latest.isoformat() if tally.latest else None,
    )
