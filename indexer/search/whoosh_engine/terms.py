"""Queries for many terms of one field at once: words that begin so, words alike, dates of a range.

They extend Whoosh's own query for many terms, whose matcher reads all their postings before
the first hit. This one opens a posting list when the walk has come to its first document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from heapq import heapify, heappop, heappush, heapreplace
from typing import Any

from whoosh.matching import Matcher, NullMatcher
from whoosh.query import MultiTerm

from indexer.grains import cover
from indexer.search.edits import LETTERS, one_edit
from indexer.search.whoosh_engine.dictionary import Wanted
from indexer.search.whoosh_engine.postings import ends_of
from indexer.search.whoosh_engine.years import clip

Postings = tuple[int, int, bytes]
"""The first and the last document of a term, and the term."""


class _AnyTerm(MultiTerm):  # type: ignore[misc]
    """A query for any of the terms that a subclass names for a segment."""

    constantscore = True

    def __init__(self, fieldname: str, text: str) -> None:
        self.fieldname, self.text, self.boost = fieldname, text, 1.0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _AnyTerm) and type(self) is type(other) and self._asked() == other._asked()

    def _asked(self) -> dict[str, Any]:
        """What tells it from others of its class."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}

    def __hash__(self) -> int:
        return hash((type(self), self.fieldname, self.text))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.fieldname!r}, {self.text!r})"

    def field(self) -> str:
        """The field, as Whoosh asks for it."""
        return self.fieldname

    def normalize(self) -> _AnyTerm:
        """It is as simple as it gets."""
        return self

    def estimate_size(self, reader: Any) -> int:
        """A guess high enough that a plain term is always looked up before."""
        return int(reader.doc_count_all())

    def estimate_min_size(self, _reader: Any) -> int:
        """As few documents as can be."""
        return 0

    def _btexts(self, reader: Any) -> Iterator[bytes]:
        return (text for _, _, text in self.postings(reader))

    def postings(self, reader: Any) -> Iterable[Postings]:
        """The terms in a segment, with the first and the last document of each."""
        raise NotImplementedError

    def matcher(self, searcher: Any, context: Any = None) -> Any:  # noqa: ARG002
        """Match them lazily."""
        reader = searcher.reader()
        if self.fieldname not in searcher.schema:
            return NullMatcher()
        found = sorted(self.postings(reader), reverse=True)
        return LazyUnionMatcher(reader, self.fieldname, found) if found else NullMatcher()


class Beginning(_AnyTerm):
    """Any word that begins so."""

    def postings(self, reader: Any) -> Iterator[Postings]:
        """The terms in a segment, with the first and the last document of each."""
        terms = reader._terms
        if self.fieldname not in terms._fieldmap:
            return
        begun, head = (
            terms._keycoder(self.fieldname, self.text.encode()),
            len(terms._keycoder(self.fieldname, b"")),
        )
        for key, entry in terms._tindex.items_from(begun):
            if not key.startswith(begun):
                return
            yield *ends_of(entry), key[head:]


class Alike(_AnyTerm):
    """Any word within so many edits.

    Words of Latin letters that are one edit away are made and looked up; others are looked for
    in the whole dictionary.
    """

    def __init__(self, fieldname: str, text: str, edits: int) -> None:
        super().__init__(fieldname, text)
        self.edits = edits

    @cached_property
    def _wanted(self) -> Wanted | None:
        is_latin = self.edits == 1 and set(self.text).issubset(LETTERS)
        return Wanted(self.fieldname, {*one_edit(self.text)} - {""}) if is_latin else None

    def postings(self, reader: Any) -> Iterator[Postings]:
        """The terms in a segment, with the first and the last document of each."""
        if self._wanted:
            found = self._wanted.found(reader)
            yield from ((*ends_of(entry), word.encode()) for word, entry in found)
            return
        alike = reader.terms_within(self.fieldname, self.text, self.edits)
        yield from _existing(reader, self.fieldname, (text.encode() for text in alike))


class Grains(_AnyTerm):
    """Any of the dates from one day to another, in the fewest terms; None leaves an end open."""

    def __init__(self, fieldname: str, earliest: str | None, latest: str | None) -> None:
        super().__init__(fieldname, f"{earliest or ''}..{latest or ''}")
        self.earliest, self.latest = earliest, latest

    def postings(self, reader: Any) -> Iterator[Postings]:
        """The terms in a segment, with the first and the last document of each."""
        days = clip(reader, self.fieldname, self.earliest, self.latest)
        if days:
            yield from _existing(reader, self.fieldname, (grain.encode() for grain in cover(*days)))


class Listed(_AnyTerm):
    """Any of these terms."""

    def __init__(self, fieldname: str, texts: frozenset[str]) -> None:
        super().__init__(fieldname, f"{len(texts)} terms")
        self.texts = texts

    def postings(self, reader: Any) -> Iterator[Postings]:
        """The terms in a segment, with the first and the last document of each."""
        yield from _existing(reader, self.fieldname, (text.encode() for text in self.texts))


def _existing(reader: Any, field: str, texts: Iterable[bytes]) -> Iterator[Postings]:
    for text in texts:
        if (field, text) in reader:
            info = reader.term_info(field, text)
            yield info.min_id(), info.max_id(), text


class LazyUnionMatcher(Matcher):  # type: ignore[misc]
    """Walks the documents of many terms in order, with only those lists open that the walk has reached.

    ``waiting`` is sorted backwards: the term with the first document comes last.
    """

    def __init__(self, reader: Any, field: str, waiting: list[Postings]) -> None:
        self._reader, self._field, self._waiting = reader, field, waiting
        self._open: list[tuple[int, int, Any]] = []
        self._opened = 0
        self._settle()

    def _settle(self) -> None:
        """Open every list that may hold the next document."""
        while self._waiting and (not self._open or self._waiting[-1][0] <= self._open[0][0]):
            self._push(self._waiting.pop()[2])

    def _push(self, text: bytes, target: int = 0) -> None:
        matcher = self._reader.postings(self._field, text)
        if target:
            matcher.skip_to(target)
        if matcher.is_active():
            self._opened += 1
            heappush(self._open, (matcher.id(), self._opened, matcher))

    def is_active(self) -> bool:
        """Whether there is a document left."""
        return bool(self._open)

    def id(self) -> int:
        """The number of the current document."""
        return self._open[0][0]

    def next(self) -> None:
        """Go on to the next document."""
        current = self._open[0][0]
        while self._open and self._open[0][0] == current:
            _, order, matcher = self._open[0]
            matcher.next()
            if matcher.is_active():
                heapreplace(self._open, (matcher.id(), order, matcher))
            else:
                heappop(self._open)
        self._settle()

    def skip_to(self, target: int) -> None:
        """Go on to the first document from ``target`` on."""
        behind = [matcher for number, _, matcher in self._open if number < target]
        self._open = [entry for entry in self._open if entry[0] >= target]
        for matcher in behind:
            matcher.skip_to(target)
            if matcher.is_active():
                self._opened += 1
                self._open.append((matcher.id(), self._opened, matcher))
        heapify(self._open)
        while self._waiting and self._waiting[-1][0] < target:
            _, last, text = self._waiting.pop()
            if last >= target:
                self._push(text, target)
        self._settle()

    def supports_block_quality(self) -> bool:
        """No: it weighs nothing."""
        return False

    def weight(self) -> float:
        """The same for every document."""
        return 1.0

    def score(self) -> float:
        """The same for every document."""
        return 1.0

    def replace(self, minquality: float = 0) -> Any:  # noqa: ARG002
        """It is as simple as it gets."""
        return self if self.is_active() else NullMatcher()
