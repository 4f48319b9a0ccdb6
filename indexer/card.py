"""The card of an actor: what many articles say of one, gathered from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from indexer.chronology.model import ChronologyEvent, ChronologyPage, MonthCount
from indexer.model import Actor, ActorId, ActorKind, AnnotatedArticle
from indexer.tally import ActorCount


@dataclass(frozen=True, slots=True)
class NameCount:
    """A form of a name, and how many mentions have it."""

    text: str
    mentions: int


@dataclass(frozen=True, slots=True)
class AttestedRole:
    """A role with the days of publication of the first and the last article that give it, where known."""

    text: str
    since: str | None
    until: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor, and how many articles name both."""

    id: ActorId
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class ActorCard:
    """One actor over many articles.

    ``name`` is what most articles call it, ``names`` every form, the most frequent first;
    ``roles`` are in the order in which they are first attested, ``companions`` in that of how
    often they stand beside it. ``months`` count articles by publication. ``told`` are the
    sentences in which it acts, the latest first; of ``articles_found`` the newest
    ``articles`` were read.
    """

    id: ActorId
    name: str
    kind: ActorKind
    country: str | None
    names: tuple[NameCount, ...]
    roles: tuple[AttestedRole, ...]
    companions: tuple[Companion, ...]
    months: tuple[MonthCount, ...]
    articles: int
    articles_found: int
    told: ChronologyPage

    @property
    def also(self) -> tuple[NameCount, ...]:
        """The forms of its name other than that which it goes by."""
        return tuple(form for form in self.names if form.text != self.name)


def gather(actor: ActorId, articles: Iterable[AnnotatedArticle], told: ChronologyPage) -> ActorCard | None:
    """The card of ``actor`` from the ``articles`` that name it and what they tell; None where none does."""
    tally = _Tally()
    for annotated in articles:
        tally.add(actor, annotated)
    if not tally.who.articles:
        return None
    who = tally.who.tally(actor)
    return ActorCard(
        id=actor,
        name=who.name,
        kind=who.kind,
        country=who.country,
        names=tuple(NameCount(text, number) for text, number in tally.spellings.most_common()),
        roles=tuple(sorted(map(_attested, tally.roles.values()), key=lambda role: role.since or "9")),
        companions=tuple(
            Companion(other, tally.called[other], number) for other, number in tally.companions.most_common()
        ),
        months=tuple(MonthCount(month, tally.months[month]) for month in sorted(tally.months)),
        articles=who.articles,
        articles_found=max(told.articles_found, who.articles),
        told=_latest_first(told),
    )


@dataclass(slots=True)
class _Role:
    spellings: Counter[str] = field(default_factory=Counter)
    days: list[str] = field(default_factory=list)
    articles: int = 0


@dataclass(slots=True)
class _Tally:
    """What has been counted so far; roles by their words in lower case."""

    who: ActorCount = field(default_factory=ActorCount)
    spellings: Counter[str] = field(default_factory=Counter)
    roles: dict[str, _Role] = field(default_factory=dict)
    companions: Counter[ActorId] = field(default_factory=Counter)
    called: dict[ActorId, str] = field(default_factory=dict)
    months: Counter[str] = field(default_factory=Counter)

    def add(self, wanted: ActorId, annotated: AnnotatedArticle) -> None:
        actor = next((one for one in annotated.actors if one.id == wanted), None)
        if actor is None:
            return
        day = (annotated.article.published.value or "")[:10]
        self.who.add(actor, annotated.article.published.day)
        if day:
            self.months[day[:7]] += 1
        self._note(actor, day)
        for other in annotated.actors:
            if other.id != wanted:
                self.companions[other.id] += 1
                self.called.setdefault(other.id, other.name)

    def _note(self, actor: Actor, day: str) -> None:
        self.spellings.update(mention.text for mention in actor.mentions)
        for text in dict.fromkeys(role.text for role in actor.roles):
            role = self.roles.setdefault(text.casefold(), _Role())
            role.spellings[text] += 1
            role.articles += 1
            role.days += [day] if day else []


def _attested(role: _Role) -> AttestedRole:
    first, last = min(role.days, default=None), max(role.days, default=None)
    return AttestedRole(role.spellings.most_common(1)[0][0], first, last, role.articles)


def _latest_first(told: ChronologyPage) -> ChronologyPage:
    events = tuple(sorted(told.events, key=_newness, reverse=True))
    return ChronologyPage(events, told.articles, told.articles_found, told.undated)


def _newness(event: ChronologyEvent) -> tuple[str, str]:
    """When it happened, if it had when it was told: what is planned for 2040 is as new as its telling."""
    latest, published = event.first.latest.isoformat(), (event.first.published or "")[:10]
    return min(latest, published) if published else latest, published
