"""Words with which a page speaks of itself, its makers and its reader, by groups."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from indexer.clean.patterns import read_table

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_READ = 600
_SHORTEST_STEM = 2


@cache
def _words() -> tuple[dict[str, set[str]], dict[str, set[str]], int]:
    """The groups of each whole word and of each stem, and the length of the longest stem."""
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for group, listed in read_table("trade.toml")["groups"].items():
        for word in listed["words"]:
            (stems if word.endswith("*") else whole).setdefault(word.rstrip("*"), set()).add(group)
    return whole, stems, max(map(len, stems))


@cache
def _parts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    groups = read_table("trade.toml")["groups"].items()
    return tuple(
        (group, re.compile("|".join(listed["parts"]))) for group, listed in groups if listed["parts"]
    )


def trade_groups(text: str) -> tuple[str, ...]:
    """The groups of which a text (its first 600 characters) has a word, in alphabetical order."""
    sample = text[:_READ].replace("İ", "i").lower()
    found: set[str] = set()
    for word in set(_WORD.findall(sample)):
        if groups := _groups_of(word):
            found |= groups
    if not sample.isascii():
        found |= {group for group, pattern in _parts() if pattern.search(sample)}
    return tuple(sorted(found))


@lru_cache(maxsize=8192)
def _groups_of(word: str) -> frozenset[str]:
    whole, stems, longest = _words()
    found = set(whole.get(word, ()))
    for end in range(_SHORTEST_STEM, min(len(word), longest) + 1):
        if groups := stems.get(word[:end]):
            found |= groups
    return frozenset(found)
