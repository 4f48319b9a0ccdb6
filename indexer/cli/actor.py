"""``dateline actor``: all that the archive says of one actor."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

import msgspec

from indexer.card import ActorCard
from indexer.cli.chronology import event_lines
from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import counted, plain, print_json
from indexer.config import Settings
from indexer.contract import SCHEMA
from indexer.errors import UsageError
from indexer.export import CardRecord, card_record
from indexer.library import Library

_MOST_SHOWN = 12
_BAR = 30
"""Characters of the longest bar."""


class ActorJson(msgspec.Struct, frozen=True):
    """What ``dateline actor --json`` answers."""

    schema: int
    actor: CardRecord


def add_actor(commands: Subparsers) -> None:
    """``dateline actor``."""
    parser = command(
        commands,
        "actor",
        "say who an actor is: names, roles, companions, when, and what it did",
        "dateline actor 'Mark Lambert'",
    )
    parser.add_argument("name", metavar="NAME", help="a name in any of its forms, or an id")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: actor(options, settings_of(options)))


def actor(options: argparse.Namespace, settings: Settings) -> int:
    """Print the card of an actor; 0 where there is one of that name, else 1."""
    with opened(settings) as library:
        card = find_card(library, options.name)
    if card is None:
        return 1
    if options.json:
        print_json(ActorJson(SCHEMA, card_record(card)))
    else:
        print("\n".join(_lines(card)))
    return 0


def find_card(library: Library, name: str) -> ActorCard | None:
    """The card of the actor that most articles know by a name, once it is said on stderr who else it may be.

    Raises:
        UsageError: there is no name.
    """
    if not name.strip():
        raise UsageError("write a NAME, or the id of an actor")
    found = library.actors_named(name)
    if not found:
        print(f"no actor is called {plain(name)}; dateline actors lists who is", file=sys.stderr)
    if others := found[1:]:
        named = ", ".join(f"{plain(other.name)} ({plain(other.id)})" for other in others[:_MOST_SHOWN])
        left_out = f" and {len(others) - _MOST_SHOWN:,} more" if len(others) > _MOST_SHOWN else ""
        print(f"this may also be: {named}{left_out}", file=sys.stderr)
    return library.card(found[0].id) if found else None


def _lines(card: ActorCard) -> Iterator[str]:
    yield f"{plain(card.name)}  [{plain(card.id)}]"
    of = f" (the newest of {card.articles_found:,})" if card.articles < card.articles_found else ""
    yield ", ".join(filter(None, (card.kind.value, card.country, counted(card.articles, "article") + of)))
    yield from _fact("names", [f"{plain(form.text)} {form.mentions:,}" for form in card.names])
    yield from _fact(
        "roles", [f"{plain(role.text)} ({role.since or 'undated'})" for role in card.roles], at_most=None
    )
    yield from _fact("with", [f"{plain(other.name)} {other.articles:,}" for other in card.companions])
    most = max((count.events for count in card.months), default=0)
    for count in card.months:
        yield f"{count.month}  {'█' * max(1, count.events * _BAR // most)} {count.events:,}"
    for event in (*card.told.events, *card.told.undated):
        yield from event_lines(event)


def _fact(name: str, values: Sequence[str], *, at_most: int | None = _MOST_SHOWN) -> Iterator[str]:
    if values:
        left_out = len(values) - at_most if at_most is not None else 0
        yield f"{name:<6} {', '.join(values[:at_most])}{f' and {left_out:,} more' if left_out > 0 else ''}"
