"""What the lines of a JSONL export hold."""

from __future__ import annotations

import msgspec

from indexer.card import ActorCard
from indexer.chronology import ChronologyEntry, Telling
from indexer.export.facts import Facts
from indexer.model import display_path


class ActorRecord(msgspec.Struct, frozen=True):
    """An actor of an article."""

    id: str
    name: str
    kind: str
    country: str | None
    roles: tuple[str, ...]
    mentions: int


class ArticleRecord(msgspec.Struct, frozen=True):
    """One article; ``dateline index`` reads such lines again."""

    id: str
    title: str
    date: str | None
    date_is_certain: bool
    source: str | None
    authors: tuple[str, ...]
    url: str | None
    origin: str
    actors: tuple[ActorRecord, ...]
    text: str


class TellingRecord(msgspec.Struct, frozen=True):
    """One sentence at the date that it speaks of, where known; offsets are those of the input as decoded."""

    date: str | None
    earliest: str | None
    latest: str | None
    certain: bool
    id: str
    start: int
    end: int
    text: str
    actors: tuple[str, ...]
    published: str | None
    source: str | None


class NameRecord(msgspec.Struct, frozen=True):
    """A form of a name."""

    text: str
    mentions: int


class RoleRecord(msgspec.Struct, frozen=True):
    """A role with the days of the first and the last article that give it."""

    text: str
    since: str | None
    until: str | None
    articles: int


class CompanionRecord(msgspec.Struct, frozen=True):
    """Another actor, and how many articles name both."""

    id: str
    name: str
    articles: int


class MonthRecord(msgspec.Struct, frozen=True):
    """How many articles that name the actor are of a month."""

    month: str
    articles: int


class CardRecord(msgspec.Struct, frozen=True):
    """The card of an actor; what it did stands in ``told``, the latest first, else in ``undated``."""

    id: str
    name: str
    kind: str
    country: str | None
    articles: int
    articles_found: int
    names: tuple[NameRecord, ...]
    roles: tuple[RoleRecord, ...]
    companions: tuple[CompanionRecord, ...]
    months: tuple[MonthRecord, ...]
    told: tuple[TellingRecord, ...]
    undated: tuple[TellingRecord, ...]


def card_record(card: ActorCard) -> CardRecord:
    """The card as scripts read it."""
    return CardRecord(
        id=card.id,
        name=card.name,
        kind=card.kind,
        country=card.country,
        articles=card.articles,
        articles_found=card.articles_found,
        names=tuple(NameRecord(form.text, form.mentions) for form in card.names),
        roles=tuple(RoleRecord(r.text, r.since, r.until, r.articles) for r in card.roles),
        companions=tuple(CompanionRecord(c.id, c.name, c.articles) for c in card.companions),
        months=tuple(MonthRecord(count.month, count.events) for count in card.months),
        told=tuple(telling_record(entry) for event in card.told.events for entry in event.tellings),
        undated=tuple(telling_record(telling) for event in card.told.undated for telling in event.tellings),
    )


def article_record(article: Facts) -> ArticleRecord:
    """The line of one article."""
    return ArticleRecord(
        id=article.id,
        title=article.title,
        date=article.day,
        date_is_certain=article.day_is_certain,
        source=article.source,
        authors=article.authors,
        url=article.url,
        origin=display_path(article.origin),
        actors=tuple(
            ActorRecord(
                actor.id,
                actor.name,
                actor.kind,
                actor.country,
                tuple(dict.fromkeys(role.text for role in actor.roles)),
                len(actor.mentions),
            )
            for actor in article.actors
        ),
        text="\n".join(article.paragraphs),
    )


def telling_record(telling: Telling) -> TellingRecord:
    """The line of one telling."""
    dated = telling if isinstance(telling, ChronologyEntry) else None
    return TellingRecord(
        date=dated.value if dated else None,
        earliest=dated.earliest.isoformat() if dated else None,
        latest=dated.latest.isoformat() if dated else None,
        certain=dated is not None and dated.certain,
        id=telling.article,
        start=telling.raw_span.start,
        end=telling.raw_span.end,
        text=telling.text,
        actors=telling.actors,
        published=telling.published,
        source=telling.source,
    )
