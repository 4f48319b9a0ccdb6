"""The card of an actor: what many articles say of one, gathered from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

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
    sentences in which it acts, the latest first, and those of no known time; of ``articles_found`` the newest
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


@dataclass(slots=True)
class _Role:
    spellings: Counter[str] = field(default_factory=Counter)
    days: list[str] = field(default_factory=list)
    articles: int = 0


@dataclass(slots=True)
class Portrait:
    """What the articles that were seen so far say of one actor; roles by their words."""

    actor: ActorId
    _who: ActorCount = field(default_factory=ActorCount)
    _spellings: Counter[str] = field(default_factory=Counter)
    _roles: dict[str, _Role] = field(default_factory=dict)
    _companions: Counter[ActorId] = field(default_factory=Counter)
    _called: dict[ActorId, str] = field(default_factory=dict)
    _months: Counter[str] = field(default_factory=Counter)

    def watch(self, articles: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        """The same articles, each of them counted as it is read."""
        for annotated in articles:
            self._add(annotated)
            yield annotated

    def card(self, told: ChronologyPage) -> ActorCard | None:
        """The card, with what the articles tell of the actor; None where none names it."""
        if not self._who.articles:
            return None
        who = self._who.tally(self.actor)
        return ActorCard(
            id=self.actor,
            name=who.name,
            kind=who.kind,
            country=who.country,
            names=tuple(NameCount(text, number) for text, number in self._spellings.most_common()),
            roles=tuple(sorted(map(_attested, self._roles.values()), key=lambda role: role.since or "9")),
            companions=tuple(
                Companion(other, self._called[other], number)
                for other, number in self._companions.most_common()
            ),
            months=tuple(MonthCount(month, self._months[month]) for month in sorted(self._months)),
            articles=who.articles,
            articles_found=max(told.articles_found, who.articles),
            told=_latest_first(told),
        )

    def _add(self, annotated: AnnotatedArticle) -> None:
        actor = next((one for one in annotated.actors if one.id == self.actor), None)
        if actor is None:
            return
        day = (annotated.article.published.value or "")[:10]
        self._who.add(actor, annotated.article.published.day)
        if day:
            self._months[day[:7]] += 1
        self._note(actor, day)
        for other in annotated.actors:
            if other.id != self.actor:
                self._companions[other.id] += 1
                self._called.setdefault(other.id, other.name)

    def _note(self, actor: Actor, day: str) -> None:
        self._spellings.update(mention.text for mention in actor.mentions)
        for text in dict.fromkeys(role.text for role in actor.roles):
            role = self._roles.setdefault(_role_key(text), _Role())
            role.spellings[text] += 1
            role.articles += 1
            role.days += [day] if day else []


def _role_key(text: str) -> str:
    """The same for ``the U.S. envoy`` and ``US Envoy``: capitals, dots and "the" are nothing."""
    words = text.casefold().replace(".", "").replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _attested(role: _Role) -> AttestedRole:
    first, last = min(role.days, default=None), max(role.days, default=None)
    return AttestedRole(role.spellings.most_common(1)[0][0], first, last, role.articles)


def _latest_first(told: ChronologyPage) -> ChronologyPage:
    return replace(told, events=tuple(sorted(told.events, key=_newness, reverse=True)))


def _newness(event: ChronologyEvent) -> tuple[str, int, str]:
    """When it began, a day before the month that it begins, and that before the year; then when it was told.

    What is planned for 2040 is as new as its telling.
    """
    told, began = event.first, event.first.earliest.isoformat()
    published = (told.published or "")[:10]
    days = (told.latest - told.earliest).days
    return min(began, published) if published else began, -days, published
