"""What the lines of a JSONL export hold."""

from __future__ import annotations

import msgspec

from indexer.chronology import ChronologyEntry
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
    """One sentence at the date that it speaks of; offsets are those of the input as decoded."""

    date: str
    earliest: str
    latest: str
    certain: bool
    id: str
    start: int
    end: int
    text: str
    actors: tuple[str, ...]
    published: str | None
    source: str | None


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


def telling_record(entry: ChronologyEntry) -> TellingRecord:
    """The line of one telling."""
    return TellingRecord(
        date=entry.value,
        earliest=entry.earliest.isoformat(),
        latest=entry.latest.isoformat(),
        certain=entry.certain,
        id=entry.article,
        start=entry.raw_span.start,
        end=entry.raw_span.end,
        text=entry.text,
        actors=entry.actors,
        published=entry.published,
        source=entry.source,
    )
