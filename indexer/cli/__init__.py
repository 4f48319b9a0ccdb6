"""The headless commands: stdout is the answer, stderr the talk, the exit code says how it went.

Exit codes: 0 done (``search``: found), 1 failed (``search``: found nothing),
2 the call was wrong, 130 interrupted.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Sequence

from indexer.cli.ends import take_interrupts
from indexer.cli.names import COMMANDS
from indexer.cli.options import Parser, add_reader_options, place, settings_of
from indexer.cli.paths import INTERRUPTED, PIPE_CLOSED, PIPED, check_paths, to_read
from indexer.errors import DatelineError, QuerySyntaxError
from indexer.harmless import neutralise
from indexer.model import display_path

__all__ = [
    "COMMANDS",
    "PIPED",
    "Parser",
    "add_reader_options",
    "check_paths",
    "fail_in_one_line",
    "main",
    "place",
    "settings_of",
    "summary",
    "to_read",
]


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main(arguments: Sequence[str]) -> int:
    """Run one command, its name and arguments given; the exit code."""
    return fail_in_one_line(lambda: _run(arguments))


def summary() -> str:
    """Every command with what it does, a line each."""
    from indexer.cli.parser import make_parsers  # noqa: PLC0415

    _, commands = make_parsers()
    return "".join(
        f"  {name:<11} {(parser.description or '').rstrip('.').lower()}\n"
        for name, parser in commands.items()
    )


def fail_in_one_line(action: Callable[[], int]) -> int:
    """Run ``action``, turning what can go wrong into one line on stderr and an exit code."""
    _make_stdout_safe()
    try:
        take_interrupts()
        code = action()
        sys.stdout.flush()
    except QuerySyntaxError as error:
        return _failed(f"cannot understand the query\n{error.with_caret()}", error.exit_code)
    except DatelineError as error:
        return _failed(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _failed("interrupted", INTERRUPTED)
    except BrokenPipeError:  # the reader of a pipe has gone
        _let_stdout_go()
        return PIPE_CLOSED
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _let_stdout_go()
        return _failed(f"cannot write the answer ({error.strerror})", DatelineError.exit_code)
    return code


def _let_stdout_go() -> None:
    """Python must not complain about what is left to write when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    # Deferred, as below: the reader starts without what the commands do.
    from indexer.cli.parser import parse  # noqa: PLC0415

    options = parse(arguments)
    code: int = options.run(options)
    return code


def _make_stdout_safe() -> None:
    """A character that the terminal's encoding lacks becomes a mark, and never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _failed(message: str, code: int) -> int:
    print(f"dateline: {neutralise(display_path(message))}", file=sys.stderr)
    return code
