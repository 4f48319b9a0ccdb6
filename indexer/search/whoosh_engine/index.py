"""The index in its folder: made, read whole, and locked to be written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from whoosh.codec import default_codec
from whoosh.index import TOC, FileIndex, LockError

from indexer.errors import LibraryError, SchemaMismatch
from indexer.search.document import SCHEMA_VERSION
from indexer.search.whoosh_engine.fieldwriter import ListWriter
from indexer.search.whoosh_engine.pool import Pool
from indexer.search.whoosh_engine.schema import make_schema
from indexer.search.whoosh_engine.storage import DurableStorage, protect, settle

LAYOUT_VERSION = 3
"""Raised whenever the meaning of the files changes; an index of another version is rebuilt."""

_NAME = "MAIN"
_VERSION_FILE = "version.json"
_VERSION = {"schema": SCHEMA_VERSION, "layout": LAYOUT_VERSION}
_LOCK_TIMEOUT = 10.0


class Index:
    """Whoosh's index in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.storage = DurableStorage(folder)
        self.schema = make_schema()

    def exists(self) -> bool:
        """Whether there is an index in the folder."""
        return any(self.folder.glob(f"_{_NAME}_*.toc"))

    def create(self) -> None:
        """Make an empty index."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        version = self.folder / _VERSION_FILE
        version.write_text(json.dumps(_VERSION), encoding="utf-8")
        settle(version)
        FileIndex.create(self.storage, self.schema, _NAME)

    def require_version(self) -> None:
        """Raise :class:`SchemaMismatch` unless this version of Dateline wrote it."""
        try:
            version = json.loads((self.folder / _VERSION_FILE).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            version = None
        if version != _VERSION:
            raise SchemaMismatch(
                f"the index in {self.folder} was written by another version of Dateline; "
                "delete that folder and index again: nothing in it is lost that cannot be made anew"
            )

    def sweep(self) -> None:
        """Remove the half-written tables of contents of writers that were killed; needs the lock."""
        for path in self.folder.glob(f"_{_NAME}_*.toc.*"):
            path.unlink(missing_ok=True)

    def segments(self) -> list[Any]:
        """Whoosh's segments as they are committed now."""
        return list(TOC.read(self.storage, _NAME, schema=self.schema).segments)

    def writer(self) -> Any:
        """Whoosh's writer; it holds the lock until it commits or is cancelled.

        Raises:
            LibraryError: another process is writing.
        """
        index = FileIndex(self.storage, self.schema, _NAME)
        codec = default_codec()
        # Whoosh keeps the shortest and the longest text of a block, to pass over blocks that cannot
        # be among the best; without them the bound is looser and as true.
        codec.length_stats = False
        try:
            writer = index.writer(timeout=_LOCK_TIMEOUT, compound=False, codec=codec)
        except LockError as error:
            raise LibraryError(f"{self.folder}: another process is writing to it; try again later") from error
        writer.pool = Pool(self.folder)
        writer.fieldwriter.__class__ = ListWriter
        return writer

    def protect(self) -> None:
        """See that nobody else may write to what is in the folder."""
        protect(self.folder)
