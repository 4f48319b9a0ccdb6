"""``python -m tests.quality.dates.judged``: what the values of AQUAINT that are not ours are, and their cost.

``judged.tsv`` gives each of them a class: ``a`` our fault, ``b`` the gold is at odds with TIMEX3 and with
TimeBank, ``c`` undecidable, ``d`` needs to know of the event; the README says why. Shown are their numbers,
the figure as it is, and what it would be with all of ``a``, and of ``c`` and ``d`` too, right. Documents
that are held back are left out.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.quality.dates.corpora import read_corpus
from tests.quality.dates.scoring import Pair, pairs, tag

JUDGED = Path(__file__).with_name("judged.tsv")

CLASSES = {"a": "our fault", "b": "at odds with TIMEX3 and TimeBank", "c": "undecidable", "d": "of the event"}

_CORPUS = "AQUAINT"
_UNJUDGED = ("-", "not judged")

Kind = tuple[str, str]
"""A class and a form."""


def read_judged(lines: Iterable[str]) -> Iterator[tuple[tuple[str, int], Kind]]:
    """Each judged value: its document and offset, and its kind; raises ValueError for an unknown class."""
    kind = _UNJUDGED
    for line in lines:
        if line.startswith("\t"):
            name, offsets = line[1:].split("\t")
            yield from (((name, int(offset)), kind) for offset in offsets.split())
        elif not line.startswith("#"):
            letter, form = line.split("\t")
            if letter not in CLASSES:
                raise ValueError(f"{letter} is no class")
            kind = letter, form


def value_f1(judged: Iterable[tuple[Pair, str | None]], mended: str) -> float:
    """The value F1 in percent if what is of the classes ``mended`` were right; None is right as it is."""
    right = total = 0
    for (gold, ours), letter in judged:
        is_right = letter is None or letter in mended
        if letter is not None and is_right:
            # As the gold has it: with a counterpart, or not found at all.
            total += 2 * (gold is not None)
            right += gold is not None
        else:
            total += (gold is not None) + (ours is not None)
            right += is_right
    return 200 * right / max(total, 1)


def main() -> int:
    """Print the figures."""
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    kinds = dict(read_judged(JUDGED.read_text(encoding="utf-8").splitlines()))
    count = Counter[Kind]()
    judged: list[tuple[Pair, str | None]] = []
    for document in read_corpus(Path(data), _CORPUS):
        for gold, ours in () if document.held_back else pairs(document.gold, tag(document)):
            either = gold or ours
            if either is None or (gold and ours and gold.value == ours.value):
                judged.append(((gold, ours), None))
                continue
            kind = kinds.get((document.name, either.start), _UNJUDGED)
            count[kind] += 1
            judged.append(((gold, ours), kind[0]))
    for (letter, form), number in sorted(count.items(), key=lambda one: (one[0][0], -one[1])):
        print(letter, form, number)
    for mended in ("", "a", "acd"):
        print(f"value F1 with {mended or 'none'} mended: {value_f1(judged, mended):.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
