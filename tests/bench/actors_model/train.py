"""Train indexer/extract/actors/data/names.crfsuite.zlib from labelled text.

    train.py OUT FILE.jsonl[.gz]... [--iterations N] [--c1 X] [--c2 X] [--limit N]

Each line of a FILE is an object with ``text`` and ``entities`` ({start, end, type PER|ORG|LOC|MISC}).
Labels are first made to follow one convention, whatever the source's: see ``convention.py``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import pycrfsuite
from convention import labelled

from indexer.extract.actors.features import describe, remember
from indexer.extract.actors.reading import read
from indexer.model import Span


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--iterations", type=int, default=80)
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=0.01)
    parser.add_argument("--minfreq", type=int, default=2)
    parser.add_argument("--limit", type=int)
    given = parser.parse_args()
    trainer = pycrfsuite.Trainer(verbose=False)
    started = time.monotonic()
    steps = 0
    for file in given.files:
        for number, document in enumerate(documents(file)):
            if given.limit and number >= given.limit:
                break
            for features, tags in examples(document):
                trainer.append(features, tags)
                steps += len(tags)
    trainer.set_params(
        {
            "c1": given.c1,
            "c2": given.c2,
            "max_iterations": given.iterations,
            "feature.minfreq": given.minfreq,
            "feature.possible_transitions": True,
        }
    )
    print(f"{steps} steps after {time.monotonic() - started:.0f} s", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "model"
        trainer.train(str(raw))
        size = raw.stat().st_size
        given.out.write_bytes(zlib.compress(raw.read_bytes(), 9))
    print(f"{size} bytes, packed {given.out.stat().st_size}, {time.monotonic() - started:.0f} s")


def documents(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a .jsonl file."""
    with (
        gzip.open(file, "rt", encoding="utf-8")
        if file.suffix == ".gz"
        else file.open(encoding="utf-8") as lines
    ):
        yield from map(json.loads, lines)


def examples(document: dict[str, Any]) -> Iterator[tuple[list[object], list[str]]]:
    """Feature lists and tags of the sentences of one labelled document."""
    text = str(document["text"])
    sentences = read(text, [Span(0, len(text))])
    memory = remember(sentences)
    tags = labelled(sentences, document["entities"], text)
    skipped = set(document.get("skip", ()))
    for number, (sentence, sentence_tags) in enumerate(zip(sentences, tags, strict=True)):
        if number in skipped:
            continue
        steps = describe(sentence, memory)
        if all(token is None for token in steps.tokens):
            continue
        yield steps.features, ["O" if token is None else sentence_tags[token] for token in steps.tokens]


if __name__ == "__main__":
    main()
