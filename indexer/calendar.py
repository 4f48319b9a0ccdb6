"""How many articles of a result each day of a month has: published on it, or speaking of it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from indexer.search.query import And, Field, Query, Term


class DaysOf(StrEnum):
    """What makes an article count for a day; the values are fields of the query language."""

    PUBLISHED = "published"
    MENTIONED = "mentions"

    def clause(self, value: str) -> str:
        """The query for the articles that count for a day, month or year."""
        return f"{self.value}:{value}"


@dataclass(frozen=True, slots=True)
class MonthOfDays:
    """A month (``2019-11``) with a count for each of its days, and one for each month of its year.

    ``total`` counts the articles of the month, each once. All are lower bounds where they
    are not exact.
    """

    month: str
    days: tuple[int, ...]
    months: tuple[int, ...]
    is_exact: bool = True

    @property
    def total(self) -> int:
        """The articles of the month."""
        return self.months[int(self.month[5:7]) - 1]


def days_in(month: str) -> int:
    """How many days a month has, which is written as ``2019-11``."""
    return monthrange(int(month[:4]), int(month[5:7]))[1]


def count_month(
    query: Query, month: str, of: DaysOf, count: Callable[[Query], tuple[int, bool]]
) -> MonthOfDays:
    """The counts of a month, asked of an engine one by one: they are exact, and cost 43 short questions.

    Args:
        query: which articles.
        month: as ``2019-11``.
        of: which of their days count.
        count: says how many articles a query finds, and whether that is exact.
    """
    field = Field(of.value)
    asked = [f"{month}-{day:02}" for day in range(1, days_in(month) + 1)]
    asked += [f"{month[:4]}-{number:02}" for number in range(1, 13)]
    found = [count(And((query, Term(value, field)))) for value in asked]
    numbers = tuple(number for number, _ in found)
    return MonthOfDays(month, numbers[:-12], numbers[-12:], all(is_exact for _, is_exact in found))
