"""``python -m tests.quality.chronology [--pin | ENTITY...]``: the figures, what was gained, what was lost.

Compares the tellings that are right now with those in ``right.tsv`` (entity, document,
sentence, date); ``--pin`` makes the present state the one to compare with, and the name
of an entity lists its misses.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.quality.chronology.articles import read_own
from tests.quality.chronology.corpora import Corpus, Document, read_trial
from tests.quality.chronology.meantime import read_meantime
from tests.quality.chronology.scoring import f1, naive, ours, right

PINNED = Path(__file__).with_name("right.tsv")


def main(arguments: list[str]) -> int:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    found: set[str] = set()
    for corpus in (read_trial(Path(data)), read_meantime(Path(data)), *read_own(Path(data))):
        theirs, figures = f1(naive, corpus), f1(ours, corpus)
        for entity, figure in figures.items():
            print(f"{corpus.name} {entity or 'all':<24} naive {theirs[entity]:5.1f}  ours {figure:5.1f}")
        found |= right(ours, corpus)
        for entity in arguments:
            show_misses(corpus, entity)
    if "--pin" in arguments:
        PINNED.write_text("".join(f"{line}\n" for line in sorted(found)), encoding="utf-8")
        return 0
    pinned = set(PINNED.read_text(encoding="utf-8").splitlines()) if PINNED.exists() else set()
    show_changes(gained=found - pinned, lost=pinned - found)
    return 0


def show_changes(*, gained: Iterable[str], lost: Iterable[str]) -> None:
    """Every telling that has become right or wrong, and how many."""
    gained, lost = sorted(gained), sorted(lost)
    for sign, lines in (("-", lost), ("+", gained)):
        for line in lines:
            print(sign, line)
    print(f"gained {len(gained)}, lost {len(lost)}")


def show_misses(corpus: Corpus, entity: str) -> None:
    """Each telling of an entity that is only ours (+) or only in the gold standard (-)."""
    for timeline in corpus.timelines:
        if timeline.entity == entity:
            for document in corpus.documents:
                found = corpus.scored(ours(entity, document))
                gold = {telling for telling in timeline.gold if telling.document == document.name}
                for telling in sorted(found ^ gold, key=lambda telling: telling.sentence):
                    sign = "+" if telling in found else "-"
                    print(sign, document.created, telling.date, _sentence(document, telling.sentence))


def _sentence(document: Document, number: int) -> str:
    span = document.sentences[number]
    return document.annotated.article.text[span.start : span.end]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
