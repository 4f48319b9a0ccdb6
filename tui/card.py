"""What an archive says of one actor: names, roles, companions, and when; gathered from its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from indexer import ActorId, AnnotatedArticle, ChronologyEvent, ChronologyPage, MonthCount


@dataclass(frozen=True, slots=True)
class ActorCard:
    """One actor over many articles.

    ``roles`` are with the day of the first article that gives them, where it is known;
    ``companions`` with the number of articles that name both; ``months`` count articles
    by publication; ``told`` are the sentences about the actor, the latest first.
    """

    name: str
    kind: str
    country: str | None
    also: tuple[str, ...]
    roles: tuple[tuple[str, str | None], ...]
    companions: tuple[tuple[str, int], ...]
    months: tuple[MonthCount, ...]
    articles: int
    told: ChronologyPage


@dataclass(slots=True)
class _Tally:
    names: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    roles: dict[str, str | None] = field(default_factory=dict)
    companions: Counter[str] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)
    articles: int = 0

    def add(self, wanted: ActorId, annotated: AnnotatedArticle) -> None:
        day = annotated.article.published.value
        self.articles += 1
        if day:
            self.months[day[:7]] += 1
        for actor in annotated.actors:
            if actor.id != wanted:
                self.companions[actor.name] += 1
                continue
            self.names[actor.name] += 1
            self.kinds[actor.kind.value] += 1
            self.spellings.update(mention.text for mention in actor.mentions)
            self.countries.update([actor.country] if actor.country else [])
            for role in actor.roles:
                self._note_role(role.text, day[:10] if day else None)

    def _note_role(self, role: str, day: str | None) -> None:
        known = self.roles.get(role)
        self.roles[role] = min(filter(None, (known, day)), default=None)


def gather(actor: ActorId, articles: Iterable[AnnotatedArticle], told: ChronologyPage) -> ActorCard:
    """The card of ``actor`` from the ``articles`` that name it and what they tell of it."""
    tally = _Tally()
    for annotated in articles:
        tally.add(actor, annotated)
    name = _most_common(tally.names) or str(actor)
    return ActorCard(
        name=name,
        kind=_most_common(tally.kinds) or "",
        country=_most_common(tally.countries),
        also=tuple(other for other, _ in tally.spellings.most_common() if other != name),
        roles=tuple(sorted(tally.roles.items(), key=lambda role: role[1] or "9")),
        companions=tuple(tally.companions.most_common()),
        months=tuple(MonthCount(month, tally.months[month]) for month in sorted(tally.months)),
        articles=tally.articles,
        told=ChronologyPage(_latest_first(told.events), told.articles, told.articles_found, told.undated),
    )


def _most_common(counts: Counter[str]) -> str | None:
    return counts.most_common(1)[0][0] if counts else None


def _latest_first(events: tuple[ChronologyEvent, ...]) -> tuple[ChronologyEvent, ...]:
    return tuple(sorted(events, key=lambda event: event.first.latest, reverse=True))
