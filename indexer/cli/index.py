"""``dateline index`` and ``dateline forget``: what the library holds."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from indexer.cli.ends import handled
from indexer.cli.output import ProgressLine, counted, skipped_line
from indexer.cli.paths import INTERRUPTED, to_read
from indexer.config import Settings
from indexer.errors import DatelineError
from indexer.library import Library
from indexer.progress import IndexReport

SKIPPED_SHOWN = 10


def index(options: argparse.Namespace, settings: Settings) -> int:
    """Bring the library up to date with some paths."""
    paths = to_read(options.paths)
    line = ProgressLine(quiet=options.quiet)
    with Library.open(settings, create=True) as library, _until_interrupted() as interrupts:
        report = library.index(
            paths, assume_body=options.no_clean, progress=line, stop=lambda: bool(interrupts)
        )
        line.clear()
        library.refresh()
        _say(report, library, everything=options.report)
    if report.stopped:
        return INTERRUPTED
    if not (report.added or report.updated or report.unchanged or report.removed):
        names = ", ".join(str(path) for path in options.paths)
        raise DatelineError(f"no article found in {names}; --report lists what was skipped")
    return 0


def forget(options: argparse.Namespace, settings: Settings) -> int:
    """Drop what was read from some paths."""
    with Library.open(settings) as library:
        removed = sum(library.forget(path) for path in options.paths)
    print(f"{counted(removed, 'article')} dropped from the library")
    return 0 if removed else 1


def _say(report: IndexReport, library: Library, *, everything: bool) -> None:
    parts = [
        f"{number:,} {word}"
        for number, word in (
            (report.added, "added"),
            (report.updated, "updated"),
            (report.unchanged, "unchanged"),
            (report.removed, "removed"),
        )
        if number
    ]
    print(
        f"{', '.join(parts) or 'nothing new'}; {counted(library.info().articles, 'article')} in the library"
    )
    if everything:
        for skipped in library.skipped():
            print(f"skipped {skipped_line(skipped)}")
    elif report.skipped:
        _mention_skipped(report)
    if report.stopped:
        print("interrupted; run it again to go on from here", file=sys.stderr)


def _mention_skipped(report: IndexReport) -> None:
    for skipped in report.skipped[:SKIPPED_SHOWN]:
        print(f"skipped {skipped_line(skipped)}", file=sys.stderr)
    more = len(report.skipped) - SKIPPED_SHOWN
    if more > 0:
        print(f"and {more:,} more skipped; --report lists them all", file=sys.stderr)


@contextmanager
def _until_interrupted() -> Iterator[list[int]]:
    """Collects interrupts instead of being broken off by them; the second one breaks off."""
    interrupts: list[int] = []

    def note(number: int, _frame: object) -> None:
        interrupts.append(number)
        if len(interrupts) > 1:
            raise KeyboardInterrupt

    with handled((signal.SIGINT, signal.SIGTERM), note):
        yield interrupts
