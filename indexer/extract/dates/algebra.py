"""The algebra of time: what a phrase says before it is known when it was said.

Rules build these values, composing rules nest them, and :mod:`resolve` turns them
into TIMEX3 against the state of the document. They are named tuples and not dataclasses
because making a class of the latter kind takes eight times as long, at every start.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Anchor(Enum):
    """What a relative time is counted from."""

    CREATED = "the creation time"
    MENTION = "the last date"
    DAY = "the last day that is over, else the creation time"
    CONTEXT = "the last date in a story, the creation time in news"


class Point(NamedTuple):
    """A place on the calendar, as far as it is stated.

    ``year`` is a TIMEX3 year (``1998``, ``BC0480``). ``part`` is a quarter, half or season
    (``Q3``, ``H1``, ``SU``). ``clock`` is a TIMEX3 time with its T (``T11:00``, ``TNI``).
    ``direction`` is -1, 0, 1 for last, this, next, or None where nothing was said.
    ``is_short`` says that of the year only two digits are stated, ``is_coming`` that the next one to
    come is meant: this coming Friday, which need not be one of next week.
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    clock: str | None = None
    direction: int | None = None
    mod: str | None = None
    is_short: bool = False
    is_coming: bool = False


class Holiday(NamedTuple):
    """A feast by name, in a year or in the one that is nearest."""

    name: str
    year: str | None = None
    direction: int | None = None
    clock: str | None = None
    mod: str | None = None


class Exact(NamedTuple):
    """A value that needs nothing from the document, such as ``1989-11-02`` or ``199``."""

    value: str
    clock: str | None = None
    mod: str | None = None


class Shift(NamedTuple):
    """``steps`` units before (-) or after the anchor, at the grain of the unit: last month, tomorrow."""

    unit: str
    steps: int
    anchor: Anchor = Anchor.CREATED
    clock: str | None = None
    weekday: int | None = None
    mod: str | None = None


class Length(NamedTuple):
    """So long: ``amount`` is None for an unknown number ("several"). ``parts`` adds smaller units."""

    unit: str
    amount: float | None
    half: bool = False
    mod: str | None = None


class Offset(NamedTuple):
    """A length before (-1) or after (1) an anchor or a time: two years ago, three days after Easter."""

    length: Length
    sign: int
    anchor: Anchor = Anchor.CREATED
    of: Expression | None = None
    clock: str | None = None
    mod: str | None = None


class Inside(NamedTuple):
    """A part of the time ``of``: the third quarter of last year, Tuesday of next week."""

    part: Point
    of: Expression
    mod: str | None = None


class Around(NamedTuple):
    """The unit that the time ``of`` lies in: the week of March 6, the quarter ended in June."""

    unit: str
    of: Expression
    mod: str | None = None


class Starting(NamedTuple):
    """The start of a range of weekdays or months: the last such day or month before the end, ``of``."""

    start: Point
    of: Point
    mod: str | None = None


class YearAgo(NamedTuple):
    """The same period a year before: the current quarter of the document where it has one.

    ``grain`` is ``Q`` where the phrase itself speaks of a quarter.
    """

    anchor: Anchor = Anchor.CREATED
    grain: str | None = None
    mod: str | None = None


class Reporting(NamedTuple):
    """The period that is reported on: the quarter, the latest period; with a year, that of it.

    ``is_loose`` says that no more than "the period" is said, which need not be a quarter.
    """

    year: str | None = None
    mod: str | None = None
    is_loose: bool = False


class Every(NamedTuple):
    """A set of times; ``value`` is its TIMEX3 value (``P1D``, ``XXXX-WXX-1``)."""

    value: str
    quant: str | None = None
    freq: str | None = None
    mod: str | None = None


class Ref(NamedTuple):
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
    | Around
    | Starting
    | YearAgo
    | Reporting
    | Every
    | Ref
)
