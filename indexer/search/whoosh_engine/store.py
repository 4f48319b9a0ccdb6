"""The only module that knows Whoosh: its dictionary, posting files, table of contents and lock.

Whoosh keeps, for each entry of :mod:`~indexer.search.whoosh_engine.layout`, one posting
whose value is the entry's bytes. Segments are written by its codec and made visible by
its commit, by way of a merge policy that returns our list of segments. Only API that
Whoosh 2.7.4 and whoosh3 share is used; never ``Searcher.refresh`` or ``reader(reuse=)``,
which count segments twice after a merge and leak descriptors.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Format
from whoosh.index import TOC, FileIndex, LockError

from indexer.errors import LibraryError
from indexer.search.tree import Field
from indexer.search.whoosh_engine.builder import Entry
from indexer.search.whoosh_engine.layout import KEYWORDS, PLACES, TEXTS

_INDEX = "MAIN"
_COMPRESSION = 1  # of posting blocks; 3, the default, takes longer and saves half a percent
_LOCK_TIMEOUT = 10.0
_OTHERS_MAY_WRITE = 0o022
_RETRIES = 10


class _Bytes(Format):  # type: ignore[misc]
    """A posting's value is bytes of any length, of which Whoosh need not know anything."""


class _Entries(FieldType):  # type: ignore[misc]
    """A field whose terms and postings are made by us."""

    def __init__(self) -> None:
        super().__init__(format=_Bytes(), analyzer=None)


def _schema() -> Any:
    names: list[Field | str] = [*KEYWORDS, *TEXTS, *(field + PLACES for field in TEXTS)]
    return Schema(**{str(name): _Entries() for name in names})


class _DurableStorage(FileStorage):  # type: ignore[misc]
    """Makes a table of contents safe on disk before it takes the place of the last one."""

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: FBT001, FBT002
        settle(Path(self.folder, oldname))
        super().rename_file(oldname, newname, safe=safe)
        _sync_folder(Path(self.folder))


def settle(path: Path) -> None:
    """See that a file is on disk, and that nobody else may write it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fchmod(descriptor, os.fstat(descriptor).st_mode & 0o777 & ~_OTHERS_MAY_WRITE)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class StoredSegment:
    """One immutable segment, and which of its documents are deleted."""

    def __init__(self, store: Store, segment: Any) -> None:
        self._store, self._segment = store, segment
        self.id: str = segment.segment_id()
        self.size: int = segment.doc_count_all()
        self.deleted: frozenset[int] = frozenset(segment.deleted_docs())

    @property
    def sidecar_path(self) -> Path:
        """Where what is known of its documents is kept; Whoosh deletes it along with the segment."""
        return self._store.folder / str(self._segment.make_filename(".docs"))

    def open_entries(self) -> Entries:
        """Its dictionary."""
        return Entries(self._segment.codec().terms_reader(self._store.storage, self._segment))


class Entries:
    """The dictionary of one segment."""

    def __init__(self, terms: Any) -> None:
        self._terms = terms
        self._format = _Bytes()

    def get(self, field: str, key: bytes) -> bytes | None:
        """The bytes of an entry, or None where there is none."""
        if (field, key) not in self._terms:
            return None
        try:
            value: bytes = self._terms.matcher(field, key, self._format).value()
        except Exception as error:  # of Whoosh's own, and another one in each of its versions
            raise ValueError(str(error)) from error
        return value

    def keys(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """The keys of a field that begin with ``prefix``, in order."""
        for name, key in self._terms.terms_from(field, prefix):
            if name != field or not key.startswith(prefix):
                return
            yield key

    def close(self) -> None:
        """Close its files."""
        self._terms.close()


class Commit:
    """The new state of the index while the write lock is held: segments added, deleted from, dropped."""

    def __init__(self, store: Store, segments: list[Any]) -> None:
        self._store, self._segments = store, segments

    def segments(self) -> list[StoredSegment]:
        """The segments as they are now, with all deletions of this commit."""
        return [StoredSegment(self._store, segment) for segment in self._segments]

    def delete(self, segment: str, documents: Iterable[int]) -> None:
        """Mark documents of a segment as deleted."""
        for stored in self._segments:
            if stored.segment_id() == segment:
                for number in documents:
                    stored.delete_document(number)

    def drop(self, segments: Iterable[str]) -> None:
        """Leave segments out of the new state."""
        dropped = set(segments)
        self._segments = [segment for segment in self._segments if segment.segment_id() not in dropped]

    def add(self, write_documents: Callable[[Path], int], entries: Callable[[], Iterator[Entry]]) -> None:
        """Write a segment: first its documents, which ``write_documents`` counts, then its sorted entries."""
        storage, codec = self._store.storage, W3Codec(compression=_COMPRESSION)
        segment = codec.new_segment(storage, _INDEX)
        segment.set_doc_count(write_documents(StoredSegment(self._store, segment).sidecar_path))
        writer = codec.field_writer(storage, segment)
        for name, group in groupby(entries(), key=lambda entry: entry[0]):
            writer.start_field(name, self._store.schema[name])
            for _, key, data in group:
                writer.start_term(key)
                writer.add(0, 1.0, data, 0)
                writer.finish_term()
            writer.finish_field()
        writer.close()
        for name in segment.list_files(storage):
            settle(self._store.folder / name)
        self._segments.append(segment)

    def finished(self) -> list[Any]:
        """The segments for Whoosh's table of contents."""
        return self._segments


class Store:
    """An index of Whoosh in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.schema = _schema()
        self.storage = _DurableStorage(str(folder))

    def exists(self) -> bool:
        """Whether there is an index in the folder."""
        return any(self.folder.glob(f"_{_INDEX}_*.toc"))

    def create(self) -> None:
        """Make an empty index."""
        FileIndex.create(self.storage, self.schema, _INDEX)

    def segments(self) -> list[StoredSegment]:
        """The committed segments. Raises LibraryError where they cannot be read."""
        for attempt in range(_RETRIES):
            try:
                toc = TOC.read(self.storage, _INDEX, schema=self.schema)
            except FileNotFoundError:
                if attempt == _RETRIES - 1:  # a commit has taken the file away since it was listed
                    raise
                continue
            except Exception as error:  # what a damaged pickle raises is anybody's guess
                raise LibraryError(f"{self.folder}: the index is damaged ({error}); rebuild it") from error
            return [StoredSegment(self, segment) for segment in toc.segments]
        return []

    def commit(self, change: Callable[[Commit], None]) -> None:
        """Let ``change`` make a new state under the write lock, and make it the index: all or nothing.

        Raises LibraryError while another process is writing.
        """
        index = FileIndex(self.storage, self.schema, _INDEX)
        try:
            writer = index.writer(compound=False, timeout=_LOCK_TIMEOUT)
        except LockError as error:
            raise LibraryError(f"{self.folder}: another process is writing to it; try again later") from error

        def policy(_writer: Any, segments: list[Any]) -> list[Any]:
            self._sweep()
            commit = Commit(self, list(segments))
            change(commit)
            _sync_folder(self.folder)
            return commit.finished()

        try:
            writer.commit(mergetype=policy)
        except BaseException:
            if not writer.is_closed:
                writer.cancel()
            raise

    def _sweep(self) -> None:
        """Remove what a writer that was killed left half written; keep others from the lock."""
        settle(self.folder / f"{_INDEX}_WRITELOCK")
        for path in self.folder.glob(f"_{_INDEX}_*.toc.*"):
            path.unlink(missing_ok=True)
