"""What every format says of an article, drawn from it once."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.model import FOLDED, Actor, AnnotatedArticle, SectionKind


@dataclass(frozen=True, slots=True)
class Facts:
    """An article as its reader cites it; texts are as they stand, escaped by nobody yet.

    ``day`` is an ISO date, or None where the publication date is unknown.
    """

    id: str
    title: str
    day: str | None
    day_is_certain: bool
    source: str | None
    authors: tuple[str, ...]
    url: str | None
    origin: str
    language: str | None
    actors: tuple[Actor, ...]
    paragraphs: tuple[str, ...]


_TOLD_ALREADY = FOLDED | {SectionKind.HEADLINE, SectionKind.BYLINE, SectionKind.DATE}


def facts(annotated: AnnotatedArticle) -> Facts:
    """The facts of one article."""
    article = annotated.article
    published = article.published
    return Facts(
        id=article.id,
        title=article.title.text if article.title else "",
        day=published.value[:10] if published.value else None,
        day_is_certain=published.certain,
        source=article.source,
        authors=tuple(byline.text for byline in article.bylines),
        url=article.url,
        origin=str(article.origin),
        language=article.language,
        actors=annotated.actors,
        paragraphs=tuple(_paragraphs(annotated)),
    )


def _paragraphs(annotated: AnnotatedArticle) -> list[str]:
    """The lines of the article's text, without the page around it and what the other facts say."""
    article = annotated.article
    spans = [s.span for s in article.sections if s.kind not in _TOLD_ALREADY]
    texts = [article.text[span.start : span.end] for span in spans] if article.sections else [article.text]
    return [line for text in texts for line in text.split("\n") if line.strip()]
