"""``python -m tests.quality.actors [--pin]``: the figures, and what was gained and lost.

Compares the mentions that are right now with those in ``right.tsv`` (a document a line, with
the offsets of its mentions and no text); ``--pin`` makes the present state the one to compare
with.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from tests.quality.actors.corpora import (
    FILES,
    lots,
    read_capitals,
    read_clusters,
    read_corpus,
    read_people,
    read_seeds,
)
from tests.quality.actors.scoring import CONLL, OWN, Figures, judge, judge_capitals, judge_clusters

Key = tuple[str, int]
"""A document and the offset of a mention in it."""

PINNED = Path(__file__).with_name("right.tsv")


def main(arguments: list[str]) -> int:
    """Print the figures and the changes; 2 without evaluation data."""
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    folder = Path(data)
    right: set[Key] = set()
    for corpus in FILES:
        figures = judge(read_corpus(folder, corpus), CONLL)
        show(corpus, figures, ("untyped", "typed", "actors"))
        right |= figures.right
    figures = judge(read_seeds(folder), OWN)
    show("seeds", figures, ("untyped", "typed", "actors", "roles", "countries"))
    right |= figures.right
    for lot in lots():
        show_people(lot, judge(read_people(folder, lot), OWN))
    print(
        "capitals", *(f"{name} {share:.1f}" for name, share in judge_capitals(read_capitals(folder)).items())
    )
    print(
        "clusters", *(f"{name} {share:.1f}" for name, share in judge_clusters(read_clusters(folder)).items())
    )
    if "--pin" in arguments:
        write_pinned(right)
        return 0
    pinned = read_pinned()
    lost, gained = sorted(pinned - right), sorted(right - pinned)
    for sign, keys in (("-", lost), ("+", gained)):
        for name, start in keys:
            print(sign, name, start)
    print(f"gained {len(gained)}, lost {len(lost)}")
    return 0


def show(corpus: str, figures: Figures, names: Iterable[str]) -> None:
    """Print the F1 scores of one corpus."""
    print(corpus, *(f"{name} {getattr(figures, name).f1:.1f}" for name in names))


def show_people(lot: str, figures: Figures) -> None:
    """Print how many roles were found rightly, how many of the wanted ones, and the countries, of one lot."""
    roles, countries = figures.roles, figures.countries
    print(
        f"people {lot} roles P {share(roles.right, roles.wrong):.1f}",
        f"R {share(roles.right, roles.missed):.1f}",
        f"countries {countries.right} of {countries.right + countries.missed}",
        f"({share(countries.right, countries.missed):.1f})",
    )


def share(right: int, other: int) -> float:
    """How much of both is right, in percent."""
    return 100 * right / (right + other) if right + other else 0.0


def read_pinned() -> set[Key]:
    """The mentions that were right when the state was pinned."""
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
