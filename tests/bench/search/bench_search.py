"""Times of searches, beside SQLite FTS5 on the same articles and queries in the same run.

    python -m tests.bench.search.bench_search CORPUS.jsonl WORK_FOLDER [--articles N] [--rounds N]

CORPUS.jsonl has one article a line (id, title, text, date, source). WORK_FOLDER keeps both
indexes, so that a second run only asks. Times are CPU milliseconds, p50 and p95 over all
queries of a class; no answer is remembered from one query to the next.
"""

from __future__ import annotations

import argparse
import sqlite3
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName, SearchRequest, SortOrder
from indexer.search.query import parse
from indexer.search.whoosh_engine import WhooshEngine
from tests.bench.search.corpus import documents
from tests.bench.search.measure import Timed, measure, pair
from tests.bench.search.queries import Queries

BATCH = 12_000
SAMPLE = 3_000
"""Articles that the words of the queries are drawn from."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    engine = _engine(options.folder / "index", options.corpus, options.articles)
    fts = _fts(options.folder / "fts5.sqlite", options.corpus, options.articles)
    queries = Queries(options.corpus, options.rounds)
    print(f"\n{engine.count()} articles, {options.rounds} queries a class, CPU ms p50/p95")
    print(f"{'':44}{'dateline':>16}{'SQLite FTS5':>16}{'ratio p95':>11}")
    for name, ours, theirs in _classes(engine, fts, queries):
        own = measure(ours)
        other = measure(theirs) if theirs else None
        beside = f"{pair(other):>16}{own[1] / other[1]:>11.2f}" if other else ""
        print(f"{name:44}{pair(own):>16}{beside}", flush=True)


def _classes(
    engine: WhooshEngine, fts: sqlite3.Connection, queries: Queries
) -> Iterator[tuple[str, Timed, Timed | None]]:
    q = queries

    def ours(texts: list[str], **request: object) -> Timed:
        requests = [SearchRequest(parse(text), **request) for text in texts]  # type: ignore[arg-type]
        for each in requests:
            engine.refresh()
            yield lambda each=each: engine.search(each)  # type: ignore[misc]

    def theirs(texts: list[str], tail: str = "ORDER BY rowid LIMIT 50", what: str = "title") -> Timed:
        statement = f"SELECT {what} FROM articles WHERE articles MATCH ? {tail}"
        for text in texts:
            yield lambda text=text: fts.execute(statement, (text.replace("NOT", " NOT"),)).fetchall()  # type: ignore[misc]

    for name, texts in (
        ("rare word, 50 newest", q.of(q.rare)),
        ("common word", q.of(q.common)),
        ("two words", q.of(q.middle, q.common)),
        ("phrase of two", q.phrases(2)),
        ("phrase of three", q.phrases(3)),
        ("as you type: 1 letter", q.prefixes(1)),
        ("as you type: 2 letters", q.prefixes(2)),
        ("as you type: 3 letters", q.prefixes(3)),
        ("as you type: 5 letters", q.prefixes(5)),
        ("as you type: rare word and prefix", q.prefixes(2, q.rare)),
        ("as you type: common word and prefix", q.prefixes(3, q.common)),
    ):
        yield name, ours(texts), theirs(texts)
    texts = q.of(q.middle, q.common)
    snippet = "title, snippet(articles, 1, '[', ']', '…', 24)"
    yield "two words with snippets", ours(texts, snippets=True), theirs(texts, what=snippet)
    for name, texts in (
        ("by relevance: common word", q.of(q.common)),
        ("by relevance: two words", q.of(q.middle, q.common)),
    ):
        yield name, ours(texts, sort=SortOrder.RELEVANCE), theirs(texts, "ORDER BY rank LIMIT 50")
    yield "oldest first: common word", ours(q.of(q.common), sort=SortOrder.OLDEST), None
    yield "three facets: two words", ours(q.of(q.middle, q.common), facets=tuple(FacetName)), None
    yield "three facets: common word", ours(q.of(q.common), facets=tuple(FacetName)), None
    yield "one slip in a word", ours([f"{word}~" for word in q.of(q.middle)]), None
    yield (
        "everything, 50 from the middle",
        ours(["*"] * 20, offset=engine.count() // 2),
        _theirs_from(engine.count() // 2, fts),
    )
    yield "a year of articles", ours([f"published:{year}" for year in range(1990, 2010)]), None


def _theirs_from(offset: int, fts: sqlite3.Connection) -> Timed:
    statement = "SELECT title FROM articles ORDER BY rowid LIMIT 50 OFFSET ?"
    for _ in range(20):
        yield lambda: fts.execute(statement, (offset,)).fetchall()


def _engine(folder: Path, corpus: Path, limit: int | None) -> WhooshEngine:
    is_new = not folder.exists()
    engine = WhooshEngine.open(folder, create=True)
    if is_new:
        began, source = time.process_time(), documents(corpus, limit)
        while batch := list(islice(source, BATCH)):
            engine.update(batch)
        engine.refresh()
        spent = time.process_time() - began
        print(f"dateline: {engine.count()} articles in {spent:.0f} CPU s, {engine.count() / spent:.0f}/s")
    return engine


def _fts(path: Path, corpus: Path, limit: int | None) -> sqlite3.Connection:
    """An FTS5 table whose rowids rise from the newest article on, so that no sort is needed."""
    is_new = not path.exists()
    connection = sqlite3.connect(path)
    if is_new:
        began = time.process_time()
        connection.execute(
            "CREATE VIRTUAL TABLE articles USING fts5(title, body, tokenize='porter unicode61')"
        )
        connection.executemany("INSERT INTO articles VALUES (?, ?)", _rows(corpus, limit))
        connection.commit()
        print(f"SQLite FTS5: {time.process_time() - began:.0f} CPU s")
    return connection


def _rows(corpus: Path, limit: int | None) -> Iterator[tuple[str, str]]:
    def newest_first(document: IndexDocument) -> str:
        return document.published or ""

    for document in sorted(documents(corpus, limit), key=newest_first, reverse=True):
        yield document.title, document.body


if __name__ == "__main__":
    main()
