"""How long indexing takes an article, by stage, beside the usual parts put together the usual way.

    python -m tests.bench.indexing CORPUS.jsonl [--articles N] [--beside PYTHON]

CORPUS.jsonl has one article a line (id, title, text, date, source); N of them are taken from
all over it. CPU milliseconds in one process. PYTHON is that of an environment with
``requirements.txt``, in which the same articles are then indexed by :mod:`.stock`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from indexer.clean import clean
from indexer.copies import signature
from indexer.extract.actors import find_actors
from indexer.extract.dates import date_article
from indexer.indexed import index_document
from indexer.model import AnnotatedArticle, RawDocument
from indexer.search.whoosh_engine import WhooshEngine
from indexer.sources import SourceFile, read, walk

_T = TypeVar("_T")
WARMING = 50
"""Articles that are read beforehand, so that loading rules and the model does not count."""


class Stages:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, name: str, stage: Callable[[], _T]) -> _T:
        began = time.process_time()
        result = stage()
        self.seconds[name] = time.process_time() - began
        return result


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--beside", type=Path, metavar="PYTHON")
    options = parser.parse_args()
    lines = options.corpus.read_text(encoding="utf-8").splitlines()
    chosen = lines[:: max(1, len(lines) // options.articles)][: options.articles]
    with TemporaryDirectory() as folder:
        sample = Path(folder, "sample.jsonl")
        sample.write_text("\n".join(chosen) + "\n", encoding="utf-8")
        ours = _ours(sample, Path(folder, "index"))
        size = sum(len(json.loads(line)["text"]) for line in chosen) // len(chosen)
        print(f"{len(chosen)} articles of {size:,} characters on average, CPU ms an article\n")
        for name, seconds in ours.seconds.items():
            print(f"{name:12}{1000 * seconds / len(chosen):8.2f}")
        rate = len(chosen) / sum(ours.seconds.values())
        print(f"{'all':12}{1000 / rate:8.2f}   {rate:.0f} articles/s")
        if options.beside:
            theirs = _theirs(options.beside, sample, Path(folder, "stock"))
            print(f"{'beside':12}{1000 / theirs:8.2f}   {theirs:.1f} articles/s, {rate / theirs:.1f} times")


def _ours(sample: Path, index: Path) -> Stages:
    stages = Stages()

    def read_all() -> list[RawDocument]:
        return [
            raw
            for file in walk([sample])
            if isinstance(file, SourceFile)
            for raw in read(file)
            if isinstance(raw, RawDocument)
        ]

    for raw in islice(read_all(), WARMING):
        article = clean(raw)
        date_article(article)
        find_actors(article)
    raws = stages.time("read", read_all)
    articles = stages.time("clean", lambda: [clean(raw) for raw in raws])
    dated = stages.time("dates", lambda: [date_article(article) for article in articles])
    actors = stages.time("actors", lambda: [find_actors(article) for article in articles])
    annotated = [
        AnnotatedArticle(replace(article, published=published), found, dates)
        for article, (published, dates), found in zip(articles, dated, actors, strict=True)
    ]
    documents = stages.time("document", lambda: [index_document(each) for each in annotated])
    stages.time("signature", lambda: [signature(document.body) for document in documents])
    engine = WhooshEngine.open(index, create=True)
    stages.time("engine", lambda: engine.update(documents))
    engine.close()
    return stages


def _theirs(python: Path, sample: Path, index: Path) -> float:
    stock = Path(__file__).with_name("stock.py")
    command = [str(python), str(stock), str(sample), str(index)]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


if __name__ == "__main__":
    main()
