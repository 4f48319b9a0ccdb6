"""The tagger does not get worse: floors under its figures on the development corpora."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.quality.dates.corpora import Expression, read_all
from tests.quality.dates.scoring import f1, pairs, tag

FLOORS = {
    "TimeBank": {"strict": 92.5, "relaxed": 95.3, "value": 86.1},
    "AQUAINT": {"strict": 84.0, "relaxed": 94.6, "value": 78.0},
    "WikiWars": {"strict": 90.4, "relaxed": 95.0, "value": 88.5},
    "news-1": {"strict": 97.5, "relaxed": 99.1, "value": 97.1},
    "news-2": {"strict": 96.1, "relaxed": 96.8, "value": 94.7},
    "news-3": {"strict": 99.0, "relaxed": 99.0, "value": 96.7},
    "news-4": {"strict": 97.2, "relaxed": 98.1, "value": 96.3},
    "news-5": {"strict": 98.0, "relaxed": 98.7, "value": 95.4},
    "news-6": {"strict": 95.7, "relaxed": 97.9, "value": 91.8},
    "news-7": {"strict": 98.9, "relaxed": 98.9, "value": 96.0},
    "news-8": {"strict": 98.0, "relaxed": 98.5, "value": 95.1},
    "news-9": {"strict": 98.3, "relaxed": 98.3, "value": 92.6},
    "news-10": {"strict": 93.5, "relaxed": 93.5, "value": 93.5},
}


def test_every_corpus_stays_above_its_floor() -> None:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        pytest.skip("DATELINE_EVAL_DATA does not say where the evaluation data is")
    below: dict[tuple[str, str], float] = {}
    for corpus, documents in read_all(Path(data)):
        figures = f1(pair for d in documents for pair in pairs(d.gold, tag(d)))
        below |= {
            (corpus, name): figures[name]
            for name, floor in FLOORS.get(corpus, {}).items()
            if figures[name] < floor
        }
    assert below == {}


def test_the_score_of_a_known_pairing() -> None:
    gold = [
        Expression(0, 4, "DATE", "1990"),
        Expression(10, 14, "DATE", "1991"),
        Expression(20, 24, "SET", "P1D"),
    ]
    ours = [
        Expression(0, 4, "DATE", "1990"),
        Expression(12, 16, "DATE", "1992"),
        Expression(30, 34, "DATE", "1993"),
    ]
    figures = f1(pairs(gold, ours))
    assert figures == pytest.approx(
        {"strict": 100 / 3, "relaxed": 200 / 3, "type": 200 / 3, "value": 100 / 3}
    )
