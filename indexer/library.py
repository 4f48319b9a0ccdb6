"""The front desk: everything that the commands and the reader ask of an archive."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice, takewhile
from pathlib import Path

from indexer.calendar import DaysOf, MonthOfDays, count_month
from indexer.card import ActorCard, gather
from indexer.chronology import ChronologyPage, fold
from indexer.config import Settings, corrections_file, marks_file, undo_file
from indexer.copies import Copies, Relation
from indexer.corrected import CorrectedArticles
from indexer.corrections import Correction, CorrectionsFile, Known, to_line
from indexer.errors import LibraryError, SourceError
from indexer.manifest import Manifest
from indexer.marked import MarkedArticles, SavedCount, subject_of
from indexer.marks import Marks, SavedSearch, Subject
from indexer.model import (
    ActorExplanation,
    ActorId,
    ActorKind,
    AnnotatedArticle,
    Article,
    ArticleId,
    Span,
    display_path,
)
from indexer.progress import IndexReport, Progress, never, tell_nobody
from indexer.search.engine import FacetName, SearchHit, SearchPage, SearchRequest, SortOrder
from indexer.search.hits import find_hits
from indexer.search.query import And, Field, Ids, Or, Query, Term, parse, to_text
from indexer.search.whoosh_engine import WhooshEngine
from indexer.sources import Skipped, SourceFile, decode, read
from indexer.storied import StoriedArticles, Version
from indexer.tally import ActorTally, tally_actors

_INDEX, _MANIFEST, _COPIES, _LOCK = "index", "manifest.sqlite", "copies.sqlite", "writer.lock"
_MOST_OF_AN_ACTOR = 1000
"""Articles that the card of an actor is made of."""

_BATCH = 500
"""Hits that are asked for at once where a whole result is read."""


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What a library holds; ``bytes`` is its size on disk."""

    folder: Path
    articles: int
    files: int
    skipped: int
    bytes: int


