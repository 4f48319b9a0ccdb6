"""``python -m tests.quality.chronology [ENTITY]``: the figures, and every miss of one entity."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.quality.chronology.corpora import read_documents, read_timelines
from tests.quality.chronology.scoring import f1, naive, ours


def main(arguments: list[str]) -> int:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    documents = read_documents(Path(data))
    timelines = read_timelines(Path(data), documents)
    theirs, figures = f1(naive, timelines, documents), f1(ours, timelines, documents)
    for entity, figure in figures.items():
        print(f"{entity or 'all':<24} naive {theirs[entity]:5.1f}  ours {figure:5.1f}")
    for timeline in timelines:
        if timeline.entity in arguments:
            for document in documents:
                found = set(ours(timeline.entity, document))
                gold = {telling for telling in timeline.gold if telling.document == document.name}
                for telling in sorted(found ^ gold, key=lambda telling: telling.sentence):
                    span = document.sentences[telling.sentence]
                    text = document.annotated.article.text[span.start : span.end]
                    print("+" if telling in found else "-", document.created, telling.date, text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
