"""The file of corrections: read whenever it has changed, edited without a word of the user's lost.

An edit adds a line, or puts another in the place of one; comments and order stay. It is
written beside and takes the file's place when it is on the disk; processes that edit
wait for each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from indexer.corrections.compile import compile_corrections
from indexer.corrections.disk import only_writer, write_whole
from indexer.corrections.model import (
    Correction,
    Hide,
    Merge,
    Problem,
    Rename,
    SetCountry,
    SetKind,
    Statement,
)
from indexer.corrections.rules import NOTHING, Corrections
from indexer.corrections.syntax import comment_of, to_line
from indexer.errors import CorrectionsError

LARGEST = 16_000_000
"""Bytes; a larger file is none that anybody wrote."""

_STEPS = 200
"""How many edits can be taken back."""

_HEAD = """\
# Who is who, in your own words. One correction a line; what follows a # is a comment.
#
#   merge   ACTOR into ACTOR [as "NAME"]
#   split   ACTOR [named "FORM" ...] into ACTOR [as "NAME"] [in ARTICLE ...]
#   rename  ACTOR to "NAME"
#   kind    ACTOR person|organization|state|place
#   country ACTOR KP|none
#   hide    ACTOR
#
# ACTOR is an id, such as mark-lambert. Order does not matter.
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What a file says now. With problems, the lines that have none hold."""

    path: Path
    lines: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    corrections: Corrections = NOTHING

    def complaint(self) -> str:
        """The first problem with where it is, and what shows the rest; empty where there is none."""
        if not self.problems:
            return ""
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        return f"{self.path}: {self.problems[0]}{more}; see: dateline correct check"


class _Step(msgspec.Struct, frozen=True):
    """One edit, for undo: lines from ``at`` (from 0) on that took the place of others."""

    file: str
    at: int
    before: list[str]
    after: list[str]


class CorrectionsFile:
    """The corrections of one user.

    Args:
        path: the file, which need not be there.
        undo: a file in which edits are remembered, so that they can be taken back.
    """

    def __init__(self, path: Path, undo: Path) -> None:
        self._path, self._undo = path, undo
        self._known = Known(path)
        self._state: tuple[int, int, int] | None = None

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._path

    def known(self) -> Known:
        """What the file says now; it is read again only where it has changed. Raises nothing."""
        try:
            seen = self._path.stat()
            state = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
        except OSError:
            state = (0, 0, 0)
        if state != self._state:
            self._known, self._state = read_corrections(self._path), state
        return self._known

    def add(self, *corrections: Correction) -> tuple[str, ...]:
        """Write corrections down, each in the place of what it says anew; the lines that were written.

        What the file says already is not written twice.

        Raises:
            CorrectionsError: the file has problems, cannot be written, or says the opposite.
        """
        written: list[str] = []

        def edit(lines: list[str]) -> None:
            for correction in corrections:
                said = read_lines(self._path, lines).statements
                if any(statement.correction == correction for statement in said):
                    continue
                line = to_line(correction)
                written.append(line)
                place = next((s.line - 1 for s in said if _is_replaced(s.correction, correction)), None)
                if place is None:
                    lines.append(line)
                else:
                    lines[place] = line + comment_of(lines[place])

        self._edit(edit)
        return tuple(written)

    def drop(self, number: int) -> str:
        """Take the correction in a line, from 1, out of the file; the line as it stood there.

        Raises:
            CorrectionsError: there is none in that line, or the file cannot be written.
        """
        dropped: list[str] = []

        def edit(lines: list[str]) -> None:
            if number not in {s.line for s in read_lines(self._path, lines).statements}:
                raise CorrectionsError(f"{self._path}: there is no correction in line {number}")
            dropped.append(lines.pop(number - 1))

        self._edit(edit)
        return dropped[0]

    def undo(self) -> tuple[str, ...] | None:
        """Take the last edit of this file back; the lines that are gone or back, None where none is left.

        Raises:
            CorrectionsError: its lines were changed by hand since, or the file cannot be written.
        """
        with self._writing():
            steps = self._steps()
            place = next((n for n, s in reversed([*enumerate(steps)]) if s.file == str(self._path)), None)
            if place is None:
                return None
            step = steps.pop(place)
            lines = list(self._fresh().lines)
            at = _find(lines, step)
            if at is None:
                self._remember(steps)
                raise CorrectionsError(
                    f"{self._path}: the last correction was changed by hand since, and stays as it is"
                )
            lines[at : at + len(step.after)] = step.before
            self._write(lines)
            self._remember(steps)
            return (*(f"- {line}" for line in step.after), *(f"+ {line}" for line in step.before))

    def _edit(self, edit: Callable[[list[str]], None]) -> None:
        with self._writing():
            known = self._fresh()
            if known.problems:
                raise CorrectionsError(f"{known.complaint()}; nothing was written")
            before = known.lines or tuple(_HEAD.splitlines())
            after = list(before)
            edit(after)
            if after == list(before):
                return
            wrong = read_lines(self._path, after).problems
            if wrong:
                raise CorrectionsError(f"{self._path}: {wrong[0].message}; nothing was written")
            self._write(after)
            with suppress(CorrectionsError):  # what is written is written, even if it cannot be taken back
                self._remember([*self._steps(), _difference(str(self._path), before, after)])

    def _fresh(self) -> Known:
        self._state = None
        return self.known()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """The only right to edit."""
        with only_writer(self._path):
            try:
                yield
            finally:
                self._state = None

    def _write(self, lines: Sequence[str]) -> None:
        write_whole(self._path, "".join(f"{line}\n" for line in lines))

    def _steps(self) -> list[_Step]:
        try:
            rows = self._undo.read_bytes().splitlines()
            return [msgspec.json.decode(row, type=_Step) for row in rows]
        except (OSError, msgspec.DecodeError):
            return []

    def _remember(self, steps: Sequence[_Step]) -> None:
        rows = (msgspec.json.encode(step).decode() for step in steps[-_STEPS:])
        write_whole(self._undo, "".join(f"{row}\n" for row in rows))


def read_corrections(path: Path) -> Known:
    """What a file says; nothing where there is none, and a problem where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            return _unreadable(path, f"is larger than {LARGEST:,} bytes, and was not read")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Known(path)
    except UnicodeDecodeError as error:
        return _unreadable(path, f"is not UTF-8 at byte {error.start + 1}; save it as UTF-8")
    except OSError as error:
        return _unreadable(path, f"cannot be read ({error.strerror})")
    lines = text.split("\n")
    return read_lines(path, lines[:-1] if lines[-1] == "" else lines)


