"""What the embedded engine promises beyond the contract: its folder, its owner, its version."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from indexer.errors import LibraryError, SchemaMismatch, UntrustedLibrary
from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchRequest
from indexer.search.query import Term
from indexer.search.whoosh_engine import WhooshEngine


def document(name: str) -> IndexDocument:
    return IndexDocument(ArticleId(name), name, "", "word", None, published_is_certain=False, source=None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    engine = WhooshEngine.open(tmp_path / "index", create=True)
    engine.update([document("a")])
    engine.close()
    return tmp_path / "index"


def test_where_there_is_none_it_must_be_asked_for(tmp_path: Path) -> None:
    for folder in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(LibraryError, match="no index"):
            WhooshEngine.open(folder)


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError) as caught:
        WhooshEngine.open(tmp_path / "file" / "index", create=True)
    assert "\n" not in str(caught.value)


def test_what_others_may_write_is_not_opened(folder: Path) -> None:
    for path in (folder, *folder.iterdir()):
        mode = path.stat().st_mode
        path.chmod(mode | 0o020)
        with pytest.raises(UntrustedLibrary, match="chmod"):
            WhooshEngine.open(folder)
        WhooshEngine.open(folder, trust=True).close()
        path.chmod(mode)
    WhooshEngine.open(folder).close()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_what_belongs_to_somebody_else_is_not_opened(folder: Path) -> None:
    file = next(folder.glob("*.toc"))
    os.chown(file, 12345, -1)
    with pytest.raises(UntrustedLibrary, match="belongs to somebody else"):
        WhooshEngine.open(folder)


def test_what_is_written_under_a_loose_umask_can_be_opened_again(tmp_path: Path) -> None:
    before = os.umask(0o002)
    try:
        engine = WhooshEngine.open(tmp_path / "index", create=True)
        engine.update([document("a")])
        engine.update([document("b")], remove=[ArticleId("a")])
        engine.close()
        WhooshEngine.open(tmp_path / "index").close()
    finally:
        os.umask(before)


@pytest.mark.parametrize("version", ["", "[]", json.dumps({"schema": 0, "layout": 0})])
def test_another_version_says_what_to_do(folder: Path, version: str) -> None:
    (folder / "version.json").write_text(version)
    with pytest.raises(SchemaMismatch, match="index again"):
        WhooshEngine.open(folder)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves it open
def test_a_damaged_table_of_contents_is_a_library_error(folder: Path) -> None:
    for path in folder.glob("*.toc"):
        path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(LibraryError, match="damaged"):
        WhooshEngine.open(folder)


@pytest.mark.parametrize("part", ["*.docs", "*.pst"])
def test_a_damaged_segment_is_a_library_error(folder: Path, part: str) -> None:
    for path in folder.glob(part):
        path.write_bytes(b"\xff" * path.stat().st_size)
    engine = WhooshEngine.open(folder)
    with pytest.raises(LibraryError, match="damaged"):
        engine.search(SearchRequest(Term("word")))
    engine.close()


def test_a_reader_needs_no_right_to_write(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        engine = WhooshEngine.open(folder)
        assert engine.search(SearchRequest()).total == 1
        engine.close()
    finally:
        folder.chmod(0o700)


def test_a_second_writer_is_told_to_wait(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.search.whoosh_engine.store._LOCK_TIMEOUT", 0.2)
    first, second = WhooshEngine.open(folder), WhooshEngine.open(folder)

    def meddle(_commit: object) -> None:
        with pytest.raises(LibraryError, match="another process"):
            second.update([document("b")])

    first._store.commit(meddle)
    second.update([document("c")])
    second.refresh()
    assert second.count() == 2
    first.close()
    second.close()
