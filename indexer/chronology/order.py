"""The order of a chronology, its groups and its counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from indexer.chronology.model import ChronologyEntry, ChronologyEvent, ChronologyGroup, MonthCount

_LONGEST_BY_DAY = 92
_LONGEST_BY_MONTH = 5 * 366
_DAY, _MONTH, _YEAR = 10, 7, 4
"""How many characters of an ISO date each grain takes."""


def in_order(entries: Iterable[ChronologyEntry]) -> tuple[ChronologyEntry, ...]:
    """By the date spoken of, a month before its days; then by publication and place in the article."""
    return tuple(sorted(entries, key=rank))


def within(entry: ChronologyEntry, earliest: date | None, latest: date | None) -> bool:
    """Whether the date spoken of may lie in the closed range; None leaves an end open."""
    return (earliest is None or entry.latest >= earliest) and (latest is None or entry.earliest <= latest)


def group_events(events: Sequence[ChronologyEvent]) -> tuple[ChronologyGroup, ...]:
    """Events that are in order, by day, month or year, as the time that they span needs.

    An event whose date is coarser than that stands in a group of its own grain.
    """
    if not events:
        return ()
    days = (max(event.first.earliest for event in events) - events[0].first.earliest).days
    grain = _DAY if days <= _LONGEST_BY_DAY else _MONTH if days <= _LONGEST_BY_MONTH else _YEAR
    runs = groupby(events, key=lambda event: _label(event.first, grain))
    return tuple(ChronologyGroup(label, tuple(run)) for label, run in runs)


def count_months(events: Iterable[ChronologyEvent]) -> tuple[MonthCount, ...]:
    """How many events begin in each month that has any, in order; dates coarser than a month are left out."""
    counts = Counter(
        event.first.earliest.isoformat()[:_MONTH]
        for event in events
        if (event.first.latest - event.first.earliest).days < 31
    )
    return tuple(MonthCount(month, counts[month]) for month in sorted(counts))


def rank(entry: ChronologyEntry) -> tuple[date, int, str, str, int]:
    """The sort key of :func:`in_order`."""
    return (
        entry.earliest,
        -entry.latest.toordinal(),
        entry.published or "",
        entry.article,
        entry.span.start,
    )


def _label(entry: ChronologyEntry, grain: int) -> str:
    """The date at the grain of the groups, or as it is where it is coarser than that."""
    return _common(entry.earliest.isoformat(), entry.latest.isoformat())[:grain] or entry.value


def _common(earliest: str, latest: str) -> str:
    """The year, month or day that both dates lie in; the empty text where not even the year is shared."""
    return next((earliest[:n] for n in (_DAY, _MONTH, _YEAR) if earliest[:n] == latest[:n]), "")
