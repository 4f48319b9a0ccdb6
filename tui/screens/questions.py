"""What the screens ask of the library and of the user's marks: pure functions, run beside the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from indexer import (
    AnnotatedArticle,
    ArticleId,
    Facet,
    FacetName,
    Library,
    Marked,
    Marks,
    SearchHit,
    SearchPage,
    SortOrder,
    Span,
    Subject,
    content_key,
)

_LOOKED_AT = 100
"""Rows of a result that are looked at in one go for the next unread article."""

_MOST_LOOKED_AT = 5000

_NO_KEY = content_key("")
"""Stands where only the row of an article is at hand; its marks are then found by id and title."""

NOTHING_WRITTEN = Marked(Subject(_NO_KEY, ArticleId("")))


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was asked; ``unfinished`` while it is still being typed."""

    text: str = ""
    unfinished: bool = False
    sort: SortOrder = SortOrder.NEWEST


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of a result, with what is written about each of its articles."""

    page: SearchPage
    marked: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article as it is opened: what the query found in it, what is written about it, where one was."""

    annotated: AnnotatedArticle
    hits: tuple[Span, ...]
    marked: Marked
    place: int


def rows(library: Library, marks: Marks, asked: Asked, offset: int, limit: int) -> Rows:
    """A page of the result, with snippets where there is a query."""
    page = library.search(
        asked.text,
        unfinished=asked.unfinished,
        sort=asked.sort,
        offset=offset,
        limit=limit,
        snippets=bool(asked.text.strip()),
    )
    return Rows(page, _marks_of(marks, page.hits))


def facets(library: Library, asked: Asked) -> tuple[Facet, ...]:
    """Who acts in the articles of the result, and of which months they speak."""
    names = (FacetName.ACTOR, FacetName.MENTIONED_MONTH)
    return library.search(asked.text, unfinished=asked.unfinished, limit=0, facets=names).facets


def open_article(library: Library, marks: Marks, asked: Asked, article: ArticleId) -> OpenArticle | None:
    """An article with all that the panes show of it, or None where there is none of that id."""
    found = library.read(article)
    if found is None:
        return None
    subject = subject_of(found)
    hits = library.hits(asked.text, found.article, unfinished=asked.unfinished)
    return OpenArticle(found, hits, marks.of([subject])[0], marks.place(subject))


def change(
    library: Library, marks: Marks, article: ArticleId, edit: Callable[[Marks, Marked], None]
) -> Marked | None:
    """Write something about an article; what is written about it now, or None where it is gone."""
    found = library.read(article)
    if found is None:
        return None
    subject = subject_of(found)
    edit(marks, marks.of([subject])[0])
    return marks.of([subject])[0]


def next_unread(library: Library, marks: Marks, asked: Asked, after: int) -> int | None:
    """The row of the next unread article below row ``after``; None where there is none near."""
    for offset in range(after + 1, after + 1 + _MOST_LOOKED_AT, _LOOKED_AT):
        hits = library.search(
            asked.text, unfinished=asked.unfinished, sort=asked.sort, offset=offset, limit=_LOOKED_AT
        ).hits
        for row, marked in enumerate(_marks_of(marks, hits), offset):
            if not marked.is_read:
                return row
        if len(hits) < _LOOKED_AT:
            return None
    return None


def subject_of(annotated: AnnotatedArticle) -> Subject:
    """Whom marks on an article are about: its words, with id and title beside them."""
    article = annotated.article
    title = article.title.text if article.title else ""
    return Subject(content_key(article.text), article.id, title, str(article.origin))


def _marks_of(marks: Marks, hits: Iterable[SearchHit]) -> tuple[Marked, ...]:
    return marks.of(Subject(_NO_KEY, hit.id, hit.title, hit.origin) for hit in hits)
