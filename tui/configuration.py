"""The configuration file with all its defaults, each commented out, as somebody would begin to write it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from tui.columns import DEFAULT_COLUMNS, Column
from tui.command import Scope, key_name
from tui.commands import within
from tui.looks import COLOURS, DEFAULT_PALETTE
from tui.typeset import MEASURE

_LIBRARY = """\
# The configuration of Dateline. A line that begins with # says what holds without it.

[library]
# folder = ""               # where the library lies
# processes = 0             # how many read articles; 0 is one a core
# trust = false             # open a library that others could have written
"""
_READER = """\
[reader]
# measure = {measure}              # columns of a line of an article
# count-seconds = 0.3       # how soon after the digit of a pane a motion makes it a count, as in 5j; 0: never
# open-with = ""            # the program that opens files and addresses, such as "firefox --new-tab"
# open-in-terminal = false  # whether that program needs the terminal, as w3m does
# right-to-left = "auto"    # who orders Arabic or Hebrew: "reader" or "terminal"; auto: most often the reader
"""


def as_toml() -> str:
    """The whole file."""
    return "\n".join(
        (
            _LIBRARY,
            _READER.format(measure=MEASURE),
            "\n".join(_list()),
            "\n".join(_colours()),
            "\n".join(_keys()),
        )
    )


def _list() -> Iterator[str]:
    yield "[list]"
    yield f"# columns = {json.dumps(DEFAULT_COLUMNS)}  # of: {', '.join(Column)}"
    yield ""


def _colours() -> Iterator[str]:
    yield "[colours]"
    yield f"# Of the terminal's own: {', '.join(COLOURS)}."
    for meaning, colour in asdict(DEFAULT_PALETTE).items():
        yield f'# {meaning} = "{colour}"'
    yield ""


def _keys() -> Iterator[str]:
    yield "[keys]"
    yield '# One key or several: "n", "Ctrl-N", ["n", "Right"]; [] for none.'
    for scope in Scope:
        yield f"# {scope.value}:"
        for command in within(scope):
            keys = [key_name(key) for key in command.keys]
            value = json.dumps(keys[0] if len(keys) == 1 else keys)
            yield f"# {f'{command.id} = {value}':<42} # {command.help}"
    yield ""
