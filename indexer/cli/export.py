"""``dateline export``: articles, a chronology, actors or citations, for other programs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from indexer.cli.actor import find_card
from indexer.cli.chronology import add_time_options, ask, shown
from indexer.cli.ends import tidied_up
from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.config import Settings
from indexer.errors import DatelineError, UsageError
from indexer.export import (
    ExportFormat,
    export_actors,
    export_articles,
    export_card,
    export_chronology,
    export_dates,
)
from indexer.library import Library
from indexer.model import AnnotatedArticle
from indexer.tally import Grain, tally_actors, tally_dates


def add_export(commands: Subparsers) -> None:
    """``dateline export``."""
    parser = command(
        commands,
        "export",
        "write articles, a chronology, actors or citations for other programs",
        "dateline export actor:lambert --format bibtex --output lambert.bib",
    )
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which articles; none takes all")
    parser.add_argument(
        "--format", required=True, choices=[form.value for form in ExportFormat], help="what to write"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to (default: standard output)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--article", metavar="ARTICLE", help="only this one: its id, or the path of its file")
    what.add_argument("--chronology", action="store_true", help="what they tell, in order of the dates")
    what.add_argument("--actors", action="store_true", help="who acts in them, the most frequent first")
    what.add_argument("--dates", action="store_true", help="the days that they speak of, in order")
    what.add_argument("--card", metavar="NAME", help="all that is known of one actor, by name or id")
    add_time_options(parser)
    add_library_options(parser)
    parser.set_defaults(run=lambda options: export(options, settings_of(options)))


def export(options: argparse.Namespace, settings: Settings) -> int:
    """Write what was asked for; 0 where there is any, else 1 and nothing is written."""
    _check(options)
    with opened(settings) as library:
        pieces = _pieces(library, options)
        if pieces is None:
            if options.card is None:  # of an actor it is said already
                print("nothing is found, and nothing written", file=sys.stderr)
            return 1
        if options.output is None:
            _write_out(pieces)
        else:
            with tidied_up():
                write_file(options.output, pieces)
    return 0


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write a file, all of it or nothing: what was there stays until the new one is complete.

    Raises:
        DatelineError: it cannot be written.
    """
    # Pipes, devices and links are written through: a new file must not take their place.
    through = path.is_symlink() or (path.exists() and not path.is_file())
    part = path if through else path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            with part.open("wb") as file:
                file.writelines(map(_encoded, pieces))
            if not through:
                part.replace(path)
        except BaseException:
            if not through:
                part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise DatelineError(f"{path}: cannot write it ({error.strerror})") from error


def _check(options: argparse.Namespace) -> None:
    for option in ("article", "card"):
        if getattr(options, option) is not None and options.query:
            raise UsageError(f"--{option} takes no QUERY")
    if not options.chronology and (options.actor or options.earliest or options.latest or options.all):
        raise UsageError(
            "--actor, --all, --from and --to need --chronology; in a QUERY write actor: and published:"
        )


def _pieces(library: Library, options: argparse.Namespace) -> Iterator[str] | None:
    """What to write, or None where nothing was found."""
    form = ExportFormat(options.format)
    if options.chronology:
        page = shown(ask(library, options), options)
        return export_chronology(page.events, form, page.undated) if page.size else None
    if options.card is not None:
        card = find_card(library, options.card)
        return export_card(card, form) if card else None
    if options.actors:
        tallies = tally_actors(library.each(" ".join(options.query)))
        return export_actors(tallies, form) if tallies else None
    if options.dates:
        days = tally_dates(library.each(" ".join(options.query)), Grain.DAY)
        return export_dates(days, form) if days else None
    found = _articles(library, options)
    first = next(found, None)
    return export_articles(chain((first,), found), form) if first is not None else None


def _articles(library: Library, options: argparse.Namespace) -> Iterator[AnnotatedArticle]:
    if options.article is None:
        yield from library.each(" ".join(options.query))
        return
    ids = library.find(options.article)
    if not ids:
        raise DatelineError(f"no article '{options.article}' in this library; dateline search finds ids")
    for found in map(library.read, ids):
        if found is not None:
            yield found


def _write_out(pieces: Iterable[str]) -> None:
    sys.stdout.flush()
    for piece in pieces:
        sys.stdout.buffer.write(_encoded(piece))


def _encoded(piece: str) -> bytes:
    return piece.encode("utf-8", "replace")
