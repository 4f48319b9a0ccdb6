"""Queries of each class, made of words of a corpus."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

from indexer.search.analysis import folded_words
from tests.bench.search.corpus import documents

SAMPLE = 3_000
"""Articles that the words are drawn from."""

_WORDS = 400
_OPERATORS = frozenset({"and", "or", "not", "xor", "near", "adj"})
"""Words that others would not search for."""


class Queries:
    """So many queries of each class; the same for the same corpus."""

    def __init__(self, corpus: Path, rounds: int) -> None:
        self._chance, self._rounds = random.Random(11), rounds
        self._texts = [folded_words(document.body)[:_WORDS] for document in documents(corpus, SAMPLE)]
        holders = Counter(word for text in self._texts for word in set(text))
        words = sorted(w for w in holders if w.isalpha() and len(w) > 2 and w not in _OPERATORS)
        self.rare = [word for word in words if holders[word] <= 3]
        self.middle = [word for word in words if 8 <= holders[word] < SAMPLE // 20]
        self.common = [word for word in words if holders[word] >= SAMPLE // 20]

    def of(self, *kinds: list[str]) -> list[str]:
        """One word of each kind."""
        return [" ".join(self._chance.choice(kind) for kind in kinds) for _ in range(self._rounds)]

    def phrases(self, length: int) -> list[str]:
        """Words that stand together somewhere."""
        found: list[str] = []
        while len(found) < self._rounds:
            text = self._chance.choice(self._texts)
            at = self._chance.randrange(max(1, len(text) - length))
            words = text[at : at + length]
            if len(words) == length and all(word.isalpha() for word in words):
                found.append(f'"{" ".join(words)}"')
        return found

    def prefixes(self, length: int, *before: list[str]) -> list[str]:
        """The beginning of a word that is not rare, after one word of each kind."""
        words = [w for w in self.middle + self.common if len(w) >= length and w[:length] not in _OPERATORS]
        heads = [" ".join(self._chance.choice(kind) for kind in before) for _ in range(self._rounds)]
        return [f"{head} {self._chance.choice(words)[:length]}*".strip() for head in heads]
