"""The reader in a real pseudo-terminal: what it writes, what it leaves behind."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from indexer import Settings

READ = (
    "import fcntl, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "from pathlib import Path; from indexer import Settings; from tui.app import run; "
    "sys.exit(run(Settings(Path(sys.argv[1]))))"
)
PATIENCE = 60.0
POSITION_ASKED, POSITION = b"\x1b[6n", b"\x1b[1;1R"


class Terminal:
    """The far end of a pseudo-terminal: keeps what arrives, and says how far it has come."""

    def __init__(self, end: int) -> None:
        self.end = end
        self.seen = b""

    def read(self, seconds: float) -> bytes:
        """What arrives within ``seconds``."""
        until, before = monotonic() + seconds, len(self.seen)
        while (left := until - monotonic()) > 0:
            if not select.select([self.end], [], [], left)[0]:
                break
            try:
                data = os.read(self.end, 65536)
            except OSError:  # the program has ended, and its end of the line with it
                break
            self.seen += data
            for _ in range(data.count(POSITION_ASKED)):
                os.write(self.end, POSITION)
        return self.seen[before:]

    def wait_for(self, words: bytes) -> None:
        until = monotonic() + PATIENCE
        while words not in self.seen:
            assert monotonic() < until, self.seen
            self.read(0.05)

    def press(self, keys: bytes) -> None:
        os.write(self.end, keys)

    def resize(self, rows: int, columns: int) -> None:
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@contextmanager
def reader(
    settings: Settings, home: Path, **environment: str
) -> Iterator[tuple[Terminal, subprocess.Popen[bytes]]]:
    """The reader at 80x24 in a terminal."""
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    variables = {**os.environ, "TERM": "xterm-256color", "XDG_DATA_HOME": str(home), **environment}
    program = subprocess.Popen(
        [sys.executable, "-c", READ, str(settings.library)],
        stdin=far,
        stdout=far,
        stderr=far,
        env=variables,
        start_new_session=True,
    )
    os.close(far)
    try:
        yield Terminal(near), program
    finally:
        program.kill()
        program.wait()
        os.close(near)


def test_it_leaves_the_terminal_as_it_was(newsroom: Settings, tmp_path: Path) -> None:
    with reader(newsroom, tmp_path) as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"Q")
        assert program.wait(PATIENCE) == 0
        terminal.read(0.2)
        modes = ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?25l", b"\x1b[?25h"), (b"\x1b[8l", b"\x1b[8h"))
        for entered, left in modes:
            assert terminal.seen.count(entered) == 1
            assert terminal.seen.rindex(left) > terminal.seen.index(entered)
        assert b"Traceback" not in terminal.seen


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("keys", [b"", b"/ta", b"c"])
def test_ended_from_outside_it_leaves_the_terminal_as_it_was(
    newsroom: Settings, tmp_path: Path, number: signal.Signals, keys: bytes
) -> None:
    with reader(newsroom, tmp_path) as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        terminal.press(keys)
        terminal.read(0.5)
        before = termios.tcgetattr(terminal.end)
        program.send_signal(number)
        assert program.wait(PATIENCE) == 128 + number
        terminal.read(0.2)
        for entered, left in ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?25l", b"\x1b[?25h")):
            assert terminal.seen.rindex(left) > terminal.seen.rindex(entered)
        assert not before[3] & termios.ECHO
        assert termios.tcgetattr(terminal.end)[3] & termios.ECHO
        assert b"Traceback" not in terminal.seen


def test_before_the_first_answer_it_does_not_say_that_there_is_nothing(
    newsroom: Settings, tmp_path: Path
) -> None:
    with reader(newsroom, tmp_path) as (terminal, _):
        terminal.wait_for(b"Harbour talks")
        assert b"No articles" not in terminal.seen


def test_at_rest_it_writes_nothing(newsroom: Settings, tmp_path: Path) -> None:
    with reader(newsroom, tmp_path) as (terminal, _):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"/")
        terminal.read(1.0)
        assert terminal.read(1.0) == b""


def test_what_another_program_wrote_over_it_is_drawn_anew_on_demand(
    newsroom: Settings, tmp_path: Path
) -> None:
    with reader(newsroom, tmp_path) as (terminal, _):
        terminal.wait_for(b"Harbour talks")
        terminal.read(1.0)
        terminal.press(b"\x0c")
        assert b"Harbour talks" in terminal.read(1.0)


def test_a_key_costs_few_bytes(newsroom: Settings, tmp_path: Path) -> None:
    with reader(newsroom, tmp_path) as (terminal, _):
        terminal.wait_for(b"Harbour talks")
        terminal.read(1.0)
        terminal.press(b"j")
        assert 0 < len(terminal.read(0.5)) <= 300


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": "vt100"}])
def test_no_colour_is_sent_where_none_is_wanted(
    newsroom: Settings, tmp_path: Path, variables: dict[str, str]
) -> None:
    with reader(newsroom, tmp_path, COLORTERM="", **variables) as (terminal, _):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"\r")
        terminal.wait_for(b"a third fewer cod")
        for code in (b"\x1b[36m", b";36m", b"\x1b[38;", b";38;", b"\x1b[33m", b"\x1b[90m"):
            assert code not in terminal.seen


@pytest.mark.parametrize("name", ["dumb", "linux", "screen", "tmux-256color", "xterm", "vt100"])
def test_any_terminal_shows_the_list_and_is_left_as_it_was(
    newsroom: Settings, tmp_path: Path, name: str
) -> None:
    with reader(newsroom, tmp_path, TERM=name, COLORTERM="") as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"Q")
        assert program.wait(PATIENCE) == 0
        terminal.read(0.2)
        assert terminal.seen.rindex(b"\x1b[?25h") > terminal.seen.index(b"\x1b[?25l")


def test_a_stop_gives_the_terminal_to_the_shell_and_going_on_draws_anew(
    newsroom: Settings, tmp_path: Path
) -> None:
    with reader(newsroom, tmp_path) as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        terminal.read(0.5)
        before = len(terminal.seen)
        terminal.press(b"\x1a")
        terminal.read(1.0)
        assert b"\x1b[?1049l" in terminal.seen[before:]
        before = len(terminal.seen)
        os.kill(program.pid, signal.SIGCONT)
        terminal.read(1.0)
        assert b"Harbour talks" in terminal.seen[before:]
        terminal.press(b"Q")
        assert program.wait(PATIENCE) == 0


def test_any_size_at_any_time(newsroom: Settings, tmp_path: Path) -> None:
    with reader(newsroom, tmp_path) as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        for rows, columns in ((5, 20), (60, 200), (1, 1), (24, 80)):
            terminal.resize(rows, columns)
            terminal.press(b"j\r1")
            terminal.read(0.3)
        before = len(terminal.seen)
        terminal.press(b"\x0c")
        terminal.read(1.0)
        assert b"3 articles" in terminal.seen[before:]
        terminal.press(b"Q")
        assert program.wait(PATIENCE) == 0
        assert b"Traceback" not in terminal.seen
