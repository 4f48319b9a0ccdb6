"""One segment, open for questions: which documents hold a word, and where."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from indexer.model import ArticleId
from indexer.search.edits import single_edits, within_edits
from indexer.search.stems import stem
from indexer.search.tree import Field
from indexer.search.whoosh_engine.bits import bitmap
from indexer.search.whoosh_engine.codec import (
    HEAD,
    Block,
    Where,
    unpack_block,
    unpack_set,
    unpack_where,
)
from indexer.search.whoosh_engine.layout import PLACES, STEM, WITH_HEADS, block_key, head_key, own_key
from indexer.search.whoosh_engine.order import UNDATED
from indexer.search.whoosh_engine.sidecar import Sidecar
from indexer.search.whoosh_engine.store import Entries, StoredSegment

_CACHED_SETS = 64
_CACHED_PLACES = 4
_FUZZY_HEAD = 2
"""Letters that a word two edits away must share with the one that was asked for."""


class Segment:
    """Answers in sets of documents (see :mod:`~indexer.search.whoosh_engine.bits`).

    Sets may hold deleted documents; :attr:`live` does not.
    """

    def __init__(self, stored: StoredSegment) -> None:
        self._stored = stored
        self._sets: OrderedDict[tuple[str, Field, str], int] = OrderedDict()
        self._word_totals: dict[Field, int] = {}
        self._places: OrderedDict[tuple[Field, str], Where | None] = OrderedDict()
        self._last_ids: tuple[frozenset[ArticleId], int] = (frozenset(), 0)

    @property
    def id(self) -> str:
        """The name of the segment."""
        return self._stored.id

    @property
    def size(self) -> int:
        """The number of documents, deleted ones included."""
        return self._stored.size

    @cached_property
    def live(self) -> int:
        """The documents that are not deleted."""
        return ((1 << self.size) - 1) & ~bitmap(self._stored.deleted, self.size)

    @cached_property
    def docs(self) -> Sidecar:
        """What is known of each document."""
        return Sidecar(self._stored.sidecar_path)

    @cached_property
    def entries(self) -> Entries:
        """The dictionary."""
        return self._stored.open_entries()

    @cached_property
    def dated(self) -> int:
        """How many documents have a date; they are the first ones."""
        keys = self.docs.keys
        low, high = 0, len(keys)
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if keys[middle] >= UNDATED else (middle + 1, high)
        return low

    def renewed(self, stored: StoredSegment) -> None:
        """Take over the deletions of a newer state."""
        if stored.deleted != self._stored.deleted:
            self._stored = stored
            self.__dict__.pop("live", None)

    def words_in(self, field: Field) -> int:
        """How many words the documents have in a text field, all together."""
        if field not in self._word_totals:
            self._word_totals[field] = sum(self.docs.array(f"length_{field}", "I"))
        return self._word_totals[field]

    def close(self) -> None:
        """Close what is open."""
        if "docs" in self.__dict__:
            self.docs.close()
        if "entries" in self.__dict__:
            self.entries.close()

    def find(self, article: str) -> int | None:
        """The document with this id that is not deleted, or None."""
        for number in self.docs.find(article):
            if self.live >> number & 1 and self.docs.row(number).id == article:
                return number
        return None

    def with_ids(self, ids: frozenset[ArticleId]) -> int:
        """The documents with these ids; the last answer is kept, for a result is asked for page by page."""
        if self._last_ids[0] != ids:
            found = (self.find(article) for article in ids)
            self._last_ids = ids, bitmap((number for number in found if number is not None), self.size)
        return self._last_ids[1]

    def with_word(self, field: Field, word: str) -> int:
        """The documents that hold exactly this word or keyword."""
        return self._remembered("=", field, word)

    def with_stem(self, field: Field, word: str) -> int:
        """The documents that hold the word in any inflection."""
        return self.with_word(field, word) | self.with_word(field, STEM + stem(word))

    def with_prefix(self, field: Field, prefix: str) -> int:
        """The documents that hold a word that begins so."""
        return self._remembered("*", field, prefix)

    def with_similar(self, field: Field, word: str, edits: int) -> int:
        """The documents that hold a word within so many edits (of two, the first letters must agree)."""
        if edits == 1:
            return self._union(field, self._known(field, single_edits(word)))
        near = self._words_from(field, word[:_FUZZY_HEAD])
        return self._union(field, ((w, data) for w, data in near if within_edits(w, word, edits)))

    def years(self, field: Field) -> list[int]:
        """The years of a field of dates, in order."""
        heads = (key[1:].decode() for key in self.entries.keys(field, block_key("")))
        return [int(head) for head in heads if head.isdecimal()]

    def where(self, field: Field, word: str) -> Where | None:
        """The places of a word in the documents of :meth:`with_word`, in their order."""
        question = (field, word)
        if question not in self._places:
            data = self._entry(field + PLACES, word)
            self._places[question] = unpack_where(bytes(data)) if data is not None else None
            if len(self._places) > _CACHED_PLACES:
                self._places.popitem(last=False)
        return self._places[question]

    def _remembered(self, kind: str, field: Field, text: str) -> int:
        question = (kind, field, text)
        answer = self._sets.get(question)
        if answer is None:
            answer = self._word(field, text) if kind == "=" else self._prefix(field, text)
            self._sets[question] = answer
            if len(self._sets) > _CACHED_SETS:
                self._sets.popitem(last=False)
        else:
            self._sets.move_to_end(question)
        return answer

    def _word(self, field: Field, word: str) -> int:
        own = self.entries.get(field, own_key(word))
        if own is not None:
            return unpack_set(own, self.size)
        block = self._block(field, block_key(word))
        data = block.get(word) if block else None
        return unpack_set(data, self.size) if data else 0

    def _entry(self, name: str, word: str) -> bytes | memoryview | None:
        own = self.entries.get(name, own_key(word))
        if own is not None:
            return own
        block = self._block(name, block_key(word))
        return block.get(word) if block else None

    def _block(self, name: str, key: bytes) -> Block | None:
        data = self.entries.get(name, key)
        return unpack_block(data) if data is not None else None

    def _prefix(self, field: Field, prefix: str) -> int:
        if field in WITH_HEADS and len(prefix) <= HEAD:
            data = self.entries.get(field, head_key(prefix))
            return unpack_set(data, self.size) if data is not None else 0
        return self._union(field, self._words_from(field, prefix))

    def _words_from(self, field: Field, prefix: str) -> Iterator[tuple[str, memoryview]]:
        """The words of a field that begin with ``prefix``, with the documents of the rare ones."""
        if len(prefix) >= HEAD:
            keys: Iterable[bytes] = (block_key(prefix),)
        else:
            keys = list(self.entries.keys(field, block_key(prefix)))
        for key in keys:
            block = self._block(field, key)
            if block:
                yield from block.starting_with(prefix)

    def _known(self, field: Field, words: Iterable[str]) -> Iterator[tuple[str, memoryview]]:
        """Those of ``words`` that there are, with the documents of the rare ones."""
        for key, group in groupby(sorted(words), key=block_key):
            block = self._block(field, key)
            if block:
                yield from ((word, data) for word in set(group) if (data := block.get(word)) is not None)

    def _union(self, field: Field, words: Iterable[tuple[str, memoryview]]) -> int:
        found = 0
        for word, data in words:
            found |= unpack_set(data, self.size) if data else self.with_word(field, word)
        return found
