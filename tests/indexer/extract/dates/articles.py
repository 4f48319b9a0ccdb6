"""The time expressions of a text, for the tests of this room."""

from __future__ import annotations

from indexer.extract.dates import date_article
from indexer.model import DateMention
from tests.news import article


def mentions(text: str, created: str | None = None) -> tuple[DateMention, ...]:
    """What stands in ``text``, written on the day ``created``."""
    return date_article(article(text, created))[1]
