"""Articles for the tests of this room: one body section, written on a given day."""

from __future__ import annotations

from indexer.extract.dates import date_article
from indexer.model import (
    Article,
    ArticleId,
    DateMention,
    Evidence,
    Origin,
    Published,
    Section,
    SectionKind,
    Span,
)


def article(text: str, created: str | None = None) -> Article:
    published = Published(created, certain=True, evidence=Evidence.GIVEN) if created else Published()
    body = Section(Span(0, len(text)), SectionKind.BODY)
    return Article(ArticleId("test"), Origin("test"), text, (body,), published=published)


def mentions(text: str, created: str | None = None) -> tuple[DateMention, ...]:
    return date_article(article(text, created))[1]
