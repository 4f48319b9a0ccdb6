"""Who and when over many articles: counts of actors and of the dates that are spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from indexer.grains import grains
from indexer.model import Actor, ActorId, ActorKind, AnnotatedArticle
from indexer.search.analysis import folded_words


class Grain(IntEnum):
    """How finely dates are counted; the value is the length of such a date in ISO 8601."""

    YEAR = 4
    MONTH = 7
    DAY = 10


@dataclass(frozen=True, slots=True)
class ActorTally:
    """An actor over many articles; ``earliest`` and ``latest`` are days of publication where known."""

    id: ActorId
    name: str
    kind: ActorKind
    country: str | None
    articles: int
    mentions: int
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class DateTally:
    """How many articles speak of a day, month or year, and how many times they do."""

    value: str
    articles: int
    mentions: int


def tally_actors(articles: Iterable[AnnotatedArticle]) -> tuple[ActorTally, ...]:
    """Every actor, those of the most articles first; under the name that most articles use."""
    counts: dict[ActorId, ActorCount] = {}
    for annotated in articles:
        day = annotated.article.published.day
        for actor in annotated.actors:
            counts.setdefault(actor.id, ActorCount()).add(actor, day)
    tallies = (count.tally(actor) for actor, count in counts.items())
    return tuple(sorted(tallies, key=lambda tally: (-tally.articles, -tally.mentions, tally.name)))


def tally_dates(articles: Iterable[AnnotatedArticle], grain: Grain) -> tuple[DateTally, ...]:
    """Every date spoken of at this grain, in order; what is known less finely is left out."""
    found: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for annotated in articles:
        values = [
            value
            for mention in annotated.dates
            if mention.earliest and mention.latest
            for value in grains(mention.earliest, mention.latest)
            if len(value) == grain
        ]
        mentions.update(values)
        found.update(set(values))
    return tuple(DateTally(value, found[value], mentions[value]) for value in sorted(found))


@dataclass(slots=True)
class ActorCount:
    """What has been counted of one actor so far."""

    articles: int = 0
    mentions: int = 0
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    days: list[date] = field(default_factory=list)

    def add(self, actor: Actor, day: date | None) -> None:
        """Count an article that has the actor; ``day`` is that of its publication."""
        self.articles += 1
        self.mentions += len(actor.mentions)
        self.names[actor.name] += 1
        self.kinds[actor.kind] += 1
        if actor.country:
            self.countries[actor.country] += 1
        if day:
            self.days = [min([day, *self.days]), max([day, *self.days])]

    def tally(self, actor: ActorId) -> ActorTally:
        """What has been counted, under the name that most articles use."""
        country = self.countries.most_common(1)[0][0] if self.countries else None
        return ActorTally(
            id=actor,
            name=min(
                self.names,
                key=lambda name: (
                    _is_shouted(name, self.names),
                    -self.names[name],
                    not _gives(name, actor),
                    name,
                ),
            ),
            kind=self.kinds.most_common(1)[0][0],
            country=country,
            articles=self.articles,
            mentions=self.mentions,
            earliest=self.days[0] if self.days else None,
            latest=self.days[-1] if self.days else None,
        )


def _is_shouted(name: str, names: Iterable[str]) -> bool:
    """Whether a name stands in capitals that some article writes otherwise: ``MADRID``, of a dateline."""
    return name.isupper() and any(other != name and other.upper() == name for other in names)


def _gives(name: str, actor: ActorId) -> bool:
    """Whether an id was made of a name, and not of that of another who turned out to be the same."""
    return "-".join(folded_words(name)) == actor
