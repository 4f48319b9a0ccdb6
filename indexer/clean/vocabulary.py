"""The words that two texts may share, in whatever language."""

from __future__ import annotations

import re

_WORDS = re.compile(
    r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{4,}|(?<![\uac00-\ud7a3])[\uac00-\ud7a3]{2}"
)
_CHARACTERS = re.compile(r"(?=([\u30a0-\u30ff\u3400-\u9fff]{2}))")
_READ = 20_000
_STEM = 4


def vocabulary(text: str) -> set[str]:
    """The longer words of a text by their first letters, so that most inflected forms are one.

    Where no spaces divide the words, every two neighbouring characters count as one. The two letters i of
    Turkish are one, whose capitals otherwise part a headline in capitals from its text.
    """
    sample = text[:_READ].replace("İ", "i").lower().replace("ı", "i")
    words = {word[:_STEM] for word in _WORDS.findall(sample)}
    return words if sample.isascii() else words | set(_CHARACTERS.findall(sample))
