"""Other programs: run in the terminal while the reader stands aside, or beside it.

Nothing of an article ever becomes part of a command: texts go by standard input, files
and addresses are arguments of their own, which cannot be taken for options.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import termios
import tty
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from threading import Thread

_SHELL = "/bin/sh"
_PAGER = "less"
_START = 1.0
"""Seconds in which a program that cannot start has said so."""


def through_shell(command: str, text: str, environment: Mapping[str, str]) -> int:
    """Run the user's ``command`` in the user's shell with ``text`` on its standard input; its exit code.

    Raises:
        OSError: there is no such shell.
    """
    return _in_terminal([environment.get("SHELL") or _SHELL, "-c", command], text)


def in_terminal(arguments: Sequence[str]) -> int:
    """Run a program that has the terminal to itself; its exit code.

    Raises:
        OSError: there is no such program.
    """
    return _in_terminal(arguments, None)


def _in_terminal(arguments: Sequence[str], text: str | None) -> int:
    with _interrupts_are_for_it():
        done = subprocess.run(
            arguments, input=None if text is None else text.encode("utf-8", "replace"), check=False
        )
    return done.returncode


@contextmanager
def _interrupts_are_for_it() -> Iterator[None]:
    """Let Ctrl-C end the other program only: it goes to both, and a handler is not inherited."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def wait_for_key(words: str) -> None:
    """Say ``words`` below what a program wrote, and wait for any key."""
    print(f"\n[{words}]", end="", flush=True)
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        with _interrupts_are_for_it(), suppress(OSError):
            os.read(terminal, 1)
    finally:
        termios.tcflush(terminal, termios.TCIFLUSH)  # the rest of a key that sends several bytes
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    print()


def beside(arguments: Sequence[str]) -> int:
    """Start a program of the desktop; the exit code if it fails at once, else 0.

    Raises:
        OSError: there is no such program.
    """
    program = subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return program.wait(_START)
    except subprocess.TimeoutExpired:
        Thread(target=program.wait, daemon=True).start()
        return 0


def desktop_opener(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The program with which the desktop opens files and addresses; empty where there is no desktop."""
    if sys.platform == "darwin":
        return () if environment.get("SSH_CONNECTION") else ("open",)
    has_screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return ("xdg-open",) if has_screen and shutil.which("xdg-open", path=environment.get("PATH")) else ()


def pager(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The program with which the user looks at files in the terminal."""
    with suppress(ValueError):
        return tuple(shlex.split(environment.get("PAGER", ""))) or (_PAGER,)
    return (_PAGER,)
