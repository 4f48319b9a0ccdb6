"""What the screens count in a result: who, of which months and days, and since when. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from indexer import (
    ActorId,
    ArticleId,
    DaysOf,
    Facet,
    FacetCount,
    FacetName,
    Library,
    MonthOfDays,
    SortOrder,
    days_in,
)
from tui import queries
from tui.month import DayTold, Place
from tui.queries import Joint
from tui.screens.questions import Asked, read_all

_MOST_NAMED = 100
"""Actors whose names are looked up in their articles."""

_A_DAY = len("2019-11-06")


def facets(library: Library, asked: Asked) -> tuple[Facet, ...]:
    """Who acts in the articles of the result, and of which months they speak."""
    wanted = (FacetName.ACTOR, FacetName.MENTIONED_MONTH)
    page = library.search(asked.text, unfinished=asked.unfinished, limit=0, facets=wanted)
    return tuple(_with_names(library, facet) for facet in page.facets)


def _with_names(library: Library, facet: Facet) -> Facet:
    """The facet with names for the actors that the index knows by their ids only."""
    if facet.name is not FacetName.ACTOR:
        return facet
    nameless = [count.value for count in facet.counts if count.label == count.value]
    found = names(library, nameless[:_MOST_NAMED])
    return replace(
        facet,
        counts=tuple(replace(count, label=found.get(count.value, count.label)) for count in facet.counts),
    )


def facets_of(library: Library, articles: Sequence[ArticleId]) -> tuple[Facet, ...]:
    """Who acts in these articles, and of which months they speak."""
    from indexer import Grain, tally_actors, tally_dates  # noqa: PLC0415

    found = [*read_all(library, articles)]
    actors = (FacetCount(one.id, one.name, one.articles) for one in tally_actors(found))
    months = (
        FacetCount(tally.value, tally.value, tally.articles) for tally in tally_dates(found, Grain.MONTH)
    )
    return (
        Facet(FacetName.ACTOR, tuple(actors), articles=len(found)),
        Facet(FacetName.MENTIONED_MONTH, tuple(months), articles=len(found)),
    )


def calendar(library: Library, asked: Asked, place: Place) -> MonthOfDays:
    """How many articles of the result the days of a month have."""
    return library.calendar(asked.text, place.month, place.of, unfinished=asked.unfinished)


def on_day(library: Library, asked: Asked, place: Place, most: int) -> DayTold:
    """The articles of the result that count for a day; the headlines of ``most``."""
    clause = place.of.clause(place.day.isoformat())
    joined = queries.joined_clauses(asked.text).get(clause) is Joint.AND
    query = asked.text if joined else queries.join(asked.text, clause, Joint.AND)
    page = library.search(query, unfinished=asked.unfinished, limit=most)
    rows = ((hit.source or "—", hit.title or hit.opening or "(no headline)") for hit in page.hits)
    return DayTold(tuple(rows), page.total)


def first_place(library: Library, asked: Asked) -> Place:
    """The day of the newest article of the result, to begin a calendar with.

    Where nothing says when that was, the end of the last month that the result speaks of.
    """
    hits = library.search(asked.text, unfinished=asked.unfinished, limit=1).hits
    published = (hits[0].published if hits else None) or ""
    if len(published) >= _A_DAY:
        return Place(date.fromisoformat(published[:10]), DaysOf.MENTIONED)
    wanted = (FacetName.MENTIONED_MONTH,)
    facets_ = library.search(asked.text, unfinished=asked.unfinished, limit=0, facets=wanted).facets
    today = Place(date.today(), DaysOf.MENTIONED)
    months = (count.value for facet in facets_ for count in facet.counts)
    last = max((month for month in months if month <= today.month), default=today.month)
    return Place(min(today.day, date.fromisoformat(f"{last}-{days_in(last):02}")), DaysOf.MENTIONED)


def names(library: Library, actors: Iterable[str]) -> dict[str, str]:
    """The names of actors by id, as the newest article that has each of them gives it."""
    found: dict[str, str] = {}
    for actor in actors:
        for hit in library.search(f"actorid:{actor}", limit=1).hits:
            newest = library.read(hit.id)
            found |= {one.id: one.name for one in (newest.actors if newest else ()) if one.id == actor}
    return found


def first_days(
    library: Library, asked: Asked, actors: Iterable[ActorId], stop: Callable[[], bool]
) -> dict[ActorId, str]:
    """The first day of publication of the articles of the result that name each actor; empty if undated."""
    days = {}
    for actor in takewhile(lambda _: not stop(), actors):
        query = queries.join(asked.text, f"actorid:{actor}", Joint.AND)
        hits = library.search(query, unfinished=asked.unfinished, sort=SortOrder.OLDEST, limit=1).hits
        days[actor] = (hits[0].published or "")[:10] if hits else ""
    return days
