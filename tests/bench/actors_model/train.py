"""Trains the name model from documents labelled by hand, and those labels of a machine that are confirmed.

A machine labels one sentence in eight wrongly. Each half of its documents is read by a model trained on the
hand's labels and the other half; what it reads otherwise is left out (Brodley and Friedl 1999, "Identifying
mislabeled training data": a classifier as filter of what it has not learnt from). What is left out is not the
sentence, but its stretch of near words that is doubtful.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from indexer.extract.actors.features import FAR, describe
from indexer.extract.actors.memory import remember
from indexer.extract.actors.reading import read
from indexer.extract.actors.sentence import capitals_of
from indexer.model import Span
from indexer.tagging import open_model
from tests.bench.actors_model.convention import labelled
from tests.bench.crf import Labelled, Penalties, fit

PENALTIES = Penalties(c1=0.3, c2=0.001, iterations=100)
Document: TypeAlias = Mapping[str, Any]
_SEED = 1
"""Of the order of the machine's documents, so that each half has something of every source."""


def train(gold: Iterable[Document], silver: Iterable[Document]) -> bytes:
    """The model, as CRFsuite writes it, of documents labelled by hand and by a machine."""
    by_hand = _sequences(gold)
    return fit([*by_hand, *confirmed(by_hand, silver)], PENALTIES)


def confirmed(by_hand: Sequence[Labelled], silver: Iterable[Document]) -> Iterator[Labelled]:
    """What the machine has labelled as a model does that has not learnt from it."""
    documents = list(silver)
    random.Random(_SEED).shuffle(documents)
    halves = [_sequences(documents[part::2]) for part in range(2)]
    for half, other in (halves, reversed(halves)):
        other_model = open_model(fit([*by_hand, *other], PENALTIES))
        for features, labels in half:
            yield from agreed(features, labels, other_model.tag(features))


def agreed(
    features: Sequence[Sequence[str]], labels: Sequence[str], others: Sequence[str]
) -> Iterator[Labelled]:
    """A sentence with a ``far`` step for each stretch that is labelled in two ways; nothing if all is."""
    kept: tuple[list[Sequence[str]], list[str]] = ([], [])
    for is_far, stretch in groupby(range(len(labels)), key=lambda step: features[step] == FAR):
        steps = list(stretch)
        if not is_far and all(labels[step] == others[step] for step in steps):
            kept[0].extend(features[step] for step in steps)
            kept[1].extend(labels[step] for step in steps)
        elif not kept[0] or kept[0][-1] != FAR:
            kept[0].append(FAR)
            kept[1].append("O")
    if any(step != FAR for step in kept[0]):
        yield kept


def _sequences(documents: Iterable[Document]) -> list[Labelled]:
    return [sequence for document in documents for sequence in examples(document)]


def examples(document: Document) -> Iterator[Labelled]:
    """Feature lists and tags of the sentences of one labelled document."""
    text = document["text"]
    sentences = read(text, [Span(0, len(text))])
    capitals = [capitals_of(sentence) for sentence in sentences]
    memory = remember(sentences, capitals)
    tags_of = labelled(sentences, document["entities"], text)
    for sentence, capital, tags in zip(sentences, capitals, tags_of, strict=True):
        steps = describe(sentence, capital, memory)
        if any(token is not None for token in steps.tokens):
            yield steps.features, ["O" if token is None else tags[token] for token in steps.tokens]
