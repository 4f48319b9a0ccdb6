"""What single words and numbers can be: the word list, and the code of every set of tags."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache

_IMPLIED = {"CARD": ("NUM",), "TEEN": ("NUM",), "TENS": ("NUM",), "ORDW": ("ORD", "DAYTH")}

_AS_WRITTEN = frozenset({"MARCH", "DAYNOUN", "SUNDAYNOUN", "LIFE", "LAWNOUN", "LAWKIND"})
"""The tags of words that are known only as written."""

NUMBERS = {
    "hour": ("NUM", "DAY", "NN", "HOUR", "MONTHNO"),
    "late hour": ("NUM", "DAY", "NN", "HOUR"),
    "day": ("NUM", "DAY", "NN"),
    "two digits": ("NUM", "NN"),
    "three digits": ("NUM", "NNN"),
    "year": ("NUM", "YEAR"),
    "number": ("NUM", "LARGE"),
    "small ordinal": ("ORD", "DAYTH"),
    "ordinal": ("ORD",),
    "decade": ("DECADE",),
    "tens": ("TENSOF",),
    "old decade": ("OLDDECADE",),
    "clock": ("CLOCK",),
    "slashes": ("SLASHED",),
    "clock digits": ("LARGE", "HHMM"),
    "dashed": ("DASHED",),
    "split year": ("SPLITYEAR",),
    "day first": ("DAYFIRST",),
    "fraction": ("NUM", "FRACTION"),
    "iso": ("ISO",),
    "short year": ("SHORTYEAR",),
    "paragraph": ("PARAGRAPH",),
    "name": ("NAME",),
    "past": ("TOLD",),
    "adverb": ("ADVERB",),
    "adjective": ("ADJECTIVE",),
    "spelled": ("NUM", "SPELLED"),
    "spelled year": ("YEAR", "SPELLED"),
    "spelled ordinal": ("ORD", "DAYTH", "SPELLED"),
}
"""The tags of each shape of token that is not a word."""

TIMELY = (
    *("MONTH", "MARCH", "MON", "WEEKDAY", "SHORTDAY", "WEEKDAYS", "SEASON", "SEASONS", "FALL", "QUARTER"),
    *(
        "UNIT",
        "UNITS",
        "CLOCKUNIT",
        "LASTING",
        "QUARTERS",
        "TOD",
        "TODS",
        "NOON",
        "DAWN",
        "AMPM",
        "FREQ",
        "TIME",
        "QNUM",
    ),
    *("TEEN", "TENS", "DECADEW", "DECADE", "PAST", "PRESENT", "BC", "YEAR", "SHORTYEAR", "CLOCK", "DAYTH"),
    *("SLASHED", "DASHED", "DAYFIRST", "ISO", "HHMM", "SPLITYEAR"),
)
"""The tags of which every time expression has at least one; a text without them need not be searched."""


_FIRST_CODE = 0xE000
"""Codes are characters of Unicode's private use area: none of them means anything in an expression."""


class Alphabet:
    """Gives every set of tags a character of its own."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._by_tag: dict[str, list[str]] = {}

    def code(self, tags: Iterable[str]) -> str:
        """The character for ``tags``, a new one where there is none."""
        key = frozenset(tags)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = chr(_FIRST_CODE + len(self._codes))
            for tag in key:
                self._by_tag.setdefault(tag, []).append(code)
        return code

    def having(self, *wanted: str) -> str:
        """All characters whose set of tags holds one of ``wanted``."""
        return "".join(dict.fromkeys(code for tag in wanted for code in self._by_tag.get(tag, ())))


class Lexicon:
    """The words with the value that each tag gives them; closed once all literals of the rules are known."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.alphabet = Alphabet()
        self.values: dict[str, dict[str, str]] = {}
        for line in lines:
            tag, value, words = line.split("\t")
            for word in words.split():
                self._add(word, tag, value)
                for implied in _IMPLIED.get(tag, ()):
                    self._add(word, implied, value)
        self.codes: dict[str, str] = {}
        self.shapes: dict[str, str] = {}

    def _add(self, word: str, tag: str, value: str) -> None:
        """A word with a capital is known as written and in capitals, any other in all three forms.

        The months that are also verbs are known only as written, "REPORT MAY BE LATE", and so are nouns
        that only count as such: "daily life", but "the Spring of Life".
        """
        forms = (
            {word}
            if tag in _AS_WRITTEN
            else {word, word.upper()}
            if word != word.lower()
            else {word, word.capitalize(), word.upper()}
        )
        for form in forms:
            self.values.setdefault(form, {})[tag] = value

    def add_literal(self, word: str) -> str:
        """Make ``word`` known for itself; the tag that stands for it."""
        tag = f"={word}"
        self._add(word, tag, word)
        return tag

    def close(self) -> None:
        """Give every word and every shape of number its code."""
        self.codes = {word: self.alphabet.code(tags) for word, tags in self.values.items()}
        self.shapes = {shape: self.alphabet.code(tags) for shape, tags in NUMBERS.items()}

    def tags_of(self, word: str) -> Mapping[str, str]:
        """The tags of ``word`` with their values."""
        return self.values.get(word) or self.values.get(word.lower(), {})


def read_rules(name: str) -> str:
    """The text of a file of ``rules/``."""
    # Not with pathlib, which takes a tenth of the time that importing this package may take.
    folder = os.path.dirname(__file__)  # noqa: PTH120
    with open(os.path.join(folder, "rules", name), encoding="utf-8") as file:  # noqa: PTH118, PTH123
        return file.read()


def read_table(name: str) -> tuple[str, ...]:
    """The lines of a table in ``rules/`` without its comments."""
    return tuple(line for line in read_rules(name).splitlines() if line and not line.startswith("#"))


@cache
def read_words() -> tuple[str, ...]:
    """The lines of the word list."""
    return read_table("words.tsv")
