"""``python -m tests.bench.actors_foretold [LOT...]``: fits ``foretold.tsv`` anew.

Prints the weight that each sign has and the one that it would get.
A description and somebody named after it are one example, right if the annotation gives that
person a role that holds the description's office. A conditional random field of one step and two
labels is logistic regression, so that the trainer of the name model serves. Without lots named,
all are fitted on that nobody keeps unread.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from indexer.extract.actors.course import Course
from indexer.extract.actors.evidence import Evidence, gather
from indexer.extract.actors.foretold import find_descriptions, find_signs, weights
from indexer.extract.actors.roles import Pattern
from indexer.model import Article, ArticleId, Origin, Section, SectionKind, Span
from tests.bench.crf import Labelled, Penalties, fit
from tests.quality.actors.corpora import Document, lots, read_people

UNREAD = {"33", "34", "36", "37", "39", "44", "45", "49", "53", "57", "61"}
"""Lots whose errors nobody has looked at: nothing is fitted to them."""

PENALTIES = Penalties(c1=0.0, c2=1.0, iterations=500, least=1)


def main(chosen: list[str]) -> int:
    """Print the weight that each sign gets beside the one that it has; 2 without evaluation data."""
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    names = chosen or [lot for lot in lots() if lot not in UNREAD]
    examples = [e for lot in names for document in read_people(Path(data), lot) for e in _examples(document)]
    right = sum(labels == ["yes"] for _, labels in examples)
    print(f"{len(examples)} pairs, {right} right")
    fitted = _weights(fit(examples, PENALTIES))
    for sign, weight in sorted(weights().items(), key=lambda pair: -pair[1]):
        print(f"{weight:5.1f} {fitted.get(sign, 0.0):5.1f} {sign}")
    return 0


def _examples(document: Document) -> Iterator[Labelled]:
    """The signs of each pair of an article, and whether the two are one."""
    section = Section(document.body, SectionKind.BODY)
    article = Article(ArticleId(document.name), Origin(document.name), document.text, (section,))
    evidence = gather(article)
    stated = [one for told in evidence.roles.values() for one in told if one.pattern is not Pattern.LEAD]
    course = Course(evidence.clauses, evidence.mentioned, stated)
    for ones, later in find_descriptions(course, stated):
        for one in ones:
            office = evidence.span(one.sentence, one.phrase.head, one.phrase.head + 1)
            for holder, signs in find_signs(course, one, later):
                yield [signs], ["yes" if _is_of(document, evidence, holder, office) else "no"]


def _is_of(document: Document, evidence: Evidence, holder: int, office: Span) -> bool:
    """Whether the annotation gives somebody a role in which an office word stands."""
    surface = evidence.surfaces[holder]
    name = Span(surface.start, surface.start + len(surface.text))
    return any(
        any(mention.start < name.end and name.start < mention.end for mention in person.mentions)
        and any(role.start <= office.start and office.end <= role.end for role in person.roles)
        for person in document.people
    )


def _weights(model: bytes) -> dict[str, float]:
    """What each sign adds to the log odds."""
    tagger = pycrfsuite.Tagger()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        path.write_bytes(model)
        tagger.open(str(path))
    of_label = tagger.info().state_features
    signs = {sign for sign, _ in of_label}
    return {sign: of_label.get((sign, "yes"), 0.0) - of_label.get((sign, "no"), 0.0) for sign in signs}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
