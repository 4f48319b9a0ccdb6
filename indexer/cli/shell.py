"""``dateline completion`` and ``dateline manual``: what a shell and ``man`` know of the commands."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from indexer.cli.correct import VERBS
from indexer.cli.options import Parser, Subparsers, add_reader_options, command

SHELLS = ("bash", "zsh", "fish", "tcsh")
_PATHS = frozenset({"PATH", "FILE", "DIR", "ARTICLE"})
"""What a shell completes with the names of files."""

_ONLY_COMMANDS, _OR_FILES = "complete -o bashdefault -F", "complete -o bashdefault -o default -F"
"""How bash is told of the completions."""

_WIDTH = 76
_MANUAL = """\
.TH DATELINE 1 "" "dateline {version}" "User Commands"
.SH NAME
dateline \\- a reader for archives of news articles
.SH SYNOPSIS
.B dateline
[\\fIPATH\\fR ...]
.br
.B dateline
\\fICOMMAND\\fR ...
.SH DESCRIPTION
Without a command, dateline opens its reader on the library, after what the
\\fIPATH\\fRs name has been read into it. In the reader, ? shows the keys.
The commands are for scripts: the answer is on standard output, all else on
standard error.
{options}{commands}.SH EXIT STATUS
0 where something was found or done, 1 where nothing was found, 2 after an
error of any kind, 130 where it was interrupted.
.SH ENVIRONMENT
.TP
DATELINE_LIBRARY
the folder of the library, else \\fBlibrary\\fR in \\fB$XDG_DATA_HOME/dateline\\fR
.TP
DATELINE_CONFIG
the configuration file, else \\fB$XDG_CONFIG_HOME/dateline/config.toml\\fR
.SH FILES
.TP
\\fB$XDG_DATA_HOME/dateline/marks.sqlite\\fR
what you marked, tagged and wrote; no part of any library
"""

Parsers = Callable[[], tuple[Parser, Mapping[str, Parser]]]
"""Makes the parser of all commands, and gives that of each."""


def add_completion(commands: Subparsers, parsers: Parsers) -> None:
    """``dateline completion``."""
    parser = command(
        commands,
        "completion",
        "print what lets a shell complete the commands",
        "dateline completion bash > ~/.local/share/bash-completion/completions/dateline",
    )
    parser.add_argument("shell", choices=SHELLS, help="for this shell")
    parser.set_defaults(run=lambda options: completion(options, parsers))


def add_manual(commands: Subparsers, parsers: Parsers) -> None:
    """``dateline manual``."""
    parser = command(commands, "manual", "print the manual page", "dateline manual | man -l -")
    parser.set_defaults(run=lambda _: manual(parsers))


def completion(options: argparse.Namespace, parsers: Parsers) -> int:
    """Print the completion script for a shell."""
    # Deferred: no other command needs it.
    import shtab  # noqa: PLC0415

    parser, commands = parsers()
    add_reader_options(parser)
    for each in (parser, *commands.values()):
        for action in each._actions:  # argparse lists them nowhere else, and shtab itself reads this
            if action.metavar in _PATHS:
                vars(action)["complete"] = shtab.FILE
            if each is commands["correct"] and action.dest == "words":
                action.choices = VERBS
    # What no command begins with may be a file to read.
    print(shtab.complete(parser, options.shell).replace(_ONLY_COMMANDS, _OR_FILES))
    return 0


def manual(parsers: Parsers) -> int:
    """Print the manual page, in the language of ``man``."""
    # Deferred: the package that holds it imports the commands.
    from indexer import __version__  # noqa: PLC0415

    _, commands = parsers()
    reader = Parser(prog="dateline", usage=argparse.SUPPRESS)
    add_reader_options(reader)
    told = {"options": "".join(_section(".SH OPTIONS", reader)), "commands": "".join(_sections(commands))}
    print(_MANUAL.format(version=__version__, **told), end="")
    return 0


def _sections(commands: Mapping[str, Parser]) -> Iterator[str]:
    yield ".SH COMMANDS\n"
    for name, parser in commands.items():
        yield from _section(f".SS {name}", parser)


def _section(heading: str, parser: Parser) -> Iterator[str]:
    parser.formatter_class = partial(argparse.HelpFormatter, width=_WIDTH)
    if parser.epilog and "\n" in parser.epilog:
        parser.formatter_class = partial(argparse.RawDescriptionHelpFormatter, width=_WIDTH)
    vars(parser)["color"] = False  # from Python 3.14 on, help for a terminal is coloured
    yield f"{heading}\n.nf\n{_roff(parser.format_help().lstrip())}.fi\n"


def _roff(text: str) -> str:
    """Text as it stands: nothing in it is a request or an escape."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "".join(f"\\&{line}" if line[0] in ".'" else line for line in escaped.splitlines(keepends=True))
