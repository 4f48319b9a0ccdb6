"""The commands as a user runs them: real processes, real files, a real library."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


def dateline(
    *arguments: str | Path, library: Path | None = None, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONUTF8": "1", **environment}
    if library:
        variables["DATELINE_LIBRARY"] = str(library)
    done = subprocess.run(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
        env=variables,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home") / "library"
    done = dateline("index", SEEDS, library=folder)
    assert done.returncode == 0, done.stderr
    assert "5 added" in done.stdout
    return folder


def test_search_finds_articles_with_snippets(library: Path) -> None:
    done = dateline("search", "lambert", "moscow", library=library)
    assert done.returncode == 0
    assert "travels to Moscow" in done.stdout
    assert "2 articles" in done.stderr


def test_search_answers_in_json(library: Path) -> None:
    done = dateline("search", "lambert moscow", "--json", library=library)
    answer = json.loads(done.stdout)
    assert answer["schema"] == 1
    assert answer["query"] == "lambert moscow"
    assert (answer["total"], answer["total_is_exact"]) == (2, True)
    for hit in answer["hits"]:
        assert set(hit) >= {"id", "origin", "title", "published", "source", "score", "snippets"}
        for snippet in hit["snippets"]:
            assert snippet["spans"]
            assert all(snippet["text"][start:end].strip() for start, end in snippet["spans"])


def test_search_has_the_exit_codes_of_grep(library: Path) -> None:
    assert dateline("search", "nosuchwordanywhere", library=library).returncode == 1
    wrong = dateline("search", "published:never", library=library)
    assert wrong.returncode == 2
    assert "^" in wrong.stderr


def test_a_word_of_another_headline_does_not_find_the_article(library: Path) -> None:
    assert dateline("search", "Netanyahu", library=library).returncode == 1


def test_extract_gives_one_object_a_document_in_order() -> None:
    paths = sorted(SEEDS.glob("*.txt"))
    done = dateline("extract", *paths, "--json")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(answer["origin"]).name for answer in answers] == [path.name for path in paths]
    for answer, path in zip(answers, paths, strict=True):
        text = path.read_text(encoding="utf-8")
        assert answer["actors"]
        assert answer["dates"]
        excerpts = [m for actor in answer["actors"] for m in actor["mentions"] + actor["roles"]]
        for excerpt in [*excerpts, *answer["dates"], *answer["bylines"], answer["title"] or {"start": None}]:
            if excerpt["start"] is not None:
                assert text[excerpt["start"] : excerpt["end"]] == excerpt["text"]


def test_extract_reads_standard_input_and_takes_the_date_from_outside() -> None:
    done = dateline(
        "extract", "-", "--json", "--no-clean", "--published", "2013-03-22", stdin=b"They met on Wednesday."
    )
    (answer,) = map(json.loads, done.stdout.splitlines())
    assert answer["published"]["value"] == "2013-03-22"
    assert answer["published"]["evidence"] == "given"
    assert [(d["text"], d["value"]) for d in answer["dates"]] == [("Wednesday", "2013-03-20")]
    assert "rule" not in answer["dates"][0]


def test_extract_says_of_what_part_of_a_long_text_the_actors_are() -> None:
    start, end = b"Anna Berg came home. ", b"Then came Carl Dahl of Oslo."
    long = start + b"They spoke of it. " * 12_000 + end
    done = dateline("extract", "-", "--json", "--no-clean", stdin=long)
    assert "Anna Berg" in {actor["name"] for actor in json.loads(done.stdout)["actors"]}
    assert "Carl Dahl" not in {actor["name"] for actor in json.loads(done.stdout)["actors"]}
    assert "200,000 characters" in done.stderr
    assert "200,000 characters" in dateline("extract", "-", "--no-clean", stdin=long).stdout
    assert "200,000" not in dateline("extract", "-", "--json", "--no-clean", stdin=start).stderr


def test_extract_explains_itself() -> None:
    done = dateline(
        "extract", "-", "--json", "--explain", "--published", "2013-03-22", stdin=b"He left on Monday."
    )
    (date,) = json.loads(done.stdout)["dates"]
    assert date["rule"]
    assert date["reason"]


def test_extract_explains_how_it_inferred_the_publication_date() -> None:
    page = "SEOUL, Sept. 26 (Yonhap) -- He spoke on Wednesday at the 74th U.N. General Assembly.\n"
    options = ("extract", "-", "--no-clean", "--json")
    explained = json.loads(dateline(*options, "--explain", stdin=page.encode()).stdout)["published"]
    assert (explained["value"], explained["certain"]) == ("2019-09-26", False)
    assert "74th General Assembly" in explained["reason"]
    assert "74th General Assembly" in dateline(*options[:3], "--explain", stdin=page.encode()).stdout
    assert "reason" not in json.loads(dateline(*options, stdin=page.encode()).stdout)["published"]


def test_extract_explains_its_actors() -> None:
    stdin = b"U.S. envoy Mark Lambert came to Seoul."
    options = ("extract", "-", "--no-clean")
    actors = json.loads(dateline(*options, "--json", "--explain", stdin=stdin).stdout)["actors"]
    lambert = next(actor for actor in actors if actor["id"] == "mark-lambert")
    assert set(lambert["why"]) == {"name", "kind", "country"}
    assert lambert["why"]["country"]["rule"] == "role"
    assert [step["rule"] for step in lambert["mentions"][0]["found"]] == ["model"]
    assert lambert["mentions"][0]["joined"]["reason"]
    assert lambert["roles"][0]["stated"]["rule"] == "before"
    assert "stands before the name" in dateline(*options, "--explain", stdin=stdin).stdout
    plain = json.loads(dateline(*options, "--json", stdin=stdin).stdout)["actors"]
    assert not {"why", "found", "joined", "stated"} & {key for actor in plain for key in actor}


def test_show_and_info_say_what_there_is(library: Path) -> None:
    path = SEEDS / "000_3aabac8ae8f0d93d.txt"
    shown = dateline("show", path, library=library)
    assert "Mark Lambert" in shown.stdout
    assert "댓글" not in shown.stdout
    raw = dateline("show", path, "--raw", library=library)
    assert raw.stdout == path.read_text(encoding="utf-8")
    as_json = json.loads(dateline("show", path, "--json", library=library).stdout)
    assert as_json["published"]["value"][:10] == "2019-11-07"
    info = json.loads(dateline("info", "--json", library=library).stdout)
    assert (info["articles"], info["library"]) == (5, str(library))


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["index", "/no/such/folder"], 2, "no such file or folder"),
        (["search", "x", "--library", "/no/such/library"], 2, "dateline index"),
        (["extract", "/no/such/file"], 2, "no such file or folder"),
        (["extract", "-", "--published", "soon"], 2, "2013-03-22"),
        (["show", "nothing"], 2, "no article 'nothing'"),
        (["search", "--limit", "-3", "x"], 2, "-3 is no number"),
        (["index", "--processes", "two", "x"], 2, "two is no number"),
        (["index", ""], 2, "the path is empty"),
        (["search", "x", "--library", ""], 2, "the path is empty"),
        ([""], 2, "the path is empty"),
        (["forget", ""], 2, "the path is empty"),
        (["--trust-library", "info"], 2, "dateline info …"),
        (["serach", "x"], 2, "did you mean: dateline search"),
        (["chronology", "--from", "2020", "--to", "2019"], 2, "2020-01-01 is after --to 2019-12-31"),
        (["index"], 2, "--help"),
        (["/no/such/folder"], 2, "no such file or folder"),
        (["--nonsense"], 2, "--help"),
        ([], 2, "needs a terminal"),
    ],
)
def test_a_wrong_call_gets_one_clear_line(arguments: list[str], code: int, words: str, library: Path) -> None:
    done = dateline(*arguments, library=library)
    assert done.returncode == code
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_an_index_that_was_deleted_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    dateline("index", SEEDS, library=folder)
    (folder / "index" / "version.json").write_text('{"schema": 0}', encoding="utf-8")
    refused = dateline("search", "korea", library=folder)
    assert refused.returncode == 2
    assert f"{folder}/index was written by another version" in refused.stderr
    assert "delete that folder and index again" in refused.stderr
    shutil.rmtree(folder / "index")
    assert "dateline index FOLDER" in dateline("search", "korea", library=folder).stderr
    again = dateline("index", SEEDS, library=folder)
    assert "5 added; 5 articles in the library" in again.stdout
    assert dateline("search", "korea", library=folder).returncode == 0


def test_a_library_within_the_archive_is_not_read_into_itself(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("The envoy arrived in Moscow.\n", encoding="utf-8")
    for _ in range(2):
        done = dateline("index", tmp_path, "--report", library=tmp_path / "library")
        assert done.returncode == 0
    assert f"{tmp_path}/library: a library of Dateline" in done.stdout
    assert done.stdout.count("skipped") == 1


def test_an_empty_folder_is_a_failure_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = dateline("index", tmp_path / "empty", library=tmp_path / "library")
    assert done.returncode == 2
    assert "no article found" in done.stderr


def test_what_is_skipped_is_listed_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "good.txt").write_text(
        "Envoy visits Moscow\n\nThe envoy arrived in Moscow.\n", encoding="utf-8"
    )
    (folder / "bad\x1b]0;x\x07.bin").write_bytes(bytes(range(256)) * 64)
    done = dateline("index", folder, "--report", library=tmp_path / "library")
    assert done.returncode == 0
    assert "1 added" in done.stdout
    assert "skipped" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = dateline("index", SEEDS, library=tmp_path / "library")
    tmp_path.chmod(0o700)
    assert done.returncode == 2
    assert "--library" in done.stderr


@pytest.mark.parametrize(
    "arguments", [["search", "korea"], ["export", "--format", "jsonl"], ["info"], ["extract", str(SEEDS)]]
)
def test_an_answer_for_which_there_is_no_room_is_a_failure(library: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "tui", *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=dict(os.environ, DATELINE_LIBRARY=str(library)),
        )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "dateline: cannot write the answer (No space left on device)"
    assert "Traceback" not in done.stderr


def test_a_pipe_that_closes_early_is_no_error(library: Path) -> None:
    files = f"{SEEDS}/*.txt {SEEDS}/*.txt"
    extract = f"{sys.executable} -m tui extract {files} --json"
    ended = f"{{ {extract}; echo $? >&2; }} | head -c 10"
    done = subprocess.run(ended, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == "141\n"
    assert len(done.stdout) == 10


def test_an_interrupt_stops_cleanly_and_the_next_run_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    story = "The envoy of Russia met officials in Vienna on Wednesday, the ministry said. " * 40
    with path.open("w", encoding="utf-8") as lines:
        for n in range(800):
            lines.write(json.dumps({"id": f"r{n}", "title": f"Story {n}", "text": story}) + "\n")
    library = tmp_path / "library"
    command = [sys.executable, "-m", "tui", "index", str(path), "--library", str(library), "--processes", "1"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not (library / "manifest.sqlite").exists():
        time.sleep(0.05)
    time.sleep(1.0)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 130, err
    assert "run it again" in err
    assert "Traceback" not in err
    assert dateline("index", path, library=library).returncode == 0
    assert json.loads(dateline("info", "--json", library=library).stdout)["articles"] == 800


def test_an_article_that_was_published_between_two_days_is_listed_with_them(tmp_path: Path) -> None:
    text = (
        "President Barack Obama said on Tuesday that the harbour would stay open. Secretary of State Hillary "
        "Clinton met the ministers of the region at the port, and Obama then spoke with its fishermen.\n"
    )
    (tmp_path / "undated.txt").write_text(text)
    home = tmp_path / "library"
    assert dateline("index", tmp_path / "undated.txt", "--no-clean", library=home).returncode == 0
    extracted = json.loads(dateline("extract", tmp_path / "undated.txt", "--no-clean", "--json").stdout)
    sure = extracted["published"]["earliest"], extracted["published"]["latest"]
    hit = json.loads(dateline("search", "harbour", "--json", library=home).stdout)["hits"][0]
    assert (hit["published"], hit["earliest"], hit["latest"]) == (None, *sure)
    assert dateline("search", "harbour", library=home).stdout.startswith(f"~{sure[0][:4]}..{sure[1][:4]}")
    assert dateline("search", "published:2011", library=home).returncode == 1


@pytest.mark.parametrize("table", ["library", "reader", "list", "colours", "keys"])
@pytest.mark.parametrize("command", [("info",), ("search", "moscow"), ("--print-config",)])
def test_a_table_of_the_configuration_that_is_none_is_named(
    library: Path, tmp_path: Path, table: str, command: tuple[str, ...]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f"{table} = 3\n")
    done = dateline(*command, library=library, DATELINE_CONFIG=str(config))
    if command == ("--print-config",):  # which somebody asks for to mend it
        assert done.returncode == 0
        return
    assert done.returncode == 2
    assert done.stderr == (
        f"dateline: {config}: '{table}' is a table: write [{table}] on a line of its own\n"
    )
