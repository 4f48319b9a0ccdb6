"""The commands that answer who, when and in what order, and those that export, as a user runs them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from indexer.export import ExportFormat
from tests.indexer.test_cli import dateline

ARTICLES = """\
{"id": "left", "date": "2019-11-07", "source": "Yonhap", "title": "Envoy in Moscow", "text": \
"U.S. envoy Mark Lambert left for Moscow on Wednesday. He met Russian officials there. Talks are hard. \
In 2017 North Korea tested a missile."}
{"id": "came", "date": "2019-11-08", "source": "TASS", "title": "Guest", "text": \
"U.S. envoy Mark Lambert left for Moscow on Wednesday, Russia said. Vladimir Putin came on November 8."}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    (folder / "docs.jsonl").write_text(ARTICLES)
    done = dateline("index", folder / "docs.jsonl", "--no-clean", library=folder / "library")
    assert done.returncode == 0, done.stderr
    return folder / "library"


def test_chronology_in_json_is_in_the_order_of_the_dates(library: Path) -> None:
    done = dateline("chronology", "--json", library=library)
    tellings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(t["date"], t["id"], t["certain"]) for t in tellings] == [
        ("2017", "left", True),
        ("2019-11-06", "left", True),
        ("2019-11-06", "left", False),
        ("2019-11-06", "came", True),
        ("2019-11-08", "came", True),
    ]
    text = json.loads(ARTICLES.splitlines()[0])["text"]
    for telling in tellings:
        assert set(telling) >= {"earliest", "latest", "start", "end", "text", "actors", "published"}
        if telling["id"] == "left":
            assert text[telling["start"] : telling["end"]] == telling["text"]


def test_chronology_folds_what_several_tell(library: Path) -> None:
    done = dateline("chronology", "--actor", "Lambert", library=library)
    assert done.returncode == 0
    assert done.stdout.count("left for Moscow") == 1
    assert "Yonhap, 2019-11-07  [left]" in done.stdout
    assert "TASS, 2019-11-08  [came]" in done.stdout
    assert " ~2019-11-06  He met Russian officials there." in done.stdout
    assert "2 events in 2 articles" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "dates"),
    [
        (["--from", "2019"], ["2019-11-06", "2019-11-06", "2019-11-06", "2019-11-08"]),
        (["--to", "2018-12"], ["2017"]),
        (["--from", "2019-11-08", "--to", "2019-11-08"], ["2019-11-08"]),
        (["source:tass"], ["2019-11-06", "2019-11-08"]),
        (["--actor", "vladimir-putin"], ["2019-11-08"]),
    ],
)
def test_chronology_can_be_narrowed(library: Path, arguments: list[str], dates: list[str]) -> None:
    done = dateline("chronology", *arguments, "--json", library=library)
    assert [json.loads(line)["date"] for line in done.stdout.splitlines()] == dates


def test_a_chronology_is_about_the_query_unless_all_is_wanted(library: Path) -> None:
    about = dateline("chronology", "missile", library=library)
    assert "1 of 3 events in 1 article about the query (--all: every one)" in about.stderr
    assert about.stdout.splitlines()[0] == "2017"
    assert "Moscow" not in about.stdout
    every = dateline("chronology", "missile", "--all", library=library)
    assert "3 events in 1 article" in every.stderr
    assert "Moscow" in every.stdout
    none = dateline("chronology", "talks", library=library)
    assert "3 events in 1 article, none about the query itself" in none.stderr
    exported = dateline("export", "missile", "--chronology", "--format", "csv", library=library)
    assert len(exported.stdout.splitlines()) == 2


def test_actors_are_counted(library: Path) -> None:
    answer = json.loads(dateline("actors", "--json", "--kind", "person", library=library).stdout)
    lambert = answer["actors"][0]
    assert (lambert["name"], lambert["articles"], lambert["mentions"]) == ("Mark Lambert", 2, 2)
    assert (lambert["earliest"], lambert["latest"]) == ("2019-11-07", "2019-11-08")
    assert answer["total"] == len(answer["actors"])
    few = dateline("actors", "--limit", "1", library=library)
    assert len(few.stdout.splitlines()) == 1
    assert "1 actor of " in few.stderr


