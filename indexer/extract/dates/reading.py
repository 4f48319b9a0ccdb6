"""A TIMEX3 reading: what an expression came to, and why."""

from __future__ import annotations

from typing import NamedTuple

from indexer.extract.dates import spans
from indexer.model import TimexType

NO_CREATION_TIME = "the creation time is not known"


class Resolved(NamedTuple):
    """A TIMEX3 reading; ``leans_on_created`` says that it is only as certain as the creation time."""

    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    reason: str = "stated in full"
    leans_on_created: bool = False


UNKNOWN = Resolved(TimexType.DATE, "XXXX-XX-XX", reason="it has no place on the calendar")
"""The reading of an expression that cannot be placed."""


def dated(value: str, reason: str = "stated in full", *, leans: bool = False) -> Resolved:
    """A date with its value; ``leans`` on the creation time also where it only misses that."""
    leans = leans or reason == NO_CREATION_TIME
    return Resolved(TimexType.DATE, value, reason=reason, leans_on_created=leans)


def referring(direction: int, reason: str = NO_CREATION_TIME) -> Resolved:
    """A time that is only known to be past (below 0), present, or to come (above 0)."""
    return dated("PAST_REF" if direction < 0 else "FUTURE_REF" if direction > 0 else "PRESENT_REF", reason)


def timed(found: Resolved, clock: str | None) -> Resolved:
    """A date with its time of day; the day is unknown where the date is no day."""
    if clock is None:
        return found
    day = found.value.partition("T")[0]
    if day.endswith("_REF") or spans.grain(day) not in ("D", None):
        day = "XXXX-XX-XX"
    return found._replace(type=TimexType.TIME, value=day + clock)
