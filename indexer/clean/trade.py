"""Groups of words that tell what a line is: those of the trade, and those of running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from indexer.clean.patterns import read_table

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_READ = 600
_SHORTEST_STEM = 2
_MOST_KNOWN = 16_384
_OPENING = 4
"""How many characters a script without spaces may open a line with, to count as its first word."""


@dataclass(frozen=True, slots=True)
class _Groups:
    """The words of some groups: whole ones, beginnings, and stretches of scripts without spaces."""

    whole: Mapping[str, frozenset[str]]
    stems: Mapping[str, frozenset[str]]
    longest: int
    parts: tuple[tuple[str, re.Pattern[str]], ...]
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def of_words(self, words: Iterable[str]) -> frozenset[str]:
        """The groups that any of these words, in lower case, is of."""
        return frozenset().union(*map(self._of_word, words))

    def of_parts(self, text: str) -> frozenset[str]:
        """The groups of which a text has a stretch."""
        if text.isascii():
            return frozenset()
        return frozenset(group for group, pattern in self.parts if pattern.search(text))

    def _of_word(self, word: str) -> frozenset[str]:
        found = self.known.get(word)
        if found is None:
            ends = range(_SHORTEST_STEM, min(len(word), self.longest) + 1)
            stems = (self.stems.get(word[:end], frozenset()) for end in ends)
            found = self.whole.get(word, frozenset()).union(*stems)
            if len(self.known) < _MOST_KNOWN:
                self.known[word] = found
        return found


@cache
def _groups(name: str) -> _Groups:
    """The groups of a rule file."""
    whole: dict[str, frozenset[str]] = {}
    stems: dict[str, frozenset[str]] = {}
    parts = []
    for group, listed in read_table(name)["groups"].items():
        for word in listed["words"]:
            table, key = (stems, word[:-1]) if word.endswith("*") else (whole, word)
            table[key] = table.get(key, frozenset()) | {group}
        if listed["parts"]:
            parts.append((group, re.compile("|".join(map(re.escape, listed["parts"])))))
    return _Groups(whole, stems, max(map(len, stems)), tuple(parts))


def trade_groups(text: str) -> tuple[str, ...]:
    """With which words a page speaks of itself, its makers and its reader.

    The groups of which a text (its first 600 characters) has a word, in alphabetical order.
    """
    sample = text[:_READ].replace("İ", "i").lower()
    groups = _groups("trade.toml")
    return tuple(sorted(groups.of_words(_WORD.findall(sample)) | groups.of_parts(sample)))


def prose_groups(text: str) -> tuple[str, ...]:
    """With which words a text (its first 600 characters) goes on, reports and tells."""
    sample = text[:_READ].replace("İ", "i").lower()
    words = _WORD.findall(sample)
    groups = _groups("prose.toml")
    opening = groups.of_words(words[:1]) | groups.of_parts(sample.lstrip("\"“'‘«「")[:_OPENING])
    anywhere = (groups.of_words(words) | groups.of_parts(sample)) - {"going_on"}
    return tuple(sorted(anywhere | (opening & {"going_on"})))
