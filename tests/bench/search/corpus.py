"""Index documents for the benchmarks, made straight from a corpus without extraction.

The corpus is a .jsonl file of articles with id, title, text, date and source. Actors are
stood in for by runs of capitalised words, so that the facets have something real to count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from indexer.model import ArticleId
from indexer.search.document import IndexDocument

_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def documents(corpus: Path, limit: int | None = None) -> Iterator[IndexDocument]:
    """The documents of a corpus, read lazily."""
    with corpus.open(encoding="utf-8") as lines:
        for line in islice(lines, limit):
            yield _document(json.loads(line))


def _document(article: dict[str, str]) -> IndexDocument:
    text, published = article["text"], article.get("date")
    names = tuple(dict.fromkeys(_NAME.findall(text)))[:12]
    years = tuple(dict.fromkeys(_YEAR.findall(text)))
    months = tuple(f"{year}-{1 + len(text) % 12:02}" for year in years)
    return IndexDocument(
        id=ArticleId(article["id"]),
        origin=article["id"],
        title=article.get("title") or "",
        body=text,
        published=published,
        published_is_certain=published is not None,
        source=article.get("source"),
        actor_ids=tuple("-".join(name.lower().split()) for name in names),
        actor_names=names,
        actor_labels=names,
        published_grains=(published[:4], published[:7], published[:10]) if published else (),
        mentioned_grains=years + months,
        record=b"",
    )
