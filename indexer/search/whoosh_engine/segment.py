"""One segment of the index as it is read: Whoosh's reader, the order of its articles, the deleted ones."""

from __future__ import annotations

import copy
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from whoosh.reading import MultiReader
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchHit
from indexer.search.tree import Field
from indexer.search.whoosh_engine import arrays
from indexer.search.whoosh_engine.columns import STORED, LateColumn, unpickled
from indexer.search.whoosh_engine.documents import id_term, to_hit, unpack
from indexer.search.whoosh_engine.leaves import LeafReader
from indexer.search.whoosh_engine.order import UNDATED
from indexer.search.whoosh_engine.packed import keep
from indexer.search.whoosh_engine.schema import DOCUMENT, HAS_STEMS, ID_FIELD, stems_of

ARRAYS = ".arrays"
"""What the file of a segment's arrays ends with."""

WEIGHTING = BM25F(K1=1.2, B=0.75, **{f"{Field.TITLE}_B": 0.4})


def arrays_path(storage: Any, stored: Any) -> Path:
    """Where the arrays of a segment are kept; Whoosh deletes the file along with the segment."""
    return Path(storage.folder, str(stored.make_filename(ARRAYS)))


class Segment:
    """Reads one segment; immutable but for what is deleted from it.

    Whoosh's own reader is told of no deletions: it would look every posting of every word
    up in them, and one look at each hit is enough.
    """

    def __init__(self, storage: Any, schema: Any, stored: Any) -> None:
        whole = copy.copy(stored)
        whole._deleted = None
        self.id: str = stored.segment_id()
        self.size: int = stored.doc_count_all()
        self.reader = LeafReader(storage, schema, whole)
        self._path = arrays_path(storage, stored)
        self._documents = LateColumn(self.reader, DOCUMENT)
        self._open_columns()
        kept = arrays.load(self._path)
        self._unkept = b"" if kept else arrays.derive(self.reader)
        self.arrays = kept or arrays.unpacked(self._unkept)
        self.keys, self.identities = self.arrays.keys, self.arrays.identities
        self.dated = bisect_left(self.keys, UNDATED)
        """So many documents have a date; they come first."""
        self.searcher: Any = None
        """Whoosh's searcher over this segment, which knows the whole index for its statistics."""
        self.renew(stored)

    def renew(self, stored: Any) -> None:
        """Take over what is deleted by now."""
        self.deleted: list[int] = sorted(stored.deleted_docs())
        self.is_deleted = frozenset(self.deleted).__contains__

    def keep_arrays(self) -> None:
        """Keep the arrays in their file, where they are not yet."""
        if self._unkept:
            keep(self._path, self._unkept)
            self._unkept = b""

    def close(self) -> None:
        """Close its files."""
        self.arrays.close()
        self.reader.close()

    @property
    def live(self) -> int:
        """How many documents there are."""
        return self.size - len(self.deleted)

    def live_before(self, number: int) -> int:
        """How many documents there are before ``number``."""
        return number - bisect_left(self.deleted, number)

    def find(self, article: str) -> int | None:
        """The number of the document with this id, or None where there is none."""
        term = id_term(article)
        if (ID_FIELD, term.encode()) not in self.reader:
            return None
        for number in self.reader.postings(ID_FIELD, term).all_ids():
            if not self.is_deleted(number) and self.reader.stored_fields(number)[ID_FIELD] == article:
                return int(number)
        return None

    def hit(self, number: int) -> SearchHit:
        """What a list shows of a document."""
        return to_hit(self.reader.stored_fields(number))

    def document(self, number: int) -> IndexDocument:
        """A document as it was given."""
        return unpack(self._documents[number])

    def _open_columns(self) -> None:
        """Open what Whoosh would open when it is first asked for: a commit may have deleted it by then."""
        LateColumn(self.reader, STORED, unpickled).serve()
        for field in HAS_STEMS:
            self.reader.doc_field_length(0, field)
            self.reader.doc_field_length(0, stems_of(field))


def join(segments: Iterable[Segment]) -> Any:
    """Make one of Whoosh's searchers of segments, and give each its own part of it."""
    chosen = list(segments)
    if not chosen:
        return None
    whole = Searcher(MultiReader([segment.reader for segment in chosen]), weighting=WEIGHTING)
    for segment, (searcher, _) in zip(chosen, whole.subsearchers, strict=True):
        segment.searcher = searcher
    return whole


def find(segments: Iterable[Segment], article: ArticleId) -> tuple[Segment, int] | None:
    """Where an article is, or None where there is none of that id."""
    for segment in segments:
        number = segment.find(article)
        if number is not None:
            return segment, number
    return None
