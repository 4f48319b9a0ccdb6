"""Two articles side by side: the actors and dates of both, and those of one alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from indexer.model import Actor, ActorId, AnnotatedArticle, DateMention, Span


@dataclass(frozen=True, slots=True)
class ComparedActor:
    """An actor of two articles, as the first that has it knows it; its mentions in either."""

    actor: Actor
    first: tuple[Span, ...]
    second: tuple[Span, ...]

    @property
    def is_shared(self) -> bool:
        """Whether both articles have it."""
        return bool(self.first and self.second)


@dataclass(frozen=True, slots=True)
class ComparedDate:
    """A time that two articles speak of, from a day to a day, in the value it was first put in."""

    value: str
    earliest: date
    latest: date
    first: tuple[Span, ...]
    second: tuple[Span, ...]

    @property
    def is_shared(self) -> bool:
        """Whether both articles speak of it."""
        return bool(self.first and self.second)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two articles have in common: actors most mentioned first, dates in order of time.

    Time expressions without a place on the calendar, as "three days", are left out.
    """

    actors: tuple[ComparedActor, ...]
    dates: tuple[ComparedDate, ...]

    @property
    def has_shared(self) -> bool:
        """Whether there is any actor or date in both."""
        return any(one.is_shared for one in self.actors) or any(one.is_shared for one in self.dates)


def compare(first: AnnotatedArticle, second: AnnotatedArticle) -> Comparison:
    """What two articles have in common, and what one has alone."""
    return Comparison(_actors(first, second), _dates(first, second))


def _actors(first: AnnotatedArticle, second: AnnotatedArticle) -> tuple[ComparedActor, ...]:
    ours, theirs = _by_id(first.actors), _by_id(second.actors)
    both = (
        ComparedActor(actor, _places(ours.get(actor.id)), _places(theirs.get(actor.id)))
        for actor in (theirs | ours).values()
    )
    return tuple(sorted(both, key=lambda one: (-len(one.first) - len(one.second), one.actor.name)))


def _by_id(actors: Iterable[Actor]) -> dict[ActorId, Actor]:
    return {actor.id: actor for actor in actors}


def _places(actor: Actor | None) -> tuple[Span, ...]:
    return tuple(mention.span for mention in actor.mentions) if actor else ()


def _dates(first: AnnotatedArticle, second: AnnotatedArticle) -> tuple[ComparedDate, ...]:
    ours, theirs = _by_days(first.dates), _by_days(second.dates)
    return tuple(
        ComparedDate(
            (ours.get(days) or theirs[days])[0].value,
            *days,
            tuple(mention.span for mention in ours.get(days, ())),
            tuple(mention.span for mention in theirs.get(days, ())),
        )
        for days in sorted({*ours, *theirs})
    )


def _by_days(mentions: Iterable[DateMention]) -> dict[tuple[date, date], list[DateMention]]:
    found: dict[tuple[date, date], list[DateMention]] = defaultdict(list)
    for mention in mentions:
        if mention.earliest and mention.latest:
            found[mention.earliest, mention.latest].append(mention)
    return dict(found)
