"""The one order of articles: newest first, those without a date last, ties always the same.

A key is a number that rises in that order, so that the keys of a segment are sorted and
the place of any article among all segments is found by bisection.
"""

from __future__ import annotations

import re
from datetime import date
from hashlib import blake2b

_TIME = re.compile(r"T(\d\d):(\d\d)")
_TIE_BITS = 30
_LATEST = 1 << 33  # more minutes than until the year 9999
UNDATED = _LATEST << _TIE_BITS
"""The keys of articles without a date begin here."""


def identity(article: str) -> int:
    """A 64-bit number for an article's id."""
    digest = blake2b(article.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def sort_key(published: str | None, article: str) -> int:
    """The key of an article that was published at an ISO date, or date and time to the minute."""
    minutes = _minutes(published)
    tie = identity(article) & (1 << _TIE_BITS) - 1
    return (_LATEST if minutes is None else _LATEST - 1 - minutes) << _TIE_BITS | tie


def _minutes(published: str | None) -> int | None:
    """Minutes since the year 1, or None where there is no date."""
    if not published:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    time = _TIME.match(published, 10)
    hour, minute = (int(time[1]), int(time[2])) if time else (0, 0)
    return day.toordinal() * 1440 + hour * 60 + minute
