"""Trained sequence models: linear-chain conditional random fields, as CRFsuite writes them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from threading import Lock
from typing import TypeAlias

import pycrfsuite

Features: TypeAlias = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class SequenceModel:
    """Labels the steps of a sequence.

    A tagger reads from the bytes that it was opened on and does not keep them alive itself;
    it holds one sequence at a time, so that those who share it take turns.
    """

    tagger: pycrfsuite.Tagger
    content: bytes
    turn: Lock

    def tag(self, features: Features) -> list[str]:
        """The likeliest labels of all steps together."""
        with self.turn:
            return list(self.tagger.tag(features))

    def likelihoods(self, features: Features, labels: Sequence[str]) -> list[list[float]]:
        """For each step, how likely each of the labels is (0 to 1)."""
        with self.turn:
            self.tagger.set(features)
            marginal = self.tagger.marginal
            return [[marginal(label, step) for label in labels] for step in range(len(features))]


def load_model(packed: Traversable) -> SequenceModel:
    """A model from a file that is compressed with zlib."""
    return open_model(zlib.decompress(packed.read_bytes()))


def open_model(content: bytes) -> SequenceModel:
    """A model from the bytes that CRFsuite wrote."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(content)
    return SequenceModel(tagger, content, Lock())
