"""What the panels list: an entry a thing, from articles and from counts; their order and their filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from indexer import (
    LONGEST_READ,
    Actor,
    ActorId,
    AnnotatedArticle,
    DateMention,
    Facet,
    FacetCount,
    Span,
)
from tui import rows, timeline
from tui.looks import Pieces


class Order(StrEnum):
    """How a panel is sorted, as its title says it."""

    COUNT = "most first"
    NAME = "by name"
    FIRST = "by first date"
    NEWEST = "newest first"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a panel: how it looks, where the open article speaks of it, and the query for others that do.

    ``first`` sorts by time: the place in an article, or the first day; None where it is not known yet.
    ``actor`` and ``called`` are the id and the name of an actor.
    """

    key: str
    name: str
    count: int
    pieces: Callable[[int, int], Pieces]
    spans: tuple[Span, ...] = ()
    clause: str | None = None
    actor: ActorId | None = None
    called: str = ""
    first: str | None = None


def arranged(found: Iterable[Entry], order: Order, letters: str) -> tuple[Entry, ...]:
    """The entries in whose names the ``letters`` stand, whatever their case, in order."""
    wanted = letters.casefold().split()
    kept = [entry for entry in found if all(word in entry.name.casefold() for word in wanted)]
    return tuple(sorted(kept, key=_KEYS[order], reverse=order is Order.NEWEST))


_KEYS: Mapping[Order, Callable[[Entry], tuple[object, ...]]] = {
    Order.COUNT: lambda entry: (-entry.count,),
    Order.NEWEST: lambda entry: (entry.first or "",),
    Order.NAME: lambda entry: (entry.name.casefold(),),
    # What is known to have no day comes after all that have one, and before what is not known yet.
    Order.FIRST: lambda entry: (entry.first is None, not entry.first, entry.first or "", -entry.count),
}


def of_actor(actor: Actor) -> Entry:
    """An actor of an article; its other names and its roles can be filtered by too."""
    words = (actor.name, *(m.text for m in actor.mentions), *(r.text for r in actor.roles))
    start = min((mention.span.start for mention in actor.mentions), default=0)
    return Entry(
        key=actor.id,
        name=" ".join(dict.fromkeys(words)),
        count=len(actor.places),
        pieces=lambda line, width: rows.actor_rows(actor, width)[line],
        spans=actor.places,
        clause=f"actorid:{actor.id}",
        actor=actor.id,
        called=actor.name,
        first=f"{start:012}",
    )


def of_dates(dates: Sequence[DateMention]) -> tuple[Entry, ...]:
    """The dates of an article, an entry a value."""
    found = timeline.gather(dates)
    width = rows.value_width(found)
    return tuple(_of_date(entry, number, width) for number, entry in enumerate(found))


def _of_date(entry: timeline.DateEntry, number: int, values: int) -> Entry:
    return Entry(
        key=entry.value,
        name=" ".join((entry.label, *entry.phrases)),
        count=len(entry.spans),
        pieces=lambda _, width: rows.date_row(entry, values, width),
        spans=entry.spans,
        clause=entry.clause,
        first=f"{number:06}",  # they come in order of time
    )


def of_count(count: FacetCount, field: str, *, day: str | None = None) -> Entry:
    """A thing that many articles speak of; ``day`` is the first on which one does."""
    return Entry(
        key=count.value,
        name=count.label,
        count=count.count,
        pieces=lambda _, width: rows.count_row(count, width, day=day or ""),
        clause=f"{field}:{count.value}",
        actor=ActorId(count.value) if field == "actorid" else None,
        called=count.label,
        first=day,
    )


def with_first_day(entry: Entry, days: Mapping[ActorId, str]) -> Entry:
    """The entry of an actor with the first day of the articles that name it, where it is known now."""
    day = days.get(entry.actor) if entry.actor else None
    if day is None:
        return entry
    count = FacetCount(entry.key, entry.name, entry.count)
    return replace(entry, first=day, pieces=lambda _, width: rows.count_row(count, width, day=day))


def of_months(facet: Facet) -> tuple[Entry, ...]:
    """The months that many articles speak of, a bar each, the newest first."""
    most = max((count.count for count in facet.counts), default=1)
    newest_first = sorted(facet.counts, key=lambda count: count.value, reverse=True)
    return tuple(_of_month(count, most) for count in newest_first)


def _of_month(count: FacetCount, most: int) -> Entry:
    return Entry(
        key=count.value,
        name=count.label,
        count=count.count,
        pieces=lambda _, width: rows.bar_row(count, most, width),
        clause=f"mentions:{count.value}",
        first=count.value,
    )


def unread(opened: AnnotatedArticle | None) -> tuple[str, ...]:
    """What of an article was not read for actors, for the title of its list; nothing for nearly all."""
    return (f" · first {LONGEST_READ:,} characters",) if opened and opened.article.is_long else ()


def left_out(facet: Facet) -> tuple[str, ...]:
    """What a list of counts leaves out, for its title; nothing where it is whole."""
    more = (f" of {facet.values:,}",) if facet.values > len(facet.counts) else ()
    return (*more, *(() if facet.is_exact else (f" in the newest {facet.articles:,}",)))
