"""The quality of actors does not sink below what was reached.

``python -m tests.quality.actors`` tells which mentions were gained and lost.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.quality.actors.corpora import read_capitals, read_clusters, read_corpus, read_people, read_seeds
from tests.quality.actors.scoring import CONLL, OWN, judge, judge_capitals, judge_clusters

FLOORS = {
    "AIDA": {"untyped": 92.4, "typed": 89.6, "actors": 79.0},
    "Asia": {"untyped": 90.0, "typed": 85.6, "actors": 70.4},
}
SEED_FLOORS = {"untyped": 99.0, "typed": 99.0, "actors": 99.2, "roles": 100.0, "countries": 100.0}
PEOPLE_FLOORS = {
    "1": {"roles": 95.5, "countries": 98.5},
    "2": {"roles": 91.0, "countries": 98.5},
    "3": {"roles": 96.8, "countries": 99.5},
    "4": {"roles": 89.4, "countries": 99.5},
    "5": {"roles": 92.0, "countries": 95.5},
    "6": {"roles": 96.5, "countries": 97.5},
    "7": {"roles": 95.0, "countries": 98.5},
    "8": {"roles": 97.0, "countries": 99.5},
    "9": {"roles": 93.0, "countries": 93.5},
    "10": {"roles": 93.0, "countries": 96.0},
    "11": {"roles": 96.0, "countries": 93.0},
    "12": {"roles": 94.5, "countries": 99.5},
    "13": {"roles": 97.0, "countries": 98.0},
    "14": {"roles": 95.6, "countries": 99.5},
    "15": {"roles": 86.0, "countries": 96.5},
    "16": {"roles": 92.0, "countries": 99.5},
    "17": {"roles": 95.5, "countries": 95.5},
    "18": {"roles": 98.0, "countries": 98.0},
    "19": {"roles": 96.0, "countries": 99.5},
    "20": {"roles": 93.5, "countries": 96.5},
    "21": {"roles": 93.5, "countries": 99.5},
    "22": {"roles": 93.5, "countries": 94.0},
    "23": {"roles": 92.4, "countries": 99.5},
    "24": {"roles": 90.5, "countries": 98.6},
    "25": {"roles": 95.5, "countries": 98.4},
    "26": {"roles": 95.0, "countries": 98.8},
    "27": {"roles": 91.2, "countries": 97.5},
    "28": {"roles": 98.2, "countries": 98.4},
    "29": {"roles": 92.6, "countries": 98.0},
    "30": {"roles": 93.0, "countries": 95.5},
    "31": {"roles": 89.0, "countries": 98.0},
    "32": {"roles": 83.0, "countries": 85.0},
    "33": {"roles": 89.0, "countries": 88.5},
    "34": {"roles": 88.5, "countries": 95.5},
    "35": {"roles": 93.5, "countries": 95.0},
    "38": {"roles": 84.5, "countries": 90.0},
    "40": {"roles": 91.0, "countries": 97.0},
    "41": {"roles": 95.0, "countries": 91.0},
    "42": {"roles": 86.5, "countries": 96.5},
    "43": {"roles": 87.5, "countries": 96.0},
    "46": {"roles": 92.5, "countries": 93.5},
    "47": {"roles": 84.0, "countries": 93.0},
    "48": {"roles": 92.5, "countries": 95.5},
    "50": {"roles": 89.5, "countries": 97.0},
    "51": {"roles": 91.5, "countries": 94.0},
    "52": {"roles": 93.5, "countries": 96.5},
    "54": {"roles": 91.0, "countries": 91.5},
    "55": {"roles": 88.0, "countries": 94.5},
    "56": {"roles": 85.5, "countries": 91.5},
    "58": {"roles": 89.0, "countries": 95.0},
    "59": {"roles": 85.5, "countries": 93.5},
    "60": {"roles": 84.5, "countries": 95.0},
    "62": {"roles": 92.5, "countries": 91.0},
    "63": {"roles": 87.0, "countries": 98.0},
    "64": {"roles": 91.5, "countries": 93.5},
    "65": {"roles": 82.5, "countries": 93.5},
}
CAPITAL_FLOORS = {"tune": 98.0, "held": 93.0, "other": 94.0}
CLUSTER_FLOORS = {"all": 96.5, "person": 97.9, "organization": 93.4, "place": 98.0}


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("DATELINE_EVAL_DATA")
    if not folder:
        pytest.skip("DATELINE_EVAL_DATA is not set: the evaluation data is not part of the project")
    return Path(folder)


@pytest.mark.parametrize("corpus", FLOORS)
def test_newswire(data: Path, corpus: str) -> None:
    figures = judge(read_corpus(data, corpus), CONLL)
    reached = {name: getattr(figures, name).f1 for name in FLOORS[corpus]}
    assert not _below(reached, FLOORS[corpus])


def test_seeds(data: Path) -> None:
    figures = judge(read_seeds(data), OWN)
    reached = {name: getattr(figures, name).f1 for name in SEED_FLOORS}
    assert not _below(reached, SEED_FLOORS)


@pytest.mark.parametrize("lot", PEOPLE_FLOORS)
def test_people(data: Path, lot: str) -> None:
    figures = judge(read_people(data, lot), OWN)
    reached = {name: getattr(figures, name).f1 for name in PEOPLE_FLOORS[lot]}
    assert not _below(reached, PEOPLE_FLOORS[lot])


def test_clusters(data: Path) -> None:
    assert not _below(judge_clusters(read_clusters(data)), CLUSTER_FLOORS)


def test_capitals(data: Path) -> None:
    assert not _below(judge_capitals(read_capitals(data)), CAPITAL_FLOORS)


def _below(reached: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (reached[name], floor) for name, floor in floors.items() if reached[name] < floor}
