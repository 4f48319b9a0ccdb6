"""``dateline compare``: the actors and dates that two articles share, and those of one alone."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

import msgspec

from indexer.cli.copies import facts, read_one
from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import plain, print_json
from indexer.comparison import ComparedActor, ComparedDate, compare
from indexer.contract import SCHEMA

_PLACES = {"in both": (True, True), "in the first only": (True, False), "in the second only": (False, True)}


class ComparedActorJson(msgspec.Struct, frozen=True):
    """An actor of two articles; ``first`` and ``second`` count mentions."""

    id: str
    name: str
    kind: str
    country: str | None
    first: int
    second: int


class ComparedDateJson(msgspec.Struct, frozen=True):
    """A time that two articles speak of; ``first`` and ``second`` count mentions."""

    value: str
    earliest: str
    latest: str
    first: int
    second: int


class CompareJson(msgspec.Struct, frozen=True):
    """What ``dateline compare --json`` answers; ``relation`` is null where neither is a copy of the other."""

    schema: int
    first: str
    second: str
    relation: str | None
    actors: list[ComparedActorJson]
    dates: list[ComparedDateJson]


def add_compare(commands: Subparsers) -> None:
    """Add ``dateline compare`` to the command line."""
    parser = command(
        commands, "compare", "say which actors and dates two articles share", "dateline compare ID OTHER"
    )
    parser.add_argument("first", metavar="ARTICLE", help="its id, or the path of its file")
    parser.add_argument("second", metavar="OTHER", help="the other one's")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print which actors and dates two articles share, and which only one has; 1 where they share none."""
    with opened(settings_of(options)) as library:
        first, second = (read_one(library, reference) for reference in (options.first, options.second))
        ids = first.article.id, second.article.id
        relation = library.relation(*ids)
    found = compare(first, second)
    if options.json:
        actors, dates = map(_actor, found.actors), map(_date, found.dates)
        print_json(CompareJson(SCHEMA, *ids, relation, list(actors), list(dates)))
        return 0 if found.has_shared else 1
    print(facts(first.article, "first   "))
    print(facts(second.article, "second  "))
    for name, of in _PLACES.items():
        listed = [*_listed(found.actors, of), *_listed(found.dates, of)]
        if listed:
            print("\n".join((f"\n{name}", *listed)))
    return 0 if found.has_shared else 1


def _actor(one: ComparedActor) -> ComparedActorJson:
    actor = one.actor
    return ComparedActorJson(actor.id, actor.name, actor.kind, actor.country, len(one.first), len(one.second))


def _date(one: ComparedDate) -> ComparedDateJson:
    days = one.earliest.isoformat(), one.latest.isoformat()
    return ComparedDateJson(one.value, *days, len(one.first), len(one.second))


def _listed(every: Iterable[ComparedActor | ComparedDate], of: tuple[bool, bool]) -> Iterator[str]:
    """Those that the first, the second or both articles have, with their mentions in either."""
    for one in every:
        if (bool(one.first), bool(one.second)) == of:
            yield f"{len(one.first) or '-':>5} {len(one.second) or '-':>5}  {_named(one)}"


def _named(one: ComparedActor | ComparedDate) -> str:
    if isinstance(one, ComparedDate):
        return f"{'date':<12}  {one.value}"
    return f"{one.actor.kind.value:<12}  {plain(one.actor.name)}"
