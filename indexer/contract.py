"""The JSON that scripts read: shapes, names and versions as README documents them.

Every ``start`` and ``end`` counts characters of the input as it was decoded, so
that an answer can be laid over the file it came from.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from indexer.explanations import ActorExplanation, MentionExplanation, Reason
from indexer.model import (
    Actor,
    AnnotatedArticle,
    Article,
    DateMention,
    Excerpt,
    Mention,
    Published,
    Role,
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
    """The publication date with its evidence. ``reason`` is there only where asked for."""

    value: str | None
    certain: bool
    evidence: str
    start: int | None
    end: int | None
    earliest: str | None
    latest: str | None
    reason: str | msgspec.UnsetType = msgspec.UNSET


class MentionJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where an actor is named. ``found`` and ``joined`` are there only where asked for."""

    text: str
    start: int
    end: int
    found: list[Reason] | None = None
    joined: Reason | None = None


class RoleJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a role stands. ``stated`` is there only where asked for."""

    text: str
    start: int
    end: int
    stated: Reason | None = None


class ActorWhyJson(msgspec.Struct, frozen=True):
    """Why an actor has its name, its kind and its country."""

    name: Reason
    kind: Reason
    country: Reason | None


class ActorJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """One actor with roles, mentions, and where it is meant without a name. ``why`` only where asked for."""

    id: str
    name: str
    kind: str
    country: str | None
    roles: list[RoleJson]
    mentions: list[MentionJson]
    nominals: list[MentionJson]
    why: ActorWhyJson | None = None


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
    """One article of a search result; ``opening`` is how it begins where it has no title.

    ``copies`` is how many articles of the library tell its story, itself among them;
    ``earliest`` and ``latest`` are the days between which it was published, where no more is known.
    """

    id: str
    origin: str
    title: str
    opening: str
    published: str | None
    published_is_certain: bool
    earliest: str | None
    latest: str | None
    source: str | None
    score: float
    copies: int
    snippets: list[SnippetJson]


class SearchJson(msgspec.Struct, frozen=True):
    """What ``dateline search --json`` answers; ``folded`` counts articles beside the total (``--fold``).

    ``suggestion`` is the query that was likely meant, where a word of this one looks like a slip.
    """

    schema: int
    query: str
    total: int
    total_is_exact: bool
    folded: int
    suggestion: str | None
    hits: list[HitJson]


def extract_json(
    annotated: AnnotatedArticle, *, explained: Iterable[ActorExplanation] | None = None
) -> ExtractJson:
    """The public form of an annotated article; with the reasons where those of its actors are given."""
    article, to_raw = annotated.article, annotated.article.text_map
    reasons = {reason.id: reason for reason in explained or ()}
    return ExtractJson(
        schema=SCHEMA,
        id=article.id,
        origin=display_path(str(article.origin)),
        title=_excerpt(article.title, to_raw) if article.title else None,
        bylines=[_excerpt(byline, to_raw) for byline in article.bylines],
        source=article.source,
        published=_published(article.published, to_raw, explain=explained is not None),
        language=article.language,
        sections=_sections(article),
        actors=[_actor(actor, reasons.get(actor.id), to_raw) for actor in annotated.actors],
        dates=[_date(mention, to_raw, explain=explained is not None) for mention in annotated.dates],
    )


def search_json(query: str, page: SearchPage, suggestion: str | None = None) -> SearchJson:
    """The public form of a page of hits, and of what to ask instead."""
    hits = [_hit(hit) for hit in page.hits]
    return SearchJson(SCHEMA, query, page.total, page.total_is_exact, page.folded, suggestion, hits)


def _offsets(span: Span | None, to_raw: TextMap) -> tuple[int | None, int | None]:
    if span is None:
        return None, None
    raw = to_raw.span_to_raw(span)
    return raw.start, raw.end


def _excerpt(excerpt: Excerpt, to_raw: TextMap) -> ExcerptJson:
    return ExcerptJson(excerpt.text, *_offsets(excerpt.span, to_raw))


def _sections(article: Article) -> list[SectionJson]:
    spans = ((article.text_map.span_to_raw(s.span), s.kind) for s in article.sections)
    return [SectionJson(raw.start, raw.end, kind.value) for raw, kind in spans]


def _published(published: Published, to_raw: TextMap, *, explain: bool) -> PublishedJson:
    start, end = _offsets(published.span, to_raw)
    return PublishedJson(
        value=published.value,
        certain=published.certain,
        evidence=published.evidence.value,
        start=start,
        end=end,
        earliest=published.earliest.isoformat() if published.earliest else None,
        latest=published.latest.isoformat() if published.latest else None,
        reason=published.reason if explain and published.reason else msgspec.UNSET,
    )


def _actor(actor: Actor, why: ActorExplanation | None, to_raw: TextMap) -> ActorJson:
    found = {m.span: m for m in (*why.mentions, *why.nominals)} if why else {}
    stated = {r.span: r.stated for r in why.roles} if why else {}
    return ActorJson(
        id=actor.id,
        name=actor.name,
        kind=actor.kind.value,
        country=actor.country,
        roles=[_role(role, stated.get(role.span), to_raw) for role in actor.roles],
        mentions=[_mention(mention, found.get(mention.span), to_raw) for mention in actor.mentions],
        nominals=[_mention(mention, found.get(mention.span), to_raw) for mention in actor.nominals],
        why=ActorWhyJson(why.name, why.kind, why.country) if why else None,
    )


def _role(role: Role, stated: Reason | None, to_raw: TextMap) -> RoleJson:
    raw = to_raw.span_to_raw(role.span)
    return RoleJson(role.text, raw.start, raw.end, stated)


def _mention(mention: Mention, why: MentionExplanation | None, to_raw: TextMap) -> MentionJson:
    raw = to_raw.span_to_raw(mention.span)
    return MentionJson(
        mention.text, raw.start, raw.end, list(why.found) if why else None, why.joined if why else None
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
    earliest, latest = map(str, hit.published_within) if hit.published_within else (None, None)
    return HitJson(
        id=hit.id,
        origin=hit.origin,
        title=hit.title,
        opening=hit.opening,
        published=hit.published,
        published_is_certain=hit.published_is_certain,
        earliest=earliest,
        latest=latest,
        source=hit.source,
        score=hit.score,
        copies=hit.copies,
        snippets=[_snippet(snippet) for snippet in hit.snippets],
    )


def _snippet(snippet: Snippet) -> SnippetJson:
    return SnippetJson(snippet.text, [(span.start, span.end) for span in snippet.spans])
