"""Names of people: their parts, their order, and which short form belongs to which full one.

Western names end in the family name; Korean, Chinese and Vietnamese names begin
with it. A form of address and a generation mark are no part of a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from indexer.extract.actors.fold import loose
from indexer.extract.actors.lexicon import family_names, given_names, words

_MARKS = ",\"“”'()[]"
_LONG_ENOUGH = 5
_SYLLABLES = 2
_LONGEST_SHORT = 8
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstwxyz]{0,3}[aeiouyw]{1,3}(?:ng|[nmklpbhtr])?", re.IGNORECASE)
"""A syllable of a Korean or Chinese name in Latin letters: ``Jong``, ``hoon``, ``Il``."""

_GENERATION = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts, folded for comparison. ``family`` is the index of the family name."""

    parts: tuple[str, ...]
    family_first: bool

    @property
    def family(self) -> str:
        """The family name as far as the name shows it."""
        return self.parts[0] if self.family_first else self.parts[-1]


@lru_cache(maxsize=20_000)
def parse_person(text: str) -> PersonName:
    """The parts of a name as written; ``Kim Jong Un`` and ``Kim Jong-un`` come out the same."""
    raw = [word.strip(_MARKS) or word for word in text.replace("’", "'").split()]
    while len(raw) > 1 and raw[0].lower() in words("honorific"):
        raw.pop(0)
    while len(raw) > 1 and raw[-1].lower() in _GENERATION:
        raw.pop()
    family_first = _is_family_first(raw)
    if family_first:
        given = "".join(loose(word.replace("-", "").replace("'", "")) for word in raw[1:])
        return PersonName((loose(raw[0]), given), family_first=True)
    parts = tuple(loose(word).removesuffix(".") for word in raw)
    return PersonName(parts or ("",), family_first=False)


def _is_family_first(raw: list[str]) -> bool:
    if not 2 <= len(raw) <= 3 or not any(raw[0] in names for names in family_names().values()):
        return False
    rest = [part for word in raw[1:] for part in word.split("-")]
    if len(rest) == _SYLLABLES:
        return all(_SYLLABLE.fullmatch(part) for part in rest)
    return len(rest) == 1 and not {raw[0], rest[0]} & given_names() and len(rest[0]) <= _LONGEST_SHORT


def same_person(short: PersonName, full: PersonName) -> int:
    """How surely ``short`` is a form of ``full``: 0 not at all, 1 a given name, 2 likely, 3 sure."""
    a, b = short.parts, full.parts
    if a == b or "".join(a) == "".join(b):
        return 3
    if len(a) == 1:
        return _single(a[0], full)
    if len(a) > len(b):
        a, b = b, a
    if len(a) == 1:
        return 0
    if sorted(a) == sorted(b):
        return 3
    if b[-len(a) :] == a:
        return 3
    if short.family_first != full.family_first:
        return 0
    if a[-1] == b[-1] and _given_alike(a[0], b[0]):
        return 3
    if a[0] == b[0] and _nearly(a[-1], b[-1]):
        return 2
    return 2 if a[-1] == b[-1] and set(a) <= set(b) else 2 if len(b) > len(a) >= 2 and b[: len(a)] == a else 0


def _single(word: str, full: PersonName) -> int:
    parts = full.parts
    if word == full.family:
        return 3
    if word in parts[1:]:
        return 2
    if word == parts[0] or _nearly(word, full.family):
        return 1
    return (
        3
        if any(
            word == particle + parts[-1] or parts[-1].endswith("-" + word)
            for particle in words("name_particle")
        )
        else 0
    )


def _given_alike(a: str, b: str) -> bool:
    if a == b or _nearly(a, b):
        return True
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _nearly(a: str, b: str) -> bool:
    """Whether two words of some length differ by one letter: a slip, or another spelling."""
    short, long = sorted((a, b), key=len)
    if len(short) < _LONG_ENOUGH or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
