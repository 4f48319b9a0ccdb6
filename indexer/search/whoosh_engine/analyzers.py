"""Our analysis as Whoosh's own tokenizers: what is indexed, and what a query parser of Whoosh asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from whoosh.analysis import Token, Tokenizer

from indexer.search.analysis import fold, occurrences, stems, surfaces
from indexer.search.capitals import capitals

OPENING = 50
"""The first so many words of a text weigh more."""

OPENING_BOOST = 2.0

GAP = "\x1f"
"""Stands between the values of a text of many values; no phrase reaches from one to the next."""

GAP_WIDTH = 100

LONGEST_BEGINNING = 2
"""Letters that are indexed of the beginnings of words; longer ones are looked up in the dictionary."""


class Words(Tokenizer):  # type: ignore[misc]
    """The folded words of a text, one a position."""

    def __call__(self, value: str, *, start_pos: int = 0, mode: str = "", **options: Any) -> Iterator[Any]:
        """Yield one token again and again, changed, as Whoosh's tokenizers do."""
        token = Token(mode=mode, **options)
        token.pos = start_pos
        if token.chars:
            yield from self._with_places(value, token)
            return
        opening_ends = start_pos + OPENING
        for part in value.split(GAP):
            for surface in surfaces(part):
                token.text = token.original = fold(surface)
                token.boost = OPENING_BOOST if token.pos < opening_ends else 1.0
                token.stopped = False
                yield token
                token.pos += 1
            token.pos += GAP_WIDTH

    def _with_places(self, value: str, token: Any) -> Iterator[Any]:
        """The words with their ranges of characters, as a parser of queries wants them."""
        for match in occurrences(value, 0, len(value)):
            token.startchar, token.endchar = match.span()
            token.text = token.original = fold(match[0])
            yield token
            token.pos += 1


class Inflections(Tokenizer):  # type: ignore[misc]
    """The stems of the words of a text that are no names, as far as their capitals and ``names`` tell."""

    def __call__(
        self,
        value: str,
        *,
        start_pos: int = 0,
        mode: str = "",
        names: Collection[str] = (),
        **options: Any,
    ) -> Iterator[Any]:
        """Yield one token again and again, changed, as Whoosh's tokenizers do."""
        token = Token(mode=mode, **options)
        found = surfaces(value)
        stem_of = stems(found, capitals(value, found).words(names))
        for position, surface in enumerate(found, start=start_pos):
            word = fold(surface)
            stem = stem_of.get(word)
            if stem is not None:
                token.text, token.pos, token.stopped = stem, position, False
                token.boost = OPENING_BOOST if position < start_pos + OPENING else 1.0
                yield token


class Beginnings(Tokenizer):  # type: ignore[misc]
    """The first letters of the words of a text, once each."""

    def __call__(self, value: str, *, mode: str = "", **options: Any) -> Iterator[Any]:
        """Yield one token again and again, changed, as Whoosh's tokenizers do."""
        token = Token(mode=mode, **options)
        token.pos, token.stopped = 0, False
        folded = set(map(fold, surfaces(value)))
        for token.text in {word[:length] for word in folded for length in range(1, LONGEST_BEGINNING + 1)}:
            yield token
