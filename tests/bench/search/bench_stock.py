"""Times of the engine's searches beside stock usage of Whoosh on the very same index.

    python -m tests.bench.search.bench_stock CORPUS.jsonl WORK_FOLDER [--articles N] [--rounds N]

CORPUS.jsonl has one article a line (id, title, text, date, source). WORK_FOLDER keeps the
index, so that a second run only asks. Times are CPU milliseconds, p50 and p95 over all
queries of a class, each asked of an engine that has not seen it. Stock usage is
``open_dir``, ``MultifieldParser`` and ``search`` with a limit, sorted by the order column.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from whoosh.index import open_dir
from whoosh.qparser import MultifieldParser

from indexer.search.engine import FacetName, SearchRequest, SortOrder
from indexer.search.query import parse
from indexer.search.whoosh_engine import WhooshEngine
from tests.bench.search.corpus import documents
from tests.bench.search.measure import Timed, cold_start, measure, pair
from tests.bench.search.queries import Queries

BATCH = 20_000
PAGE = 50


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--stock-rounds", type=int, default=20, help="how often stock Whoosh is asked")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    folder = options.folder / "index"
    engine = _engine(folder, options.corpus, options.articles)
    queries = Queries(options.corpus, options.rounds)
    print(f"\n{engine.count()} articles, {options.rounds} queries a class, CPU ms p50/p95")
    print(f"{'':44}{'dateline':>16}{'stock Whoosh':>16}")
    stock = Stock(folder, options.stock_rounds)
    for name, ours, theirs in _classes(engine, stock, queries):
        beside = f"{pair(measure(theirs)):>16}" if theirs else ""
        print(f"{name:44}{pair(measure(ours)):>16}{beside}", flush=True)
    print(f"process start to first hit: {cold_start(folder):.0f} ms")
    print(f"memory of this process: {getrusage(RUSAGE_SELF).ru_maxrss // 1024} MB at most")


class Stock:
    """Whoosh as its documentation uses it."""

    def __init__(self, folder: Path, rounds: int) -> None:
        index = open_dir(folder)
        self._parser = MultifieldParser(["title", "body"], index.schema)
        self._searcher = index.searcher()
        self._rounds = rounds

    def newest(self, texts: list[str]) -> Timed:
        return self._asked(texts, sortedby="order")

    def best(self, texts: list[str]) -> Timed:
        return self._asked(texts)

    def _asked(self, texts: list[str], **options: object) -> Timed:
        for text in texts[: self._rounds]:
            yield lambda text=text: [  # type: ignore[misc]
                hit["title"] for hit in self._searcher.search(self._parser.parse(text), limit=PAGE, **options)
            ]


def _classes(engine: WhooshEngine, stock: Stock, q: Queries) -> Iterator[tuple[str, Timed, Timed | None]]:
    def ours(texts: list[str], **request: object) -> Timed:
        for text in texts:
            engine.refresh()
            each = SearchRequest(parse(text), **request)  # type: ignore[arg-type]
            yield lambda each=each: engine.search(each)  # type: ignore[misc]

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
        ("as you type: rare word and 2 letters", q.prefixes(2, q.rare)),
        ("as you type: rare title word and 3 letters", [f"title:{text}" for text in q.prefixes(3, q.rare)]),
        ("as you type: common word and 3 letters", q.prefixes(3, q.common)),
    ):
        yield name, ours(texts), stock.newest(texts)
    texts = q.of(q.middle, q.common)
    yield "two words with snippets", ours(texts, snippets=True), None
    yield "phrase of two with snippets", ours(q.phrases(2), snippets=True), None
    for name, texts in (
        ("by relevance: rare word", q.of(q.rare)),
        ("by relevance: common word", q.of(q.common)),
        ("by relevance: two words", q.of(q.middle, q.common)),
    ):
        yield name, ours(texts, sort=SortOrder.RELEVANCE), stock.best(texts)
    yield "oldest first: common word", ours(q.of(q.common), sort=SortOrder.OLDEST), None
    yield "three facets: two words", ours(q.of(q.middle, q.common), facets=tuple(FacetName)), None
    yield "three facets: common word", ours(q.of(q.common), facets=tuple(FacetName)), None
    yield "one slip in a word", ours([f"{word}~" for word in q.of(q.middle)]), None
    middle = engine.count() // 2
    yield "everything, 50 from the middle", ours(["*"] * 20, offset=middle), None
    yield "a year of articles", ours([f"published:{year}" for year in range(1990, 2010)]), None


def _engine(folder: Path, corpus: Path, limit: int | None) -> WhooshEngine:
    is_new = not folder.exists()
    engine = WhooshEngine.open(folder, create=True)
    if is_new:
        spent, source = 0.0, documents(corpus, limit)
        while batch := list(islice(source, BATCH)):
            began = time.process_time()
            engine.update(batch)
            spent += time.process_time() - began
        engine.refresh()
        memory = getrusage(RUSAGE_SELF).ru_maxrss // 1024
        print(f"{engine.count()} articles in {spent:.0f} CPU s, {engine.count() / spent:.0f}/s, {memory} MB")
    return engine


if __name__ == "__main__":
    main()
