"""What is remembered of an article to find and judge its copies: a few kilobytes, made in one pass.

The words are taken five at a time (shingles: Broder, "On the resemblance and containment
of documents", 1997), each shingle is hashed, and of the hashes two samples are kept:

- *keys*, by which candidates are looked up: the least hash of every window (Schleimer,
  Wilkerson and Aiken, "Winnowing", SIGMOD 2003), so that two texts that share a run of
  ``WINDOW + SHINGLE - 1`` words share a key, however long either text is. Banded MinHash
  promises that only for texts of like length, and would miss an excerpt;
- *shingles*, by which two texts are compared: all hashes below a limit that is halved until
  few enough are left (FracMinHash: Irber et al., "Lightweight compositional analysis", 2022).
  Both resemblance and containment can be read off two such samples; up to ``MOST_SHINGLES``
  words of text they are exact.

Names, numbers and the days and months named are kept beside them: two bulletins written
after one pattern share most of their words, but not these.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from zlib import crc32

from indexer.copies.words import running_words

SHINGLE = 5
"""Words."""

WINDOW = 24
"""Shingles; one key is kept for about every twelve words."""

MOST_SHINGLES = 256
MOST_ANCHORS = 256
FEWEST_WORDS = 12
"""A shorter text has too little to be recognized by: it is the copy of none."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_CALENDAR = {name: 1 << bit for bit, name in enumerate(_WEEKDAYS + _MONTHS)}
_CALENDAR |= {name[:3]: bit for name, bit in _CALENDAR.items() if bit >= 1 << 7} | {
    "sept": _CALENDAR["september"]
}
WEEKDAYS = (1 << 7) - 1
"""The bits of :attr:`Signature.calendar` that stand for Monday to Sunday; January to December follow."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The members of a set of 32-bit hashes that lie below ``2 ** (32 - halvings)``, as packed integers."""

    hashes: bytes = b""
    halvings: int = 0

    def below(self, halvings: int) -> frozenset[int]:
        """The members below ``2 ** (32 - halvings)``."""
        return _unpack(self.hashes, halvings)


@lru_cache(maxsize=64)  # a new text is compared with several
def _unpack(hashes: bytes, halvings: int) -> frozenset[int]:
    members = array("I", hashes)
    return frozenset(members[: bisect_left(members, 1 << (32 - halvings))])


@dataclass(frozen=True, slots=True)
class Signature:
    """An article as seen by the search for copies; equal texts have equal signatures.

    ``fingerprint`` is a digest of all running words, ``words`` their number, ``calendar``
    a bit for each weekday and month that is named, ``first_day`` the bit of the weekday named first.
    """

    words: int
    fingerprint: bytes
    keys: tuple[int, ...]
    shingles: Sample
    anchors: Sample
    calendar: int = 0
    first_day: int = 0


def signature(text: str) -> Signature:
    """The signature of an article's text, as it is searched; any text has one."""
    words = running_words(text)
    lower = [word.lower() for word in words]
    hashes = _hash_shingles(lower)
    calendar, first_day = _days_named(words, lower)
    return Signature(
        words=len(words),
        fingerprint=blake2b(" ".join(lower).encode("utf-8", "replace"), digest_size=16).digest(),
        keys=tuple(sorted(winnow(hashes))) if len(words) >= FEWEST_WORDS else (),
        shingles=sample(set(hashes), MOST_SHINGLES),
        anchors=sample(
            {crc32(anchor.encode("utf-8", "replace")) for anchor in find_anchors(words)}, MOST_ANCHORS
        ),
        calendar=calendar,
        first_day=first_day,
    )


def _hash_shingles(words: list[str]) -> list[int]:
    encoded = [word.encode("utf-8", "replace") for word in words]
    text = b" ".join(encoded)
    ends = [end - 1 for end in accumulate(len(word) + 1 for word in encoded)]
    starts = (0, *(end + 1 for end in ends))
    return [crc32(text[start:end]) for start, end in zip(starts, ends[SHINGLE - 1 :], strict=False)]


def winnow(hashes: list[int]) -> set[int]:
    """The least hash of every window of ``WINDOW``, or of all where there are fewer."""
    chosen: set[int] = set()
    least = -1
    for end in range(min(WINDOW, len(hashes)), len(hashes) + 1):
        start = max(end - WINDOW, 0)
        if least < start:
            window = hashes[start:end]
            least = start + window.index(min(window))
        elif hashes[end - 1] < hashes[least]:
            least = end - 1
        chosen.add(hashes[least])
    return chosen


def sample(hashes: set[int], most: int) -> Sample:
    """All hashes, or those below the greatest power of two that leaves no more than ``most``."""
    members = sorted(hashes)
    halvings = 0
    while len(members) > most:
        halvings += 1
        del members[bisect_left(members, 1 << (32 - halvings)) :]
    return Sample(array("I", members).tobytes(), halvings)


def find_anchors(words: list[str]) -> set[str]:
    """What a story is about: its numbers, and the words that it writes with a capital throughout."""
    small = {word for word in words if word[0].islower()}
    return {word.lower() for word in set(words) if _is_number(word) or _is_name(word, small)}


def _is_number(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))


def _is_name(word: str, small: set[str]) -> bool:
    return word[0].isupper() and len(word) > 1 and word.lower() not in small


def _days_named(words: list[str], lower: list[str]) -> tuple[int, int]:
    """The bits of the weekdays and months named, and of the weekday that is named first."""
    calendar = first = 0
    for word, name in zip(words, lower, strict=True):
        bit = _CALENDAR.get(name, 0) if word[0].isupper() else 0
        if bit & WEEKDAYS and not first:
            first = bit
        calendar |= bit
    return calendar, first
