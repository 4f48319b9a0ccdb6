"""Finds the names in sentences and their kinds with the trained sequence model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from indexer.extract.actors.features import describe
from indexer.extract.actors.lexicon import DATA
from indexer.extract.actors.memory import remember
from indexer.extract.actors.sentence import Sentence, capitals_of
from indexer.tagging import SequenceModel, load_model


class Label(StrEnum):
    """What the model tells apart; ``MISC`` are names that do not act: nationalities, events, works."""

    PERSON = "PER"
    ORGANIZATION = "ORG"
    LOCATION = "LOC"
    MISC = "MISC"


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens ``first`` up to ``end`` (exclusive) of a sentence are a name."""

    sentence: int
    first: int
    end: int
    label: Label


def recognize(sentences: Sequence[Sentence]) -> list[Name]:
    """The names of all sentences, in order, none overlapping another."""
    capitals = [capitals_of(sentence) for sentence in sentences]
    memory = remember(sentences, capitals)
    model = _model()
    names: list[Name] = []
    for number, sentence in enumerate(sentences):
        steps = describe(sentence, capitals[number], memory)
        if all(token is None for token in steps.tokens):
            continue
        tags = model.tag(steps.features)
        names += _names(number, steps.tokens, tags)
    return names


def _names(number: int, tokens: Sequence[int | None], tags: Sequence[str]) -> Iterator[Name]:
    first = last = None
    label = ""
    for token, tag in zip([*tokens, None], [*tags, "O"], strict=True):
        goes_on = first is not None and tag == "I-" + label
        if not goes_on and first is not None and last is not None:
            yield Name(number, first, last + 1, Label(label))
            first = None
        if tag != "O" and not goes_on and token is not None:
            first, label = token, tag[2:]
        last = token


@cache
def _model() -> SequenceModel:
    return load_model(DATA / "names.crfsuite.zlib")
