"""Inverts documents in memory: from what each document holds to where each word is."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from indexer.search import analysis
from indexer.search.document import IndexDocument
from indexer.search.tree import Field
from indexer.search.whoosh_engine.codec import (
    FREQUENT,
    HEAD,
    pack_block,
    pack_set,
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


_PLACE_BITS = 32
_PLACE = (1 << _PLACE_BITS) - 1

_Codes: TypeAlias = "array[int]"  # quoted, for Python 3.11
"""For each time that a word occurs the document, and in the low bits where: for a stem, how often."""


class SegmentBuilder:
    """Takes the documents of a segment in their order and gives its entries, sorted."""

    def __init__(self) -> None:
        self.size = 0
        """Documents so far."""
        self.words = 0
        """Their running words."""
        self._words: dict[Field, defaultdict[str, _Codes]] = {f: defaultdict(_codes) for f in TEXTS}
        self._keywords: dict[Field, defaultdict[str, array[int]]] = {f: defaultdict(_docs) for f in KEYWORDS}
        self._heads: dict[Field, defaultdict[str, array[int]]] = {f: defaultdict(_docs) for f in WITH_HEADS}

    def add(self, document: IndexDocument) -> dict[Field, int]:
        """Add the next document; returns how many words each of its text fields has."""
        number = self.size
        self.size += 1
        for field, values in KEYWORDS.items():
            for keyword in keywords(values(document)):
                self._keywords[field][keyword].append(number)
        lengths = {field: self._add_texts(field, number, values(document)) for field, values in TEXTS.items()}
        self.words += sum(lengths.values())
        return lengths

    def _add_texts(self, field: Field, number: int, texts: Sequence[str]) -> int:
        codes, first = self._words[field], number << _PLACE_BITS
        counts: Counter[str] = Counter()
        at = first
        for text in texts:
            surfaces = analysis.surfaces(text)
            words = list(map(analysis.fold, surfaces))
            for code, word in enumerate(words, start=at):
                codes[word].append(code)
            at += len(words) + 1  # one place is left free, so that no phrase runs into the next text
            counts.update(words)
            self._add_stems(codes, first, Counter(words), analysis.stems(surfaces))
        if field in WITH_HEADS:
            for head in set().union(*map(_heads_of, counts)):
                self._heads[field][head].append(number)
        return counts.total()

    @staticmethod
    def _add_stems(
        codes: defaultdict[str, _Codes], first: int, counts: Counter[str], stems: Mapping[str, str]
    ) -> None:
        totals: dict[str, int] = {}
        for word, stem in stems.items():
            totals[stem] = totals.get(stem, 0) + counts[word]
        for stem, total in totals.items():
            codes[STEM + stem].append(first + total)

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
        docs = ((word, _documents(codes)) for word, codes in sorted(self._words[field].items()))
        heads = sorted(self._heads[field].items()) if field in WITH_HEADS else []
        yield from self._doc_entries(docs, heads)

    def _doc_entries(
        self,
        words: Iterable[tuple[str, Sequence[int]]],
        heads: Iterable[tuple[str, Sequence[int]]] = (),
    ) -> Iterator[tuple[bytes, bytes]]:
        # "#" sorts before "<", and "<" before "=".
        packed = [(word, pack_set(docs, self.size), len(docs) > FREQUENT) for word, docs in words]
        yield from _blocks((word, b"" if is_frequent else data) for word, data, is_frequent in packed)
        yield from ((head_key(head), pack_set(docs, self.size)) for head, docs in heads)
        yield from ((own_key(word), data) for word, data, is_frequent in packed if is_frequent)

    def _place_entries(self, field: Field) -> Iterator[tuple[bytes, bytes]]:
        packed = [(word, *_places(word, codes)) for word, codes in sorted(self._words[field].items())]
        yield from _blocks((word, data) for word, data, documents in packed if documents <= FREQUENT)
        yield from ((own_key(word), data) for word, data, documents in packed if documents > FREQUENT)


def _docs() -> array[int]:
    return array("I")


def _codes() -> _Codes:
    return array("Q")


@lru_cache(maxsize=65536)
def _heads_of(word: str) -> tuple[str, ...]:
    return tuple(word[:length] for length in range(1, min(len(word), HEAD) + 1))


def _documents(codes: _Codes) -> Sequence[int]:
    return list(dict.fromkeys([code >> _PLACE_BITS for code in codes]))


def _places(word: str, codes: _Codes) -> tuple[bytes, int]:
    """The places of a word packed, and how many documents hold it."""
    places = [code & _PLACE for code in codes]
    if word.startswith(STEM):
        return pack_where(places, ()), len(places)
    counts = Counter([code >> _PLACE_BITS for code in codes])
    return pack_where(list(counts.values()), places), len(counts)


def _blocks(entries: Iterable[tuple[str, bytes]]) -> Iterator[tuple[bytes, bytes]]:
    for key, group in groupby(entries, key=lambda entry: block_key(entry[0])):
        yield key, pack_block(list(group))
