"""The date that a collection put in front of a page, and whether the page speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from indexer.clean.marked import Marked
from indexer.clean.meant import DATELINE, agrees
from indexer.clean.stated import days_of_year, stated_dates
from indexer.model import Evidence, Published, Span

_OPENING = 240
_NEAR = timedelta(days=2)
"""A page is collected, and a story written, so little before or after the day it bears."""


def from_collection(
    text: str, span: Span | None, page: Published, opening: str, header: Sequence[Marked] = ()
) -> Published:
    """What the page states, else the day that a collection put in front of it.

    What the page states is open where it is well after that day. The day is certain unless a
    dateline, the ``opening`` of the text or the ``header`` above it (the first block of the text
    its last line) names another day.
    """
    stated = stated_dates(text[span.start : span.end]) if span else ()
    if not stated or span is None:
        return page
    day = stated[0].day
    if page.value and not _may_be_of_visit(page):
        return _unless_later(page, day)
    told = [found.day for found in stated_dates(opening[:_OPENING])]
    told += [found.day for m in header for found in m.dates]
    found = Published(stated[0].value, certain=True, evidence=Evidence.METADATA, span=span)
    spoken = days_of_year(opening[:DATELINE])
    if agrees(day, spoken) or _is_near(day, told) or not (told or _is_dated(header, spoken)):
        return found
    return replace(found, certain=False, latest=day)


def _may_be_of_visit(page: Published) -> bool:
    """Whether the article may have been out for long on the day that the page states."""
    return not page.certain and page.earliest is None and page.latest is not None


def _unless_later(page: Published, day: date) -> Published:
    """What the page states, open where that is well after the day in front, by which it was out."""
    shown = stated_dates(page.value or "")
    later = page.certain and bool(shown) and shown[0].day > day + _NEAR
    return replace(page, certain=False, earliest=day, latest=shown[0].day) if later else page


def _is_near(day: date, told: Iterable[date]) -> bool:
    return any(abs(day - other) <= _NEAR for other in told)


def _is_dated(header: Sequence[Marked], spoken: set[tuple[int, int]]) -> bool:
    """Whether the dateline, the last of the lines looked at, names a day."""
    return bool(spoken) and any(m.dateline for m in header[-1:])
