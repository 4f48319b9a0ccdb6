"""Fits a linear-chain CRF and packs it as the package carries its models."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pycrfsuite

Labelled: TypeAlias = tuple[Sequence[Sequence[str]], Sequence[str]]
"""The features of each step, and the label of each."""


@dataclass(frozen=True, slots=True)
class Penalties:
    """How L-BFGS is held back: both penalties, the most steps, and how often a feature must be seen."""

    c1: float
    c2: float
    iterations: int
    least: int = 2


def fit(sequences: Iterable[Labelled], penalties: Penalties) -> bytes:
    """The model, as CRFsuite writes it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in sequences:
        trainer.append(features, labels)
    trainer.set_params(
        {
            "c1": penalties.c1,
            "c2": penalties.c2,
            "max_iterations": penalties.iterations,
            "feature.minfreq": penalties.least,
            "feature.possible_transitions": True,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


def pack(model: bytes) -> bytes:
    """A model as the package carries it."""
    return zlib.compress(model, 9)
