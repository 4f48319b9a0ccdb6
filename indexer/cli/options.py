"""What the commands share: their manner of parsing, and options that several have."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn, TypeAlias

from indexer.config import Settings, load_settings
from indexer.errors import UsageError
from indexer.harmless import neutralise
from indexer.library import Library
from indexer.model import display_path

Subparsers: TypeAlias = "argparse._SubParsersAction[Parser]"
"""What a command adds itself to."""


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of leaving the process."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call."""
        raise UsageError(f"{message}; see: {self.prog} --help")

    def refuse(self, unknown: Sequence[str]) -> NoReturn:
        """Say that it knows no such argument, and which one that it knows was likely meant."""
        options = (option for action in self._actions for option in action.option_strings)
        known = [option for option in options if option.startswith("--")]
        near = get_close_matches(unknown[0].partition("=")[0], known, n=1)
        self.error(f"unknown argument {unknown[0]}" + (f"; did you mean {near[0]}?" if near else ""))


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings in force for one call."""
    return load_settings(
        library=options.library,
        processes=getattr(options, "processes", None),
        trust_library=options.trust_library or None,
        corrections=options.corrections,
    )


@contextmanager
def opened(settings: Settings) -> Iterator[Library]:
    """The library, once it has been said on stderr what is wrong with the corrections.

    Raises:
        LibraryError: there is no library, or it cannot be opened.
    """
    with Library.open(settings) as library:
        if complaint := library.corrections.complaint():
            print(f"dateline: {neutralise(display_path(complaint))}", file=sys.stderr)
        yield library


def add_library_options(parser: argparse.ArgumentParser) -> None:
    """The options that every command with a library shares."""
    parser.add_argument(
        "--library",
        type=place,
        metavar="DIR",
        help="the library's folder (else $DATELINE_LIBRARY, else a default)",
    )
    parser.add_argument(
        "--trust-library",
        action="store_true",
        help="open the library even though somebody else could have written it",
    )
    parser.add_argument(
        "--corrections",
        type=Path,
        metavar="FILE",
        help="your corrections of actors (else as the configuration says, else beside your marks)",
    )


def add_reader_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``dateline PATH...``, which opens the reader."""
    # Deferred: the package that holds it imports the commands.
    from indexer import __version__  # noqa: PLC0415

    parser.add_argument("--no-clean", action="store_true", help="the texts are articles already, all of it")
    parser.add_argument("--watch", action="store_true", help="see by itself what is new or has changed")
    parser.add_argument("--print-config", action="store_true", help="print a configuration file to edit")
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    add_library_options(parser)


def command(commands: Subparsers, name: str, text: str, example: str) -> Parser:
    """A command with its help and an example."""
    return commands.add_parser(
        name,
        help=text,
        description=text[:1].upper() + text[1:] + ".",
        epilog=f"Example: {example}",
    )


def count(text: str) -> int:
    """A number that is not negative."""
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text or 'nothing'} is no number: write 0, 1, 2 and so on")
    return int(text)


def place(text: str) -> Path:
    """A path; one without a letter is no name of the folder that one stands in, but an empty variable."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the path is empty; for this folder write .")
    return Path(text)
