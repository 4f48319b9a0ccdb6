"""The words that two texts may share, in whatever language."""

from __future__ import annotations

import re
from functools import cache

_WORDS = re.compile(
    r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{4,}|(?<![\uac00-\ud7a3])[\uac00-\ud7a3]{2}"
)
_CHARACTERS = re.compile(r"(?=([\u30a0-\u30ff\u3400-\u9fff]{2}))")
_READ = 20_000
_STEM = 4
_BEYOND_LATIN = "\u0250"
_COMMON = (
    "about after also been before being could does down every first from have here into just like made"
    " make more most much must need only other over said same says should some such than that their them"
    " then there these they this those time very want well were what when where which while will with"
    " without would year years your aber alle auch beim dass dein diese durch eine einem einen einer haben"
    " ihre mehr nach nicht noch oder sein seine sich sind über unter wird werden avec cette comme dans"
    " elle leur mais nous pour plus sont sous tout tous toute vers votre ante como cuando desde donde"
    " entre esta este está estos hasta para pero porque sobre todo todos también tras isto mais muito pela"
    " pelo quando seus suas tudo uma bile daha diye gibi için kadar olan olarak sonra tüm ve veya было"
    " были будет если которые можно после того только через также это этого чтобы على إلى التي الذي"
)
"""Words of many languages that tell nothing of what a text is about."""


def vocabulary(text: str) -> set[str]:
    """The longer words of a text by their first letters, so that most inflected forms are one.

    Where no spaces divide the words, every two neighbouring characters count as one. The two letters i of
    Turkish are one, whose capitals otherwise part a headline in capitals from its text.
    """
    sample = _small(text)
    words = {word[:_STEM] for word in _WORDS.findall(sample)}
    return words if sample.isascii() else words | set(_CHARACTERS.findall(sample))


def _small(text: str) -> str:
    return text[:_READ].replace("İ", "i").lower().replace("ı", "i")


def telling(text: str) -> set[str]:
    """What a text is about: its words by one letter more, without those that stand in every text."""
    sample = _small(text)
    words = {_stem(word) for word in _WORDS.findall(sample) if word not in _common()}
    return words if sample.isascii() else words | set(_CHARACTERS.findall(sample))


def shares_word(line: str, text: str) -> bool:
    """Whether a line has a word of a text but for its ending, of those that do not stand in every text.

    Two words are one where their first five letters are, or all letters of a shorter one; four outside
    the Latin script, whose words change more of theirs.
    """
    said, told = _small(line), _small(text)
    words, spoken = set(_WORDS.findall(said)) - _common(), set(_WORDS.findall(told)) - _common()
    begun = {word[:_STEM] for word in spoken}
    longer = {_stem(word) for word in spoken}
    if any(_stem(word) in longer or word[:_STEM] in spoken for word in words):
        return True
    if any(len(word) <= _STEM and word in begun for word in words):
        return True
    return not set(_CHARACTERS.findall(said)).isdisjoint(_CHARACTERS.findall(told))


def _stem(word: str) -> str:
    return word[: _STEM + 1] if word[0] < _BEYOND_LATIN else word[:_STEM]


@cache
def _common() -> frozenset[str]:
    return frozenset(_COMMON.split())
