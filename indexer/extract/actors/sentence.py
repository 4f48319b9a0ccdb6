"""A sentence in running case, and the runs of capitalised words in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.extract.actors.gazetteer import Match
from indexer.extract.actors.tokens import Token

POSSESSIVE = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens with the form that each would have in running text, and the listed names among them."""

    tokens: Sequence[Token]
    forms: Sequence[str]
    listed: Sequence[Match] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` up to ``end`` (exclusive), all capitalised."""

    first: int
    end: int


@lru_cache(maxsize=40_000)
def is_capitalised(form: str) -> bool:
    """Whether a form could belong to a name by its letters: ``Seoul``, ``al-Aqsa``, ``3M``."""
    return form != form.lower()


@dataclass(frozen=True, slots=True)
class Capitals:
    """Which tokens of a sentence are capitalised, and the maximal runs of such."""

    flags: list[bool]
    runs: list[Run]


def capitals_of(sentence: Sentence) -> Capitals:
    """The capitalised tokens of a sentence."""
    flags = [is_capitalised(form) for form in sentence.forms]
    return Capitals(flags, list(_runs(flags)) if True in flags else [])


def _runs(flags: Sequence[bool]) -> Iterator[Run]:
    first = None
    for i, is_capital in enumerate([*flags, False]):
        if is_capital:
            if first is None:
                first = i
        elif first is not None:
            yield Run(first, i)
            first = None
