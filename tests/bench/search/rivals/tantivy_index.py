"""Tantivy, by its Python binding."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tantivy

from indexer.search.document import IndexDocument
from tests.bench.search.rivals import PAGE

_FIELDS = ["title", "body"]


class Tantivy:
    """Stems words as English ones, and sorts by a column of dates."""

    name = "tantivy"
    rounds = 1000

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        builder = tantivy.SchemaBuilder()
        for field in _FIELDS:
            builder.add_text_field(field, stored=True, tokenizer_name="en_stem")
        builder.add_text_field("actor", fast=True, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field("published", fast=True)
        self._schema = builder.build()

    def build(self, documents: Iterable[IndexDocument]) -> None:
        self._folder.mkdir(parents=True)
        writer = tantivy.Index(self._schema, path=str(self._folder)).writer(200_000_000, num_threads=1)
        for document in documents:
            day = int((document.published or "0")[:10].replace("-", ""))
            writer.add_document(
                tantivy.Document(
                    title=document.title,
                    body=document.body,
                    actor=list(document.actor_ids),
                    published=day,
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        self._index = tantivy.Index.open(str(self._folder))
        self._searcher = self._index.searcher()

    def newest(self, query: str) -> object:
        return [document["title"] for document in self._newest(self._query(query))]

    def snippets(self, query: str) -> object:
        asked = self._query(query)
        generator = tantivy.SnippetGenerator.create(self._searcher, asked, self._schema, "body")
        found = self._newest(asked)
        return [(each["title"], generator.snippet_from_doc(each).fragment()) for each in found]

    def best(self, query: str) -> object:
        found = self._searcher.search(self._query(query), limit=PAGE).hits
        return [self._searcher.doc(address)["title"] for _, address in found]

    def actors(self, query: str) -> object:
        counts = {"actors": {"terms": {"field": "actor", "size": 1000}}}
        return self._searcher.aggregate(self._query(query), counts)

    def _newest(self, asked: Any) -> list[Any]:
        found = self._searcher.search(asked, limit=PAGE, order_by_field="published", order=tantivy.Order.Desc)
        return [self._searcher.doc(address) for _, address in found.hits]

    def _query(self, query: str) -> Any:
        words, _, last = query.rpartition(" ")
        if not last.endswith("*"):
            return self._index.parse_query(query, _FIELDS, conjunction_by_default=True)
        begun = [tantivy.Query.regex_query(self._schema, field, f"{last[:-1]}.*") for field in _FIELDS]
        any_field = tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in begun])
        if not words:
            return any_field
        both = [self._index.parse_query(words, _FIELDS, conjunction_by_default=True), any_field]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in both])
