"""What somebody may have meant whose query finds nothing, or next to nothing: "did you mean".

A word is doubted that the index does not know, or of which it knows another a slip away that
is far more frequent. What is suggested has been asked: it finds something.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indexer.search.analysis import fold, occurrences
from indexer.search.engine import SimilarWord
from indexer.search.parts import QueryPart, parts_of
from indexer.search.query import Field

FEW = 25
"""A query that finds more articles was hardly a slip."""

MORE = 10
"""A suggestion finds so many times more than the query did."""

_DOUBTED = 200
_DOUBTED_IN_VAIN = 10
"""How many times more frequent than a doubted word another one is; in a query that finds nothing."""

_LEAST_LETTERS = 3
"""Letters of a word from which on it is doubted: shorter ones are a slip away from everything."""

_OTHERS = 2
"""Other words that are tried in place of one."""

_MOST_TRIED = 5

_SWAPPED, _DOUBLED, _OTHER_BEGINNING = 5.0, 5.0, 0.1
"""How much likelier slips are that change the order of letters, or double one, or spare the first letter."""

_WITH_WORDS = frozenset({Field.ANY, Field.TITLE, Field.BODY, Field.ACTOR, Field.ROLE, Field.SOURCE})
_PATTERNS = ("*", "~")

Similar = Callable[[str, Field], Sequence[SimilarWord]]
"""As :meth:`indexer.search.engine.SearchEngine.similar`."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a query: where it stands, and what may stand there, itself among it if it may."""

    start: int
    end: int
    choices: tuple[str, ...]


def suggest(query: str, found: int, *, similar: Similar, count: Callable[[str], int]) -> str | None:
    """The query that was likely meant instead of ``query``, which finds ``found`` articles; None if none was.

    Args:
        similar: asks the index for words like one.
        count: how many articles a query finds.
    """
    if found > FEW:
        return None
    doubt = _DOUBTED if found else _DOUBTED_IN_VAIN
    words = [
        replace(word, choices=_choices(query[word.start : word.end], similar(*asked), doubt))
        for word, asked in _words(query)
    ]
    for tried in _tries(words):
        text = _with(query, words, tried)
        if text != query and count(text) > found * MORE:
            return text
    return None


def _words(query: str) -> Iterator[tuple[_Word, tuple[str, Field]]]:
    """The words that a matching article must have, with what is to be asked of each."""
    for part, field in _leaves(parts_of(query), Field.ANY):
        if field not in _WITH_WORDS or any(sign in part.value for sign in _PATTERNS):
            continue
        start = query.rfind(part.value, part.inner, part.end)
        for found in occurrences(query, start, start + len(part.value)) if start >= 0 else ():
            yield _Word(*found.span(), (found[0],)), (found[0], field)


def _leaves(parts: Sequence[QueryPart], field: Field) -> Iterator[tuple[QueryPart, Field]]:
    for part in parts:
        if part.is_negated or part.field not in (*Field, ""):
            continue
        of_part = Field(part.field) if part.field else field
        if part.parts:
            yield from _leaves(part.parts, of_part)
        elif part.value:
            yield part, of_part


def _choices(surface: str, known: Sequence[SimilarWord], doubt: int) -> tuple[str, ...]:
    """What may stand for a word, likeliest first."""
    itself = next((one.articles for one in known if not one.slips), 0)
    folded = fold(surface)
    if len(folded) < _LEAST_LETTERS:
        return (surface,)
    others = sorted(
        (one for one in known if one.slips and one.articles > itself * doubt),
        key=lambda one: (-_likelihood(folded, one), one.word),
    )
    chosen = tuple(_cased(one.word, surface) for one in others[:_OTHERS])
    return chosen or (surface,)


def _likelihood(folded: str, other: SimilarWord) -> float:
    """How likely ``other`` was meant: the more frequent, and the more usual the slip."""
    likely = float(other.articles)
    if sorted(folded) == sorted(other.word):
        likely *= _SWAPPED
    elif _singly(folded) == _singly(other.word):
        likely *= _DOUBLED
    return likely if folded[:1] == other.word[:1] else likely * _OTHER_BEGINNING


def _singly(word: str) -> str:
    """A word without its doubled letters."""
    return "".join(letter for letter, _ in groupby(word))


def _cased(word: str, surface: str) -> str:
    """A folded word in the capitals of the one that it stands for."""
    if surface.isupper() and len(surface) > 1:
        return word.upper()
    return word.capitalize() if surface[:1].isupper() else word


def _tries(words: Sequence[_Word]) -> Iterator[tuple[str, ...]]:
    """The likeliest words together, then with another choice for one of them."""
    best = tuple(word.choices[0] for word in words)
    tries = [best]
    for i, word in enumerate(words):
        tries += ((*best[:i], choice, *best[i + 1 :]) for choice in word.choices[1:])
    yield from tries[:_MOST_TRIED]


def _with(query: str, words: Sequence[_Word], chosen: Sequence[str]) -> str:
    """The query with other words in their places."""
    text, end = "", 0
    for word, choice in zip(words, chosen, strict=True):
        text += query[end : word.start] + choice
        end = word.end
    return text + query[end:]
