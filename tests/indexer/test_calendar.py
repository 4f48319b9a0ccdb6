"""Counts by day, from a real index and from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer import DaysOf, Library, Settings
from tests.indexer.test_cli import dateline

ARTICLES = """\
{"id": "a", "date": "2019-11-07", "title": "One", "text": "The envoy left for Moscow on November 6, 2019."}
{"id": "b", "date": "2019-11-08", "title": "Two", "text": "The envoy met Kim on November 6, 2019 and left on \
November 7."}
{"id": "c", "date": "2020-01-02", "title": "Three", "text": "The envoy slept."}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("calendar")
    (folder / "docs.jsonl").write_text(ARTICLES)
    done = dateline("index", folder / "docs.jsonl", "--no-clean", library=folder / "library")
    assert done.returncode == 0, done.stderr
    return folder / "library"


def test_days_are_counted_as_a_query_counts_them(library: Path) -> None:
    with Library.open(Settings(library)) as opened:
        found = opened.calendar("envoy", "2019-11", DaysOf.MENTIONED)
        for day, number in enumerate(found.days, 1):
            assert opened.search(f"envoy mentions:2019-11-{day:02}").total == number
        assert (found.days[5], found.days[6], found.total, found.is_exact) == (2, 1, 2, True)
        assert opened.calendar("kim", "2019-11", DaysOf.MENTIONED).total == 1


def test_the_month_of_the_newest_article_is_the_first(library: Path) -> None:
    with Library.open(Settings(library)) as opened:
        found = opened.calendar("", None, DaysOf.PUBLISHED)
    assert (found.month, found.days[1], found.months[0]) == ("2020-01", 1, 1)


def test_the_command_prints_the_same(library: Path) -> None:
    answer = json.loads(dateline("calendar", "--month", "2019-11", "--json", library=library).stdout)
    assert answer == {
        "schema": 1,
        "query": "",
        "month": "2019-11",
        "of": "mentions",
        "total": 2,
        "is_exact": True,
        "days": [{"date": "2019-11-06", "articles": 2}, {"date": "2019-11-07", "articles": 1}],
    }
    grid = dateline("calendar", "--month", "2019-11", library=library)
    assert "6:2" in grid.stdout
    assert "2 articles speaking of it" in grid.stderr


def test_an_empty_month_and_a_wrong_one(library: Path) -> None:
    assert dateline("calendar", "--month", "1950-01", library=library).returncode == 1
    wrong = dateline("calendar", "--month", "2019-13", library=library)
    assert wrong.returncode == 2
    assert "2019-13 is no month" in wrong.stderr
