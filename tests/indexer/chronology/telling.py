"""Hand-made articles and entries: names and dates are marked in the text itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from indexer.chronology import ChronologyEntry
from indexer.grains import bounds
from indexer.model import (
    Actor,
    ActorId,
    ActorKind,
    AnnotatedArticle,
    Article,
    ArticleId,
    DateMention,
    Evidence,
    Mention,
    Origin,
    Published,
    Section,
    SectionKind,
    Span,
    TimexType,
)

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
_KINDS = {"p": ActorKind.PERSON, "o": ActorKind.ORGANIZATION, "s": ActorKind.STATE}


def article(marked: str, *, published: str | None = "2019-11-07", name: str = "a") -> AnnotatedArticle:
    """An article of ``[Lambert|p:Mark Lambert] left [Wednesday|2019-11-06].``

    A mark is an actor's kind and name, or a value; one with an X has no place on the calendar.
    """
    text = ""
    mentions: dict[tuple[ActorKind, str], list[Mention]] = {}
    dates = []
    at = 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        text, at = text + match[1], match.end()
        kind, _, actor = match[2].partition(":")
        if actor:
            mentions.setdefault((_KINDS[kind], actor), []).append(Mention(span, match[1]))
        else:
            dates.append(_date(span, match[1], match[2]))
    text += marked[at:]
    body = Section(Span(0, len(text)), SectionKind.BODY)
    told = Published(published, certain=True, evidence=Evidence.GIVEN) if published else Published()
    actors = tuple(
        Actor(ActorId(actor.lower().replace(" ", "-")), actor, kind, tuple(found))
        for (kind, actor), found in mentions.items()
    )
    made = Article(ArticleId(name), Origin(f"/{name}"), text, (body,), published=told, source="Yonhap")
    return AnnotatedArticle(made, actors, tuple(dates))


def _date(span: Span, text: str, value: str) -> DateMention:
    days = bounds(value) if "X" not in value else None
    return DateMention(span, text, TimexType.DATE, value, earliest=days and days[0], latest=days and days[1])


def entry(text: str, value: str = "2019-11-06", name: str = "a", **more: Any) -> ChronologyEntry:
    """A telling of one sentence."""
    days = bounds(value)
    assert days is not None
    span = Span(0, len(text))
    base = ChronologyEntry(
        value,
        *days,
        True,
        article=ArticleId(name),
        span=span,
        raw_span=span,
        text=text,
        published="2019-11-07",
    )
    return replace(base, **more)


def day(text: str) -> date:
    return date.fromisoformat(text)
