"""Phrases by the positions that Whoosh keeps: words that stand side by side.

Whoosh's own matcher makes an object of every place of every word; the places alone are
compared here, in a fraction of the time.
"""

from __future__ import annotations

from functools import reduce
from typing import Any

from whoosh.matching import IntersectionMatcher, NullMatcher
from whoosh.matching.wrappers import WrappingMatcher
from whoosh.query import Phrase, Term


class SideBySide(Phrase):  # type: ignore[misc]
    """Whoosh's phrase, with a quicker matcher."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Match documents in which the words stand so."""
        reader = searcher.reader()
        if self.fieldname not in searcher.schema:
            return NullMatcher()
        terms = [Term(self.fieldname, word) for word in self.words]
        if any((self.fieldname, word.encode()) not in reader for word in self.words):
            return NullMatcher()
        leaves = [(i, term.matcher(searcher, context)) for i, term in enumerate(terms)]
        sizes = [reader.doc_frequency(self.fieldname, word) for word in self.words]
        leaves.sort(key=lambda leaf: sizes[leaf[0]])
        return _SideBySideMatcher(leaves)


class _SideBySideMatcher(WrappingMatcher):  # type: ignore[misc]
    """Walks the documents with all of the words, rarest first, and stops where they stand side by side."""

    def __init__(self, leaves: list[tuple[int, Any]]) -> None:
        super().__init__(reduce(IntersectionMatcher, (matcher for _, matcher in leaves)))
        self._leaves = leaves
        self._find()

    def _find(self) -> None:
        while self.child.is_active() and not self._is_side_by_side():
            self.child.next()

    def _is_side_by_side(self) -> bool:
        starts: set[int] | None = None
        for i, leaf in self._leaves:
            places = {place - i for place in leaf.value_as("positions")}
            starts = places if starts is None else starts & places
            if not starts:
                return False
        return True

    def next(self) -> None:
        """Go on to the next document."""
        self.child.next()
        self._find()

    def skip_to(self, target: int) -> None:
        """Go on to the first document from ``target`` on."""
        if self.child.is_active() and self.child.id() < target:
            self.child.skip_to(target)
            self._find()

    def supports_block_quality(self) -> bool:
        """No: how good a block is says nothing about where its words stand."""
        return False

    def replace(self, minquality: float = 0) -> Any:  # noqa: ARG002
        """It is as simple as it gets."""
        return self if self.is_active() else NullMatcher()
