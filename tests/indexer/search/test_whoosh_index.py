"""The index on disk is an ordinary Whoosh index: any program that knows Whoosh can read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh.fields import TEXT
from whoosh.index import open_dir
from whoosh.qparser import QueryParser

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
