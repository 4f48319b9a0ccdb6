"""Single articles of a library: their text, their origin, and the other versions of their story."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import SourceError
from indexer.library.opened import OpenLibrary
from indexer.model import AnnotatedArticle, Article, ArticleId, Original, Span
from indexer.storied import Version

if TYPE_CHECKING:
    from indexer.copies import Relation
    from indexer.explanations import ActorExplanation


class Reading(OpenLibrary):
    """One article, found by whatever it is known by."""

    def read(self, article: ArticleId) -> AnnotatedArticle | None:
        """An article with its actors, as the user has corrected them, and dates."""
        return self._seen.read(article)

    def explain(self, article: Article) -> tuple[ActorExplanation, ...]:
        """Why the actors of an article are what they are, before all corrections."""
        from indexer.extract.actors import explain_actors  # noqa: PLC0415

        return explain_actors(article)

    def sentences(self, article: Article, places: Iterable[Span]) -> tuple[Span, ...]:
        """The sentences in which some places of an article stand, in order, each once."""
        from indexer.extract.actors.splitting import sentences  # noqa: PLC0415
        from indexer.extract.actors.tokens import tokenize  # noqa: PLC0415

        text, starts = article.text, sorted({place.start for place in places})
        stretches = [section.span for section in article.sections] or [Span(0, len(text))]
        found = (
            Span(tokens[0].start, tokens[-1].end)
            for stretch in stretches
            if _holds(stretch, starts)
            for tokens in sentences(text, tokenize(text, stretch.start, stretch.end))
        )
        return tuple(sentence for sentence in found if _holds(sentence, starts))

    def find(self, reference: str) -> tuple[ArticleId, ...]:
        """The articles that an id, or the path of a file, stands for."""
        article = ArticleId(reference)
        if self._manifest.origin(article) is not None:
            return (article,)
        return self._manifest.articles_in(Path(os.path.abspath(reference)))

    def original(self, article: ArticleId) -> Original:
        """The document that an article was read from, as it stands in its file or in the archive around it.

        Raises:
            SourceError: the file or the document in it is no longer there.
        """
        # Deferred: a search needs nothing that reads files.
        from indexer.sources import SourceFile, read_original  # noqa: PLC0415

        found = self.read(article)
        if found is None:
            raise SourceError(f"no article '{article}' in this library")
        origin, path = found.article.origin, Path(found.article.origin.path)
        if path.is_file():
            file = SourceFile(path, path.stat().st_size, path.stat().st_mtime_ns)
            try:
                original = read_original(file, origin)
            except SourceError as error:
                raise SourceError(f"{origin}: {error}") from error
            if original is not None:
                return original
        raise SourceError(f"{origin}: no longer there; run: dateline index {path.parent}")

    def copies(self, article: ArticleId) -> tuple[ArticleId, ...]:
        """The article and its copies, updates and excerpts, in order of time; alone where there are none."""
        return self._storied.versions(article)

    def versions(self, article: ArticleId, *, most: int | None = None) -> tuple[Version, ...]:
        """The articles that tell one story with this one, itself among them, in order of time.

        Args:
            most: read no more than so many, those next to the article; None reads all.
        """
        ids = self.copies(article)
        found = ((id, self.read(id)) for id in _around(ids, article, len(ids) if most is None else most))
        return tuple(
            Version(read, None if id == article else self.relation(article, id))
            for id, read in found
            if read is not None
        )

    def relation(self, article: ArticleId, other: ArticleId) -> Relation | None:
        """How one article is a copy of another; None where it is so by way of others only, or not at all."""
        return self._copies.relation(article, other)


def _holds(stretch: Span, places: Sequence[int]) -> bool:
    """Whether one of the places, given in order, is in the stretch."""
    first = bisect_left(places, stretch.start)
    return first < len(places) and places[first] < stretch.end


def _around(ids: Sequence[ArticleId], article: ArticleId, most: int) -> Sequence[ArticleId]:
    """At most so many ``ids``, with the article in the middle as far as the ends allow."""
    first = max(0, min(ids.index(article) - most // 2, len(ids) - most))
    return ids[first : first + most]
