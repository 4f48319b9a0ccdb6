"""What the reader must keep to, and which of it was missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """The most that a measure may be; None where there is no goal, only a figure.

    ``least`` is what it must be at least: a key that writes nothing was not measured.
    """

    measure: str
    unit: str
    most: float | None = None
    least: float = 0


GOALS = (
    Goal("start", "s", 0.4),
    Goal("one Down, bytes", "B", 300, least=1),
    Goal("one Down, first byte", "ms", 5),
    Goal("Down held, bytes a key", "B", 400, least=1),
    Goal("at rest, bytes in 3 s", "B", 0),
    Goal("at rest in the query line", "B", 0),
    Goal("lag after 2 s of Down, 7,000 B/s", "s", 0.3),
    Goal("lag after 2 s of Down, 2,400 B/s", "s", 2.0),
    Goal("a letter of a query, bytes", "B"),
    Goal("a letter of a query, last byte", "ms"),
    Goal("open an article, bytes", "B"),
    Goal("open an article, last byte", "ms"),
    Goal("PgDn in the article, bytes", "B"),
    Goal("PgDn in the article, first byte", "ms"),
    Goal("next hit, bytes", "B"),
    Goal("next hit, first byte", "ms"),
    Goal("memory", "MB", 60),
    Goal("open 1 MB", "s", 0.5),
    Goal("open 1 MB, bytes", "B"),
    Goal("PgDn in 1 MB, bytes", "B"),
    Goal("PgDn in 1 MB, first byte", "ms", 6),
    Goal("to the end of 1 MB, first byte", "ms"),
    Goal("memory for 1 MB", "MB", 39),
    Goal("memory with 1 MB", "MB"),
)

Figures = Mapping[str, float]


def missed(figures: Figures) -> Iterator[str]:
    """A line for each goal that was missed."""
    for goal in GOALS:
        if goal.measure in figures and figures[goal.measure] < goal.least:
            yield f"{goal.measure}: nothing was written; is there more than one article?"
        if goal.most is not None and (got := figures.get(goal.measure, 0.0)) > goal.most:
            yield f"{goal.measure}: {got:,.3g} {goal.unit}, and the goal is {goal.most:g} {goal.unit}"


def table(columns: Mapping[str, Figures]) -> str:
    """The figures of each program beside the goals, in Markdown."""
    rows = [["", *columns, "goal"], ["---"] * (len(columns) + 2)]
    for goal in GOALS:
        figures = [_figure(figures.get(goal.measure), goal.unit) for figures in columns.values()]
        rows.append([goal.measure, *figures, "" if goal.most is None else f"{goal.most:g} {goal.unit}"])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    return f"{value:,.0f} {unit}" if unit == "B" else f"{value:.3g} {unit}"
