"""Numbers as news writes them: "26", "2,500", "5 1/2", "twenty-five", "nineteen ninety-seven", "3rd"."""

from __future__ import annotations

import re
from functools import cache

from indexer.extract.dates.lexicon import read_words

_MOST_DIGITS = 12
_THOUSAND = 1000
_DIGITS = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+)|/([0-9]+))?")


@cache
def _words(*tags: str) -> dict[str, int]:
    """The number words of the word list under ``tags``, with their values."""
    rows = (line.split("\t") for line in read_words() if line.startswith(tags))
    return {word: int(value) for _, value, words in rows for word in words.split()}


def parse(text: str) -> float | None:
    """The number that ``text`` writes, in digits or words, or None where it writes none."""
    small, scales = _words("CARD", "TEEN", "TENS", "ORDW"), _words("SCALE")
    total, current = 0.0, 0.0
    known = False
    for word in text.lower().replace("-", " ").split():
        if word in ("and", "a", "an"):
            continue
        if word in scales:
            known = True
            current = (current or 1.0) * scales[word]
            if scales[word] >= _THOUSAND:
                total, current = total + current, 0.0
            continue
        value = small.get(word)
        number = _digits(word) if value is None else float(value)
        if number is None:
            return None
        current += number
        known = True
    return total + current if known else None


def parse_year(text: str) -> int | None:
    """The year that ``text`` spells in pairs ("nineteen ninety-seven") or names ("two thousand", "1997")."""
    words = text.lower().replace("-", " ").split()
    century = _words("TEEN", "TENS").get(words[0], 0)
    if len(words) > 1 and 11 <= century <= 20 and words[1] not in _words("SCALE"):
        rest = parse(" ".join(words[1:]))
        return None if rest is None else century * 100 + int(rest)
    number = parse(text)
    return int(number) if number is not None and number.is_integer() else None


def _digits(word: str) -> float | None:
    found = _DIGITS.match(word)
    if found is None or len(word) > _MOST_DIGITS:
        return None
    whole, decimals, below = found.groups()
    number = float(whole.replace(",", ""))
    if decimals:
        return number + float(f"0.{decimals}")
    if below:
        return number / int(below) if int(below) else None
    return number
