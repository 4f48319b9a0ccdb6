"""The seam: what every search engine promises, in our own words.

Nothing of an engine's own types, syntax or errors crosses this file in either
direction. An engine compiles our query tree, stores our documents, and answers
with pages; one contract suite (``tests/contract``) runs over all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from indexer.model import ArticleId, Span
from indexer.search.document import IndexDocument
from indexer.search.query import Everything, Field, Query
from indexer.search.stories import Stories


class SortOrder(StrEnum):
    """The order of a result. Articles without a date come last by date."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


class FacetName(StrEnum):
    """What the articles of a result can be counted by."""

    ACTOR = "actor"
    SOURCE = "source"
    MENTIONED_MONTH = "mentions"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One page of the answer to a query.

    ``snippets`` asks for text around the hits, at a cost a hit; ``facets`` for counts
    over the whole result. With ``fold``, of the articles that tell one of these stories only
    the first in the order of the result is a hit; facets still count all of them. ``count_as``
    says of values of the actor facet under which other one they are counted, for None under
    none; an article with several of them counts once.
    """

    query: Query = Everything()
    offset: int = 0
    limit: int = 50
    sort: SortOrder = SortOrder.NEWEST
    snippets: bool = False
    facets: tuple[FacetName, ...] = ()
    fold: Stories | None = None
    count_as: Mapping[str, str | None] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A fragment of an article with the ranges of ``text`` that match the query."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article in a result, with what a list row shows.

    ``published`` and ``published_within`` are as :class:`indexer.model.Published` has them; ``score`` is 0.0
    unless the result is sorted by relevance; ``opening`` is how an article without a
    headline begins; ``copies`` is how many articles of the library tell its story, itself
    among them (engines leave that to the library).
    """

    id: ArticleId
    origin: str
    title: str
    published: str | None
    published_is_certain: bool
    source: str | None
    score: float = 0.0
    snippets: tuple[Snippet, ...] = ()
    opening: str = ""
    copies: int = 1
    published_within: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many articles of the result carry ``value``; ``label`` is what to show for it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The counts of one facet, most frequent first; not exact where they were sampled.

    ``values`` is how many different ones there are, of which a long list gives only the
    first; ``articles`` how many were counted.
    """

    name: FacetName
    counts: tuple[FacetCount, ...]
    is_exact: bool = True
    values: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits; ``total`` is a lower bound where it is not exact.

    ``order_is_exact`` is False where a large result was not weighed whole for relevance.
    ``folded`` is how many articles match beside the ``total`` and were folded away; it is
    exact where the total is.
    """

    hits: tuple[SearchHit, ...]
    total: int
    total_is_exact: bool = True
    facets: tuple[Facet, ...] = ()
    order_is_exact: bool = True
    folded: int = 0


@dataclass(frozen=True, slots=True)
class SimilarWord:
    """A word of the index that is a slip or two away from one that was asked for.

    ``slips`` counts letters that were left out, put in, changed, or that changed places with the
    next; 0 is the word itself. ``articles`` is how many have it at least.
    """

    word: str
    slips: int
    articles: int


class SearchEngine(Protocol):
    """An index of articles. Methods raise :class:`indexer.errors.LibraryError` and nothing else.

    A search sees the state of the last :meth:`refresh` (or of opening), whole.
    """

    def update(self, documents: Iterable[IndexDocument], *, remove: Iterable[ArticleId] = ()) -> None:
        """Add or replace documents by id and remove others, in one commit: all of it or nothing.

        Of several documents with one id in a batch the last one counts.
        """

    def search(self, request: SearchRequest) -> SearchPage:
        """The page of hits that ``request`` asks for."""

    def similar(self, word: str, field: Field = Field.ANY) -> tuple[SimilarWord, ...]:
        """The words of a field of words that ``word`` may have been meant to be, in no order.

        The word itself, folded, is among them if it is there; else all one slip away, or, if there are
        none, some two slips away. Of what is no single word of letters there are none.
        """

    def get(self, article: ArticleId) -> IndexDocument | None:
        """The stored document, or None where there is none of that id."""

    def count(self) -> int:
        """How many articles there are."""

    def refresh(self) -> None:
        """Make everything that has been committed visible to this engine's searches."""

    def close(self) -> None:
        """Give back every resource; closing twice does no harm."""
