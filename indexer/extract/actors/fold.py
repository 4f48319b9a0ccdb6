"""Forms for comparison: accents, case, punctuation and spelling habits folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "’": "'",
        "‑": "-",
    }
)
_UMLAUT = re.compile(r"(?<=[aou])e(?![aeiou]|$)")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case without accents: ``Schröder`` -> ``schroder``."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


@lru_cache(maxsize=20_000)
def loose(word: str) -> str:
    """A folded word in which ``oe`` is ``o`` (Schroeder, Schröder); only to compare, never to show."""
    return _UMLAUT.sub("", fold(word)) if len(word) > 4 else fold(word)


def slug(name: str) -> str:
    """The name as an id: ``Kim Jong-un`` -> ``kim-jong-un``, ``U.S.`` -> ``us``."""
    parts = _WORD.findall(fold(name).replace(".", "").replace("'", ""))
    return "-".join(parts) or "unnamed"
