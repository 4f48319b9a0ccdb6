"""The engine as the seam knows it."""

from __future__ import annotations

import pickle
import struct
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import RLock
from time import monotonic
from typing import Any, Final

from whoosh.index import EmptyIndexError
from whoosh.index import IndexError as WhooshError

from indexer.errors import LibraryError
from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import (
    Facet,
    FacetName,
    SearchHit,
    SearchPage,
    SearchRequest,
    SimilarWord,
    SortOrder,
)
from indexer.search.snippets import make_snippets
from indexer.search.stories import Stories
from indexer.search.tree import Everything, Field, Query
from indexer.search.whoosh_engine import facets, listing
from indexer.search.whoosh_engine.compile import compile_query
from indexer.search.whoosh_engine.counting import known_count
from indexer.search.whoosh_engine.index import Index
from indexer.search.whoosh_engine.rank import Ranking
from indexer.search.whoosh_engine.segment import Segment, find, join
from indexer.search.whoosh_engine.similar import similar
from indexer.search.whoosh_engine.storage import relax
from indexer.search.whoosh_engine.told import Told
from indexer.search.whoosh_engine.trust import require_trust
from indexer.search.whoosh_engine.walk import Ref, Walk
from indexer.search.whoosh_engine.write import Change, tidy

COUNTING_TIME = 0.01
"""Seconds that a search goes on counting when it has the articles that were asked for."""

SNIPPETS = 2
SNIPPET_WIDTH = 160

_KEPT_ANSWERS = 8
_RETRIES = 10
_NO_INDEX = "there is no index in {folder}; make it with: dateline index FOLDER"
_DAMAGE: Final = (WhooshError, pickle.UnpicklingError, struct.error, zlib.error, EOFError, ValueError)
"""What Whoosh raises where a file is not what it was."""


