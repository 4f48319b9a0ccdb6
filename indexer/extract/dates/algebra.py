"""The algebra of time: what a phrase says before it is known when it was said.

Rules build these values, composing rules nest them, and :mod:`resolve` turns them
into TIMEX3 against the state of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Anchor(Enum):
    """What a relative time is counted from."""

    CREATED = "the creation time"
    MENTION = "the last date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place on the calendar, as far as it is stated.

    ``year`` is a TIMEX3 year (``1998``, ``BC0480``). ``part`` is a quarter, half or season
    (``Q3``, ``H1``, ``SU``). ``clock`` is a TIMEX3 time with its T (``T11:00``, ``TNI``).
    ``direction`` is -1, 0, 1 for last, this, next, or None where nothing was said.
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    clock: str | None = None
    direction: int | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A feast by name, in a year or in the one that is nearest."""

    name: str
    year: str | None = None
    direction: int | None = None
    clock: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exact:
    """A value that needs nothing from the document, such as ``1989-11-02`` or ``199``."""

    value: str
    clock: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """``count`` units before (-) or after the anchor, at the grain of the unit: last month, tomorrow."""

    unit: str
    count: int
    anchor: Anchor = Anchor.CREATED
    clock: str | None = None
    weekday: int | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """So long: ``amount`` is None for an unknown number ("several"). ``parts`` adds smaller units."""

    unit: str
    amount: float | None
    half: bool = False
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A length before (-1) or after (1) an anchor or a time: two years ago, three days after Easter."""

    length: Length
    sign: int
    anchor: Anchor = Anchor.CREATED
    of: Expression | None = None
    clock: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """A part of the time ``of``: the third quarter of last year, Tuesday of next week."""

    part: Point
    of: Expression
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayBefore:
    """The start of a range of weekdays: the last such day before the end, ``of``."""

    weekday: int
    of: Point
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAgo:
    """The same period a year before: the current quarter of the document where it has one."""

    anchor: Anchor = Anchor.CREATED
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """The period that is reported on: the quarter, the latest period; with a year, that of it."""

    year: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """A set of times; ``value`` is its TIMEX3 value (``P1D``, ``XXXX-WXX-1``)."""

    value: str
    quant: str | None = None
    freq: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """Past, present or future without a place on the calendar."""

    value: str
    mod: str | None = None


Expression = (
    Point
    | Holiday
    | Exact
    | Shift
    | Length
    | Offset
    | Inside
    | WeekdayBefore
    | YearAgo
    | Reporting
    | Every
    | Ref
)
