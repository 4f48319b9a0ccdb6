"""Measure the reader in a terminal of 80x24: python -m tests.bench.reader --library FOLDER [--query WORDS].

Prints a table of start, bytes and milliseconds a key, lag over slow lines and memory, with
newsboat and aerc on the same headlines where they are installed and ``--others`` is given
(the lists of both; ``--articles`` of them). An article that fits the screen writes nothing on PgDn.
``--long`` measures an article of a megabyte, made of those of the library, in a library of its own.
The exit code is 1 where a goal is missed. Times depend on what else the machine does; its
load is printed with them. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from indexer import Library, SearchHit, load_settings
from tests.bench.reader.goals import missed, table
from tests.bench.reader.others import Program, others
from tests.bench.reader.terminal import Stroke, Terminal, running

_STARTS = 5
_STROKES = 20
_HELD, _A_SECOND = 2.0, 30.0
_RATES = (7_000, 2_400)
_REST = 3.0
_AT_ONCE = 5000
_MEGABYTE = 1_000_000
_COUNTED = r"[0-9] articles"
"""What stands over the list as soon as it is there; the frame before it says ``Articles`` only."""


def main() -> int:
    """Measure, print, and say what was missed."""
    options = _options()
    with TemporaryDirectory() as scratch:
        with Library.open(load_settings({}, library=options.library)) as library:
            print(f"{library.search('', limit=0).total:,} articles in {options.library}")
        reader = _reader(options.library, Path(scratch))
        columns = {reader.name: {**_list(reader), **_reading(reader, options.query)}}
        if options.long:
            long = _long(options.library, Path(scratch))
            columns[reader.name] |= _long_reading(_reader(long, Path(scratch)))
        if options.others:
            settings = load_settings({}, library=options.library)
            with Library.open(settings) as library:
                programs = others(_hits(library, options.articles), Path(scratch))
            columns |= {program.name: _list(program) for program in programs}
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    print(table(columns))
    misses = list(missed(columns[reader.name]))
    print("\n".join(f"missed: {line}" for line in misses) or "every goal is reached")
    return 1 if misses else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--library", type=Path, required=True, help="a library that has been indexed")
    parser.add_argument("--query", default="president", help="words with many hits in it")
    parser.add_argument("--long", action="store_true", help="measure an article of a megabyte too")
    parser.add_argument("--others", action="store_true", help="measure newsboat and aerc too")
    parser.add_argument("--articles", type=int, default=2000, help="how many articles these get")
    return parser.parse_args()


def _hits(library: Library, most: int) -> list[SearchHit]:
    """The first articles of the library, newest first."""
    hits: list[SearchHit] = []
    while len(hits) < most:
        page = library.search("", limit=min(_AT_ONCE, most - len(hits)), offset=len(hits))
        if not page.hits:
            break
        hits += page.hits
    return hits


def _reader(library: Path, scratch: Path) -> Program:
    home = {"XDG_DATA_HOME": str(scratch / "data"), "XDG_CONFIG_HOME": str(scratch / "config")}
    arguments = [sys.executable, "-m", "tui", "--library", str(library)]
    return Program("dateline", arguments, home, _COUNTED, (), _COUNTED)


def _to_list(terminal: Terminal, program: Program) -> None:
    terminal.wait_for(program.first)
    for key in program.keys:
        terminal.settle()
        terminal.press(key)
    terminal.wait_for(program.listed or program.first)
    terminal.settle()


def _list(program: Program) -> dict[str, float]:
    """What every program is measured by: its start, and its list."""
    figures: dict[str, float] = {"start": median(_start(program) for _ in range(_STARTS))}
    with running(program.arguments, program.environment) as terminal:
        _to_list(terminal, program)
        figures["at rest, bytes in 3 s"] = terminal.idle_bytes(_REST)
        strokes = [terminal.stroke("Down") for _ in range(_STROKES)]
        figures |= _of(strokes, "one Down", first=True)
        figures["Down held, bytes a key"], _ = terminal.hold("Down", _HELD, _A_SECOND)
        figures["memory"] = terminal.memory()
    for rate in _RATES:
        with running(program.arguments, program.environment, rate=rate) as terminal:
            _to_list(terminal, program)
            _, figures[f"lag after 2 s of Down, {rate:,} B/s"] = terminal.hold("Down", _HELD, _A_SECOND)
    return figures


def _start(program: Program) -> float:
    with running(program.arguments, program.environment) as terminal:
        return terminal.wait_for(program.first)


def _reading(program: Program, query: str) -> dict[str, float]:
    """What only the reader is measured by: its query line and its article."""
    figures: dict[str, float] = {}
    with running(program.arguments, program.environment) as terminal:
        _to_list(terminal, program)
        terminal.press("/")
        figures["at rest in the query line"] = terminal.idle_bytes(_REST)
        figures |= _of([terminal.stroke(letter, 0.6) for letter in query], "a letter of a query", first=False)
        terminal.press("Enter")
        terminal.settle()
        figures |= _of([terminal.stroke("Enter", 0.6)], "open an article", first=False)
        figures |= _of([terminal.stroke("n") for _ in range(_STROKES)], "next hit", first=True)
        terminal.press("g")
        terminal.settle()
        figures |= _of([terminal.stroke("PgDn") for _ in range(3)], "PgDn in the article", first=True)
    return figures


def _long(library: Path, scratch: Path) -> Path:
    """A library of two articles: one of a megabyte, made of the texts of ``library``, and a short one."""
    texts: list[str] = []
    with Library.open(load_settings({}, library=library)) as archive:
        for annotated in archive.each(""):
            texts.append(annotated.article.text)
            if sum(map(len, texts)) >= _MEGABYTE:
                break
    lines = [
        {"id": "long", "title": "Long", "date": "2020-01-02", "text": "\n\n".join(texts)[:_MEGABYTE]},
        {"id": "short", "title": "Short", "date": "2020-01-01", "text": "It is over."},
    ]
    path, made = scratch / "long.jsonl", scratch / "long"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with Library.open(load_settings({}, library=made), create=True) as archive:
        archive.index([path], assume_body=True)
    return made


def _long_reading(program: Program) -> dict[str, float]:
    """What an article of a megabyte costs: to open, to page through, to go to its end, and to hold."""
    figures: dict[str, float] = {}
    with running(program.arguments, program.environment) as terminal:
        _to_list(terminal, program)
        before = terminal.memory()
        opened = terminal.stroke("Enter", 1.5)
        figures |= {"open 1 MB": opened.last_ms / 1e3, "open 1 MB, bytes": opened.bytes}
        figures |= _of([terminal.stroke("PgDn") for _ in range(_STROKES)], "PgDn in 1 MB", first=True)
        figures |= _of([terminal.stroke(key) for key in "GgG"], "to the end of 1 MB", first=True)
        figures["memory for 1 MB"] = terminal.memory() - before
        figures["memory with 1 MB"] = terminal.memory()
    return figures


def _of(strokes: list[Stroke], name: str, *, first: bool) -> dict[str, float]:
    time: Callable[[Stroke], float] = (lambda s: s.first_ms) if first else (lambda s: s.last_ms)
    which = "first byte" if first else "last byte"
    return {
        f"{name}, bytes": median(s.bytes for s in strokes),
        f"{name}, {which}": median(map(time, strokes)),
    }


if __name__ == "__main__":
    sys.exit(main())
