"""Lines that say nothing but one phrase of the stock with which pages speak to their readers.

Buttons, headings of lists and calls to comment are the same few words on every site of a
language; they differ in signs, blanks, counts, capitals, the network that a page is shared
on and, in Arabic, the spelling of alef.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from indexer.clean.patterns import read_table

LONGEST = 60
"""A line of more characters says more than one phrase."""
_NAMED = "{net}"
_NETWORK = "ꝏ"
"""A letter of no living language, for the name of a network."""
_SHORT = 3
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+k?)?")
_SIGNS = re.compile(r"[^\w’]+|_+")
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f]")
"""What Arabic sets on its letters, and lengthens them with."""
_COUNTED = re.compile("[件개건条條則则个個]$")
"""What of a count stays behind the word counted where its number is left out."""
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Scripts in which blanks between words are left out as often as not."""
_ALIKE = str.maketrans(
    {"İ": "i", "ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ё": "е", "'": "’"}
)


@lru_cache(maxsize=64)
def alike(line: str) -> str:
    """A line without signs, marks, capitals and its number; empty where it has several, as dates have."""
    if len(_NUMBER.findall(line)) > 1:
        return ""
    said = _NUMBER.sub(" ", _MARKS.sub("", line.translate(_ALIKE).lower().translate(_ALIKE)))
    words = _SIGNS.sub(" ", said).split()
    return ("" if _DENSE.search(said) else " ").join(words)


@cache
def _networks() -> re.Pattern[str]:
    """The name of a network; further letters may follow a long one, as the endings of a case do."""
    names = sorted(map(alike, read_table("networks.toml")["networks"]), key=len, reverse=True)
    dense = [name for name in names if _DENSE.search(name)]
    bounded = [
        re.escape(name) + ("(?![a-zа-я])" if len(name) <= _SHORT else "")
        for name in names
        if name not in dense
    ]
    return re.compile(rf"\b(?:{'|'.join(bounded)})|{'|'.join(map(re.escape, dense))}")


@lru_cache(maxsize=64)
def _without_network(said: str) -> str:
    """The same line with one letter for the network that it names."""
    return _networks().sub(_NETWORK, said, count=1)


def phrases_of(listed: Iterable[str]) -> frozenset[str]:
    """The phrases of a list as lines are compared with them."""
    return frozenset(filter(None, (alike(phrase.replace(_NAMED, _NETWORK)) for phrase in listed)))


def says_one_of(line: str, phrases: frozenset[str]) -> bool:
    """Whether a line says one of the phrases and nothing else but a number."""
    return not phrases.isdisjoint(said_as(line))


def said_as(line: str) -> tuple[str, ...]:
    """What a line says, as phrases are listed: as it stands, of any network, and without what was counted."""
    if len(line) > LONGEST:
        return ()
    said = alike(line)
    return said, _without_network(said), _COUNTED.sub("", said)
