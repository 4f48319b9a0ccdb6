"""A headless command, or else the reader. Everything is put together here."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from indexer import Settings, UsageError, data_folder, narrowed_to, samples_folder
from indexer.cli import (
    COMMANDS,
    PIPED,
    Parser,
    add_reader_options,
    check_paths,
    fail_in_one_line,
    place,
    settings_of,
    summary,
    to_read,
)
from indexer.cli import main as run_command

HELP = """\
commands, for scripts:
{commands}  dateline COMMAND --help says more.

Without a PATH the reader opens on the library, or where there is none yet,
on five sample articles.

Example: dateline ~/archive
"""


def main() -> int:
    """Run what the command line asks for; the exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in COMMANDS:
        return run_command(arguments)
    return fail_in_one_line(lambda: read(arguments))


def read(arguments: Sequence[str]) -> int:
    """Open the reader on the library, after what the arguments name has been read into it."""
    options = _parser().parse_args(arguments)
    if options.print_config:
        # Deferred: the table of commands knows Textual's bindings.
        from tui.configuration import as_toml  # noqa: PLC0415

        print(as_toml(), end="")
        return 0
    check_paths(options.paths)
    piped = PIPED in options.paths
    if not (sys.stdout.isatty() and (piped or sys.stdin.isatty())):
        raise UsageError("the reader needs a terminal; for scripts see: dateline --help")
    named = to_read(options.paths)
    if piped:
        _take_keys_from_terminal()
    settings, paths = _settings_and_paths(options, named)
    gc.disable()  # what modules leave in memory stays: to look through it again and again finds nothing
    # Deferred: Textual takes 0.2 s to import, which no command and no error should wait for.
    from tui.app import run  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    if options.watch:
        from tui.screens.watching import require_watching  # noqa: PLC0415

        require_watching()
    query = narrowed_to(settings, named) if named else ""
    return run(settings, paths, assume_body=options.no_clean, query=query, watch=options.watch)


def _take_keys_from_terminal() -> None:
    """Make the terminal the standard input, which has brought all that it had."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError("the reader needs a terminal; for scripts see: dateline --help") from error
    os.dup2(terminal, sys.stdin.fileno())
    os.close(terminal)


def _settings_and_paths(
    options: argparse.Namespace, named: tuple[Path, ...]
) -> tuple[Settings, tuple[Path, ...]]:
    settings = settings_of(options)
    if named or settings.library.exists():
        return settings, named
    if options.library is not None:
        raise UsageError(f"no library in {options.library}; name what to read into it: dateline FOLDER")
    # The samples have a library of their own, so that they never turn up in anybody's archive.
    return replace(settings, library=data_folder() / "samples"), (samples_folder(),)


class _ReaderParser(Parser):
    """Makes the list of commands when it is asked for help, and not at each start."""

    def format_help(self) -> str:
        """All that ``--help`` says."""
        self.epilog = HELP.format(commands=summary())
        return super().format_help()


def _parser() -> argparse.ArgumentParser:
    parser = _ReaderParser(
        prog="dateline",
        usage="dateline [PATH ...] | dateline COMMAND ...",
        description="A reader for archives of news articles: who did what, when, and where does it say so?",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=place,
        metavar="PATH",
        help="a file, folder or glob to read, - for what a pipe brings",
    )
    add_reader_options(parser)
    return parser
