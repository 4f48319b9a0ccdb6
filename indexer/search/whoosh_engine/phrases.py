"""Phrases by the positions that Whoosh keeps: words that stand side by side.

Whoosh's own matcher makes an object of every place of every word. Here the rarest word is
read a block at a time, and of each other word only what is kept of the documents that are
still in question; the places alone are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any

from whoosh.matching import Matcher, NullMatcher, ReadTooFar
from whoosh.query import Phrase, Term

from indexer.search.whoosh_engine.leaves import Leaf
from indexer.search.whoosh_engine.postings import places_of

_MANY = 64
"""Comparisons of places that are more than it takes to make a set of them."""

_SHORT = 24
"""Bytes of a value that is likely to come again: of a word that stands once in a text."""


class SideBySide(Phrase):  # type: ignore[misc]
    """Whoosh's phrase, with a quicker matcher."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Match documents in which the words stand so."""
        reader = searcher.reader()
        if self.fieldname not in searcher.schema:
            return NullMatcher()
        if any((self.fieldname, word.encode()) not in reader for word in self.words):
            return NullMatcher()
        sizes = [reader.doc_frequency(self.fieldname, word) for word in self.words]
        order = sorted(range(len(self.words)), key=sizes.__getitem__)

        def weighed() -> list[Any]:
            return [Term(self.fieldname, word).matcher(searcher, context) for word in self.words]

        leaves = [(i, reader.postings(self.fieldname, self.words[i])) for i in order]
        matcher = SideBySideMatcher(leaves, weighed)
        return matcher if matcher.is_active() else NullMatcher()


class SideBySideMatcher(Matcher):  # type: ignore[misc]
    """Walks the documents in which words stand side by side.

    ``leaves`` are the words with their places in the phrase, rarest first; ``weighed`` gives
    matchers of them that know how much each weighs, if that is asked.
    """

    def __init__(self, leaves: Sequence[tuple[int, Leaf]], weighed: Callable[[], list[Any]]) -> None:
        self._leaves, self._weighed = leaves, weighed
        self._rarest = leaves[0][1]
        self._found: list[int] = []
        self._i = 0
        self._fill()

    def _fill(self) -> None:
        """Read on until something is found, or all has been read."""
        self._i, self._found = 0, []
        while not self._found and not self._rarest._atend:
            documents, values = self._rarest.block()
            self._found = self._side_by_side(documents, values)
            self._rarest._next_block()

    def _side_by_side(self, documents: Sequence[int], values: Sequence[bytes]) -> list[int]:
        """Which of these documents of the rarest word have all words side by side."""
        first, _ = self._leaves[0]
        places: Sequence[Sequence[int]] | None = None  # read only of documents that have the next word too
        for i, leaf in self._leaves[1:]:
            left, still, distance = [], [], i - first
            found = zip(
                documents, values if places is None else places, leaf.values_of(documents), strict=True
            )
            for document, here, value in found:
                if value is None:
                    continue
                there = _places(value)
                goes_on = _followed(_places(here) if isinstance(here, bytes) else here, there, distance)
                if goes_on:
                    left.append(document)
                    still.append(goes_on)
            documents, places = left, still
            if not documents:
                return []
        return list(documents)

    def is_active(self) -> bool:
        """Whether there is a document left."""
        return self._i < len(self._found)

    def id(self) -> int:
        """The number of the current document."""
        return self._found[self._i]

    def next(self) -> None:
        """Go on to the next document."""
        self._i += 1
        if self._i >= len(self._found):
            self._fill()

    def skip_to(self, target: int) -> None:
        """Go on to the first document from ``target`` on."""
        if not self.is_active():
            raise ReadTooFar
        while self.is_active() and self._found[-1] < target:
            if not self._rarest._atend:
                self._rarest.skip_to(target)
            self._fill()
        while self.is_active() and self.id() < target:
            self.next()

    def supports_block_quality(self) -> bool:
        """No: how good a block is says nothing about where its words stand."""
        return False

    @cached_property
    def _weights(self) -> list[Any]:
        return self._weighed()

    def weight(self) -> float:
        """The weights of all words together."""
        return float(sum(word.weight() for word in self._words_here()))

    def score(self) -> float:
        """The scores of all words together."""
        return float(sum(word.score() for word in self._words_here()))

    def _words_here(self) -> list[Any]:
        for word in self._weights:
            word.skip_to(self.id())
        return self._weights

    def replace(self, minquality: float = 0) -> Any:  # noqa: ARG002
        """It is as simple as it gets."""
        return self if self.is_active() else NullMatcher()


def _followed(here: Sequence[int], there: Sequence[int], distance: int) -> Sequence[int]:
    """The places ``here`` that have one ``there`` at this distance."""
    if len(here) == 1:
        return here if here[0] + distance in there else ()
    wanted = frozenset(there) if len(here) * len(there) > _MANY else there
    return [place for place in here if place + distance in wanted]


def _places(value: bytes) -> Sequence[int]:
    """Where in a text a word stands, by what is kept of it."""
    return _short_places(value) if len(value) <= _SHORT else places_of(value)


_short_places = lru_cache(maxsize=16384)(places_of)
