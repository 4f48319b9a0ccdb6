"""``dateline correct``: who is who, said in the words of the file of corrections."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

import msgspec

from indexer.cli.options import Subparsers, add_library_options, command, settings_of
from indexer.cli.output import counted, path, plain, print_json
from indexer.config import Settings
from indexer.contract import SCHEMA
from indexer.corrections import (
    Correction,
    CorrectionsFile,
    Known,
    Merge,
    Statement,
    is_actor_id,
    parse_correction,
    to_line,
)
from indexer.errors import UsageError
from indexer.harmless import neutralise
from indexer.idle import Idle
from indexer.library import Library, exists, open_corrections
from indexer.model import ActorId

EXPLAINED = """\
corrections, one a call, in the words of the file:
  merge ACTOR into ACTOR [as NAME]
  split ACTOR [named FORM ...] into ACTOR [as NAME] [in ARTICLE ...]
  rename ACTOR to NAME
  kind ACTOR person|organization|state|place
  country ACTOR KP|none
  hide ACTOR
and of the file itself:
  show         what it says
  check        what is wrong with it, and what has no effect here; exit code 1 if there is any
  undo         take the last correction back

ACTOR is an id, as dateline actors QUERY --json shows it, or the full name that one actor
goes by. Corrections hold at once, everywhere, and whatever is indexed again.

Examples:
  dateline correct merge jong-un-kim into kim-jong-un
  dateline correct split kim-jong-un named Kim into kim-yo-jong as 'Kim Yo-jong' in reuters-17
  dateline correct rename 'Mark Lambert' to 'Mark B. Lambert'
  dateline correct kind taliban organization
  dateline correct country mark-lambert US
  dateline correct hide reuters
"""

VERBS = ("merge", "split", "rename", "kind", "country", "hide", "show", "check", "undo")
"""What a correction begins with, and what else can be done with all of them."""

_SHOWN = 5
"""Actors of one name that are listed."""


class StatementJson(msgspec.Struct, frozen=True):
    """One correction: the line that it stands in, from 1, and how it reads."""

    line: int
    text: str


class CorrectionsJson(msgspec.Struct, frozen=True):
    """What ``dateline correct show --json`` answers."""

    schema: int
    file: str
    corrections: list[StatementJson]
    problems: list[str]


class IdleJson(msgspec.Struct, frozen=True):
    """A correction without effect on the articles of the library, and why."""

    line: int
    text: str
    reason: str


class CheckJson(msgspec.Struct, frozen=True):
    """What ``dateline correct check --json`` answers."""

    schema: int
    file: str
    problems: list[str]
    idle: list[IdleJson]


def add_correct(commands: Subparsers) -> None:
    """``dateline correct``."""
    parser = command(commands, "correct", "say who is who, for all articles", "")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXPLAINED
    parser.add_argument("words", nargs="+", metavar="WORD", help="a correction, or show, check or undo")
    parser.add_argument("--json", action="store_true", help="show or check in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: correct(options, settings_of(options)))


def correct(options: argparse.Namespace, settings: Settings) -> int:
    """Write a correction, or show, check or undo; 0 where there was something to show or do, else 1."""
    words: Sequence[str] = options.words
    act = _OF_THE_FILE.get(words[0])
    if options.json and act not in (_show, _check):
        raise UsageError("--json goes with: dateline correct show, and check")
    if act is None:
        return _write(settings, words)
    if len(words) > 1:
        raise UsageError(f"nothing follows {words[0]}; see: dateline correct --help")
    return act(open_corrections(settings), options, settings)


def _write(settings: Settings, words: Sequence[str]) -> int:
    try:
        correction = parse_correction(_with_ids(settings, words))
    except UsageError as error:
        raise UsageError(f"{error}; see: dateline correct --help") from None
    file = open_corrections(settings)
    for line in file.add(correction) or ("nothing new: the file says so already",):
        print(plain(line), file=sys.stderr)
    for actor in _unseen(settings, _looked_for(correction)):
        print(f"no article of this library has {actor} yet", file=sys.stderr)
    return 0


def _with_ids(settings: Settings, words: Sequence[str]) -> list[str]:
    """The words with ids in the place of the names of actors."""
    found, places = list(words), {1, words.index("into") + 1 if "into" in words else 1}
    for place in sorted(places):
        if place < len(words) and words[place].strip() and not is_actor_id(words[place]) and exists(settings):
            found[place] = _called(settings, words[place])
    return found


def _called(settings: Settings, name: str) -> ActorId:
    """The id of the one actor of that name."""
    with Library.open(settings) as library:
        found = library.actors_called(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(
            f"no actor of this library is called {plain(name)}; write an id, such as mark-lambert"
        )
    others = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
    raise UsageError(
        f"several actors are called {plain(name)}; write one of {', '.join(found[:_SHOWN])}{others}"
    )


def _looked_for(correction: Correction) -> tuple[ActorId, ...]:
    """The actors that should be in the library: not one that a name is given to."""
    if isinstance(correction, Merge) and not correction.name:
        return correction.actor, correction.into
    return (correction.actor,)


def _show(file: CorrectionsFile, options: argparse.Namespace, _: Settings) -> int:
    known = file.known()
    if options.json:
        said = [StatementJson(statement.line, _text(statement)) for statement in known.statements]
        print_json(CorrectionsJson(SCHEMA, path(str(known.path)), said, [str(p) for p in known.problems]))
        return 0 if said else 1
    for statement in known.statements:
        print(_text(statement))
    _say_problems(known)
    print(f"{counted(len(known.statements), 'correction')} in {path(str(known.path))}", file=sys.stderr)
    return 0 if known.statements else 1


def _check(file: CorrectionsFile, options: argparse.Namespace, settings: Settings) -> int:
    known, idle = file.known(), _idle(settings)
    if options.json:
        listed = [IdleJson(one.statement.line, _text(one.statement), plain(one.reason)) for one in idle]
        print_json(CheckJson(SCHEMA, path(str(known.path)), [str(p) for p in known.problems], listed))
    else:
        _say_problems(known)
        for one in idle:
            print(plain(str(one)))
        found = [counted(len(known.statements), "correction"), counted(len(known.problems), "problem")]
        lines = len({one.statement.line for one in idle})
        print(", ".join([*found, f"{lines:,} without effect here"]), file=sys.stderr)
    return 1 if known.problems or idle else 0


def _idle(settings: Settings) -> tuple[Idle, ...]:
    """What has no effect on the articles of the library; nothing where there is no library."""
    if not exists(settings):
        return ()
    with Library.open(settings) as library:
        return library.idle_corrections()


def _undo(file: CorrectionsFile, _: argparse.Namespace, __: Settings) -> int:
    lines = file.undo()
    for line in lines or ("nothing to take back",):
        print(plain(line), file=sys.stderr)
    return 0 if lines else 1


_OF_THE_FILE: dict[str, Callable[[CorrectionsFile, argparse.Namespace, Settings], int]] = {
    "show": _show,
    "check": _check,
    "undo": _undo,
}


def _say_problems(known: Known) -> None:
    for problem in known.problems:
        print("\n".join(map(neutralise, problem.with_caret().split("\n"))))


def _text(statement: Statement) -> str:
    return plain(to_line(statement.correction))


def _unseen(settings: Settings, actors: Sequence[ActorId]) -> tuple[ActorId, ...]:
    """Those of some actors that no article of the library has; none where there is no library."""
    if not actors or not exists(settings):
        return ()
    with Library.open(settings) as library:
        return tuple(actor for actor in actors if not library.has_found(actor))
