"""When was it written? What the text implies where it does not say."""

from __future__ import annotations

from indexer.model import Article, Published


def infer_published(article: Article) -> Published:
    """What an article implies about its publication date."""
    return article.published