def test_all_that_is_known_of_an_actor(library: Path) -> None:
    done = dateline("actor", "lambert", library=library)
    assert done.returncode == 0
    assert done.stdout.splitlines()[:2] == ["Mark Lambert  [mark-lambert]", "person, US, 2 articles"]
    assert "names  Mark Lambert 2" in done.stdout
    assert "roles  U.S. envoy (2019-11-07)" in done.stdout
    assert "2019-11  " in done.stdout
    answer = json.loads(dateline("actor", "mark-lambert", "--json", library=library).stdout)
    assert answer["schema"] == 1
    assert (answer["actor"]["id"], answer["actor"]["articles"]) == ("mark-lambert", 2)
    assert [telling["date"] for telling in answer["actor"]["told"]] == ["2019-11-06"] * 3
    exported = dateline("export", "--card", "Lambert", "--format", "md", library=library)
    assert exported.stdout.startswith("# Mark Lambert\n")
    assert dateline("actor", "nobody", library=library).returncode == 1
    assert dateline("export", "--card", "nobody", "--format", "md", library=library).returncode == 1


def test_dates_are_counted(library: Path) -> None:
    done = dateline("dates", "--by", "day", library=library)
    assert "2019-11-06       2       2" in done.stdout
    answer = json.loads(dateline("dates", "--json", "--by", "year", library=library).stdout)
    assert answer["dates"] == [
        {"value": "2017", "articles": 1, "mentions": 1},
        {"value": "2019", "articles": 2, "mentions": 3},
    ]


def test_an_actor_of_undated_articles_only(tmp_path: Path) -> None:
    text = "Mark Lambert left for Moscow. He met Russian officials there. He will come back."
    (tmp_path / "docs.jsonl").write_text(json.dumps({"id": "when", "source": "KCNA", "text": text}))
    indexed = dateline("index", tmp_path / "docs.jsonl", "--no-clean", library=tmp_path / "library")
    assert indexed.returncode == 0, indexed.stderr
    done = dateline("actor", "lambert", library=tmp_path / "library")
    assert "  undated     Mark Lambert left for Moscow.\n              KCNA  [when]\n" in done.stdout
    assert "will come back" not in done.stdout
    answer = json.loads(dateline("actor", "lambert", "--json", library=tmp_path / "library").stdout)["actor"]
    assert answer["told"] == []
    assert [one["date"] for one in answer["undated"]] == [None, None]
    for one in answer["undated"]:
        assert text[one["start"] : one["end"]] == one["text"]
    told = dateline("chronology", "--json", library=tmp_path / "library")
    assert (told.returncode, told.stdout) == (1, "")
    told = dateline("chronology", "--actor", "lambert", library=tmp_path / "library")
    assert "0 events in 1 article; 2 sentences without a date left out (--undated" in told.stderr
    told = dateline("chronology", "--undated", library=tmp_path / "library")
    assert told.stdout.startswith("Undated\n  undated     Mark Lambert left for Moscow.\n")
    assert told.stderr == "0 events in 1 article; 2 sentences without a date\n"
    told = dateline("chronology", "--undated", "--json", library=tmp_path / "library")
    assert told.returncode == 0
    assert [json.loads(line) for line in told.stdout.splitlines()] == answer["undated"]
    for form in ("md", "html", "csv", "jsonl"):
        written = dateline("export", "--chronology", "--format", form, library=tmp_path / "library")
        assert "left for Moscow." in written.stdout
    between = dateline(
        "export", "--chronology", "--from", "2019", "--format", "md", library=tmp_path / "library"
    )
    assert (between.returncode, between.stdout) == (1, "")
    for form in ("md", "html", "csv", "jsonl"):
        card = dateline("export", "--card", "lambert", "--format", form, library=tmp_path / "library")
        assert "left for Moscow." in card.stdout


@pytest.mark.parametrize("command", ["chronology", "actors", "dates", "export --format csv"])
def test_exit_codes_are_those_of_grep(library: Path, command: str) -> None:
    name, *options = command.split()
    assert dateline(name, "nosuchword", *options, library=library).returncode == 1
    assert dateline(name, "published:never", *options, library=library).returncode == 2
    assert dateline(name, "lambert", *options, library=library).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["chronology", "--from", "soon"],
        ["chronology", "--actor", " "],
        ["chronology", "--undated", "--from", "2019"],
        ["actor", " "],
        ["actor"],
        ["export", "lambert", "--card", "lambert", "--format", "md"],
        ["export", "--card", "lambert", "--format", "bibtex"],
        ["export", "lambert"],
        ["export", "--format", "docx"],
        ["export", "--format", "ris", "--chronology"],
        ["export", "--format", "md", "--actor", "Lambert"],
        ["export", "--format", "md", "--all"],
        ["export", "--format", "md", "--article", "left", "lambert"],
        ["export", "--format", "md", "--article", "left", "--chronology"],
    ],
)
def test_a_wrong_call_is_one_line(library: Path, arguments: list[str]) -> None:
    done = dateline(*arguments, library=library)
    assert done.returncode == 2
    assert done.stderr.startswith("dateline: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", list(ExportFormat))