class WhooshEngine:
    """Implements :class:`indexer.search.engine.SearchEngine` in a folder of files.

    Safe to be shared by threads: they wait for each other. Processes do not: a writer
    never blocks a reader, and two writers wait for each other for some seconds.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lock = RLock()
        self._segments: list[Segment] = []
        self._searcher: Any = None  # the segments' searchers know it only weakly
        self._walks: OrderedDict[tuple[Query, bool, Stories | None], Walk] = OrderedDict()
        self._rankings: OrderedDict[tuple[Query, Stories | None], Ranking] = OrderedDict()
        self._told: dict[Stories, Told] = {}
        self._is_closed = False
        self.refresh()

    @classmethod
    def open(cls, folder: Path, *, create: bool = False, trust: bool = False) -> WhooshEngine:
        """Open the index in ``folder``, and with ``create`` make it where there is none.

        ``trust`` opens it even though somebody else could have written it.

        Raises:
            UntrustedLibrary: somebody else could have written it.
            SchemaMismatch: another version of Dateline wrote it.
            LibraryError: there is none, or it cannot be read.
        """
        index = Index(folder)
        with _own_errors(folder):
            if folder.is_dir() and not trust:
                require_trust(folder)
            if not index.exists():
                if not create:
                    raise LibraryError(_NO_INDEX.format(folder=folder))
                index.create()
            index.require_version()
            return cls(index)

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether there is an index in ``folder``."""
        return Index(folder).exists()

    def update(self, documents: Iterable[IndexDocument], *, remove: Iterable[ArticleId] = ()) -> None:
        """Add or replace documents by id and remove others, in one commit: all of it or nothing.

        The write lock is held only to write the documents down, not while they come.
        """
        with _own_errors(self._index.folder), closing(Change(self._index)) as change:
            change.take(documents, remove)
            if not change.is_empty:
                change.apply()
                tidy(self._index)

    def search(self, request: SearchRequest) -> SearchPage:
        """The page of hits that ``request`` asks for."""
        with self._reading():
            if isinstance(request.query, Everything):
                return self._list(request)
            query = compile_query(request.query, self._told_by)
            if request.sort is SortOrder.RELEVANCE:
                return self._most_relevant(request, query)
            start, stop = request.offset, request.offset + request.limit
            walk = self._walk(request, query, oldest_first=request.sort is SortOrder.OLDEST)
            walk.look(stop, until=0)
            counts = self._facets(request, query)
            total, folded, is_exact = self._total(request, query, walk)
            hits = self._hits(request, walk.refs(start, stop))
            return SearchPage(hits, total, is_exact, counts, folded=folded)

    def similar(self, word: str, field: Field = Field.ANY) -> tuple[SimilarWord, ...]:
        """The words of a field of words that ``word`` may have been meant to be, in no order."""
        with self._reading():
            return similar(word, field, self._segments)

    def get(self, article: ArticleId) -> IndexDocument | None:
        """The stored document, or None where there is none of that id."""
        with self._reading():
            place = find(self._segments, article)
            return place[0].document(place[1]) if place else None

    def count(self) -> int:
        """How many articles there are."""
        with self._reading():
            return sum(segment.live for segment in self._segments)

    def refresh(self) -> None:
        """Make everything that has been committed visible to this engine's searches."""
        with self._reading():
            old = {segment.id: segment for segment in self._segments}
            new = self._opened(old)
            if new is self._segments:
                return
            self._segments = new
            self._searcher = join(new)
            self._walks.clear()
            self._rankings.clear()
            self._told.clear()
            for segment in {*old.values()}.difference(new):
                segment.close()

    def close(self) -> None:
        """Give back every resource; closing twice does no harm."""
        with self._lock:
            self._is_closed = True
            self._walks.clear()
            self._rankings.clear()
            for told in self._told.values():
                with suppress(OSError):  # the folder is somebody else's, or full: the next start looks it up
                    told.keep()
            self._told.clear()
            for segment in self._segments:
                segment.close()
            self._segments = []

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._lock, _own_errors(self._index.folder):
            if self._is_closed:
                raise LibraryError("the library is closed")
            yield
            relax()

    def _opened(self, old: dict[str, Segment]) -> list[Segment]:
        """The segments that are committed now. A commit may take files away between listing and opening."""
        for attempt in range(_RETRIES):
            opened: list[Segment] = []
            try:
                stored = self._index.segments()
                if self._is_seen(stored):
                    return self._segments
                for one in stored:
                    if one.segment_id() not in old:
                        opened.append(Segment(self._index.storage, self._index.schema, one))
            except (FileNotFoundError, NameError):
                for segment in opened:
                    segment.close()
                if attempt == _RETRIES - 1:
                    raise
                continue
            known = old | {segment.id: segment for segment in opened}
            for one in stored:
                known[one.segment_id()].renew(one)
            return [known[one.segment_id()] for one in stored]
        return []

    def _is_seen(self, stored: Sequence[Any]) -> bool:
        """Whether these are the segments that are open, with nothing more deleted from them."""
        seen = [(segment.id, len(segment.deleted)) for segment in self._segments]
        return seen == [(one.segment_id(), one.deleted_count()) for one in stored]

    def _list(self, request: SearchRequest) -> SearchPage:
        """A page of everything."""
        is_oldest = request.sort is SortOrder.OLDEST
        segments: Sequence[listing.Shown] = self._segments
        if request.fold:
            segments = self._told_by(request.fold).folded(oldest_first=is_oldest)
        pick = listing.oldest if is_oldest else listing.newest
        hits = self._hits(request, pick(segments, request.offset, request.offset + request.limit))
        total = sum(segment.live for segment in segments)
        return SearchPage(hits, total, facets=self._facets(request, None), folded=self.count() - total)

    def _told_by(self, stories: Stories) -> Told:
        """What is known of stories in the segments that are open; only the latest are kept."""
        told = self._told.get(stories)
        if told is None:
            told = Told(stories, self._segments, self._index.folder)
            self._told = {stories: told}
        return told

    def _walk(self, request: SearchRequest, query: Any, *, oldest_first: bool, fold: bool = True) -> Walk:
        """The walk for a query, which is kept, so that the next page goes on from there."""
        stories = request.fold if fold else None
        key = (request.query, oldest_first, stories)
        walk = self._walks.pop(key, None) or Walk(
            query,
            self._segments,
            oldest_first=oldest_first,
            fold=self._told_by(stories) if stories else None,
        )
        self._walks[key] = walk
        if len(self._walks) > _KEPT_ANSWERS:
            self._walks.popitem(last=False)
        return walk

    def _most_relevant(self, request: SearchRequest, query: Any) -> SearchPage:
        key = (request.query, request.fold)
        told = self._told_by(request.fold) if request.fold else None
        ranking = self._rankings.pop(key, None) or Ranking(query, self._segments, told)
        self._rankings[key] = ranking
        if len(self._rankings) > _KEPT_ANSWERS:
            self._rankings.popitem(last=False)
        page = ranking.page(request.offset, request.offset + request.limit)
        hits = self._hits(request, [ref for ref, _ in page])
        scored = tuple(replace(hit, score=score) for hit, (_, score) in zip(hits, page, strict=True))
        counts = self._facets(request, query)
        total, folded, is_exact = len(ranking), ranking.folded, ranking.is_exact
        if not is_exact:
            walk = self._walk(request, query, oldest_first=False)
            total, folded, is_exact = self._total(request, query, walk)
            total = max(total, len(ranking))
        return SearchPage(scored, total, is_exact, counts, ranking.is_exact, folded)

    def _total(self, request: SearchRequest, query: Any, walk: Walk) -> tuple[int, int, bool]:
        """How many rows a result has, how many articles are folded behind them, and whether that is all."""
        if walk.is_complete:
            return walk.found, walk.folded, True
        known, is_exact = known_count(query, self._segments)
        most_hidden = self._told_by(request.fold).most_hidden if request.fold else 0
        if is_exact and not most_hidden:
            return known, 0, True
        if not request.facets:  # which took a longer look already
            walk.look(0, until=monotonic() + COUNTING_TIME)
        if walk.is_complete:
            return walk.found, walk.folded, True
        total = max(walk.found, known - most_hidden)
        return total, max(walk.folded, known - total), False

    def _hits(self, request: SearchRequest, refs: Sequence[Ref]) -> tuple[SearchHit, ...]:
        return tuple(self._hit(request, self._segments[i], number) for i, number in refs)

    def _hit(self, request: SearchRequest, segment: Segment, number: int) -> SearchHit:
        hit = segment.hit(number)
        if not request.snippets:
            return hit
        body = segment.document(number).body
        return replace(hit, snippets=make_snippets(request.query, body, limit=SNIPPETS, width=SNIPPET_WIDTH))

    def _facets(self, request: SearchRequest, query: Any | None) -> tuple[Facet, ...]:
        """The counts that were asked for, of articles folded or not; of everything, without a query."""
        if not request.facets:
            return ()
        if query is None:
            refs = listing.newest(self._segments, 0, facets.LARGEST_SAMPLE)
            is_exact = self.count() <= facets.LARGEST_SAMPLE
        else:
            walk = self._walk(request, query, oldest_first=request.sort is SortOrder.OLDEST, fold=False)
            walk.sample(facets.LARGEST_SAMPLE + 1, until=monotonic() + facets.SAMPLING_TIME)
            refs = walk.refs(0, facets.LARGEST_SAMPLE)
            is_exact = walk.is_complete and walk.found <= facets.LARGEST_SAMPLE
        return tuple(
            facets.count(
                name,
                refs,
                self._segments,
                is_exact=is_exact,
                count_as=request.count_as if name is FacetName.ACTOR else facets.NOTHING,
            )
            for name in request.facets
        )


@contextmanager
def _own_errors(folder: Path) -> Iterator[None]:
    """Whoosh's errors and the disk's as ours."""
    try:
        yield
    except EmptyIndexError as error:
        raise LibraryError(_NO_INDEX.format(folder=folder)) from error
    except OSError as error:
        raise LibraryError(f"{folder}: {error.strerror or error}") from error
    except _DAMAGE as error:
        raise LibraryError(f"{folder}: the index is damaged ({error}); delete it and index again") from error
