"""Which encoding a text in Latin letters is in, where it is not UTF-8: by the letters that its language has.

A guess by the commonness of byte pairs takes the "à" of French for the "ŕ" of Slovak where there
is little else to go by. Here an encoding is as likely as the share of what stands above ASCII that
is a letter of one and the same language, or a sign where signs stand; of equals the more common
encoding is taken.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_SPACING = b"\xa0\xad"
_LONGEST_RUN = 1.35
"""High bytes that stand together, on the average: accented letters are single, others are not."""

_LIKELY = 0.8
_HIGH = re.compile(r"(\w?)([^\x00-\x7f])(?=(\w?))")
_SIGNS = frozenset("“”„‟‘‚‹›«»•€£¢¥©®™°§¿¡´¨½¼¾²³±×÷†‰")
_IN_WORDS = frozenset("’'·–—…\xa0\xad")


def latin_encoding(sample: bytes) -> str | None:
    """The likeliest encoding of bytes in which Latin letters prevail, None where they do not."""
    runs = _HIGH_RUN.findall(sample.translate(None, _SPACING))
    if not runs or sum(map(len, runs)) > _LONGEST_RUN * len(runs):
        return None
    encodings, alphabets = _alphabets()
    likelihoods = {encoding: _likelihood(sample, encoding, alphabets) for encoding in encodings}
    best = max(encodings, key=likelihoods.__getitem__)
    return best if likelihoods[best] >= _LIKELY else None


def _likelihood(sample: bytes, encoding: str, alphabets: tuple[frozenset[str], ...]) -> float:
    """The share of the characters above ASCII that are in place, in the language where that is largest."""
    found = Counter(_placed(sample.decode(encoding, "replace")))
    signs, total = found[""], found.total()
    letters = max(sum(found[letter] for letter in alphabet) for alphabet in alphabets)
    return (letters + signs) / total if total else 1.0


def _placed(text: str) -> Iterator[str]:
    """Each character above ASCII: a letter in lower case, nothing for a sign in its place, else U+FFFD."""
    for before, character, after in _HIGH.findall(text):
        if character in _IN_WORDS or (character in _SIGNS and not (_is_letter(before) and _is_letter(after))):
            yield ""
        elif character.isupper() and before.islower():
            yield "\ufffd"
        else:
            yield character.lower()[:1]  # a dotted I has two


def _is_letter(text: str) -> bool:
    return text.isalpha()


@cache
def _alphabets() -> tuple[tuple[str, ...], tuple[frozenset[str], ...]]:
    table = tomllib.loads(files(__package__).joinpath("alphabets.toml").read_text(encoding="utf-8"))
    return tuple(table["encodings"]), tuple(frozenset(letters) for letters in table["letters"].values())
