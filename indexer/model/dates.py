"""The time expressions of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from indexer.model.articles import Span


class TimexType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression with its TIMEX3 type and value.

    ``value`` follows TIMEX3 (``2019-11-06``, ``2019-W45``, ``P3D``, ``PRESENT_REF``).
    ``earliest`` and ``latest`` bound the closed interval of calendar days that it
    covers, or are None where it has no place on the calendar. ``certain`` is False
    where the value was inferred from an uncertain creation time or context.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    earliest: date | None = None
    latest: date | None = None
    certain: bool = True
    rule: str = ""
    reason: str = ""