class Library:
    """An archive that has been indexed: one folder with the index and the manifest.

    Searches see the library as it was when it was opened or last refreshed. One
    process writes at a time; any number may read meanwhile.
    """

    def __init__(self, settings: Settings, engine: WhooshEngine, manifest: Manifest) -> None:
        self._settings, self._engine, self._manifest = settings, engine, manifest
        self._storied = StoriedArticles(lambda: self._copies)
        self._marked = MarkedArticles(engine, manifest, lambda: self.marks, self._also)
        self._corrections = open_corrections(settings)
        self._corrected = CorrectedArticles(engine, self._corrections.known().corrections)

    @classmethod
    def open(cls, settings: Settings, *, create: bool = False) -> Library:
        """Open the library that ``settings`` name, and with ``create`` make it where there is none.

        Raises:
            LibraryError: there is no library, or it cannot be opened; what to do is in the message.
        """
        folder = settings.library
        if not exists(settings) and not create:
            raise LibraryError(f"no library in {folder}; make one with: dateline index FOLDER")
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise LibraryError(
                f"{folder}: cannot make the library ({error.strerror}); choose another place with --library"
            ) from error
        engine = WhooshEngine.open(folder / _INDEX, create=create, trust=settings.trust_library)
        return cls(settings, engine, Manifest.open(folder / _MANIFEST))

    def close(self) -> None:
        """Give back every resource."""
        self._engine.close()
        self._manifest.close()
        for name in ("marks", "_copies"):
            if name in self.__dict__:  # a property that was never asked for was never opened
                getattr(self, name).close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def index(
        self,
        paths: Iterable[Path],
        *,
        assume_body: bool = False,
        progress: Callable[[Progress], None] = tell_nobody,
        stop: Callable[[], bool] = never,
    ) -> IndexReport:
        """Read what is new or changed under ``paths``, and drop what is gone from there."""
        # Deferred, as in the two methods below: reading needs none of what cleans and extracts.
        from indexer.indexing import bring_up_to_date  # noqa: PLC0415

        with self._writing(), self._changed():
            return bring_up_to_date(
                self._engine,
                self._manifest,
                self._copies,
                paths,
                processes=self._settings.processes,
                assume_body=assume_body,
                progress=progress,
                stop=stop,
            )

    def forget(self, path: Path) -> int:
        """Drop everything that was read from ``path`` or below it; how many articles that were."""
        from indexer.indexing import forget  # noqa: PLC0415

        with self._writing(), self._changed():
            return forget(self._engine, self._manifest, self._copies, path)

    def refresh(self) -> None:
        """See what has been indexed since."""
        self._engine.refresh()
        if "_copies" in self.__dict__ and self._copies.is_outdated:
            self._copies.close()
            del self._copies
        self._corrected = CorrectedArticles(self._engine, self._corrections.known().corrections)

    def search(
        self,
        text: str,
        *,
        unfinished: bool = False,
        sort: SortOrder = SortOrder.NEWEST,
        offset: int = 0,
        limit: int = 50,
        snippets: bool = False,
        facets: tuple[FacetName, ...] = (),
        fold: bool = False,
    ) -> SearchPage:
        """One page of the articles that the query ``text`` finds; an empty query finds all.

        Args:
            unfinished: the query is still being typed, and is completed rather than refused.
            fold: of the articles that tell one story, only the first in this order is a hit.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        query, seen = self._query(text, unfinished=unfinished), self._seen
        stories = self._storied.stories() if fold else None
        request = SearchRequest(query, offset, limit, sort, snippets, facets, stories, seen.count_as)
        page = self._storied.counted(self._engine.search(request))
        return replace(page, facets=tuple(seen.facet(facet, query) for facet in page.facets))

    def each(
        self, text: str, *, unfinished: bool = False, sort: SortOrder = SortOrder.NEWEST
    ) -> Iterator[AnnotatedArticle]:
        """Every article that the query ``text`` finds, read one by one.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        return self._each(self._query(text, unfinished=unfinished), sort)

    def chronology(
        self,
        text: str,
        *,
        unfinished: bool = False,
        actor: str | None = None,
        earliest: date | None = None,
        latest: date | None = None,
        limit: int | None = None,
        stop: Callable[[], bool] = never,
    ) -> ChronologyPage:
        """What the articles that a query finds tell, in the order of the dates they speak of.

        Each sentence says whether it is about the query too; with an actor, all that are kept are.

        Args:
            actor: keep the sentences about one actor only, given by id or by name.
            earliest: leave out what is wholly before this day.
            latest: leave out what is wholly after this day.
            limit: how many articles to read at most, the newest first; None reads all.
            stop: is asked before each article; when it says so, the rest is not read.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        from indexer.chronology.tell import tell  # noqa: PLC0415
        from indexer.chronology.topic import about_query  # noqa: PLC0415
        from indexer.chronology.who import articles_about  # noqa: PLC0415

        query, seen, asked = (
            self._query(text, unfinished=unfinished),
            self._seen,
            parse(text, unfinished=unfinished),
        )
        merged = seen.corrections.merged
        if actor is not None:
            actor = merged.get(ActorId(actor), actor)
            query = And((query, seen.query(articles_about(actor))))
        found = self._each(query, SortOrder.NEWEST)
        reading = takewhile(lambda _: not stop(), islice(found, limit))
        topic = None if actor is not None else lambda article: about_query(asked, article, merged)
        told = tell(reading, actor=actor, earliest=earliest, latest=latest, topic=topic)
        events = fold(told.entries)
        if not stop() and next(found, None) is None:
            return ChronologyPage(events, told.articles, told.articles, told.undated)
        total = self._engine.search(SearchRequest(query, limit=0)).total
        return ChronologyPage(events, told.articles, max(total, told.articles + 1), told.undated)

    def actors_named(self, name: str) -> tuple[ActorTally, ...]:
        """The actors that an id, or a name in any form, may mean; those of the most articles first."""
        from indexer.chronology.who import articles_about, meant  # noqa: PLC0415

        seen = self._seen
        wanted = seen.corrections.merged.get(ActorId(name), name)
        found = islice(self._each(seen.query(articles_about(wanted)), SortOrder.NEWEST), _MOST_OF_AN_ACTOR)
        return tally_actors(replace(one, actors=meant(wanted, one.actors)) for one in found)

    def card(self, actor: ActorId, *, stop: Callable[[], bool] = never) -> ActorCard | None:
        """What the newest articles that name an actor say of it; None where none does.

        Args:
            actor: an id, as :meth:`actors_named` finds it.
            stop: is asked before each article; when it says so, the rest is not read.
        """
        query = f"actorid:{actor}"
        told = self.chronology(query, actor=actor, limit=_MOST_OF_AN_ACTOR, stop=stop)
        articles = takewhile(lambda _: not stop(), islice(self.each(query), _MOST_OF_AN_ACTOR))
        return gather(self._seen.corrections.merged.get(actor, actor), articles, told)

    def calendar(self, text: str, month: str | None, of: DaysOf, *, unfinished: bool = False) -> MonthOfDays:
        """How many of the articles that a query finds each day of a month has.

        Args:
            month: as ``2019-11``; None is that of the newest article with a date.
            of: whether the days of publication count, or those spoken of.

        Raises:
            QuerySyntaxError: the query cannot be understood.
        """
        query = self._query(text, unfinished=unfinished)

        def count(asked: Query) -> tuple[int, bool]:
            page = self._engine.search(SearchRequest(asked, limit=0))
            return page.total, page.total_is_exact

        if month is None:
            newest = self._engine.search(SearchRequest(query, limit=1)).hits
            month = ((newest and newest[0].published) or date.today().isoformat())[:7]
        return count_month(query, month, of, count)

    def _each(self, query: Query, sort: SortOrder) -> Iterator[AnnotatedArticle]:
        offset = 0
        while hits := self._engine.search(SearchRequest(query, offset, _BATCH, sort)).hits:
            for hit in hits:
                annotated = self.read(hit.id)
                if annotated is not None:
                    yield annotated
            offset += len(hits)

    @cached_property
    def _copies(self) -> Copies:
        return Copies.open(self._settings.library / _COPIES)

    def copies(self, article: ArticleId) -> tuple[ArticleId, ...]:
        """The article and its copies, updates and excerpts, in order of time; alone where there are none."""
        return self._storied.versions(article)

    def versions(self, article: ArticleId) -> tuple[Version, ...]:
        """The articles that tell one story with this one, itself among them, in order of time."""
        found = ((id, self.read(id)) for id in self.copies(article))
        return tuple(
            Version(read, None if id == article else self.relation(article, id))
            for id, read in found
            if read is not None
        )

    def relation(self, article: ArticleId, other: ArticleId) -> Relation | None:
        """How one article is a copy of another; None where it is so by way of others only, or not at all."""
        return self._copies.relation(article, other)

    @cached_property
    def marks(self) -> Marks:
        """What the user wrote, in whatever library.

        Raises:
            LibraryError: the file cannot be opened.
        """
        return open_marks(self._settings)

    def subjects(self, hits: Iterable[SearchHit]) -> tuple[Subject, ...]:
        """Whom marks on the articles of a result are about."""
        return self._marked.subjects(hits)

    def subjects_of(self, articles: Iterable[ArticleId]) -> tuple[Subject, ...]:
        """Whom marks on these articles are about, as far as they are still here; in no order."""
        ids, found = list(dict.fromkeys(articles)), list[Subject]()
        for start in range(0, len(ids), _BATCH):
            these = Ids(frozenset(ids[start : start + _BATCH]))
            found += self.subjects(self._engine.search(SearchRequest(these, limit=_BATCH)).hits)
        return tuple(found)

    def subject(self, article: Article) -> Subject:
        """Whom marks on one article are about: its words, with what else it is known by."""
        return subject_of(article)

    def saved(self) -> tuple[SavedCount, ...]:
        """The saved searches, in order of their names, with how much each finds here and is still unread."""
        return self._marked.saved()

    def counted(self, search: SavedSearch) -> SavedCount:
        """How much a search finds here, and how much of that is still unread."""
        return self._marked.counted(search)

    @property
    def corrections(self) -> Known:
        """Who is who in the user's own words, as the file says now."""
        return self._corrections.known()

    def correct(self, *corrections: Correction) -> tuple[str, ...]:
        """Write corrections down, which hold from now on; the lines that were written.

        Raises:
            CorrectionsError: the file has problems, cannot be written, or says the opposite.
        """
        return self._corrections.add(*corrections)

    def said_of(self, actor: ActorId) -> tuple[str, ...]:
        """The lines of the corrections that make an actor what it is."""
        known = self._corrections.known()
        about = known.corrections.sources(actor)
        return tuple(to_line(said.correction) for said in known.statements if said.correction.actor in about)

    def actor_meant(self, text: str) -> ActorId:
        """The actor that an id or a full name stands for; one that is not there yet, where none does."""
        from indexer.extract.actors.identity import actor_id  # noqa: PLC0415

        if self.has_found(ActorId(text)):
            return ActorId(text)
        wanted = text.casefold()
        named = (one.id for one in self.actors_named(text) if one.name.casefold() == wanted)
        return next(named, None) or actor_id(text, ActorKind.PERSON)

    def undo_correction(self) -> tuple[str, ...] | None:
        """Take the last correction back; the lines that are gone or back, None where none is left.

        Raises:
            CorrectionsError: it was changed by hand since, or the file cannot be written.
        """
        return self._corrections.undo()

    def has_found(self, actor: ActorId) -> bool:
        """Whether any article has an actor, before all corrections."""
        found = self._engine.search(SearchRequest(Term(actor, Field.ACTOR_ID), limit=1)).hits
        return bool(found)

    @property
    def _seen(self) -> CorrectedArticles:
        """The articles under the corrections of now."""
        if (known := self._corrections.known().corrections) is not self._corrected.corrections:
            self._corrected = CorrectedArticles(self._engine, known)
        return self._corrected

    def _also(self, query: Query) -> Query:
        """A query with what it asks of stories and of corrected actors filled in."""
        return self._seen.query(self._storied.resolved(query))

    def _query(self, text: str, *, unfinished: bool) -> Query:
        return self._marked.resolved(parse(text, unfinished=unfinished))

    def hits(self, text: str, article: Article, *, unfinished: bool = False) -> tuple[Span, ...]:
        """Where in an article's text the words of a query stand."""
        query: Query = parse(text, unfinished=unfinished)
        return find_hits(query, article.text)

    def read(self, article: ArticleId) -> AnnotatedArticle | None:
        """An article with its actors, as the user has corrected them, and dates."""
        return self._seen.read(article)

    def explain(self, article: Article) -> tuple[ActorExplanation, ...]:
        """Why the actors of an article are what they are, before all corrections."""
        from indexer.extract.actors import explain_actors  # noqa: PLC0415

        return explain_actors(article)

    def find(self, reference: str) -> tuple[ArticleId, ...]:
        """The articles that an id, or the path of a file, stands for."""
        article = ArticleId(reference)
        if self._manifest.origin(article) is not None:
            return (article,)
        return self._manifest.articles_in(Path(os.path.abspath(reference)))

    def raw(self, article: ArticleId) -> str:
        """The document as it stands in its file, decoded and otherwise untouched.

        Raises:
            SourceError: the file or the document in it is no longer there.
        """
        found = self.read(article)
        if found is None:
            raise SourceError(f"no article '{article}' in this library")
        origin, path = found.article.origin, Path(found.article.origin.path)
        if path.is_file():
            for document in read(SourceFile(path, path.stat().st_size, path.stat().st_mtime_ns)):
                if not isinstance(document, Skipped) and document.origin == origin:
                    content = document.content
                    return decode(content) if isinstance(content, bytes) else content
        raise SourceError(f"{origin}: no longer there; run: dateline index {path.parent}")

    def skipped(self) -> tuple[Skipped, ...]:
        """Everything that could not be read, and why."""
        return self._manifest.skipped()

    def info(self) -> LibraryInfo:
        """What the library holds."""
        files, _ = self._manifest.counts()
        folder = self._settings.library
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        return LibraryInfo(folder, self._engine.count(), files, len(self.skipped()), size)

    @contextmanager
    def _changed(self) -> Iterator[None]:
        """Know nothing of the articles any more that was looked up before."""
        try:
            yield
        finally:
            self._corrected = CorrectedArticles(self._engine, self._corrected.corrections)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the only right to write to this library."""
        path = self._settings.library / _LOCK
        try:
            handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise LibraryError(f"{path}: cannot write to the library ({error.strerror})") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError:
            raise LibraryError(
                f"{self._settings.library}: another run is indexing into this library; wait for it"
            ) from None
        finally:
            os.close(handle)


def open_marks(settings: Settings) -> Marks:
    """The marks of the user, which need no library.

    Raises:
        LibraryError: the file cannot be opened.
    """
    return Marks.open(settings.marks or marks_file())


def open_corrections(settings: Settings) -> CorrectionsFile:
    """The corrections of the user, which need no library."""
    return CorrectionsFile(settings.corrections or corrections_file(), undo_file())


def narrowed_to(settings: Settings, paths: Iterable[Path]) -> str:
    """The query that shows only what is read from ``paths``; empty where the library holds nothing else."""
    roots = [Path(os.path.abspath(path)) for path in paths]
    if not exists(settings):
        return ""
    manifest = Manifest.open(settings.library / _MANIFEST)
    try:
        if not manifest.holds_beside(roots):
            return ""
    finally:
        manifest.close()
    parts = tuple(Term(display_path(str(root)), Field.PATH) for root in roots)
    return to_text(parts[0] if len(parts) == 1 else Or(parts))


def exists(settings: Settings) -> bool:
    """Whether there is a library where ``settings`` say."""
    return (settings.library / _MANIFEST).is_file()