def test_every_format_is_written(library: Path, form: ExportFormat, tmp_path: Path) -> None:
    target = tmp_path / f"out.{form}"
    target.write_text("old")
    assert dateline("export", "--format", form, "--output", target, library=library).returncode == 0
    text = target.read_text()
    assert "Envoy in Moscow" in text
    assert text == dateline("export", "--format", form, library=library).stdout.replace("\r\n", "\n")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_one_article_and_a_chronology_are_exported(library: Path) -> None:
    one = dateline("export", "--format", "csv", "--article", "came", library=library)
    assert [row["id"] for row in csv.DictReader(io.StringIO(one.stdout))] == ["came"]
    told = dateline("export", "--format", "md", "--chronology", "--actor", "putin", library=library)
    assert "- **2019-11-08** Vladimir Putin came on November 8. (TASS, 2019-11-08, Guest)" in told.stdout


def test_actors_are_exported(library: Path) -> None:
    done = dateline("export", "--actors", "--format", "csv", library=library)
    first = next(csv.DictReader(io.StringIO(done.stdout)))
    assert first["articles"] == "2"
    assert dateline("export", "--actors", "--format", "ris", library=library).returncode == 2


def test_an_export_that_cannot_be_written_leaves_what_was_there(library: Path, tmp_path: Path) -> None:
    done = dateline("export", "--format", "md", "--output", tmp_path / "no" / "x.md", library=library)
    assert done.returncode == 2
    assert "cannot write it" in done.stderr
    kept = tmp_path / "kept.md"
    kept.write_text("old")
    dateline("export", "nosuchword", "--format", "md", "--output", kept, library=library)
    assert kept.read_text() == "old"


def test_an_export_goes_through_a_link(library: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    dateline("export", "--format", "ris", "--output", tmp_path / "link", library=library)
    assert (tmp_path / "link").is_symlink()
    assert "TY  - NEWS" in (tmp_path / "target").read_text()


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("moscwo", "moscow"),
        ('"vladimir putn" moscow', '"vladimir putin" moscow'),
        ("source:yonahp", "source:yonhap"),
    ],
)
def test_search_says_what_was_likely_meant(library: Path, query: str, suggestion: str) -> None:
    done = dateline("search", query, library=library)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == f"Did you mean: {suggestion}?"
    answer = json.loads(dateline("search", query, "--json", library=library).stdout)
    assert (answer["total"], answer["suggestion"]) == (0, suggestion)
    assert dateline("search", suggestion, library=library).returncode == 0


@pytest.mark.parametrize("query", ["zeppelin", "envoy", "envoy -- \x1b[31m"])
def test_search_suggests_nothing_where_no_word_is_near(library: Path, query: str) -> None:
    assert "Did you mean" not in dateline("search", query, library=library).stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("serach", "moscow"), 2, "no such file or folder, nor a command; did you mean: dateline search"),
        (("search", "moscow", "--jsno"), 2, "did you mean --json?; see: dateline search --help"),
        (("export", "--format", "md", "--limit", "2"), 2, "unknown argument --limit; see: dateline export"),
        (("actor", "Nobody"), 1, "no actor is called Nobody"),
        (("export", "--card", "Nobody", "--format", "md"), 1, "no actor is called Nobody"),
        (("export", "zzqqx", "--format", "md"), 1, "nothing is found, and nothing written"),
        (("saved",), 1, "0 saved searches"),
    ],
)
def test_where_there_is_no_answer_a_line_says_why(
    library: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = dateline(*arguments, library=library)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_the_screens_say_of_skipped_files_and_of_reasons_commands_say_too(tmp_path: Path) -> None:
    (tmp_path / "docs.jsonl").write_text(ARTICLES + '{"id": \n')
    dateline("index", tmp_path / "docs.jsonl", "--no-clean", library=tmp_path / "library")
    listed = dateline("info", "--skipped", library=tmp_path / "library").stdout
    answer = json.loads(dateline("info", "--skipped", "--json", library=tmp_path / "library").stdout)
    assert answer["skipped"] == len(answer["unread"]) == 1
    assert f"{answer['unread'][0]['origin']}: {answer['unread'][0]['reason']}" in listed
    assert "unread" not in json.loads(dateline("info", "--json", library=tmp_path / "library").stdout)
    shown = dateline("show", "left", "--explain", library=tmp_path / "library").stdout
    assert "country:" in shown
    answer = json.loads(dateline("show", "left", "--explain", "--json", library=tmp_path / "library").stdout)
    plain = json.loads(dateline("show", "left", "--json", library=tmp_path / "library").stdout)
    assert set(answer["actors"][0]) > set(plain["actors"][0])
