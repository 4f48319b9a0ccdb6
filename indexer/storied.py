"""Which articles of a library tell one story, as queries ask for it and as lists show it.

No index holds it: a story grows whenever a copy of it is read, and shrinks when one is
forgotten. What a query asks of copies is filled in before it is put to an engine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from indexer.copies import Copies, Hunk, Relation, diff
from indexer.indexed import searched_text
from indexer.model import AnnotatedArticle, Article, ArticleId
from indexer.search.engine import SearchPage
from indexer.search.query import CopyCount, Field, Later, Prefix, Query, Term, replaced
from indexer.search.stories import Stories

_COPY = "copy"
"""What follows ``is:`` for an article that repeats, updates or excerpts an earlier one."""


@dataclass(frozen=True, slots=True)
class Version:
    """One article of a story.

    ``relation`` is how it is a copy of the article that was asked about; None where it is one by
    way of others only, and for that article itself.
    """

    annotated: AnnotatedArticle
    relation: Relation | None

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.annotated.article


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of an article in another one; the hunks are of these two texts, headlines included."""

    old: str
    new: str
    hunks: tuple[Hunk, ...]


def kinship(version: Version, to: Article) -> str:
    """How a version stands to the article that was asked about, in a word or two."""
    article = version.article
    if article.id == to.id:
        return "this one"
    days = article.published.value or "", to.published.value or ""
    match version.relation:
        case Relation.DUPLICATE:
            return "copy" if article.source == to.source else "reprint"
        case Relation.UPDATE:
            if not all(days) or days[0] == days[1]:
                return "other version"
            return "update" if days[0] > days[1] else "earlier version"
        case Relation.EXCERPT:
            return "excerpt" if len(article.text) < len(to.text) else "longer version"
        case None:
            return "related"


def find_changes(old: Article, new: Article) -> Changes:
    """What became of the headline and the text of one article in another one."""
    texts = [f"{article.title.text}\n\n" if article.title else "" for article in (old, new)]
    before, after = (title + searched_text(article) for title, article in zip(texts, (old, new), strict=True))
    return Changes(before, after, diff(before, after))


class StoriedArticles:
    """The articles of one library as its record of copies knows them; it is opened when first needed."""

    def __init__(self, copies: Callable[[], Copies]) -> None:
        self._copies = copies
        self._stories: Stories | None = None
        self._state: tuple[int, int] | None = None

    def stories(self) -> Stories:
        """The stories that several articles tell; the same object until something has changed."""
        copies = self._copies()
        state = copies.state
        if self._stories is None or state != self._state:
            self._stories, self._state = Stories(copies.stories, copies.mark), state
        return self._stories

    def counted(self, page: SearchPage) -> SearchPage:
        """The page with the number of copies of each hit."""
        if not page.hits:
            return page
        sizes = self._copies().sizes(hit.id for hit in page.hits)
        hits = (replace(hit, copies=sizes.get(hit.id, 1)) for hit in page.hits)
        return replace(page, hits=tuple(hits))

    def versions(self, article: ArticleId) -> tuple[ArticleId, ...]:
        """The article and its copies, updates and excerpts, in order of time; alone where there are none."""
        return tuple(member.id for member in self._copies().cluster(article)) or (article,)

    def resolved(self, query: Query) -> Query:
        """The query as an engine can answer it, with what it asks of copies filled in."""
        return replaced(query, self._filled_in)

    def _filled_in(self, leaf: Query) -> Query:
        match leaf:
            case CopyCount():
                return replace(leaf, stories=self.stories())
            case Term(text, Field.IS) if text.casefold() == _COPY:
                return Later(self.stories())
            case Prefix(text, Field.IS) if text and _COPY.startswith(text.casefold()):
                return Later(self.stories())
            case _:
                return leaf
