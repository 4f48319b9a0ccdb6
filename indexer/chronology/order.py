"""The order of a chronology, its groups and its counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from indexer.chronology.model import (
    ChronologyEntry,
    ChronologyEvent,
    ChronologyGroup,
    MonthCount,
    Telling,
    UndatedEvent,
)
from indexer.grains import interval

UNDATED = "Undated"
"""The heading over what is told at no known time."""

_LONGEST_BY_DAY = 92
_LONGEST_BY_MONTH = 5 * 366
_DAY, _MONTH, _YEAR = 10, 7, 4
"""How many characters of an ISO date each grain takes."""

_LENGTHS = {_DAY: 1, _MONTH: 31, _YEAR: 366}
"""How many days each has at most."""


def in_order(entries: Iterable[ChronologyEntry]) -> tuple[ChronologyEntry, ...]:
    """By the date spoken of, a month before its days; then by publication and place in the article."""
    return tuple(sorted(entries, key=rank))


def every_telling(
    events: Iterable[ChronologyEvent], undated: Iterable[UndatedEvent] = ()
) -> Iterator[Telling]:
    """All tellings of events :func:`in_order`, then those that have no date, as they stand."""
    yield from in_order(entry for event in events for entry in event.tellings)
    yield from (telling for event in undated for telling in event.tellings)


def within(entry: ChronologyEntry, earliest: date | None, latest: date | None) -> bool:
    """Whether the date spoken of may lie in the closed range; None leaves an end open."""
    return (earliest is None or entry.latest >= earliest) and (latest is None or entry.earliest <= latest)


def group_events(events: Sequence[ChronologyEvent]) -> tuple[ChronologyGroup, ...]:
    """Events by day, month or year, as the time that they span needs, each of these once and in order.

    An event stands where its time begins; one whose time is longer than the groups are
    stands before that group, in one of its own.
    """
    if not events:
        return ()
    starts = [event.first.earliest for event in events]
    days = (max(starts) - min(starts)).days
    grain = _DAY if days <= _LONGEST_BY_DAY else _MONTH if days <= _LONGEST_BY_MONTH else _YEAR
    groups: dict[_Place, list[ChronologyEvent]] = defaultdict(list)
    for event in events:
        groups[_place(event.first, grain)].append(event)
    return tuple(
        ChronologyGroup(_label(place, groups[place][0].first), tuple(groups[place]))
        for place in sorted(groups)
    )


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


_Place = tuple[str, bool, date, int]
"""The unit in which a group begins, whether it is that unit itself, else its own days."""


def _place(entry: ChronologyEntry, grain: int) -> _Place:
    unit = entry.earliest.isoformat()[:grain]
    if (entry.latest - entry.earliest).days < _LENGTHS[grain]:
        return unit, True, date.min, 0
    return unit, False, entry.earliest, -entry.latest.toordinal()


def _label(place: _Place, entry: ChronologyEntry) -> str:
    unit, is_unit, *_ = place
    return unit if is_unit else interval(entry.earliest, entry.latest)
