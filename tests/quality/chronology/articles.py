"""Timelines of our own over articles of the evaluation data's news, annotated before they were first run.

``own/documents.tsv`` has the articles by id with their day of publication and the places of
their sentences, ``own/timelines.tsv`` the tellings: entity, article, sentence, date. The
texts stay where they are, in ``$DATELINE_EVAL_DATA/news``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from indexer.extract.annotate import extract
from indexer.model import Span
from tests.news import article, read_rows
from tests.quality.chronology.corpora import Corpus, Document, Telling, Timeline

OWN = Path(__file__).with_name("own")

HELD_BACK = frozenset(
    {"Airbus", "Ford", "Alan Mulally", "S&P 500", "Ricardo Rosselló", "SpaceX", "Crew Dragon"}
)
"""Entities whose misses no rule was written for; nobody looks at them."""


def read_own(data: Path) -> tuple[Corpus, Corpus]:
    """The entities that rules may be written for, and those that are held back."""
    documents = tuple(_documents(data))
    gold = defaultdict[str, set[Telling]](set)
    for entity, document, sentence, date in _rows("timelines.tsv"):
        gold[entity].add(Telling(date, document, int(sentence)))
    timelines = [Timeline(entity, frozenset(tellings)) for entity, tellings in gold.items()]
    return (
        Corpus("own", documents, tuple(line for line in timelines if line.entity not in HELD_BACK)),
        Corpus("held", documents, tuple(line for line in timelines if line.entity in HELD_BACK)),
    )


def _documents(data: Path) -> Iterator[Document]:
    places = {name: (day, spans) for name, day, spans in _rows("documents.tsv")}
    for row in read_rows(data):
        name = row["id"]
        if name in places:
            day, spans = places[name]
            sentences = (span.split("-") for span in spans.split())
            yield Document(
                name,
                day,
                extract(article(row["text"], day, name=name)),
                tuple(Span(int(start), int(end)) for start, end in sentences),
                head=0,
            )


def _rows(name: str) -> Iterator[list[str]]:
    for line in (OWN / name).read_text(encoding="utf-8").splitlines():
        yield line.split("\t")
