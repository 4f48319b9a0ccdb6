"""Trains the sequence model from labelled documents."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from indexer.extract.actors.features import describe
from indexer.extract.actors.memory import remember
from indexer.extract.actors.reading import read
from indexer.model import Span
from tests.bench.actors_model.convention import labelled


@dataclass(frozen=True, slots=True)
class Settings:
    """L-BFGS with both penalties; features seen less often than ``least`` are left out."""

    iterations: int = 100
    c1: float = 0.3
    c2: float = 0.001
    least: int = 2


def train(documents: Iterable[dict[str, Any]], out: Path, settings: Settings) -> int:
    """Write the packed model and return the number of steps it was trained on."""
    trainer = pycrfsuite.Trainer(verbose=False)
    steps = 0
    for document in documents:
        for features, tags in examples(document):
            trainer.append(features, tags)
            steps += len(tags)
    trainer.set_params(
        {
            "c1": settings.c1,
            "c2": settings.c2,
            "max_iterations": settings.iterations,
            "feature.minfreq": settings.least,
            "feature.possible_transitions": True,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "model"
        trainer.train(str(raw))
        out.write_bytes(zlib.compress(raw.read_bytes(), 9))
    return steps


def examples(document: dict[str, Any]) -> Iterator[tuple[list[Sequence[str]], list[str]]]:
    """Feature lists and tags of the sentences of one labelled document."""
    text = document["text"]
    sentences = read(text, [Span(0, len(text))])
    memory = remember(sentences)
    for sentence, tags in zip(sentences, labelled(sentences, document["entities"], text), strict=True):
        steps = describe(sentence, memory)
        if any(token is not None for token in steps.tokens):
            yield steps.features, ["O" if token is None else tags[token] for token in steps.tokens]
