"""Which years a segment knows, so that an open range of dates has ends."""

from __future__ import annotations

from datetime import date
from typing import Any

from indexer.grains import bounds


def clip(reader: Any, field: str, earliest: str | None, latest: str | None) -> tuple[date, date] | None:
    """The first and the last day of a range, within the years that a segment knows; None without any."""
    known = _known(reader, field)
    if known is None:
        return None
    first = bounds(earliest)[0] if earliest else date.min  # type: ignore[index]
    last = bounds(latest)[1] if latest else date.max  # type: ignore[index]
    return max(first, date(known[0], 1, 1)), min(last, date(known[1], 12, 31))


def _known(reader: Any, field: str) -> tuple[int, int] | None:
    """The first and the last year, found by leaps from year to year through the terms."""
    year = _next(reader, field, 1)
    if year is None:
        return None
    first = last = year
    while (year := _next(reader, field, last + 1)) is not None:
        last = year
    return first, last


def _next(reader: Any, field: str, year: int) -> int | None:
    """The first year from ``year`` on that a segment knows."""
    if year > date.max.year:
        return None
    for name, text in reader.terms_from(field, f"{year:04}"):
        return int(text[:4]) if name == field and text[:4].isdigit() else None
    return None
