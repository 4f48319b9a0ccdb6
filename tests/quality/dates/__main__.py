"""``python -m tests.quality.dates [--pin]``: the figures, and what was gained and lost.

Compares the values that are right now with those in ``right.tsv`` (a document a line, with
the offsets of its expressions and no text); ``--pin`` makes the present state the one to
compare with. Of documents that are held back only figures and counts are shown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from tests.quality.dates.corpora import FOLDERS, read_all
from tests.quality.dates.scoring import Pair, f1, pairs, tag

Key = tuple[str, int]
"""A document and the offset of an expression in it."""

PINNED = Path(__file__).with_name("right.tsv")


def main(arguments: list[str]) -> int:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    right: dict[Key, str] = {}
    held_back: dict[str, bool] = {}
    unread: list[Pair] = []
    for corpus, documents in read_all(Path(data)):
        found: list[Pair] = []
        for document in documents:
            side_by_side = list(pairs(document.gold, tag(document)))
            found += side_by_side
            unread += side_by_side if document.held_back and corpus in FOLDERS else []
            held_back[f"{corpus}/{document.name}"] = document.held_back
            for gold, ours in side_by_side:
                if gold is not None and ours is not None and gold.value == ours.value:
                    key = f"{corpus}/{document.name}", gold.start
                    right[key] = f"{document.text[gold.start : gold.end]!r} {gold.value}"
        show(corpus, found)
    show("held back", unread)
    if "--pin" in arguments:
        write_pinned(right)
        return 0
    pinned = read_pinned()
    lost, gained = sorted(pinned - right.keys()), sorted(right.keys() - pinned)
    for sign, keys in (("-", lost), ("+", gained)):
        for name, start in keys:
            if not held_back.get(name):
                print(sign, name, start, right.get((name, start), ""))
    print(f"gained {len(gained)}, lost {len(lost)}")
    return 0


def show(name: str, found: Iterable[Pair]) -> None:
    """One line of figures."""
    print(name, *(f"{measure} {figure:.1f}" for measure, figure in f1(found).items()))


def read_pinned() -> set[Key]:
    """The expressions that were right when the state was pinned."""
    lines = PINNED.read_text(encoding="utf-8").splitlines() if PINNED.exists() else []
    return {(name, int(start)) for name, *starts in map(str.split, lines) for start in starts}


def write_pinned(right: Iterable[Key]) -> None:
    """Make ``right`` the state to compare with."""
    lines = (
        f"{name}\t{' '.join(str(start) for _, start in keys)}\n"
        for name, keys in groupby(sorted(right), key=itemgetter(0))
    )
    PINNED.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
