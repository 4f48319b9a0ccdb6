"""Mapped files take memory only while they are read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchRequest
from indexer.search.query import parse
from indexer.search.whoosh_engine import WhooshEngine, storage

SIZE = 2 * storage.MOST_MAPPED


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much is mapped")
def test_what_was_read_of_mapped_files_is_let_go_of_when_it_is_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "PAUSE", 0)
    path = tmp_path / "large"
    path.write_bytes(bytes(range(256)) * (SIZE // 256))
    with path.open("rb") as file:
        mapped = storage.map_file(file)
    assert sum(mapped[::4096]) == 0
    much = storage._mapped_bytes()
    storage.relax()
    assert much - storage._mapped_bytes() > SIZE // 2
    assert mapped[255] == 255
    mapped.close()
    storage.relax()


def test_a_search_goes_on_where_everything_was_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "MOST_MAPPED", 0)
    monkeypatch.setattr(storage, "PAUSE", 0)
    engine = WhooshEngine.open(tmp_path / "index", create=True)
    engine.update(
        IndexDocument(ArticleId(f"a{n}"), f"/{n}", "Title", f"word{n} and talks", None, False, None)
        for n in range(300)
    )
    engine.refresh()
    for n in (0, 150, 299):
        assert [hit.id for hit in engine.search(SearchRequest(parse(f"word{n} talk"))).hits] == [f"a{n}"]
        document = engine.get(ArticleId(f"a{n}"))
        assert document is not None
        assert document.body == f"word{n} and talks"
    engine.close()
