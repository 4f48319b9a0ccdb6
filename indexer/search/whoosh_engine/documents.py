"""Our documents as Whoosh takes them, and back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from struct import Struct
from typing import Any

from indexer.model import ArticleId
from indexer.search.analysis import keyword
from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName, SearchHit
from indexer.search.tree import Field
from indexer.search.whoosh_engine.order import sort_key
from indexer.search.whoosh_engine.schema import (
    CERTAIN,
    DOCUMENT,
    FACETS,
    ID_FIELD,
    OPENING,
    ORDER,
    ORIGIN,
)

LABEL = "\t"
"""Parts the value of a facet from what is shown for it."""

_INTERVAL = "/"
_WITHIN = "published_within"
_COMPRESSION = 3
_SIZE = Struct("<I")
_MONTH = len("2019-11")
_FIELDS = tuple(field.name for field in fields(IndexDocument) if field.name != "record")


@dataclass(frozen=True, slots=True, order=True)
class Packed:
    """A document on its way into the index, small enough to be kept until its turn comes."""

    key: int
    data: bytes


def pack(document: IndexDocument) -> Packed:
    """A document with its place in the order of all: its fields compressed, then its record."""
    values = {name: getattr(document, name) for name in _FIELDS}
    text = zlib.compress(json.dumps(values, default=str).encode(), _COMPRESSION)
    return Packed(sort_key(document.published, document.id), _SIZE.pack(len(text)) + text + document.record)


def unpack(data: bytes) -> IndexDocument:
    """What :func:`pack` packed."""
    end = _SIZE.size + _SIZE.unpack_from(data)[0]
    stored: dict[str, Any] = json.loads(zlib.decompress(data[_SIZE.size : end]))
    values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in stored.items()}
    if within := values.get(_WITHIN):
        values[_WITHIN] = tuple(map(date.fromisoformat, within))
    return IndexDocument(**values, record=data[end:])


def keywords_of(document: IndexDocument) -> Iterator[tuple[Field, list[str]]]:
    """The terms of each field of keywords."""
    yield Field.ACTOR_ID, keyword_terms(Field.ACTOR_ID, document.actor_ids)
    yield Field.COUNTRY, keyword_terms(Field.COUNTRY, document.countries)
    yield Field.LANGUAGE, keyword_terms(Field.LANGUAGE, document.languages)
    yield Field.PUBLISHED, keyword_terms(Field.PUBLISHED, document.published_grains)
    yield Field.MENTIONS, keyword_terms(Field.MENTIONS, document.mentioned_grains)
    yield Field.IS, keyword_terms(Field.IS, document.flags)
    yield Field.PATH, keyword_terms(Field.PATH, document.folders)


def stored_of(document: IndexDocument) -> dict[str, Any]:
    """The stored fields: what a row of the list shows."""
    return {
        ID_FIELD: document.id,
        ORIGIN: document.origin,
        CERTAIN: document.published_is_certain,
        OPENING: document.opening,
        Field.TITLE: document.title,
        Field.SOURCE: document.source,
        Field.PUBLISHED: _day_or_interval(document),
    }


def columns_of(item: Packed, document: IndexDocument) -> dict[str, Any]:
    """The columns."""
    facets = [list(_facet_values(name, document)) for name in FacetName]
    return {ORDER: item.key, FACETS: json.dumps(facets).encode(), DOCUMENT: item.data}


def keyword_term(field: Field, value: str) -> str:
    """A keyword as a term: folded, but for a path, whose case counts."""
    return id_term(" ".join(value.split())) if field is Field.PATH else keyword(value)


def keyword_terms(field: Field, values: Iterable[str]) -> list[str]:
    """The different terms of a field of keywords."""
    return [term for term in dict.fromkeys(keyword_term(field, value) for value in values) if term]


def id_term(article: str) -> str:
    """An id as a term, which must be Unicode proper."""
    return article.encode("utf-8", "backslashreplace").decode()


def to_hit(stored: Mapping[str, Any]) -> SearchHit:
    """A row of the list from Whoosh's stored fields.

    The date and the interval share one field: an index made before there were intervals
    stays readable.
    """
    published: str | None = stored.get(Field.PUBLISHED)
    within = _interval(published)
    return SearchHit(
        ArticleId(stored[ID_FIELD]),
        stored[ORIGIN],
        stored.get(Field.TITLE, ""),
        None if within else published,
        stored[CERTAIN],
        stored.get(Field.SOURCE),
        opening=stored.get(OPENING, ""),
        published_within=within,
    )


def _day_or_interval(document: IndexDocument) -> str | None:
    if document.published or document.published_within is None:
        return document.published
    return _INTERVAL.join(str(day) for day in document.published_within)


def _interval(stored: str | None) -> tuple[date, date] | None:
    earliest, mark, latest = (stored or "").partition(_INTERVAL)
    return (date.fromisoformat(earliest), date.fromisoformat(latest)) if mark else None


def _facet_values(name: FacetName, document: IndexDocument) -> Iterable[str]:
    match name:
        case FacetName.ACTOR:
            labels = dict(zip(document.actor_ids, document.actor_labels, strict=False))
            return (
                f"{actor}{LABEL}{labels.get(actor, actor)}" for actor in dict.fromkeys(document.actor_ids)
            )
        case FacetName.SOURCE:
            return (document.source,) if document.source else ()
        case FacetName.MENTIONED_MONTH:
            return (grain for grain in dict.fromkeys(document.mentioned_grains) if len(grain) == _MONTH)
