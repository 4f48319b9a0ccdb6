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
from functools import lru_cache, reduce
from hashlib import blake2b
from itertools import accumulate
from operator import or_
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

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *(("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",), ("June", "Jun")),
    *(("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"), ("October", "Oct")),
    *(("November", "Nov"), ("December", "Dec")),
)
_CALENDAR = {
    spelling: 1 << bit
    for bit, names in enumerate((*((day,) for day in _DAYS), *_MONTHS))
    for name in names
    for spelling in (name, name.upper())
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
    wording = " ".join(words).lower().encode("utf-8", "replace")
    hashes = _hash_shingles(wording)
    anchors = (anchor.encode("utf-8", "replace") for anchor in find_anchors(words))
    calendar, first_day = _days_named(words)
    return Signature(
        words=len(words),
        fingerprint=blake2b(wording, digest_size=16).digest(),
        keys=tuple(sorted(winnow(hashes))) if len(words) >= FEWEST_WORDS else (),
        shingles=sample(set(hashes), MOST_SHINGLES),
        anchors=sample(set(map(crc32, anchors)), MOST_ANCHORS),
        calendar=calendar,
        first_day=first_day,
    )


def _hash_shingles(wording: bytes) -> list[int]:
    """The hash of every ``SHINGLE`` words, which stand in ``wording`` with a space between them."""
    ends = [end - 1 for end in accumulate(len(word) + 1 for word in wording.split(b" "))]
    starts = (0, *(end + 1 for end in ends))
    return [crc32(wording[start:end]) for start, end in zip(starts, ends[SHINGLE - 1 :], strict=False)]


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
    different = set(words)
    small = {word for word in different if word[0].islower()}
    numbers = {word.lower() for word in different if not word.isalpha() and any(map(str.isdigit, word))}
    names = {word.lower() for word in different - small if word[0].isupper() and len(word) > 1}
    return numbers | (names - small)


def _days_named(words: list[str]) -> tuple[int, int]:
    """The bits of the weekdays and months named, and of the weekday that is named first."""
    named = [bit for bit in map(_CALENDAR.get, words) if bit]
    first = next((bit for bit in named if bit & WEEKDAYS), 0)
    return reduce(or_, named, 0), first
