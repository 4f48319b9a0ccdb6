"""Corrections from the command line: real processes, a real library, a real file."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.indexer.test_cli import dateline

Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLES = {
    "one": "Mark Lambert met Jo Chol-su in Moscow. Lambert spoke of the talks.",
    "two": "The envoy Marc Lambert left Moscow, Interpol said.",
}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    archive = tmp_path / "archive"
    archive.mkdir()
    for name, text in ARTICLES.items():
        (archive / f"{name}.txt").write_text(text)

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return dateline(*arguments, library=tmp_path / "library", XDG_DATA_HOME=str(tmp_path / "data"))

    assert run("index", archive, "--no-clean").returncode == 0
    return run


def actors(run: Run) -> dict[str, tuple[str, str | None, int]]:
    found = json.loads(run("actors", "--json").stdout)["actors"]
    return {one["name"]: (one["kind"], one["country"], one["articles"]) for one in found}


def test_two_become_one_and_two_again(run: Run) -> None:
    done = run("correct", "merge", "marc-lambert", "into", "mark-lambert")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "merge marc-lambert into mark-lambert\n"
    assert actors(run)["Mark Lambert"][2] == 2
    assert run("search", "actorid:mark-lambert").stderr == "2 articles\n"
    assert run("correct", "undo").stderr == "- merge marc-lambert into mark-lambert\n"
    assert run("search", "actorid:mark-lambert").stderr == "1 article\n"
    assert run("correct", "undo").returncode == 1


def test_names_kinds_and_countries_are_set_and_somebody_is_hidden(run: Run) -> None:
    run("correct", "rename", "jo-chol-su", "to", "Jo Chol Su")
    run("correct", "kind", "moscow", "state")
    run("correct", "country", "jo-chol-su", "KP")
    run("correct", "hide", "interpol")
    found = actors(run)
    assert found["Jo Chol Su"][:2] == ("person", "KP")
    assert found["Moscow"][0] == "state"
    assert "Interpol" not in found


def test_one_is_split_in_one_article(run: Run, tmp_path: Path) -> None:
    article = json.loads(run("search", "interpol", "--json").stdout)["hits"][0]["id"]
    run("correct", "merge", "marc-lambert", "into", "mark-lambert")
    run("correct", "split", "mark-lambert", "named", "Lambert", "into", "paul-lambert", "as", "Paul Lambert")
    assert actors(run)["Paul Lambert"][2] == 1
    run("correct", "split", "marc-lambert", "into", "marc-lambert-of-paris", "in", article)
    assert run("search", "actorid:marc-lambert-of-paris").stderr == "1 article\n"
    said = (tmp_path / "data" / "dateline" / "corrections.txt").read_text().splitlines()
    assert said[-1].startswith("split marc-lambert into marc-lambert-of-paris in ")
    assert article in said[-1]


def test_what_is_written_is_shown_and_not_written_twice(run: Run) -> None:
    run("correct", "hide", "interpol")
    assert run("correct", "hide", "interpol").stderr == "nothing new: the file says so already\n"
    assert run("correct", "show").stdout == "hide interpol\n"
    shown = json.loads(run("correct", "show", "--json").stdout)
    assert [one["text"] for one in shown["corrections"]] == ["hide interpol"]
    assert shown["problems"] == []


def test_a_check_names_what_is_wrong_and_what_has_no_effect(run: Run, tmp_path: Path) -> None:
    assert run("correct", "check").returncode == 0
    assert "no article of this library has nobody" in run("correct", "hide", "nobody").stderr
    checked = run("correct", "check")
    assert (checked.returncode, checked.stderr) == (1, "1 correction, 0 problems, 1 without effect here\n")
    file = tmp_path / "data" / "dateline" / "corrections.txt"
    file.write_text("hide interpol\nhid moscow\n\x1b[31m\n")
    checked = run("correct", "check")
    assert checked.returncode == 1
    assert "hid moscow\n^\nline 2, column 1: 'hid' is no correction; did you mean hide?" in checked.stdout
    assert "\x1b" not in checked.stdout
    refused = run("correct", "hide", "moscow")
    assert refused.returncode == 2
    assert "nothing was written" in refused.stderr
    assert file.read_text().startswith("hide interpol\nhid moscow\n")


def test_a_check_finds_lines_that_have_lost_what_they_speak_of(run: Run, tmp_path: Path) -> None:
    article = json.loads(run("search", "interpol", "--json").stdout)["hits"][0]["id"]
    file = tmp_path / "data" / "dateline" / "corrections.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        "merge marc-lambert into mark-lambert\n"
        f"split mark-lambert named Lambert into paul-lambert in gone {article}\n"
        "split mark-lambert named LAMBERT Lamb into paul-lambert\n"
        "rename paul-lambert to Paul\n"
        "rename marc-lambert to Marc\n"
        "hide interpol\n"
        "country interpol FR\n"
        f"split jo-chol-su into jo in {article}\n"
    )
    checked = run("correct", "check")
    assert checked.returncode == 1
    assert checked.stdout.splitlines() == [
        "line 2: this library has no article gone",
        "line 2: none of these articles names mark-lambert so: Lambert",
        "line 3: none of the articles of this library names mark-lambert so: Lamb",
        "line 5: marc-lambert is mark-lambert by another line; say it of mark-lambert",
        "line 7: another line hides interpol",
        f"line 8: article {article} does not have jo-chol-su",
    ]
    assert checked.stderr == "8 corrections, 0 problems, 5 without effect here\n"
    answer = json.loads(run("correct", "check", "--json").stdout)
    assert [one["line"] for one in answer["idle"]] == [2, 2, 3, 5, 7, 8]
    assert answer["idle"][3]["text"] == 'rename marc-lambert to "Marc"'


def test_an_actor_is_meant_by_its_name_where_one_has_it(run: Run) -> None:
    done = run("correct", "merge", "Marc Lambert", "into", "MARK LAMBERT")
    assert (done.returncode, done.stderr) == (0, "merge marc-lambert into mark-lambert\n")
    assert run("correct", "rename", "Mark Lambert", "to", "Interpol").returncode == 0
    done = run("correct", "hide", "Interpol")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "several actors are called Interpol; write one of " in done.stderr
    done = run("correct", "hide", "Mark Twain")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no actor of this library is called Mark Twain; write an id, such as mark-lambert" in done.stderr


def test_a_goal_that_nobody_has_seen_is_told(run: Run) -> None:
    assert "has marc-lambart yet" in run("correct", "merge", "marc-lambert", "into", "marc-lambart").stderr


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "Mark Lambert", "into", "mark-lambert"),
        ("merge", "marc-lambert", "mark-lambert"),
        ("kind", "moscow", "city"),
        ("country", "moscow", "Russia"),
        ("rename", "moscow", "to", " "),
        ("make", "moscow"),
        ("split", "moscow", "into", "moscow-idaho"),
        ("undo", "everything"),
        ("hide", "moscow", "--json"),
        (),
    ],
)
def test_a_call_that_makes_no_sense_is_refused_in_one_line(run: Run, words: tuple[str, ...]) -> None:
    done = run("correct", *words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "dateline" in done.stderr
    assert run("correct", "show").returncode == 1


def test_a_card_tells_the_roles_over_time_of_who_was_corrected(tmp_path: Path) -> None:
    said = {
        "2018-03-01": "Envoy Mara Quillfeather arrived in Oslo on Thursday.",
        "2019-05-02": "Minister Mara Quillfeather left Oslo on Thursday.",
        "2020-06-03": "Minister Marah Quillfeather spoke in Oslo on Wednesday.",
    }
    archive = tmp_path / "archive.jsonl"
    lines = (json.dumps({"id": day, "text": text, "date": day}) for day, text in said.items())
    archive.write_text("\n".join(lines))

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return dateline(*arguments, library=tmp_path / "library", XDG_DATA_HOME=str(tmp_path / "data"))

    def roles(name: str) -> list[tuple[str, str, str]]:
        card = json.loads(run("actor", name, "--json").stdout)["actor"]
        return [(role["text"], role["since"], role["until"]) for role in card["roles"]]

    assert run("index", archive, "--no-clean").returncode == 0
    assert roles("mara-quillfeather") == [
        ("Envoy", "2018-03-01", "2018-03-01"),
        ("Minister", "2019-05-02", "2019-05-02"),
    ]
    run("correct", "merge", "marah-quillfeather", "into", "mara-quillfeather")
    assert roles("mara-quillfeather")[1] == ("Minister", "2019-05-02", "2020-06-03")
    assert roles("Marah Quillfeather") == roles("mara-quillfeather")
    run("correct", "split", "mara-quillfeather", "into", "mara-the-elder", "as", "Mara", "in", "2018-03-01")
    assert roles("mara-quillfeather") == [("Minister", "2019-05-02", "2020-06-03")]
    assert roles("mara-the-elder") == [("Envoy", "2018-03-01", "2018-03-01")]
    assert run("index", archive, "--no-clean").returncode == 0
    assert roles("mara-the-elder") == [("Envoy", "2018-03-01", "2018-03-01")]
    assert run("correct", "check").returncode == 0
