"""Which language a text is in: by its script, and by the commonest words where several share one."""

from __future__ import annotations

import re
from functools import cache

from indexer.clean.patterns import read_table
from indexer.clean.shape import script_of

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000
_FEWEST = 3
_SHARE = 0.06


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
    words = _WORD.findall(sample.lower())
    counts = {language: sum(map(known.__contains__, words)) for language, known in _words(script).items()}
    best = max(counts, key=lambda language: counts[language], default=None)
    if best is None or counts[best] < max(_FEWEST, _SHARE * len(words)):
        return None
    return best
