"""Indexing into a real library on disk: what changes, what goes, what is resumed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import ArticleId, Library, LibraryError, Settings, narrowed_to
from indexer.library.place import writing
from indexer.progress import IndexReport, Progress

STORY = "Envoy visits {}\n\nSEOUL, Sept. 26, 2019 -- The envoy of {} met officials, the ministry said.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(library=tmp_path / "library", processes=1)


@pytest.fixture
def library(settings: Settings) -> Iterator[Library]:
    with Library.open(settings, create=True) as library:
        yield library


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for place in ("Moscow", "Vienna", "Geneva"):
        (folder / f"{place.lower()}.txt").write_text(STORY.format(place, place), encoding="utf-8")
    return folder


def counts(report: IndexReport) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.removed


def titles(library: Library, query: str = "") -> list[str]:
    library.refresh()
    return sorted(hit.title for hit in library.search(query).hits)


def write_records(path: Path, *records: dict[str, str]) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def write_stories(path: Path, count: int) -> None:
    records = ({"id": f"r{n}", "title": f"Story {n}", "text": STORY.format(n, n)} for n in range(count))
    write_records(path, *records)


def later(path: Path) -> None:
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))


def test_a_folder_is_read_once(library: Library, archive: Path) -> None:
    assert counts(library.index([archive])) == (3, 0, 0, 0)
    assert titles(library) == ["Envoy visits Geneva", "Envoy visits Moscow", "Envoy visits Vienna"]
    assert titles(library, "moscow") == ["Envoy visits Moscow"]
    assert counts(library.index([archive])) == (0, 0, 3, 0)


def test_a_changed_file_is_read_again_and_a_touched_one_is_not(library: Library, archive: Path) -> None:
    library.index([archive])
    (archive / "moscow.txt").write_text(STORY.format("Oslo", "Oslo"), encoding="utf-8")
    later(archive / "moscow.txt")
    later(archive / "vienna.txt")
    report = library.index([archive])
    assert (report.added, report.updated, report.removed) == (0, 1, 0)
    assert titles(library) == ["Envoy visits Geneva", "Envoy visits Oslo", "Envoy visits Vienna"]


def test_a_file_that_is_gone_leaves_the_index(library: Library, archive: Path) -> None:
    library.index([archive])
    (archive / "moscow.txt").unlink()
    assert counts(library.index([archive])) == (0, 0, 2, 1)
    assert titles(library, "moscow") == []


def test_a_folder_that_is_missing_altogether_costs_nothing(library: Library, archive: Path) -> None:
    library.index([archive])
    archive.rename(archive.with_name("unmounted"))
    report = library.index([archive])
    assert report.removed == 0
    assert len(report.skipped) == 1
    assert len(titles(library)) == 3


def test_forgetting_a_folder_takes_it_out(library: Library, archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(STORY.format("Bonn", "Bonn"), encoding="utf-8")
    library.index([archive, other])
    assert library.forget(archive) == 3
    assert titles(library) == ["Envoy visits Bonn"]


def test_records_that_are_gone_from_a_file_leave_the_index(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    records = [{"id": f"r{n}", "title": f"Story {n}", "text": STORY.format(n, n)} for n in range(4)]
    write_records(path, *records)
    assert counts(library.index([path])) == (4, 0, 0, 0)
    write_records(path, records[0], {**records[2], "title": "Story two, updated"}, records[3])
    later(path)
    assert counts(library.index([path])) == (0, 3, 0, 1)
    assert titles(library) == ["Story 0", "Story 3", "Story two, updated"]


def test_two_articles_with_one_id_are_both_kept(library: Library, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_records(
            tmp_path / f"{name}.jsonl",
            {"id": "same", "title": f"First of {name}", "text": STORY.format(1, 1)},
            {"id": "same", "title": f"Second of {name}", "text": STORY.format(2, 2)},
        )
    paths = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    assert library.index(paths).added == 4
    assert len(titles(library)) == 4
    assert counts(library.index(paths)) == (0, 0, 4, 0)
    for hit in library.search("").hits:
        found = library.read(hit.id)
        assert found is not None
        assert found.article.id == hit.id


def test_a_renamed_file_keeps_the_ids_of_its_articles(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write_records(folder / "a.jsonl", {"id": "x", "title": "A story", "text": STORY.format(1, 1)})
    library.index([folder])
    (folder / "a.jsonl").rename(folder / "b.jsonl")
    library.index([folder])
    library.refresh()
    assert [hit.id for hit in library.search("").hits] == ["x"]


def test_a_run_that_is_stopped_goes_on_where_it_stopped(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    write_records(
        path, *({"id": f"r{n}", "title": f"Story {n}", "text": STORY.format(n, n)} for n in range(40))
    )
    seen = 0

    def after_twelve() -> bool:
        nonlocal seen
        seen += 1
        return seen > 15

    first = library.index([path], stop=after_twelve)
    assert first.stopped
    assert 0 < first.added < 40
    second = library.index([path])
    assert not second.stopped
    assert first.added + second.added == 40
    assert len(library.search("", limit=100).hits) <= 40
    library.refresh()
    assert library.search("").total == 40


def test_many_processes_find_what_one_finds(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    write_records(
        path, *({"id": f"r{n}", "title": f"Story {n}", "text": STORY.format(n, n)} for n in range(150))
    )
    many = replace(settings, library=tmp_path / "many", processes=2)
    with Library.open(many, create=True) as library:
        assert library.index([path]).added == 150
        library.refresh()
        assert library.search("").total == 150
        assert library.search("title:149").total == 1


def test_progress_counts_up_to_the_end(library: Library, archive: Path) -> None:
    told: list[Progress] = []
    library.index([archive], progress=told.append)
    last = told[-1]
    assert (last.files_done, last.files_total, last.articles, last.skipped) == (3, 3, 3, 0)
    assert last.rate > 0
    assert last.remaining == 0


def test_what_cannot_be_read_is_listed_once_and_the_rest_is_indexed(library: Library, archive: Path) -> None:
    (archive / "data.bin").write_bytes(bytes(range(256)) * 64)
    os.mkfifo(archive / "pipe.txt")
    for _ in range(2):
        library.index([archive])
        assert [Path(s.origin.path).name for s in library.skipped()] == ["data.bin", "pipe.txt"]
    assert len(titles(library)) == 3


def test_the_raw_document_is_given_as_it_stands(library: Library, archive: Path) -> None:
    library.index([archive / "moscow.txt"])
    library.refresh()
    (hit,) = library.search("").hits
    assert library.original(hit.id).text == STORY.format("Moscow", "Moscow")
    assert library.find(str(archive / "moscow.txt")) == (hit.id,)
    assert library.find(hit.id) == (hit.id,)
    assert library.find("no such thing") == ()


def test_only_one_process_writes(library: Library, settings: Settings, archive: Path) -> None:
    with Library.open(settings) as other, writing(settings.library):
        with pytest.raises(LibraryError, match="another run is indexing"):
            other.index([archive])
        assert other.search("").total == 0


def test_a_library_that_is_not_there_says_how_to_make_one(settings: Settings) -> None:
    with pytest.raises(LibraryError, match="dateline index"):
        Library.open(settings)


def test_a_library_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryError, match="--library"):
        Library.open(Settings(library=tmp_path / "file" / "library"), create=True)


def test_what_the_pages_of_a_site_share_is_learnt_and_folded(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    frame = "Our correspondents report for subscribers only."
    for place in ("Moscow", "Vienna", "Geneva", "Oslo", "Bonn"):
        (folder / f"{place}.txt").write_text(f"{STORY.format(place, place)}\n{frame}\n", encoding="utf-8")
    library.index([folder])
    library.refresh()
    assert library.search("envoy").total == 5
    assert library.search("correspondents").total == 0


def test_a_folder_is_found_by_its_path(library: Library, settings: Settings, archive: Path) -> None:
    other = archive.with_name("other folder: (new)")
    other.mkdir()
    (other / "a.txt").write_text(STORY.format("Bonn", "Bonn"), encoding="utf-8")
    library.index([archive])
    assert narrowed_to(settings, [archive]) == ""
    library.index([other])
    for folder, count in ((archive, 3), (other, 1)):
        library.refresh()
        assert library.search(narrowed_to(settings, [folder])).total == count
    assert narrowed_to(settings, [archive, other]) == ""
    assert library.search(narrowed_to(settings, [other, archive / "moscow.txt"])).total == 2


def test_an_article_without_a_headline_shows_how_it_begins(library: Library, tmp_path: Path) -> None:
    text = "The envoy of Russia met officials in Vienna on Wednesday to discuss the talks. " * 5
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    library.index([tmp_path / "a.txt"])
    library.refresh()
    (hit,) = library.search("envoy").hits
    assert hit.title == ""
    assert hit.opening.startswith("The envoy of Russia met")
    assert hit.opening.endswith("…")


def test_copies_of_a_story_are_known_and_found(library: Library, archive: Path, tmp_path: Path) -> None:
    story = " ".join(
        f"The {n}th delegate from {place} said on Monday that the talks about fishing quotas would go on."
        for n, place in enumerate(("Moscow", "Vienna", "Geneva", "Oslo", "Bonn", "Lima", "Quito", "Accra"))
    )
    for name, date in (("first", "2019-11-06"), ("second", "2019-11-07")):
        write_records(
            tmp_path / f"{name}.jsonl",
            {"id": name, "title": f"Talks go on, {name}", "text": f"{story} {name}", "date": date},
        )
    library.index([tmp_path / "first.jsonl", archive])
    library.index([tmp_path / "second.jsonl"])
    library.refresh()
    assert library.copies(ArticleId("second")) == ("first", "second")
    assert library.relation(ArticleId("first"), ArticleId("second")) is not None
    assert [one.article.id for one in library.versions(ArticleId("second"))] == ["first", "second"]
    assert [one.article.id for one in library.versions(ArticleId("second"), most=1)] == ["second"]
    assert [hit.id for hit in library.search("is:copy").hits] == ["second"]
    later(tmp_path / "first.jsonl")
    (tmp_path / "first.jsonl").write_text(
        (tmp_path / "first.jsonl").read_text(encoding="utf-8").replace("Talks go on, first", "Talks go on"),
        encoding="utf-8",
    )
    assert library.index([tmp_path / "first.jsonl"]).updated == 1
    library.refresh()
    assert [hit.id for hit in library.search("is:copy").hits] == ["second"]
    assert [(hit.id, hit.copies) for hit in library.search("delegate", fold=True).hits] == [("second", 2)]
    library.forget(tmp_path / "first.jsonl")
    library.refresh()
    assert library.copies(ArticleId("second")) == ("second",)
    assert library.search("is:copy").total == 0
    assert [hit.id for hit in library.search("copies:1 delegate").hits] == ["second"]
