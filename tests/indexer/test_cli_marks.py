"""Marks and saved searches from the command line: real processes, real files."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.indexer.test_cli import dateline

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    archive = tmp_path / "archive"
    archive.mkdir()
    for name, text in (("one", "Talks resumed in Moscow."), ("two", "Strikes ended in Paris.")):
        (archive / f"{name}.txt").write_text(text)

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return dateline(*arguments, library=tmp_path / "library", XDG_DATA_HOME=str(tmp_path / "data"))

    assert run("index", archive, "--no-clean").returncode == 0
    return run


def test_articles_are_marked_found_and_unmarked(run: Run, tmp_path: Path) -> None:
    done = run("mark", tmp_path / "archive" / "one.txt", "--star", "--tag", "Later", "--note", "ask Kim")
    assert (done.returncode, done.stderr) == (0, "1 article marked\n")
    assert run("search", "is:starred tag:later note:kim").stderr == "1 article\n"
    assert "ask Kim" in run("marks").stdout
    assert run("mark", "--matching", "talks", "--unstar", "--untag", "later", "--note", "").returncode == 0
    assert run("marks").returncode == 1


def test_a_call_is_undone_and_redone_in_one_step(run: Run) -> None:
    run("mark", "--matching", "*", "--read", "--tag", "x")
    assert run("search", "is:unread").returncode == 1
    assert run("marks", "--undo").stderr == "undone: mark\n"
    assert run("search", "is:unread").stderr == "2 articles\n"
    assert run("marks", "--redo").returncode == 0
    assert run("search", "tag:x is:read").stderr == "2 articles\n"
    assert run("marks", "--redo").returncode == 1


def test_marks_are_carried_over_as_json(run: Run, tmp_path: Path) -> None:
    run("mark", "--matching", "talks", "--star")
    exported = run("marks", "--json").stdout
    assert json.loads(exported)["articles"][0]["starred"] is True
    (tmp_path / "marks.json").write_text(exported)
    (tmp_path / "data" / "dateline" / "marks.sqlite").unlink()
    assert run("search", "is:starred").returncode == 1
    assert run("marks", "--import", tmp_path / "marks.json").stderr == "1 article marked as the file says\n"
    assert run("search", "is:starred").returncode == 0


def test_searches_are_saved_counted_and_dropped(run: Run) -> None:
    assert run("saved").returncode == 1
    assert run("saved", "--save", "talks", "talks OR strikes").returncode == 0
    run("mark", "--matching", "talks", "--read")
    assert json.loads(run("saved", "--json").stdout)["searches"] == [
        {"name": "talks", "query": "talks OR strikes", "articles": 2, "unread": 1, "is_exact": True}
    ]
    assert run("saved").stdout.split() == ["1", "2", "talks", "talks", "OR", "strikes"]
    assert run("saved", "--drop", "talks").returncode == 0
    again = run("saved", "--drop", "talks")
    assert (again.returncode, again.stderr) == (1, "no saved search is called talks\n")


WRONG = (
    ("mark --star", 2),
    ("mark --matching talks", 2),
    ("mark --matching talks --star --unstar", 2),
    ("mark --matching talks --tag a:b", 2),
    ("mark --matching * --note x", 2),
    ("mark nosucharticle --star", 2),
    ("mark --matching nosuchword --star", 1),
    ("marks --import /nonexistent", 2),
    ("marks --undo --redo", 2),
    ("saved --save x a:b", 2),
)


def test_a_wrong_call_changes_nothing(run: Run) -> None:
    nameless = run("saved", "--save", " ", "talks")
    assert (nameless.returncode, nameless.stderr) == (2, "dateline: a saved search needs a name\n")
    assert [(call, run(*call.split()).returncode) for call, _ in WRONG] == list(WRONG)
    assert run("marks").returncode == 1
    assert run("saved").returncode == 1
