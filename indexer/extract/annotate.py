"""From an article to who acts in it and which times it speaks of."""

from __future__ import annotations

from dataclasses import replace

from indexer.extract.actors import find_actors
from indexer.extract.dates import date_article
from indexer.extract.english import reads_as_english
from indexer.extract.plain_dates import plain_dates
from indexer.model import AnnotatedArticle, Article


def extract(article: Article) -> AnnotatedArticle:
    """The article with its actors and dates; a publication date that the text implies is filled in.

    Of an article in another language than English, only dates that are written in full are told;
    and so where nobody can tell the language, but the words are hardly English.
    """
    if not article.is_read_fully or (article.language is None and not reads_as_english(article)):
        return AnnotatedArticle(article, (), plain_dates(article))
    published, dates = date_article(article)
    return AnnotatedArticle(replace(article, published=published), find_actors(article), dates)
