"""Which sections of an article belong to it, so that their time expressions count."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.model import Article, SectionKind, Span

READ = frozenset(
    {
        SectionKind.HEADLINE,
        SectionKind.DATE,
        SectionKind.DATELINE,
        SectionKind.BODY,
        SectionKind.CAPTION,
        SectionKind.CREDIT,
    }
)
"""The sections whose time expressions belong to the article."""


def read_spans(article: Article) -> Sequence[Span]:
    """Where the article itself stands, in order."""
    return [section.span for section in article.sections if section.kind in READ]
