"""The one day that a stated date means, and the publication date that is told from outside a page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from indexer.clean.stated import StatedDate, days_of_year, stated_dates
from indexer.model import Evidence, Published, Span

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
DATELINE = 120
"""A dateline stands in so many first characters of a text."""
_AMERICAN = re.compile(r"\W{1,3}\d{1,2}:\d{2}(?::\d{2})?\s?[AP]M\b")
"""A time after which a date was written by a program set to American English."""


def given(value: str, *, day_first: bool | None = None) -> Published | None:
    """The publication date told from outside, or None where it is none."""
    return _from_text(value, Evidence.GIVEN, day_first=day_first)


def from_metadata(value: str, *, day_first: bool | None = None, opening: str = "") -> Published | None:
    """The publication date of a field of the record, or None where it states none.

    Where the order of its day and month is open, the dateline of the ``opening`` may tell it.
    """
    return _from_text(value, Evidence.METADATA, day_first=day_first, opening=opening)


def _from_text(
    value: str, evidence: Evidence, *, day_first: bool | None, opening: str = ""
) -> Published | None:
    stated = stated_dates(value)
    if stated:
        first = in_order(stated[0], value, day_first=day_first)
        spoken = days_of_year(opening[:DATELINE]) if first.other else set()
        return settled(first, evidence, spoken)
    moment = _moment(value.strip())
    if moment is None:
        return None
    return Published(moment.strftime("%Y-%m-%dT%H:%M"), certain=True, evidence=evidence)


def _moment(value: str) -> datetime | None:
    """Seconds or milliseconds since 1970."""
    return datetime.fromtimestamp(int(value[:10]), UTC) if _EPOCH.fullmatch(value) else None


def in_order(stated: StatedDate, line: str, *, day_first: bool | None) -> StatedDate:
    """The one day that a date in figures means where the order of day and month is known."""
    if stated.other is None or day_first is None:
        return stated
    if not day_first:
        return replace(stated, day=stated.other, other=None)
    return stated if _AMERICAN.match(line[stated.span.end :]) else replace(stated, other=None)


def agrees(day: date, spoken: set[tuple[int, int]]) -> bool:
    """Whether the dateline names this day or the one before, when the story was written."""
    before = day - timedelta(days=1)
    return (day.month, day.day) in spoken or (before.month, before.day) in spoken


def settled(
    stated: StatedDate, evidence: Evidence, spoken: set[tuple[int, int]], span: Span | None = None
) -> Published:
    """The date as stated; where the order of day and month is open, as the dateline has it."""
    if stated.other is not None and agrees(stated.other, spoken) and not agrees(stated.day, spoken):
        stated = replace(stated, day=stated.other)
    elif stated.other is not None and not agrees(stated.day, spoken):
        earliest, latest = sorted((stated.day, stated.other))
        return Published(
            stated.value,
            evidence=evidence,
            span=span,
            earliest=earliest,
            latest=latest,
            reason=f"or {stated.other}, if the month stands before the day",
        )
    return Published(stated.value, certain=True, evidence=evidence, span=span)
