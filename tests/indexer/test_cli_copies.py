"""The command for the versions of a story, on a real library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.indexer.test_cli import dateline

STORY = " ".join(
    f"The delegate from {place} said on Monday that the talks about fishing quotas would go on."
    for place in ("Moscow", "Vienna", "Geneva", "Oslo", "Bonn", "Lima", "Quito", "Accra")
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copies")
    records = [
        {"id": "first", "title": "Talks go on", "text": STORY, "date": "2019-11-06", "source": "One"},
        {"id": "later", "title": "Talks end", "text": f"{STORY} They ended at noon.", "date": "2019-11-07"},
        {"id": "other", "title": "A cat", "text": "A cat sat on a mat in Leeds.", "date": "2019-11-07"},
        {
            "id": "sequel",
            "title": "Poland joins",
            "text": "Poland said on November 4 that it would join the talks in Vienna.",
            "date": "2019-11-08",
        },
    ]
    path = folder / "news.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    done = dateline("index", path, "--no-clean", library=folder / "library")
    assert done.returncode == 0, done.stderr
    return folder / "library"


def test_versions_are_listed_in_order_of_time(library: Path) -> None:
    done = dateline("copies", "later", library=library)
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if line[0] != " "] == [
        "2019-11-06  reprint           One  Talks go on",
        "2019-11-07  this one          -  Talks end",
    ]


def test_versions_are_told_in_json(library: Path) -> None:
    answer = json.loads(dateline("copies", "first", "--json", library=library).stdout)
    assert (answer["schema"], answer["id"]) == (1, "first")
    assert [copy["id"] for copy in answer["copies"]] == ["first", "later"]
    assert answer["copies"][1]["relation"]


def test_a_story_with_one_version_is_found_alone(library: Path) -> None:
    done = dateline("copies", "other", library=library)
    assert done.returncode == 1
    assert "A cat" in done.stdout


def test_two_versions_are_compared(library: Path) -> None:
    done = dateline("copies", "first", "--diff", "later", library=library)
    changes = [line for line in done.stdout.splitlines() if line[0] in "-+"]
    assert changes == ["- Talks go on", "+ Talks end", "+ They ended at noon."]


def test_a_search_shows_a_story_once_with_the_number_of_its_copies(library: Path) -> None:
    done = dateline("search", "--fold", library=library)
    assert {line for line in done.stdout.splitlines() if line[0] != " "} == {
        "2019-11-08  -  Poland joins",
        "2019-11-07  -  A cat",
        "2019-11-07  -  Talks end  ×2",
    }
    assert "3 stories (4 articles)" in done.stderr


def test_a_story_is_shown_by_the_copy_that_a_query_finds(library: Path) -> None:
    found = json.loads(dateline("search", "source:one", "--fold", "--json", library=library).stdout)
    assert [(hit["id"], hit["copies"]) for hit in found["hits"]] == [("first", 2)]
    both = json.loads(dateline("search", "quotas", "--fold", "--json", library=library).stdout)
    assert ([hit["id"] for hit in both["hits"]], both["total"], both["folded"]) == (["later"], 1, 1)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("copies:2", ["later", "first"]),
        ("copies:>1 source:one", ["first"]),
        ("copies:1", ["sequel", "other"]),
        ("copies:>2", []),
        ("is:copy", ["later"]),
        ("NOT is:copy quotas", ["first"]),
    ],
)
def test_queries_ask_for_copies(library: Path, query: str, expected: list[str]) -> None:
    found = json.loads(dateline("search", query, "--json", library=library).stdout)
    assert [hit["id"] for hit in found["hits"]] == expected
    assert found["total"] == len(expected)


def test_a_wrong_number_of_copies_is_pointed_at(library: Path) -> None:
    done = dateline("search", "talks copies:many", library=library)
    assert done.returncode == 2
    assert "write copies:3, copies:>3, copies:2..5" in done.stderr


def test_two_articles_are_compared_by_actors_and_dates(library: Path) -> None:
    done = dateline("compare", "first", "sequel", library=library)
    assert done.returncode == 0
    both, first, second = (part.splitlines() for part in done.stdout.split("\n\n")[1:])
    assert [line.split() for line in both] == [
        ["in", "both"],
        ["1", "1", "place", "Vienna"],
        ["8", "1", "date", "2019-11-04"],
    ]
    assert (first[0], second[0]) == ("in the first only", "in the second only")
    assert ["1", "-", "place", "Geneva"] in [line.split() for line in first]
    assert ["-", "1", "state", "Poland"] in [line.split() for line in second]


def test_a_comparison_is_told_in_json(library: Path) -> None:
    done = dateline("compare", "first", "later", "--json", library=library)
    answer = json.loads(done.stdout)
    assert (answer["schema"], answer["first"], answer["second"]) == (1, "first", "later")
    assert answer["relation"] == "duplicate"
    vienna = next(actor for actor in answer["actors"] if actor["id"] == "vienna")
    assert (vienna["kind"], vienna["first"], vienna["second"]) == ("place", 1, 1)


def test_articles_that_share_nothing_are_told_by_the_exit_code(library: Path) -> None:
    assert dateline("compare", "sequel", "other", library=library).returncode == 1
    done = dateline("compare", "sequel", "nobody", library=library)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no article 'nobody'" in done.stderr
