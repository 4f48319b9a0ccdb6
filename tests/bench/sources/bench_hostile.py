"""``python -m tests.bench.sources.bench_hostile FOLDER``: what each file of a hostile folder costs.

Every file is read, cleaned and annotated in a process of its own, so that its time and
memory are its own. Prints the files over two seconds or 300 MB, those that
raised, those of which nothing was read and nothing told, and a summary.
"""

from __future__ import annotations

import os
import resource
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path

from indexer.pipeline import Prepared, prepare
from indexer.sources import Skipped, SourceFile, read, walk

SLOW = 2.0
"""Seconds of processor time."""

LARGE = 300
"""Megabytes above what the process had before."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one file took, and what came of it; ``fault`` is a traceback."""

    name: str
    seconds: float
    megabytes: float
    documents: int
    reasons: tuple[str, ...]
    fault: str = ""

    def __str__(self) -> str:
        told = f"; {self.reasons[0]}" if self.reasons else ""
        return f"{self.seconds:6.2f} s {self.megabytes:6.0f} MB {self.documents:6} read  {self.name}{told}"


def main(folder: Path) -> int:
    list(prepare(read(SourceFile(Path(__file__), 0, 0)), processes=1))
    costs = [_apart(item) if isinstance(item, SourceFile) else _left(item) for item in walk([folder])]
    wrong = [cost for cost in costs if cost.fault or not (cost.documents or cost.reasons)]
    dear = [cost for cost in costs if cost.seconds > SLOW or cost.megabytes > LARGE]
    for title, chosen in (("raised, or told nothing", wrong), ("slow or large", dear)):
        print(f"{title}: {len(chosen)}", *chosen, *(cost.fault for cost in chosen if cost.fault), sep="\n  ")
    print("slowest:", *sorted(costs, key=lambda cost: -cost.seconds)[:10], sep="\n  ")
    print("largest:", *sorted(costs, key=lambda cost: -cost.megabytes)[:10], sep="\n  ")
    print(f"{len(costs)} files, {sum(cost.documents for cost in costs)} documents")
    return 1 if wrong or dear else 0


def _left(item: Skipped) -> Cost:
    return Cost(ascii(item.origin.path)[1:-1], 0.0, 0.0, 0, (item.reason,))


def _apart(file: SourceFile) -> Cost:
    """The cost of a file, in a forked process; one that died counts as a fault."""
    ours, theirs = Pipe(duplex=False)
    process = Process(target=_measure, args=(file, theirs))
    process.start()
    theirs.close()
    try:
        found: Cost = ours.recv()
    except EOFError:
        process.join()
        found = Cost(ascii(str(file.path))[1:-1], 0.0, 0.0, 0, (), f"died with code {process.exitcode}")
    process.join()
    return found


def _measure(file: SourceFile, answer: Connection) -> None:
    began, before = time.process_time(), _peak()
    documents, reasons, fault = 0, [], ""
    try:
        for item in _prepared(file):
            if isinstance(item, Skipped):
                reasons.append(ascii(item.reason)[1:-1])
            else:
                documents += 1
    except Exception:
        fault = traceback.format_exc()
    seconds, megabytes = time.process_time() - began, _peak() - before
    name = ascii(os.fspath(file.path))[1:-1]
    answer.send(Cost(name, seconds, megabytes, documents, tuple(reasons[:3]), fault))


def _prepared(file: SourceFile) -> Iterator[Prepared | Skipped]:
    for item in prepare(read(file), processes=1):
        if isinstance(item, Prepared | Skipped):
            yield item


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
