"""What a user writes about articles: read, starred, tags, notes, the place where one stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from indexer import (
    AnnotatedArticle,
    ArticleId,
    Library,
    Marked,
    Marks,
    SearchHit,
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


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article as it is opened: what the query found in it, what is written about it, where one was."""

    annotated: AnnotatedArticle
    hits: tuple[Span, ...]
    marked: Marked
    place: int


def subject_of(annotated: AnnotatedArticle) -> Subject:
    """Whom marks on an article are about: its words, with id and title beside them."""
    article = annotated.article
    title = article.title.text if article.title else ""
    return Subject(content_key(article.text), article.id, title, str(article.origin))


def marks_of(marks: Marks, hits: Iterable[SearchHit]) -> tuple[Marked, ...]:
    """What is written about each row of a result."""
    return marks.of(Subject(_NO_KEY, hit.id, hit.title, hit.origin) for hit in hits)


def open_article(
    library: Library, marks: Marks, article: ArticleId, query: str, *, unfinished: bool
) -> OpenArticle | None:
    """An article with all that the panes show of it, or None where there is none of that id."""
    found = library.read(article)
    if found is None:
        return None
    subject = subject_of(found)
    hits = library.hits(query, found.article, unfinished=unfinished)
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


def toggle_star(marks: Marks, marked: Marked) -> None:
    """Star an article, or take the star away."""
    marks.set_starred([marked.subject], starred=not marked.is_starred)


def toggle_read(marks: Marks, marked: Marked) -> None:
    """Mark an article as read, or as unread."""
    marks.set_read([marked.subject], read=not marked.is_read)


def note_reading(marks: Marks, marked: Marked) -> None:
    """Mark an article as read because it was opened; undo passes over that."""
    marks.set_read([marked.subject], read=True, undoable=False)


def set_tags(words: str) -> Callable[[Marks, Marked], None]:
    """Give an article just these tags."""
    wanted = set(words.split())

    def edit(marks: Marks, marked: Marked) -> None:
        marks.tag([marked.subject], add=wanted, drop=set(marked.tags) - wanted)

    return edit


def set_note(note: str) -> Callable[[Marks, Marked], None]:
    """Write this note on an article in place of the one it had."""
    return lambda marks, marked: marks.set_note(marked.subject, note)


def next_unread(
    library: Library, marks: Marks, query: str, sort: SortOrder, after: int, *, unfinished: bool
) -> int | None:
    """The row of the next unread article below row ``after``; None where there is none near."""
    for offset in range(after + 1, after + 1 + _MOST_LOOKED_AT, _LOOKED_AT):
        hits = library.search(query, unfinished=unfinished, sort=sort, offset=offset, limit=_LOOKED_AT).hits
        for row, marked in enumerate(marks_of(marks, hits), offset):
            if not marked.is_read:
                return row
        if len(hits) < _LOOKED_AT:
            return None
    return None
