"""News for tests: any text as an article, and the dated articles of the evaluation data."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from indexer.model import Article, ArticleId, Evidence, Origin, Published, Section, SectionKind, Span


class NewsText(NamedTuple):
    """A text and the day that it was published on."""

    name: str
    text: str
    day: date


def read_rows(data: Path) -> Iterator[dict[str, Any]]:
    """All articles under ``data``, with their fields as they are there."""
    with gzip.open(data / "news" / "news_20k.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_news(data: Path) -> Iterator[NewsText]:
    """The English articles under ``data`` whose day is known."""
    for row in read_rows(data):
        if row["date"] and row["lang"] == "en":
            yield NewsText(row["id"], row["text"], date.fromisoformat(row["date"][:10]))


def article(text: str, created: str | None = None, *, name: str = "test", head: int = 0) -> Article:
    """A text as an article that was published on the day ``created``.

    Its first lines, ``head`` of them, are the headline and the date; the rest is body.
    """
    published = Published(created, certain=True, evidence=Evidence.GIVEN) if created else Published()
    sections, start = [], 0
    for kind in (SectionKind.HEADLINE, SectionKind.DATE)[:head]:
        end = text.index("\n", start)
        sections.append(Section(Span(start, end), kind))
        start = end + 1
    sections.append(Section(Span(start, len(text)), SectionKind.BODY))
    return Article(ArticleId(name), Origin(name), text, tuple(sections), published=published)
