"""The inflectional half of Porter's stemmer: plurals, pasts and participles of English words.

Steps 1a, 1b, 1c and 5 of M. F. Porter, "An algorithm for suffix stripping", Program 14
(1980). The derivational steps 2 to 4 are left out on purpose: in news they make one
word of *general* and *generals*, *organ* and *organization*.
"""

from __future__ import annotations

import re
from functools import lru_cache

_INVARIANT = frozenset({"news"})
_STEMMABLE = re.compile(r"[a-z]{4,40}")
_VOWEL = re.compile(r"[aeiou]|(?<=[^aeiou])y")
_MEASURE = re.compile(r"(?:[aeiou]|(?<=[^aeiou])y)(?:[^aeiouy]|(?<=[aeiouy])y)")
_SHORT_END = re.compile(r"[^aeiou][aeiouy][^aeiouwxy]$")
_DOUBLE_END = re.compile(r"([^aeiouylsz])\1$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word; words that are not plain lower-case letters stay as they are."""
    if not _STEMMABLE.fullmatch(word) or word in _INVARIANT:
        return word
    word = _without_past(_without_plural(word))
    if word.endswith("y") and _VOWEL.search(word[:-1]):
        word = word[:-1] + "i"
    return _without_final_e(word)


def _without_plural(word: str) -> str:
    if word.endswith("sses") or (word.endswith("ies") and len(word) > 4):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def _without_past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _MEASURE.search(word[:-3]) else word
    for ending in ("ed", "ing"):
        if word.endswith(ending) and _VOWEL.search(word[: -len(ending)]):
            return _repaired(word[: -len(ending)])
    return word


def _repaired(word: str) -> str:
    """What is left of a past or participle, as the present writes it."""
    if word.endswith(("at", "bl", "iz")) or len(word) < 3:
        return word + "e"
    if _DOUBLE_END.search(word):
        return word[:-1]
    if len(_MEASURE.findall(word)) == 1 and _SHORT_END.search(word):
        return word + "e"
    return word


def _without_final_e(word: str) -> str:
    if not word.endswith("e") or len(word) < 5:
        return word
    measure = len(_MEASURE.findall(word[:-1]))
    return word[:-1] if measure > 1 or (measure == 1 and not _SHORT_END.search(word[:-1])) else word
