"""Train the name model with one command; README.md says on what.

    python -m tests.bench.actors_model --pipeline FOLDER --labelled FILE... --text FILE... [--clusters]

FILEs are .jsonl or .jsonl.gz, one document a line: ``id``, ``text``, and in labelled ones ``entities``
({start, end, type}). The model (and with --clusters the table of word clusters) is written in its place
in the package.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from tests.bench.actors_model.label import label
from tests.bench.crf import pack

DATA = Path(__file__).resolve().parents[3] / "indexer" / "extract" / "actors" / "data"


def main() -> None:
    """Label, cluster, train."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pipeline", type=Path, required=True)
    parser.add_argument("--labelled", type=Path, nargs="+", required=True)
    parser.add_argument("--text", type=Path, nargs="+", required=True)
    parser.add_argument("--clusters", action="store_true")
    parser.add_argument("--out", type=Path, default=DATA / "names.crfsuite.zlib")
    given = parser.parse_args()
    started = time.monotonic()
    if given.clusters:
        # Training sees the words through the clusters, so the new table must lie there first.
        from tests.bench.actors_model.clusters import build_clusters

        texts = (d["text"] for file in (*given.labelled, *given.text) for d in documents(file))
        build_clusters(given.pipeline, texts, DATA / "clusters.bin")
    from tests.bench.actors_model.train import train

    gold = chain.from_iterable(map(documents, given.labelled))
    silver = label(given.pipeline, chain.from_iterable(map(documents, given.text)))
    given.out.write_bytes(pack(train(gold, silver)))
    print(f"{given.out.stat().st_size:,} bytes, {time.monotonic() - started:.0f} s")


def documents(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a .jsonl file."""
    with (
        gzip.open(file, "rt", encoding="utf-8")
        if file.suffix == ".gz"
        else file.open(encoding="utf-8") as lines
    ):
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main()
