"""The engine as the seam knows it."""

from __future__ import annotations

import json
import pickle
import struct
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import RLock
from time import monotonic

from indexer.errors import LibraryError, SchemaMismatch
from indexer.model import ArticleId
from indexer.search.document import SCHEMA_VERSION, IndexDocument
from indexer.search.engine import SearchHit, SearchPage, SearchRequest, SortOrder
from indexer.search.snippets import make_snippets
from indexer.search.tree import Query
from indexer.search.whoosh_engine import facets
from indexer.search.whoosh_engine.matches import Matches, Ref
from indexer.search.whoosh_engine.ranking import rank_matches
from indexer.search.whoosh_engine.segment import Segment
from indexer.search.whoosh_engine.sidecar import unpack_document
from indexer.search.whoosh_engine.store import Store, settle
from indexer.search.whoosh_engine.trust import require_trust
from indexer.search.whoosh_engine.update import Change

LAYOUT_VERSION = 1
"""Raised whenever the files of this engine change; an index of another version is rebuilt."""

_VERSION_FILE = "version.json"
_VERSION = {"schema": SCHEMA_VERSION, "layout": LAYOUT_VERSION}

COUNTING_TIME = 0.02
"""Seconds that a search goes on counting when it has the articles that were asked for."""

RANKING_TIME = 0.15
"""Seconds that a search by relevance goes on looking for articles to be weighed."""

SNIPPETS = 2
SNIPPET_WIDTH = 160
_KEPT_ANSWERS = 8
_DAMAGE = (zlib.error, struct.error, pickle.UnpicklingError, EOFError, KeyError, IndexError, ValueError)


class WhooshEngine:
    """Implements :class:`indexer.search.engine.SearchEngine` in a folder of files.

    Safe to be shared by threads: they wait for each other. Processes do not: a writer
    never blocks a reader, and two writers wait for each other for some seconds.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._segments: list[Segment] = []
        self._answers: OrderedDict[Query, Matches] = OrderedDict()
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
        store = Store(folder)
        try:
            if folder.is_dir() and not trust:
                require_trust(folder)
            if not store.exists():
                _make(store, create=create)
            _require_version(folder)
            return cls(store)
        except OSError as error:
            raise LibraryError(f"{folder}: {error.strerror or error}") from error

    def update(self, documents: Iterable[IndexDocument], *, remove: Iterable[ArticleId] = ()) -> None:
        """Add or replace documents by id and remove others, in one commit: all of it or nothing.

        The documents are inverted as they come; the write lock is held only to write them down.
        """
        change = Change(documents, remove)
        if not change.is_empty:
            with self._readable():
                self._store.commit(change.apply)

    def search(self, request: SearchRequest) -> SearchPage:
        """The page of hits that ``request`` asks for."""
        with self._lock, self._readable():
            matches = self._matches(request)
            stop = request.offset + request.limit
            if request.sort is SortOrder.RELEVANCE:
                scored = rank_matches(matches, request.query, self._segments)
                hits = tuple(self._hit(ref, request, score) for score, ref in scored[request.offset : stop])
                order_is_exact = matches.is_complete and len(scored) == matches.found
            else:
                pick = matches.newest if request.sort is SortOrder.NEWEST else matches.oldest
                hits = tuple(self._hit(ref, request) for ref in pick(request.offset, stop))
                order_is_exact = True
            counts = tuple(facets.count(name, matches, self._segments) for name in request.facets)
            return SearchPage(hits, matches.found, matches.is_complete, counts, order_is_exact)

    def get(self, article: ArticleId) -> IndexDocument | None:
        """The stored document, or None where there is none of that id."""
        with self._lock, self._readable():
            for segment in self._segments:
                number = segment.find(article)
                if number is not None:
                    return unpack_document(segment.docs.packed(number))
            return None

    def count(self) -> int:
        """How many articles there are."""
        with self._lock, self._readable():
            return sum(segment.live.bit_count() for segment in self._segments)

    def refresh(self) -> None:
        """Make everything that has been committed visible to this engine's searches."""
        with self._lock, self._readable():
            old = {segment.id: segment for segment in self._segments}
            self._segments = []
            for stored in self._store.segments():
                segment = old.pop(stored.id, None) or Segment(stored)
                segment.renewed(stored)
                self._segments.append(segment)
            self._answers.clear()
            for segment in old.values():
                segment.close()

    def close(self) -> None:
        """Give back every resource; closing twice does no harm."""
        with self._lock:
            self._is_closed = True
            self._answers.clear()
            for segment in self._segments:
                segment.close()
            self._segments = []

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Say in our own words what goes wrong with the files."""
        if self._is_closed:
            raise LibraryError("the library is closed")
        try:
            yield
        except OSError as error:
            raise LibraryError(f"{self._store.folder}: {error.strerror or error}") from error
        except _DAMAGE as error:
            raise LibraryError(f"{self._store.folder}: the index is damaged ({error}); rebuild it") from error

    def _matches(self, request: SearchRequest) -> Matches:
        """What matches, looked up as far as the page needs it, and remembered for the next page."""
        matches = self._answers.pop(request.query, None) or Matches(request.query, self._segments)
        self._answers[request.query] = matches
        if len(self._answers) > _KEPT_ANSWERS:
            self._answers.popitem(last=False)
        match request.sort:
            case SortOrder.NEWEST:
                matches.look(request.offset + request.limit, until=monotonic() + COUNTING_TIME)
            case SortOrder.RELEVANCE:
                matches.look(request.limit, until=monotonic() + RANKING_TIME)
            case SortOrder.OLDEST:
                matches.look_at_all()
        return matches

    def _hit(self, ref: Ref, request: SearchRequest, score: float = 0.0) -> SearchHit:
        segment = self._segments[ref[0]]
        hit = replace(segment.docs.row(ref[1]), score=score)
        if not request.snippets:
            return hit
        body = unpack_document(segment.docs.packed(ref[1])).body
        return replace(hit, snippets=make_snippets(request.query, body, limit=SNIPPETS, width=SNIPPET_WIDTH))


def _make(store: Store, *, create: bool) -> None:
    if not create:
        raise LibraryError(f"there is no index in {store.folder}")
    store.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    version = store.folder / _VERSION_FILE
    version.write_text(json.dumps(_VERSION), encoding="utf-8")
    settle(version)
    store.create()


def _require_version(folder: Path) -> None:
    try:
        version = json.loads((folder / _VERSION_FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        version = None
    if version != _VERSION:
        raise SchemaMismatch(
            f"the index in {folder} was written by another version of Dateline; "
            "delete that folder and index again: nothing in it is lost that cannot be made anew"
        )
