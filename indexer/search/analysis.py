"""Text to words: the one analysis behind the index, the queries, the hits and the snippets.

A word is a run of letters and digits, folded: no case, no accents, no hyphens (they part
words), no possessive. Scripts that are written without spaces give one word a character.
A word in lower case also has a stem; a capitalised one has it only where the same text
writes it in lower case too, or where its capital says nothing (:mod:`.capitals`), so that
stemming does not make Williams of William.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from indexer.search.stems import stem

MAX_WORD = 64
"""Longer words count by their first so many characters, in texts and in queries alike."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903"
    "\u093a-\u094f\u0951-\u0957\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200c\u200d"
)
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = rf"""
      [A-Za-z]{{2,}}+(?=[\s.,;:!?'’"”)-]|\Z)                  # most words, told without trying the rest
    | [{_UNSPACED}]                                         # one character of a script without spaces
    | (?<![^\W_])[^\W\d_](?:\.[^\W\d_]){{1,9}}(?![^\W_])    # U.S, D.P.R.K
    | \d+(?:[.,]\d+){{1,20}}(?![^\W_])                      # 3.5, 1,000
    | (?!(?<=[^\W_]['’])[sS](?![^\W_]))                     # no possessive, but
      [^\W_{_UNSPACED}]+(?:[{_MARKS}]+[^\W_{_UNSPACED}]*)*  # any other run of letters and digits
    """
_LIGATURES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h", "ŋ": "n"}
)


# Made when first asked for: such large classes take milliseconds, and a list of articles needs none of them.


@cache
def _word() -> re.Pattern[str]:
    return re.compile(_WORD, re.VERBOSE)


@cache
def _an_unspaced() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]")


def occurrences(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of ``text`` where they stand from ``start`` to ``end``, which must be bounds of words."""
    return _word().finditer(text, start, end)


def occurrence_at(text: str, place: int) -> re.Match[str] | None:
    """The word of ``text`` that begins at ``place``, the beginning of a run of letters or digits."""
    return _word().match(text, place)


def surfaces(text: str) -> list[str]:
    """The words of ``text`` as they stand there, in order."""
    return _word().findall(text)


@lru_cache(maxsize=65536)
def fold(surface: str) -> str:
    """One word without case, accents, invisible characters and digit grouping."""
    surface = surface[:MAX_WORD]
    if surface.isascii():
        return surface.lower().replace(",", "")
    if is_unspaced(surface):
        return unicodedata.normalize("NFKC", surface).casefold()
    decomposed = unicodedata.normalize("NFKD", surface).casefold().translate(_LIGATURES)
    folded = unicodedata.normalize("NFC", "".join(filter(_counts, decomposed)))
    return folded or surface


def is_unspaced(word: str) -> bool:
    """Whether a word is one character of a script that is written without spaces."""
    return _an_unspaced().match(word) is not None


def _counts(character: str) -> bool:
    """Whether a character of a decomposed word tells it from others: accents and joiners do not."""
    if character.isalnum() or character == ".":
        return True
    return unicodedata.category(character) in ("Mn", "Mc") and not unicodedata.combining(character)


def stems(found: Iterable[str], capitalised: Iterable[str] = ()) -> dict[str, str]:
    """For the words of one text as they stand there: the stem of each folded one that is not only a name.

    ``capitalised`` are folded words that the text has in capitals only, and that are no names.
    """
    words = {fold(word) for word in set(found) if word[0].islower()}
    return {folded: stem(folded) for folded in words.union(capitalised)}


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of ``text``, as a query asks for them."""
    return tuple(map(fold, surfaces(text)))


def keyword(text: str) -> str:
    """A keyword as it is compared: whole, without case."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return folded.encode("utf-8", "replace").decode()
