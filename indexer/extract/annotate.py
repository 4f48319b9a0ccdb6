"""From an article to who acts in it and which times it speaks of."""

from __future__ import annotations

from dataclasses import replace

from indexer.extract.actors import find_actors
from indexer.extract.dates import date_article
from indexer.model import AnnotatedArticle, Article


def extract(article: Article) -> AnnotatedArticle:
    """The article with its actors and dates; a publication date that the text implies is filled in."""
    published, dates = date_article(article)
    return AnnotatedArticle(replace(article, published=published), find_actors(article), dates)
