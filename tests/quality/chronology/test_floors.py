"""The chronology does not get worse: a floor under its figure on the development corpus."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.model import AnnotatedArticle, Article, ArticleId, Origin, Span
from tests.quality.chronology.articles import read_own
from tests.quality.chronology.corpora import Corpus, Document, Telling, Timeline, read_trial
from tests.quality.chronology.meantime import read_meantime
from tests.quality.chronology.scoring import f1, naive, ours


def read_ours(data: Path) -> Corpus:
    """Of our own corpora the one that rules may be written for."""
    return read_own(data)[0]


def read_held_back(data: Path) -> Corpus:
    """And the one that is held back."""
    return read_own(data)[1]


@pytest.mark.parametrize(
    ("read", "floor", "ahead"),
    [
        (read_trial, 62.0, 31.0),
        (read_meantime, 51.0, 12.0),
        (read_ours, 68.5, 34.0),
        (read_held_back, 59.0, 26.5),
    ],
)
def test_floor(read: Callable[[Path], Corpus], floor: float, ahead: float) -> None:
    """The figure, and the points that the method must be better than the naive one."""
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        pytest.skip("DATELINE_EVAL_DATA does not say where the evaluation data is")
    corpus = read(Path(data))
    figure = f1(ours, corpus)[""]
    assert figure >= floor
    assert figure >= f1(naive, corpus)[""] + ahead


def test_the_score_of_a_known_pairing() -> None:
    annotated = AnnotatedArticle(Article(ArticleId("1"), Origin("1"), "One. Two. Three."))
    document = Document("1", "2010-01-02", annotated, (Span(0, 4), Span(5, 9), Span(10, 16)))
    right, wrong, missed = (Telling(f"2010-01-0{n}", "1", n) for n in (0, 1, 2))
    timelines = Timeline("A", frozenset({right, missed})), Timeline("B", frozenset({missed}))
    corpus = Corpus("test", (document,), timelines)
    figures = f1(lambda entity, _: [right, wrong] if entity == "A" else [], corpus)
    assert figures == pytest.approx({"A": 50.0, "B": 0.0, "": 40.0})
    assert document.sentence_at(Span(6, 12)) == 1
