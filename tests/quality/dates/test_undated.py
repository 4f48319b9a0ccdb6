"""What is inferred of the day of an undated article stays right: floors over a part of the dated news."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.news import read_news
from tests.quality.dates.undated import measure, with_dateline

_EVERY = 4
FLOORS = {
    "as they are": {"ranges": 98.5, "values": 97},
    "with their dateline": {"ranges": 98.5, "values": 97},
}


@pytest.mark.parametrize("texts", FLOORS)
def test_floor(texts: str) -> None:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        pytest.skip("DATELINE_EVAL_DATA does not say where the evaluation data is")
    articles = list(read_news(Path(data)))[::_EVERY]
    if texts == "with their dateline":
        articles = [one for text in articles if (one := with_dateline(text))]
    count = measure(articles)
    right = {kind: 100 * count[kind, "right"] / count[kind] for kind in FLOORS[texts]}
    assert {kind: right[kind] for kind, floor in FLOORS[texts].items() if right[kind] < floor} == {}
