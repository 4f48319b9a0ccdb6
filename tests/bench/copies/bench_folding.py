"""What one row a story costs, beside one row an article, in one run.

    python -m tests.bench.search.bench_search CORPUS.jsonl FOLDER --articles N --beside --build-only
    python -m tests.bench.copies.bench_folding FOLDER/index FOLDER/copies.sqlite CORPUS.jsonl

The record of copies is made where there is none. Prints CPU milliseconds of the first search
after opening, and then p50 and p95 of the same searches of articles and of stories.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time

from indexer.copies import Copies, signature
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchRequest, SortOrder
from indexer.search.query import Query, parse
from indexer.search.stories import Stories
from indexer.search.whoosh_engine import WhooshEngine
from indexer.storied import StoriedArticles
from tests.bench.search.corpus import documents
from tests.bench.search.measure import Timed, measure, pair
from tests.bench.search.queries import Queries

ROUNDS = 100


def main(index: Path, copies: Path, corpus: Path) -> None:
    engine, is_new = WhooshEngine.open(index, trust=True), not copies.exists()
    store = Copies.open(copies)
    if is_new:
        _fill(store, documents(corpus, engine.count()))
    storied = StoriedArticles(lambda: store)
    began = process_time()
    engine.search(SearchRequest())
    plain = process_time() - began
    began = process_time()
    page = engine.search(SearchRequest(fold=storied.stories()))
    first = process_time() - began
    print(
        f"{page.total} stories, {page.folded} articles folded; {sum(1 for _ in store.stories())} with copies"
    )
    print(f"first list of all: {plain * 1000:.1f} ms of articles, {first * 1000:.1f} of stories, CPU")
    began = process_time()
    for _ in range(100):
        storied.counted(page)
    print(f"numbers of copies of a page: {(process_time() - began) * 10:.2f} ms")
    print(f"{'':36}{'articles':>14}{'stories':>14}")
    queries = Queries(corpus, ROUNDS)
    for name, texts, request in _classes(queries, page.total):
        trees = [storied.resolved(parse(text)) for text in texts]
        figures = (pair(measure(_timed(engine, trees, fold, request))) for fold in (None, storied.stories()))
        print(f"{name:36}" + "".join(f"{figure:>14}" for figure in figures), flush=True)


def _fill(store: Copies, articles: Iterable[IndexDocument]) -> None:
    for article in articles:
        store.add(article.id, signature(article.body), article.published)
    store.commit()


def _timed(
    engine: WhooshEngine, trees: list[Query], fold: Stories | None, request: dict[str, object]
) -> Timed:
    for tree in trees:
        asked = SearchRequest(tree, fold=fold, **request)  # type: ignore[arg-type]
        engine._walks.clear()  # no answer is to be remembered from one query to the next
        engine._rankings.clear()
        yield lambda asked=asked: engine.search(asked)  # type: ignore[misc]


def _classes(q: Queries, total: int) -> Iterator[tuple[str, list[str], dict[str, object]]]:
    yield "everything", ["*"] * 20, {}
    yield "everything, from the middle", ["*"] * 20, {"offset": total // 2}
    yield "everything, oldest, from the middle", ["*"] * 20, {"offset": total // 2, "sort": SortOrder.OLDEST}
    yield "rare word", q.of(q.rare), {}
    yield "common word", q.of(q.common), {}
    yield "common word, oldest first", q.of(q.common), {"sort": SortOrder.OLDEST}
    yield "common word, by relevance", q.of(q.common), {"sort": SortOrder.RELEVANCE}
    yield "two words", q.of(q.middle, q.common), {}
    yield "as you type: 1 letter", q.prefixes(1), {}
    yield "as you type: 3 letters", q.prefixes(3), {}
    yield "copies:>2", ["copies:>2"] * 20, {}
    yield "copies:>2 and a common word", [f"copies:>2 {text}" for text in q.of(q.common)], {}
    yield "NOT is:copy and a common word", [f"NOT is:copy {text}" for text in q.of(q.common)], {}
    yield "common word, row 5,000", q.of(q.common), {"offset": 5_000}


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
