"""``python -m tests.quality.copies [--pin]``: the figures, and what was gained and lost.

Compares the pairs that are judged wrongly now with those in ``wrong.txt`` (names of pairs, no
text); ``--pin`` makes the present state the one to compare with.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from tests.quality.copies.pairs import as_given, as_indexed, read_hand42, read_wirecopies, score

PINNED = Path(__file__).with_name("wrong.txt")


def main(arguments: list[str]) -> int:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    wrong = set()
    for corpus, pairs in {"wirecopies": read_wirecopies, "hand42": read_hand42}.items():
        for read in (as_given, as_indexed):
            found = score(pairs(Path(data)), read)
            right, kinds = found.pairs - len(found.wrong), Counter(pair.kind for pair in found.wrong)
            print(f"{corpus} {read.__name__}: F1 {found.f1:.2f}, {right} of {found.pairs} right", dict(kinds))
            wrong |= {f"{corpus}\t{read.__name__}\t{pair.id}" for pair in found.wrong}
    if "--pin" in arguments:
        PINNED.write_text("".join(f"{line}\n" for line in sorted(wrong)), encoding="utf-8")
        return 0
    pinned = set(PINNED.read_text(encoding="utf-8").splitlines()) if PINNED.exists() else set()
    for sign, lines in (("-", wrong - pinned), ("+", pinned - wrong)):
        for line in sorted(lines):
            print(sign, line)
    print(f"gained {len(pinned - wrong)}, lost {len(wrong - pinned)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
