"""The index on disk is an ordinary Whoosh index: any program that knows Whoosh can read it."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from whoosh.fields import TEXT
from whoosh.index import open_dir
from whoosh.qparser import QueryParser

from indexer.errors import LibraryError, SchemaMismatch
from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.whoosh_engine import WhooshEngine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    engine = WhooshEngine.open(tmp_path / "index", create=True)
    engine.update(
        IndexDocument(
            id=ArticleId(f"a{n}"),
            origin=f"/archive/{n}.txt",
            title=f"Envoy visits {place}",
            body=f"The envoy arrived in {place} on Monday. Talks in {place} go on.",
            published=f"2019-11-0{n}",
            published_is_certain=True,
            source="Yonhap",
        )
        for n, place in enumerate(("Moscow", "Vienna", "Geneva"), start=1)
    )
    engine.close()
    return tmp_path / "index"


def test_stock_whoosh_reads_its_schema_and_counts_its_documents(folder: Path) -> None:
    with open_dir(folder).searcher() as searcher:
        assert searcher.doc_count() == 3
        assert isinstance(searcher.schema["title"], TEXT)
        assert isinstance(searcher.schema["body"], TEXT)
        assert searcher.schema["body"].format.supports("positions")


def test_stock_whoosh_finds_words_and_phrases_in_it(folder: Path) -> None:
    index = open_dir(folder)
    parser = QueryParser("body", index.schema)
    with index.searcher() as searcher:
        assert [hit["id"] for hit in searcher.search(parser.parse("vienna"))] == ["a2"]
        assert [hit["id"] for hit in searcher.search(parser.parse('"arrived in geneva"'))] == ["a3"]
        assert len(searcher.search(parser.parse("envoy"))) == 3


def test_all_of_a_commit_is_on_the_disk_before_it_can_be_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of contents names files; when it gets its name, they and it must outlive a power cut."""
    settled: set[str] = set()
    unsettled: list[str] = []
    named: list[str] = []
    fsync, rename = os.fsync, os.rename

    def note_fsync(descriptor: int) -> None:
        name = Path(f"/proc/self/fd/{descriptor}").readlink().name
        settled.add(re.sub(r"(\.\d+)?\.tmp$", "", name))
        fsync(descriptor)

    def note_rename(old: str, new: str, **options: object) -> None:
        if str(new).endswith(".toc"):
            named.append(str(new))
            present = {path.name for path in Path(new).parent.iterdir() if path.stat().st_size}
            unsettled.extend(
                name for name in present - settled if name.startswith("MAIN_") or name == Path(old).name
            )
            settled.discard("index")
        rename(old, new, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(os, "rename", note_rename)
    engine = WhooshEngine.open(tmp_path / "index", create=True)
    for n in range(3):
        engine.update(
            [
                IndexDocument(
                    id=ArticleId(f"a{n}"),
                    origin="o",
                    title="",
                    body="word",
                    published=None,
                    published_is_certain=False,
                    source=None,
                )
            ]
        )
    engine.close()
    assert len(named) >= 3
    assert unsettled == []
    assert "index" in settled  # the folder, in which the last name stands


def test_an_index_of_another_version_says_how_to_make_it_anew(folder: Path) -> None:
    (folder / "version.json").write_text('{"schema": 0, "layout": 0}', encoding="utf-8")
    with pytest.raises(SchemaMismatch, match="index again"):
        WhooshEngine.open(folder)


def test_an_index_that_is_gone_while_it_is_open_says_so(folder: Path) -> None:
    with closing(WhooshEngine.open(folder)) as engine:
        shutil.rmtree(folder)
        with pytest.raises(LibraryError, match=r"there is no index in .*; make it with"):
            engine.refresh()
