"""A program in a pseudo-terminal, over a line of any speed: what it writes, and when."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep

ROWS, COLUMNS = 24, 80

KEYS = {"Down": b"\x1b[B", "PgDn": b"\x1b[6~", "Enter": b"\r", "Esc": b"\x1b"}
_APPLICATION_DOWN = b"\x1bOB"

_ANSWERS = (
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?64;1;2;6;22c"),
    (re.compile(rb"\x1b\[>0?q"), b"\x1bP>|bench(1)\x1b\\"),
)
"""What programs ask a terminal, and what this one says: where the cursor is, what it is, its name."""

_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)", re.S
)
_QUESTION_LENGTH = 16
"""Bytes at the end of what was read that may be the beginning of a question."""

_GRACE = 3.0
"""Seconds that a program has to end."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key: bytes written for it, and milliseconds until the first and the last of them."""

    bytes: int
    first_ms: float
    last_ms: float


@dataclass(slots=True)
class Terminal:
    """The far end of the line; ``rate`` is in bytes a second, 0 for as fast as can be."""

    pid: int
    end: int
    rate: int = 0
    started: float = field(default_factory=perf_counter)
    seen: bytearray = field(default_factory=bytearray)
    last: float = 0.0
    _free_at: float = 0.0
    _answered: int = 0

    def read(self, wait: float) -> int:
        """Take what comes within ``wait`` seconds, no faster than the line is; how many bytes."""
        now = perf_counter()
        if now < self._free_at:
            sleep(min(wait, self._free_at - now))
            if perf_counter() < self._free_at:
                return 0
            wait = 0
        if not select.select([self.end], [], [], wait)[0]:
            return 0
        try:
            data = os.read(self.end, max(1, self.rate // 50) if self.rate else 65536)
        except OSError:
            words = _ESCAPES.sub(b" ", bytes(self.seen))[-500:].decode("utf-8", "replace")
            raise SystemExit(f"the program has ended; the last it said: {words}") from None
        self.last = perf_counter()
        if self.rate:
            self._free_at = max(self.last, self._free_at) + len(data) / self.rate
        self.seen += data
        self._answer()
        return len(data)

    def _answer(self) -> None:
        start = max(0, self._answered - _QUESTION_LENGTH)
        for question, answer in _ANSWERS:
            for match in question.finditer(self.seen, start):
                if match.end() > self._answered:
                    os.write(self.end, answer)
        self._answered = len(self.seen)

    def wait_for(self, pattern: str, patience: float = 60.0) -> float:
        """Seconds from the start until ``pattern`` was written, escapes left out."""
        wanted = re.compile(pattern.encode())
        until = perf_counter() + patience
        searched = -1
        while perf_counter() < until:
            if len(self.seen) > searched:
                searched = len(self.seen)
                if wanted.search(_ESCAPES.sub(b"", bytes(self.seen))):
                    return self.last - self.started
            self.read(0.05)
        raise TimeoutError(f"never saw {pattern!r} in {_ESCAPES.sub(b' ', bytes(self.seen))[-2000:]!r}")

    def settle(self, quiet: float = 0.4, patience: float = 30.0) -> None:
        """Wait until nothing has been written for ``quiet`` seconds."""
        until, since = perf_counter() + patience, perf_counter()
        while perf_counter() < until and perf_counter() - since < quiet:
            if self.read(0.02):
                since = perf_counter()

    def press(self, key: str) -> None:
        """Send a key by its name, or text as it is."""
        wants_application_keys = self.seen.rfind(b"\x1b[?1h") > self.seen.rfind(b"\x1b[?1l")
        data = _APPLICATION_DOWN if key == "Down" and wants_application_keys else KEYS.get(key, key.encode())
        os.write(self.end, data)

    def stroke(self, key: str, quiet: float = 0.3) -> Stroke:
        """Press a key and wait until all is quiet."""
        before, began = len(self.seen), perf_counter()
        self.press(key)
        first = 0.0
        while perf_counter() - max(began, self.last) < quiet:
            if self.read(0.02) and not first:
                first = self.last
        written = len(self.seen) - before
        return Stroke(written, (first - began) * 1e3 if first else 0.0, max(0.0, self.last - began) * 1e3)

    def hold(self, key: str, seconds: float, a_second: float) -> tuple[float, float]:
        """Hold a key down; bytes for each time it repeats, and seconds that the last byte came after it."""
        before, began = len(self.seen), perf_counter()
        times = round(seconds * a_second)
        for number in range(times):
            while (left := began + number / a_second - perf_counter()) > 0:
                self.read(left)
            self.press(key)
        released = perf_counter()
        self.settle(0.5, patience=60.0)
        return (len(self.seen) - before) / times, max(0.0, self.last - released)

    def idle_bytes(self, seconds: float) -> int:
        """Bytes written while nobody does anything."""
        self.settle()
        before, until = len(self.seen), perf_counter() + seconds
        while (left := until - perf_counter()) > 0:
            self.read(left)
        return len(self.seen) - before

    def memory(self) -> float:
        """Megabytes that the program and its children hold, what is shared counted in parts (PSS)."""
        lines = (
            line
            for pid in _family(self.pid)
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        )
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def _family(pid: int) -> Iterator[int]:
    yield pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    for child in children.split():
        yield from _family(int(child))


@contextmanager
def running(arguments: Sequence[str], environment: Mapping[str, str], *, rate: int = 0) -> Iterator[Terminal]:
    """A program at 80x24 until the block ends."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if name not in ("TMUX", "STY", "COLUMNS", "LINES", "NO_COLOR", "COLORTERM")
    }
    variables |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environment}
    pid, end = pty.fork()
    if not pid:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execvpe(arguments[0], list(arguments), variables)
    terminal = Terminal(pid, end, rate)
    try:
        yield terminal
    finally:
        _end(terminal)


def _end(terminal: Terminal) -> None:
    terminal.rate = 0
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
        os.kill(terminal.pid, number)
        until = perf_counter() + _GRACE
        while perf_counter() < until:
            try:
                terminal.read(0.05)
            except SystemExit:
                sleep(0.05)
            if os.waitpid(terminal.pid, os.WNOHANG)[0]:
                os.close(terminal.end)
                return
