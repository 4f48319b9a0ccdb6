"""The command line: every command with its arguments, its help and an example."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from functools import partial

from indexer.cli import extract, index, search, show
from indexer.cli.actor import add_actor
from indexer.cli.calendar import add_calendar
from indexer.cli.chronology import add_chronology
from indexer.cli.compare import add_compare
from indexer.cli.copies import add_copies
from indexer.cli.correct import add_correct
from indexer.cli.export import add_export
from indexer.cli.marks import add_mark, add_marks, add_saved
from indexer.cli.options import Parser, add_library_options, command, count, place, settings_of
from indexer.cli.shell import add_completion, add_manual
from indexer.cli.tally import add_actors, add_dates
from indexer.search.engine import SortOrder


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What the arguments of a headless command ask for; ``run`` in it takes the options.

    Raises:
        UsageError: they make no sense; what to do is in the message.
    """
    parser, commands = make_parsers()
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        commands[options.command].refuse(unknown)
    return options


def make_parsers() -> tuple[Parser, Mapping[str, Parser]]:
    """The parser of all headless commands, and that of each by its name."""
    parser = Parser(prog="dateline", description="Who did what, when, and where does it say so?")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (
        _add_index,
        _add_search,
        add_chronology,
        add_actors,
        add_actor,
        add_dates,
        add_calendar,
        add_export,
        add_copies,
        add_compare,
        add_mark,
        add_marks,
        add_saved,
        add_correct,
        _add_extract,
        _add_show,
        _add_info,
        _add_forget,
        partial(add_completion, parsers=make_parsers),
        partial(add_manual, parsers=make_parsers),
    ):
        add(commands)
    return parser, commands.choices


def _add_index(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = command(
        commands, "index", "read files and folders into the library", "dateline index ~/archive --report"
    )
    parser.add_argument(
        "paths",
        nargs="+",
        type=place,
        metavar="PATH",
        help="a file, a folder, a glob, or - for standard input",
    )
    parser.add_argument(
        "--report", action="store_true", help="list everything that could not be read, and why"
    )
    parser.add_argument(
        "--no-clean", action="store_true", help="the texts are articles already: all of it is body"
    )
    parser.add_argument(
        "--processes", type=count, metavar="N", help="how many to read in (default: one a core)"
    )
    parser.add_argument("--quiet", action="store_true", help="no progress")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: index.index(options, settings_of(options)))


def _add_search(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = command(
        commands, "search", "find articles", "dateline search 'actor:lambert mentions:2019-11' --json"
    )
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="words, fields, dates; none finds all articles"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.add_argument(
        "--fold", action="store_true", help="show each story once, whichever of its articles comes first"
    )
    parser.add_argument(
        "--sort", choices=[s.value for s in SortOrder], default="newest", help="the order (default: newest)"
    )
    parser.add_argument("--limit", type=count, default=20, metavar="N", help="how many at most (default: 20)")
    parser.add_argument("--offset", type=count, default=0, metavar="N", help="how many to pass over")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: search.search(options, settings_of(options)))


def _add_extract(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = command(
        commands,
        "extract",
        "read articles without a library",
        "dateline extract page.txt --published 2019-11-07",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file; - is standard input")
    parser.add_argument("--json", action="store_true", help="one JSON object a document, a line each")
    parser.add_argument("--published", metavar="DATE", help="the publication date, as 2013-03-22")
    parser.add_argument(
        "--no-clean", action="store_true", help="the texts are articles already: all of it is body"
    )
    parser.add_argument(
        "--explain", action="store_true", help="say why each actor and each date is what it is"
    )
    parser.set_defaults(run=extract.extract)


def _add_show(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = command(commands, "show", "print an article of the library", "dateline show seeds/001.txt --raw")
    parser.add_argument("reference", metavar="ARTICLE", help="its id, or the path of its file")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--raw", action="store_true", help="the original it was read from, byte for byte")
    form.add_argument("--json", action="store_true", help="what is known of it, as extract --json gives it")
    parser.add_argument(
        "--explain", action="store_true", help="say why each actor and each date is what it is"
    )
    add_library_options(parser)
    parser.set_defaults(run=lambda options: show.show(options, settings_of(options)))


def _add_info(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = command(commands, "info", "say what the library holds", "dateline info --json")
    parser.add_argument("--skipped", action="store_true", help="list what could not be read, and why")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: show.info(options, settings_of(options)))


def _add_forget(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = command(
        commands, "forget", "drop a file or folder from the library", "dateline forget ~/archive/old"
    )
    parser.add_argument(
        "paths", nargs="+", type=place, metavar="PATH", help="as it was indexed; it may be gone"
    )
    add_library_options(parser)
    parser.set_defaults(run=lambda options: index.forget(options, settings_of(options)))
