"""The time expressions of an article, gathered by the value they stand for, in order of time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from indexer import DateMention, Span, is_plain, period

_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "past", "FUTURE_REF": "to come"}
_UNITS = {
    "Y": "year",
    "Q": "quarter",
    "M": "month",
    "W": "week",
    "D": "day",
    "DE": "decade",
    "WE": "weekend",
}
_TIMES = {"H": "hour", "M": "minute", "S": "second"}
_DURATION = re.compile(r"P(?:(T)(?=\w+[HMS]$))?(\d+(?:\.\d+)?|X+)(Y|Q|M|W|D|DE|WE|H|S)")
"""A duration of one unit; those of several stay as they are."""


@dataclass(frozen=True, slots=True)
class DateEntry:
    """One value with every place that speaks of it, and the phrases it was written in."""

    value: str
    earliest: date | None
    latest: date | None
    certain: bool
    spans: tuple[Span, ...]
    phrases: tuple[str, ...]

    @property
    def label(self) -> str:
        """The value as a reader takes it: a plain date, a period by its days, a duration in words."""
        if self.earliest is None or self.latest is None:
            return in_words(self.value)
        return period(self.value, self.earliest, self.latest)

    @property
    def clause(self) -> str | None:
        """The query for articles that speak of this time, or None where it has no place on the calendar."""
        if self.earliest is None or self.latest is None:
            return None
        if is_plain(self.value):
            return f"mentions:{self.value[:10]}"
        if self.earliest == self.latest:
            return f"mentions:{self.earliest}"
        return f"mentions:{self.earliest}..{self.latest}"


def in_words(value: str) -> str:
    """A TIMEX3 value without a place on the calendar: ``P40M`` is 40 months, ``PXY`` some years."""
    match = _DURATION.fullmatch(value)
    if match is None:
        return _REFERENCES.get(value, value)
    is_time, number, unit = match.groups()
    name = (_TIMES if is_time else _UNITS).get(unit)
    if name is None:
        return value
    if number.strip("X"):
        return f"{number} {name}{'' if number == '1' else 's'}"
    return f"some {name}s"


def gather(mentions: Iterable[DateMention]) -> tuple[DateEntry, ...]:
    """``mentions`` as one entry a value, in order of time; what has no place on the calendar comes last."""
    groups: dict[tuple[str, str], list[DateMention]] = {}
    for mention in mentions:
        groups.setdefault((mention.type, mention.value), []).append(mention)
    return tuple(sorted((_entry(group) for group in groups.values()), key=_in_time))


def _entry(group: list[DateMention]) -> DateEntry:
    first = group[0]
    return DateEntry(
        value=first.value,
        earliest=first.earliest,
        latest=first.latest,
        certain=all(mention.certain for mention in group),
        spans=tuple(mention.span for mention in group),
        phrases=tuple(dict.fromkeys(mention.text for mention in group)),
    )


def _in_time(entry: DateEntry) -> tuple[date, date, int]:
    """Earlier first; of two that start together the shorter first."""
    first_span = entry.spans[0].start
    return entry.earliest or date.max, entry.latest or date.max, first_span
