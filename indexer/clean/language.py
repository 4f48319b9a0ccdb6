"""Which language a text is in: by its script, and by the commonest words where several share one."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from indexer.clean.patterns import read_table
from indexer.clean.shape import script_of

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000
_FEWEST = 4
"""So many different words of a language must be there."""
_SHARE = 0.06
_FEWEST_ALONE, _SHARE_ALONE = 3, 0.12
"""What is enough of a short text that has no common English word.

None of 4,847 headlines and beginnings of English news was taken for another language so.
"""
_MORE_ENGLISH = frozenset(
    {"are", "after", "says", "they", "who", "not", "but", "their", "its", "this", "have", "new"}
)
_COMMONEST = {"cyrl": "ru", "arab": "ar"}
"""The language of most texts in a script, where no word tells it."""


@cache
def _words(script: str) -> dict[str, frozenset[str]]:
    table: dict[str, list[str]] = read_table("languages.toml").get(script, {})
    return {language: frozenset(words) for language, words in table.items()}


@cache
def _of_script() -> dict[str, str]:
    return dict(read_table("languages.toml")["scripts"])


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language, None where the text is too short or strange to tell."""
    sample = text[:_SAMPLE]
    script = script_of(sample)
    if script in _of_script():
        return _of_script()[script]
    written, letters = _WORD.findall(sample), Counter(sample)
    words = [word.lower() for word in written]
    counts = {
        language: count
        for language in _words(script)
        if (count := _evidence(language, script, words, letters))
    }
    best = max(counts, key=lambda language: counts[language], default=None)
    return best or _COMMONEST.get(script) or (_of_few_words(written) if script == "latn" else None)


def _of_few_words(written: list[str]) -> str | None:
    """The language of a short text without any common English word, by small words that are of no name."""
    vocabulary = _words("latn")
    if not (vocabulary["en"] | _MORE_ENGLISH).isdisjoint(map(str.lower, written)):
        return None
    small = [word for word in written if word.islower() and len(word) > 1]
    counts = {
        language: sum(map(known.__contains__, small))
        for language, known in vocabulary.items()
        if len(known.intersection(small)) >= _FEWEST_ALONE
    }
    best = max(counts, key=lambda language: counts[language], default=None)
    return best if best and counts[best] >= _SHARE_ALONE * len(written) else None


def _evidence(language: str, script: str, words: list[str], letters: Counter[str]) -> int:
    """How many words of the text, and letters, are the language's own; 0 where they are too few.

    Of a script that English is not written in, any language is likelier than none.
    """
    vocabulary, own = _words(script)[language], _letters().get(language, "")
    different = len(vocabulary.intersection(words)) + sum(letter in letters for letter in own)
    count = sum(map(vocabulary.__contains__, words)) + sum(letters[letter] for letter in own)
    fewest, share = (1, 0.0) if script in _COMMONEST else (_FEWEST, _SHARE)
    return count if different >= fewest and count >= share * len(words) else 0


@cache
def _letters() -> dict[str, str]:
    return dict(read_table("languages.toml")["letters"])
