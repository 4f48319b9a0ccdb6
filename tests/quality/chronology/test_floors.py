"""The chronology does not get worse: a floor under its figure on the development corpus."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.model import AnnotatedArticle, Article, ArticleId, Origin, Span
from tests.quality.chronology.corpora import (
    Document,
    Telling,
    Timeline,
    read_documents,
    read_timelines,
)
from tests.quality.chronology.scoring import f1, naive, ours

FLOOR = 50.5
AHEAD = 19.0
"""Points that the method must be better than the naive one."""


def test_floor() -> None:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        pytest.skip("DATELINE_EVAL_DATA does not say where the evaluation data is")
    documents = read_documents(Path(data))
    timelines = read_timelines(Path(data), documents)
    figure = f1(ours, timelines, documents)[""]
    assert figure >= FLOOR
    assert figure >= f1(naive, timelines, documents)[""] + AHEAD


def test_the_score_of_a_known_pairing() -> None:
    annotated = AnnotatedArticle(Article(ArticleId("1"), Origin("1"), "One. Two. Three."))
    document = Document("1", "2010-01-02", annotated, (Span(0, 4), Span(5, 9), Span(10, 16)))
    right, wrong, missed = (Telling(f"2010-01-0{n}", "1", n) for n in (0, 1, 2))
    timelines = [Timeline("A", frozenset({right, missed})), Timeline("B", frozenset({missed}))]
    figures = f1(lambda entity, _: [right, wrong] if entity == "A" else [], timelines, [document])
    assert figures == pytest.approx({"A": 50.0, "B": 0.0, "": 40.0})
    assert document.sentence_at(Span(6, 12)) == 1
