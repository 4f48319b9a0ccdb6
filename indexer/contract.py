"""The JSON that scripts read: shapes, names and versions as README documents them.

Every ``start`` and ``end`` counts characters of the input as it was decoded, so
that an answer can be laid over the file it came from.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from indexer.model import (
    Actor,
    AnnotatedArticle,
    Article,
    DateMention,
    Excerpt,
    Published,
    Span,
    TextMap,
    display_path,
)
from indexer.search.engine import SearchHit, SearchPage, Snippet

SCHEMA = 1


class ExcerptJson(msgspec.Struct, frozen=True):
    """A piece of the input; without offsets it was told from outside."""

    text: str
    start: int | None
    end: int | None


class SectionJson(msgspec.Struct, frozen=True):
    """A run of lines of one kind."""

    start: int
    end: int
    kind: str


class PublishedJson(msgspec.Struct, frozen=True):
    """The publication date with its evidence."""

    value: str | None
    certain: bool
    evidence: str
    start: int | None
    end: int | None
    earliest: str | None
    latest: str | None


class ActorJson(msgspec.Struct, frozen=True):
    """One actor with roles and mentions."""

    id: str
    name: str
    kind: str
    country: str | None
    roles: list[ExcerptJson]
    mentions: list[ExcerptJson]


class DateJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """One time expression. ``rule`` and ``reason`` are there only where asked for."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    earliest: str | None
    latest: str | None
    certain: bool
    quant: str | None = None
    freq: str | None = None
    rule: str | None = None
    reason: str | None = None


class ExtractJson(msgspec.Struct, frozen=True):
    """What ``dateline extract --json`` says of one document."""

    schema: int
    id: str
    origin: str
    title: ExcerptJson | None
    bylines: list[ExcerptJson]
    source: str | None
    published: PublishedJson
    language: str | None
    sections: list[SectionJson]
    actors: list[ActorJson]
    dates: list[DateJson]


class SnippetJson(msgspec.Struct, frozen=True):
    """A fragment of an article; ``spans`` are offsets into ``text``."""

    text: str
    spans: list[tuple[int, int]]


class HitJson(msgspec.Struct, frozen=True):
    """One article of a search result; ``opening`` is how it begins where it has no title."""

    id: str
    origin: str
    title: str
    opening: str
    published: str | None
    published_is_certain: bool
    source: str | None
    score: float
    snippets: list[SnippetJson]


class SearchJson(msgspec.Struct, frozen=True):
    """What ``dateline search --json`` answers."""

    schema: int
    query: str
    total: int
    total_is_exact: bool
    hits: list[HitJson]


def extract_json(annotated: AnnotatedArticle, *, explain: bool = False) -> ExtractJson:
    """The public form of an annotated article."""
    article, to_raw = annotated.article, annotated.article.text_map
    return ExtractJson(
        schema=SCHEMA,
        id=article.id,
        origin=display_path(str(article.origin)),
        title=_excerpt(article.title, to_raw) if article.title else None,
        bylines=[_excerpt(byline, to_raw) for byline in article.bylines],
        source=article.source,
        published=_published(article.published, to_raw),
        language=article.language,
        sections=_sections(article),
        actors=[_actor(actor, to_raw) for actor in annotated.actors],
        dates=[_date(mention, to_raw, explain=explain) for mention in annotated.dates],
    )


def search_json(query: str, page: SearchPage) -> SearchJson:
    """The public form of a page of hits."""
    return SearchJson(SCHEMA, query, page.total, page.total_is_exact, [_hit(hit) for hit in page.hits])


def _offsets(span: Span | None, to_raw: TextMap) -> tuple[int | None, int | None]:
    if span is None:
        return None, None
    raw = to_raw.span_to_raw(span)
    return raw.start, raw.end


def _excerpt(excerpt: Excerpt, to_raw: TextMap) -> ExcerptJson:
    return ExcerptJson(excerpt.text, *_offsets(excerpt.span, to_raw))


def _excerpts(spans: Iterable[tuple[str, Span]], to_raw: TextMap) -> list[ExcerptJson]:
    return [ExcerptJson(text, *_offsets(span, to_raw)) for text, span in spans]


def _sections(article: Article) -> list[SectionJson]:
    spans = ((article.text_map.span_to_raw(s.span), s.kind) for s in article.sections)
    return [SectionJson(raw.start, raw.end, kind.value) for raw, kind in spans]


def _published(published: Published, to_raw: TextMap) -> PublishedJson:
    start, end = _offsets(published.span, to_raw)
    return PublishedJson(
        value=published.value,
        certain=published.certain,
        evidence=published.evidence.value,
        start=start,
        end=end,
        earliest=published.earliest.isoformat() if published.earliest else None,
        latest=published.latest.isoformat() if published.latest else None,
    )


def _actor(actor: Actor, to_raw: TextMap) -> ActorJson:
    return ActorJson(
        id=actor.id,
        name=actor.name,
        kind=actor.kind.value,
        country=actor.country,
        roles=_excerpts(((r.text, r.span) for r in actor.roles), to_raw),
        mentions=_excerpts(((m.text, m.span) for m in actor.mentions), to_raw),
    )


def _date(mention: DateMention, to_raw: TextMap, *, explain: bool) -> DateJson:
    raw = to_raw.span_to_raw(mention.span)
    return DateJson(
        start=raw.start,
        end=raw.end,
        text=mention.text,
        type=mention.type.value,
        value=mention.value,
        mod=mention.mod,
        earliest=mention.earliest.isoformat() if mention.earliest else None,
        latest=mention.latest.isoformat() if mention.latest else None,
        certain=mention.certain,
        quant=mention.quant,
        freq=mention.freq,
        rule=mention.rule if explain else None,
        reason=mention.reason if explain else None,
    )


def _hit(hit: SearchHit) -> HitJson:
    return HitJson(
        id=hit.id,
        origin=hit.origin,
        title=hit.title,
        opening=hit.opening,
        published=hit.published,
        published_is_certain=hit.published_is_certain,
        source=hit.source,
        score=hit.score,
        snippets=[_snippet(snippet) for snippet in hit.snippets],
    )


def _snippet(snippet: Snippet) -> SnippetJson:
    return SnippetJson(snippet.text, [(span.start, span.end) for span in snippet.spans])
