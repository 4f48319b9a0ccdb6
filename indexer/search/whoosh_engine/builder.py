"""Inverts documents in memory: from what each document holds to where each word is."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from indexer.search import analysis
from indexer.search.document import IndexDocument
from indexer.search.tree import Field
from indexer.search.whoosh_engine.codec import (
    FREQUENT,
    HEAD,
    pack_array,
    pack_block,
    pack_docs,
    pack_where,
)
from indexer.search.whoosh_engine.layout import (
    KEYWORDS,
    PLACES,
    STEM,
    TEXTS,
    WITH_HEADS,
    block_key,
    head_key,
    keywords,
    own_key,
)

Entry = tuple[str, bytes, bytes]
"""Field, key and bytes."""


class _Postings:
    """Of one word: the documents that hold it, and in each how often and where."""

    __slots__ = ("counts", "docs", "positions")

    def __init__(self) -> None:
        self.docs = array("I")
        self.counts = array("I")
        self.positions = array("I")


class SegmentBuilder:
    """Takes the documents of a segment in their order and gives its entries, sorted."""

    def __init__(self) -> None:
        self.size = 0
        self._words: dict[Field, defaultdict[str, _Postings]] = {f: defaultdict(_Postings) for f in TEXTS}
        self._keywords: dict[Field, defaultdict[str, array[int]]] = {f: defaultdict(_docs) for f in KEYWORDS}
        self._heads: dict[Field, defaultdict[str, array[int]]] = {f: defaultdict(_docs) for f in WITH_HEADS}

    def add(self, document: IndexDocument) -> dict[Field, int]:
        """Add the next document; returns how many words each of its text fields has."""
        number = self.size
        self.size += 1
        for field, values in KEYWORDS.items():
            for keyword in keywords(values(document)):
                self._keywords[field][keyword].append(number)
        return {field: self._add_texts(field, number, document) for field in TEXTS}

    def _add_texts(self, field: Field, number: int, document: IndexDocument) -> int:
        places: defaultdict[str, list[int]] = defaultdict(list)
        stems: defaultdict[str, int] = defaultdict(int)
        position = 0
        for text in TEXTS[field](document):
            found = list(analysis.words(text))
            for position, word in enumerate(found, start=position):  # noqa: B020
                places[word.text].append(position)
            for stem in analysis.stems(text, found):
                if stem:
                    stems[stem] += 1
            position += 2  # one place is left free, so that no phrase runs into the next text
        self._note(field, number, places)
        for stem, count in stems.items():
            postings = self._words[field][STEM + stem]
            postings.docs.append(number)
            postings.counts.append(count)
        return sum(map(len, places.values()))

    def _note(self, field: Field, number: int, places: Mapping[str, list[int]]) -> None:
        for word, positions in places.items():
            postings = self._words[field][word]
            postings.docs.append(number)
            postings.counts.append(len(positions))
            postings.positions.extend(positions)
        if field in WITH_HEADS:
            heads = self._heads[field]
            for head in {word[:length] for word in places for length in range(1, HEAD + 1)}:
                heads[head].append(number)

    def entries(self) -> Iterator[Entry]:
        """All entries in the order of field and key."""
        makers = {
            **{field.value: self._keyword_entries(field) for field in KEYWORDS},
            **{field.value: self._word_entries(field) for field in TEXTS},
            **{field.value + PLACES: self._place_entries(field) for field in TEXTS},
        }
        for name in sorted(makers):
            for key, data in makers[name]:
                yield name, key, data

    def _keyword_entries(self, field: Field) -> Iterator[tuple[bytes, bytes]]:
        return self._doc_entries(sorted(self._keywords[field].items()))

    def _word_entries(self, field: Field) -> Iterator[tuple[bytes, bytes]]:
        docs = [(word, postings.docs) for word, postings in sorted(self._words[field].items())]
        heads = sorted(self._heads[field].items()) if field in WITH_HEADS else []
        yield from self._doc_entries(docs, heads)

    def _doc_entries(
        self, docs: list[tuple[str, array[int]]], heads: list[tuple[str, array[int]]] | None = None
    ) -> Iterator[tuple[bytes, bytes]]:
        # "#" sorts before "<", and "<" before "=".
        yield from _blocks((word, b"" if len(d) > FREQUENT else pack_array(d)) for word, d in docs)
        yield from ((head_key(head), pack_docs(d, self.size)) for head, d in heads or ())
        yield from ((own_key(word), pack_docs(d, self.size)) for word, d in docs if len(d) > FREQUENT)

    def _place_entries(self, field: Field) -> Iterator[tuple[bytes, bytes]]:
        words = sorted(self._words[field].items())
        rare = ((word, pack_where(p.counts, p.positions)) for word, p in words if len(p.docs) <= FREQUENT)
        yield from _blocks(rare)
        for word, p in words:
            if len(p.docs) > FREQUENT:
                yield own_key(word), pack_where(p.counts, p.positions)


def _docs() -> array[int]:
    return array("I")


def _blocks(entries: Iterator[tuple[str, bytes]]) -> Iterator[tuple[bytes, bytes]]:
    for key, group in groupby(entries, key=lambda entry: block_key(entry[0])):
        yield key, pack_block(list(group))
