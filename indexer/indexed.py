"""From an annotated article to what the index is to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from textwrap import shorten

from indexer.grains import enclosing, grains
from indexer.model import (
    FOLDED,
    AnnotatedArticle,
    Article,
    ArticleId,
    Origin,
    Published,
    SectionKind,
    display_path,
)
from indexer.record import pack, unpack
from indexer.search.document import IndexDocument

OPENING_WIDTH = 120
"""Characters of the opening that a list can show."""


def index_document(annotated: AnnotatedArticle) -> IndexDocument:
    """What the index is to know of an annotated article."""
    article, actors = annotated.article, annotated.actors
    labels = {str(actor.id): actor.name for actor in reversed(actors)}
    ids = _unique(actor.id for actor in actors)
    return IndexDocument(
        id=article.id,
        origin=display_path(str(article.origin)),
        title=article.title.text if article.title else "",
        body=searched_text(article),
        published=article.published.value,
        published_is_certain=article.published.certain,
        source=article.source,
        actor_ids=ids,
        actor_names=_unique(name for a in actors for name in (a.name, *(m.text for m in a.mentions))),
        actor_labels=tuple(labels[id] for id in ids),
        roles=_unique(role.text for actor in actors for role in actor.roles),
        countries=_unique(actor.country for actor in actors if actor.country),
        languages=(article.language,) if article.language else (),
        published_grains=_published_grains(article.published),
        mentioned_grains=_unique(
            grain
            for d in annotated.dates
            if d.earliest and d.latest
            for grain in grains(d.earliest, d.latest)
        ),
        flags=_flags(article),
        folders=folders_of(article.origin),
        opening=opening_of(article),
        published_within=article.published.within,
        record=pack(annotated),
    )


def folders_of(origin: Origin) -> tuple[str, ...]:
    """The file that something was read from, and every folder above it."""
    path = Path(origin.path)
    return tuple(display_path(str(place)) for place in (path, *path.parents))


def opening_of(article: Article) -> str:
    """How the text of an article without a headline begins; empty where there is a headline."""
    if article.title:
        return ""
    body = next((s.span for s in article.sections if s.kind is SectionKind.BODY), None)
    text = article.text[body.start : body.end] if body else ""
    return shorten(text[: 2 * OPENING_WIDTH], OPENING_WIDTH, placeholder="…")


def _published_grains(published: Published) -> tuple[str, ...]:
    if published.within:
        return enclosing(*published.within)
    return grains(published.day, published.day) if published.day else ()


def _flags(article: Article) -> tuple[str, ...]:
    """What ``is:`` finds."""
    flags = {
        "undated": article.published.value is None,
        "inferred": article.published.value is not None and not article.published.certain,
        "long": article.is_long,
    }
    return tuple(flag for flag, holds in flags.items() if holds)


def searched_text(article: Article) -> str:
    """The text that a search looks in: the article without its headline and the page around it.

    A headline has a field of its own. A word in a list of other headlines must not find
    the article that the list stands under. Where nothing at all was taken for the article,
    everything is searched.
    """
    left_out = FOLDED | {SectionKind.HEADLINE} if article.title else FOLDED
    parts = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind not in left_out]
    return "\n".join(parts) or article.text


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def renamed(document: IndexDocument, article: ArticleId) -> IndexDocument:
    """The same document under another id, its record included."""
    annotated = unpack(document.record)
    record = pack(replace(annotated, article=replace(annotated.article, id=article)))
    return replace(document, id=article, record=record)
