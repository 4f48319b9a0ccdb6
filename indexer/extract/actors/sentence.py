"""A sentence in running case, and the runs of capitalised words in it."""

from __future__ import annotations

from collections.abc import Sequence
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


def capital_runs(capital: Sequence[bool]) -> list[Run]:
    """The maximal runs of capitalised tokens."""
    runs: list[Run] = []
    first = None
    for i, is_capital in enumerate([*capital, False]):
        if is_capital and first is None:
            first = i
        elif not is_capital and first is not None:
            runs.append(Run(first, i))
            first = None
    return runs
