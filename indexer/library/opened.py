"""What is open of a library: its index, manifest and record of copies, and what the user wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from indexer.abbreviations import known
from indexer.config import Settings
from indexer.copies import Copies
from indexer.corrected import CorrectedArticles
from indexer.corrections import with_joins
from indexer.library.place import ABBREVIATIONS, COPIES, open_corrections, open_marks
from indexer.manifest import Manifest
from indexer.marked import MarkedArticles
from indexer.marks import Marks
from indexer.model import ActorId, AnnotatedArticle
from indexer.search.engine import SearchRequest, SortOrder
from indexer.search.query import Query, parse
from indexer.search.whoosh_engine import WhooshEngine
from indexer.storied import StoriedArticles

BATCH = 500
"""Hits that are asked for at once where a whole result is read."""


class OpenLibrary:
    """What is open of a library; the marks and corrections of the user enter into all that is asked of it.

    Searches see the library as it was when it was opened or last refreshed.
    """

    def __init__(self, settings: Settings, engine: WhooshEngine, manifest: Manifest) -> None:
        self._settings, self._engine, self._manifest = settings, engine, manifest
        self._storied = StoriedArticles(lambda: self._copies)
        self._marked = MarkedArticles(engine, manifest, lambda: self.marks, self._also)
        self._corrections = open_corrections(settings)
        self._see_anew()

    def close(self) -> None:
        """Give back every resource."""
        self._engine.close()
        self._manifest.close()
        for name in ("marks", "_copies"):
            if name in self.__dict__:  # a property that was never asked for was never opened
                getattr(self, name).close()

    def refresh(self) -> None:
        """See what has been indexed since."""
        self._engine.refresh()
        if "_copies" in self.__dict__ and self._copies.is_outdated:
            self._copies.close()
            del self._copies
        self._see_anew()

    def _see_anew(self) -> None:
        """Know nothing of the articles any more that was looked up before."""
        self._abbreviations = known(self._settings.library / ABBREVIATIONS)
        self._said = self._corrections.known().corrections
        self._corrected = CorrectedArticles(self._engine, with_joins(self._said, self._joins()))

    def _joins(self) -> Mapping[ActorId, tuple[ActorId, str]]:
        """Who is who by what the archive explains: abbreviations, each with the id and name it stands for."""
        return {one.short: (one.long, one.name) for one in self._abbreviations.values()}

    @cached_property
    def _copies(self) -> Copies:
        return Copies.open(self._settings.library / COPIES)

    @cached_property
    def marks(self) -> Marks:
        """What the user wrote, in whatever library.

        Raises:
            LibraryError: the file cannot be opened.
        """
        return open_marks(self._settings)

    @property
    def _seen(self) -> CorrectedArticles:
        """The articles under the corrections of now, and with the abbreviations that the archive explains."""
        if self._corrections.known().corrections is not self._said:
            self._see_anew()
        return self._corrected

    def _also(self, query: Query) -> Query:
        """A query with what it asks of stories and of corrected actors filled in."""
        return self._seen.query(self._storied.resolved(query))

    def _query(self, text: str, *, unfinished: bool) -> Query:
        return self._marked.resolved(parse(text, unfinished=unfinished))

    def _each(self, query: Query, sort: SortOrder) -> Iterator[AnnotatedArticle]:
        offset = 0
        while hits := self._engine.search(SearchRequest(query, offset, BATCH, sort)).hits:
            for hit in hits:
                annotated = self._seen.read(hit.id)
                if annotated is not None:
                    yield annotated
            offset += len(hits)
