"""``python -m tests.bench.copies.bench_copies ARTICLES.jsonl[.gz]``: how fast copies are found.

Reads one article a line (fields id, text and, where known, date) and prints articles a
second for signatures and for the store, its size and the memory taken, and what was found.
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from indexer.copies import Copies, signature
from indexer.model import ArticleId

STEP = 20_000
"""Articles between two commits, as in an index."""


def main(path: Path) -> None:
    with TemporaryDirectory() as folder, closing(Copies.open(Path(folder) / "copies.sqlite")) as copies:
        file = Path(folder) / "copies.sqlite"
        count, signing, adding = 0, 0.0, 0.0
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                began = process_time()
                found = signature(article["text"])
                signed = process_time()
                copies.add(ArticleId(article["id"]), found, article.get("date"))
                count, signing, adding = count + 1, signing + signed - began, adding + process_time() - signed
                if count % STEP == 0:
                    copies.commit()
                    report(count, signing, adding, file)
        copies.commit()
        report(count, signing, adding, file)
        sizes = [len(story) for story in copies.stories()]
        largest = max(sizes, default=0)
        print(f"{len(sizes)} clusters of {sum(sizes)} articles, the largest of {largest}")


def report(count: int, signing: float, adding: float, file: Path) -> None:
    """One line of figures; a second is one of the processor."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{count} articles: {count / signing:.0f} signatures/s, {count / adding:.0f} added/s,"
        f" {file.stat().st_size / count / 1024:.2f} KiB each on disk, {memory} MiB of memory",
        flush=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
