"""Index documents for the contract, with as little in each as a test needs."""

from __future__ import annotations

from typing import Any

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchEngine, SearchPage, SearchRequest
from indexer.search.query import parse


def article(name: str, body: str = "", *, published: str | None = None, **fields: Any) -> IndexDocument:
    day = (published or "")[:10]
    return IndexDocument(
        id=ArticleId(name),
        origin=fields.pop("origin", f"/news/{name}.txt"),
        title=fields.pop("title", ""),
        body=body,
        published=published,
        published_is_certain=fields.pop("published_is_certain", published is not None),
        source=fields.pop("source", None),
        published_grains=(day[:4], day[:7], day) if day else (),
        **fields,
    )


def fill(engine: SearchEngine, *documents: IndexDocument, remove: tuple[str, ...] = ()) -> None:
    engine.update(documents, remove=[ArticleId(name) for name in remove])
    engine.refresh()


def ask(engine: SearchEngine, text: str, **request: Any) -> SearchPage:
    return engine.search(SearchRequest(parse(text), **request))


def found(engine: SearchEngine, text: str, **request: Any) -> list[str]:
    return [hit.id for hit in ask(engine, text, **request).hits]
