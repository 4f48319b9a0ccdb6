"""What the screens ask of the library and of the user's marks: pure functions, run beside the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from indexer import (
    ActorId,
    AnnotatedArticle,
    ArticleId,
    Library,
    Marked,
    SearchPage,
    SortOrder,
    Span,
    parse_correction,
)
from tui.emptiness import under
from tui.verdicts import NEEDS_OTHER, Verb, words

if TYPE_CHECKING:
    from indexer import Skipped
    from tui.reasons import Why

_LOOKED_AT = 100
"""Rows of a result that are looked at in one go for the next unread article."""

_MOST_LOOKED_AT = 5000

_IDS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was asked; ``unfinished`` while it is still being typed.

    ``fold`` asks for one row a story, the first of its articles in this order.
    """

    text: str = ""
    unfinished: bool = False
    sort: SortOrder = SortOrder.NEWEST
    fold: bool = True


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of a result, with what is written about each of its articles."""

    page: SearchPage
    marked: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article as it is opened: what the query found in it, what is written about it, where one was.

    ``versions`` are the articles that tell its story, itself among them, in order of time.
    """

    annotated: AnnotatedArticle
    hits: tuple[Span, ...]
    marked: Marked
    place: int
    versions: tuple[ArticleId, ...]


def see_new(library: Library) -> int:
    """See what has been indexed since the last time; how many articles more there are, or how many fewer."""
    before = library.search("", limit=0).total
    library.refresh()
    return library.search("", limit=0).total - before


def why(library: Library, article: ArticleId, actor: ActorId) -> Why | None:
    """Why an actor of an article is one; None where the article is gone or has it no longer."""
    # Deferred, as below: a list waits for nothing of it.
    from tui.reasons import Why, explanations_of  # noqa: PLC0415

    annotated = library.read(article)
    found = next((one for one in annotated.actors if one.id == actor), None) if annotated else None
    if annotated is None or found is None:
        return None
    explained = explanations_of(found, library.explain(annotated.article))
    sentences = library.sentences(annotated.article, found.places)
    said, joined = library.said_of(actor), library.joined_to(actor)
    return Why(found, explained, said, joined, annotated.article.text, sentences)


def correct(
    library: Library, verb: Verb, actor: ActorId, answer: str, article: ArticleId | None
) -> tuple[str, ...]:
    """Say something of an actor; the lines that were written.

    Raises:
        DatelineError: it makes no sense, or cannot be written.
    """
    other = library.actor_meant(answer) if verb in NEEDS_OTHER else None
    return library.correct(parse_correction(words(verb, actor, answer, other=other, article=article)))


def rows(library: Library, asked: Asked, offset: int, limit: int) -> Rows:
    """A page of the result, with snippets where there is a query."""
    page = _page(library, asked, offset, limit, snippets=bool(asked.text.strip()))
    return Rows(page, library.marks.of(library.subjects(page.hits)))


def skipped(library: Library, roots: Sequence[Path]) -> tuple[Skipped, ...]:
    """What could not be read of what lies under ``roots``; where there are none, of all."""
    return under(library.skipped(), roots)


def suggestion(library: Library, asked: Asked, page: SearchPage) -> str | None:
    """What was likely meant by a query that finds nothing; None where it finds something."""
    return None if page.total else library.suggest(asked.text, 0, unfinished=asked.unfinished)


def _page(library: Library, asked: Asked, offset: int, limit: int, *, snippets: bool = False) -> SearchPage:
    return library.search(
        asked.text,
        unfinished=asked.unfinished,
        sort=asked.sort,
        offset=offset,
        limit=limit,
        snippets=snippets,
        fold=asked.fold,
    )


def ids(
    library: Library, asked: Asked, start: int, stop: int, give_up: Callable[[], bool]
) -> tuple[ArticleId, ...]:
    """The articles in rows ``start`` to ``stop`` of the result, as far as they were read before giving up."""
    found: list[ArticleId] = []
    while start < stop and not give_up():
        limit = min(_IDS_AT_ONCE, stop - start)
        found += [hit.id for hit in _page(library, asked, start, limit).hits]
        start += limit
    return tuple(found)


def read_all(library: Library, articles: Iterable[ArticleId]) -> Iterator[AnnotatedArticle]:
    """These articles, as far as they are still here."""
    return (found for article in articles if (found := library.read(article)) is not None)


def open_article(library: Library, asked: Asked, article: ArticleId) -> OpenArticle | None:
    """An article with all that the panes show of it, or None where there is none of that id."""
    found = library.read(article)
    if found is None:
        return None
    subject = library.subject(found.article)
    hits = library.hits(asked.text, found.article, unfinished=asked.unfinished)
    marked, place = library.marks.of([subject])[0], library.marks.place(subject)
    return OpenArticle(found, hits, marked, place, library.copies(article))


def next_version(library: Library, article: ArticleId) -> ArticleId | None:
    """The version after an article, or before it where it is the last; None where it is the only one."""
    versions = library.copies(article)
    at = versions.index(article)
    return versions[at + 1] if at + 1 < len(versions) else versions[at - 1] if at else None


def next_unread(library: Library, asked: Asked, after: int, times: int = 1) -> int | None:
    """The row of the unread article that is ``times`` below row ``after``; None where there is none near."""
    for offset in range(after + 1, after + 1 + _MOST_LOOKED_AT, _LOOKED_AT):
        hits = _page(library, asked, offset, _LOOKED_AT).hits
        for row, marked in enumerate(library.marks.of(library.subjects(hits)), offset):
            times -= not marked.is_read
            if not times:
                return row
        if len(hits) < _LOOKED_AT:
            return None
    return None