def read_lines(path: Path, lines: Sequence[str]) -> Known:
    """What the lines of a file say."""
    compiled = compile_corrections(line.removesuffix("\r") for line in lines)
    return Known(path, tuple(lines), compiled.statements, compiled.problems, compiled.corrections)


def _unreadable(path: Path, message: str) -> Known:
    return Known(path, problems=(Problem(0, 0, message),))


def _is_replaced(old: Correction, new: Correction) -> bool:
    """Whether one correction says anew what the other said."""
    if type(old) is not type(new) or old.actor != new.actor:
        return False
    return isinstance(new, Merge | Rename | SetKind | SetCountry | Hide)


def _difference(file: str, before: Sequence[str], after: Sequence[str]) -> _Step:
    """The one run of lines in which two texts differ."""
    shortest = min(len(before), len(after))
    start = next((n for n in range(shortest) if before[n] != after[n]), shortest)
    left = shortest - start
    end = next((n for n in range(left) if before[-1 - n] != after[-1 - n]), left)
    return _Step(file, start, list(before[start : len(before) - end]), list(after[start : len(after) - end]))


def _find(lines: Sequence[str], step: _Step) -> int | None:
    """Where the lines of a step stand now: where they were written, else the one place that has them."""
    size = len(step.after)
    if not size:
        return step.at if step.at <= len(lines) else None
    if list(lines[step.at : step.at + size]) == step.after:
        return step.at
    places = [n for n in range(len(lines) - size + 1) if list(lines[n : n + size]) == step.after]
    return places[0] if len(places) == 1 else None
