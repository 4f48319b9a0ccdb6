"""Times of searches beside SQLite FTS5, tantivy and notmuch, on the same articles and queries in one run.

    pip install -r tests/bench/search/requirements.txt
    python -m tests.bench.search.bench_search CORPUS.jsonl WORK_FOLDER [--articles N] [--rounds N]
        [--beside fts5 tantivy notmuch]

CORPUS.jsonl has one article a line (id, title, text, date, source). WORK_FOLDER keeps all
indexes, so that a second run only asks. Times are CPU milliseconds, p50 and p95 over all
queries of a class; no answer is remembered from one query to the next. notmuch is a command of
its own each time, whose start counts, and is asked fewer times.
"""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory

from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName, SearchRequest, SortOrder
from indexer.search.query import parse
from indexer.search.whoosh_engine import WhooshEngine
from tests.bench.search.corpus import documents
from tests.bench.search.measure import clock, cold_start, measure, pair
from tests.bench.search.queries import Queries
from tests.bench.search.rivals import Rival

BATCH = 20_000
CHANGED = 100
RIVALS = {
    "fts5": ("fts5", "Fts5"),
    "tantivy": ("tantivy_index", "Tantivy"),
    "notmuch": ("notmuch_mail", "Notmuch"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A class of queries: its name, the texts, what of ours is asked, and what of the others."""

    name: str
    texts: list[str]
    request: dict[str, object]
    ask: Callable[[Rival, str], object] | None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--beside", nargs="*", choices=RIVALS, default=list(RIVALS))
    parser.add_argument("--build-only", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    rivals = [_rival(name, options) for name in options.beside]
    engine = _engine(options.folder / "index", options.corpus, options.articles)
    if options.build_only:
        return
    print(f"\n{engine.count():,} articles, {options.rounds} queries a class, CPU ms p50/p95\n")
    print(f"| | Dateline |{''.join(f' {rival.name} |' for rival in rivals)}")
    print("| --- | --- |" + " --- |" * len(rivals))
    for row in _rows(Queries(options.corpus, options.rounds)):
        cells = [_ours(engine, row), *(_theirs(rival, row) for rival in rivals)]
        print(f"| {row.name} | {' | '.join(cells)} |", flush=True)
    changed = list(islice(documents(options.corpus), CHANGED))
    print(f"\n{CHANGED} changed articles can be searched after {_seconds_to_change(engine, changed):.2f} s")
    print(f"process start to first hit: {cold_start(options.folder / 'index'):.0f} ms")
    print(f"memory of this process, which asked all but notmuch: {_memory()} MB at most")


def _rows(q: Queries) -> Iterator[Row]:
    newest = lambda rival, text: rival.newest(text)  # noqa: E731
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
        ("as you type: common word and 3 letters", q.prefixes(3, q.common)),
    ):
        yield Row(name, texts, {}, newest)
    for name, texts in (
        ("with snippets: two words", q.of(q.middle, q.common)),
        ("with snippets: phrase of two", q.phrases(2)),
    ):
        yield Row(name, texts, {"snippets": True}, lambda rival, text: rival.snippets(text))
    for name, texts in (
        ("by relevance: common word", q.of(q.common)),
        ("by relevance: two words", q.of(q.middle, q.common)),
    ):
        yield Row(name, texts, {"sort": SortOrder.RELEVANCE}, lambda rival, text: rival.best(text))
    for name, texts in (
        ("facet by actor: two words", q.of(q.middle, q.common)),
        ("facet by actor: common word", q.of(q.common)),
    ):
        yield Row(name, texts, {"facets": (FacetName.ACTOR,)}, lambda rival, text: rival.actors(text))
    yield Row("three facets: two words", q.of(q.middle, q.common), {"facets": tuple(FacetName)}, None)
    yield Row("three facets: common word", q.of(q.common), {"facets": tuple(FacetName)}, None)
    yield Row("oldest first: common word", q.of(q.common), {"sort": SortOrder.OLDEST}, None)
    yield Row("one slip in a word", [f"{word}~" for word in q.of(q.middle)], {}, None)
    yield Row("a year of articles", [f"published:{year}" for year in range(1990, 2010)], {}, None)


def _ours(engine: WhooshEngine, row: Row) -> str:
    def calls() -> Iterator[Callable[[], object]]:
        for text in row.texts:
            engine._walks.clear()  # what was found for one query must not help another
            engine._rankings.clear()
            yield partial(engine.search, SearchRequest(parse(text), **row.request))  # type: ignore[arg-type]

    return pair(measure(calls()))


def _theirs(rival: Rival, row: Row) -> str:
    if row.ask is None:
        return ""
    try:
        return pair(measure(partial(row.ask, rival, text) for text in row.texts[: rival.rounds]))
    except NotImplementedError:
        return ""


def _rival(name: str, options: argparse.Namespace) -> Rival:
    module, kind = RIVALS[name]
    folder: Path = options.folder / name
    rival: Rival = getattr(import_module(f"tests.bench.search.rivals.{module}"), kind)(folder)
    if not folder.exists():
        began = clock()
        rival.build(documents(options.corpus, options.articles))
        print(f"{rival.name}: built in {clock() - began:.0f} CPU s, {_size(folder):.1f} GB", flush=True)
    rival.open()
    return rival


def _engine(folder: Path, corpus: Path, limit: int | None) -> WhooshEngine:
    is_new = not folder.exists()
    engine = WhooshEngine.open(folder, create=True)
    if is_new:
        began, source = clock(), documents(corpus, limit)
        while first := next(source, None):
            engine.update(each for part in ([first], islice(source, BATCH - 1)) for each in part)
        engine.refresh()
        spent = clock() - began
        print(
            f"Dateline, without extraction: built in {spent:.0f} CPU s, {_size(folder):.1f} GB, "
            f"{engine.count() / spent:.0f} articles/s, {_memory()} MB",
            flush=True,
        )
    return engine


def _seconds_to_change(engine: WhooshEngine, changed: list[IndexDocument]) -> float:
    """Seconds from 100 changed articles to a search that finds them, the median of five, in a copy."""
    times = []
    with TemporaryDirectory(dir=engine._index.folder.parent) as name:
        copy = Path(name, "index")
        shutil.copytree(engine._index.folder, copy, copy_function=os.link)
        writer, reader = WhooshEngine.open(copy), WhooshEngine.open(copy)
        for turn in range(5):
            word = f"changed{turn}"
            began = time.monotonic()
            writer.update(replace(document, body=f"{document.body} {word}") for document in changed)
            reader.refresh()
            found = reader.search(SearchRequest(parse(word))).total
            times.append(time.monotonic() - began)
            if found != len(changed):
                raise AssertionError(f"{found} of {len(changed)} changed articles were found")
        writer.close()
        reader.close()
    return median(times)


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e9


def _memory() -> int:
    return getrusage(RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
