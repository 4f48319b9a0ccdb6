"""Keeping what comes through a pipe, so that it has an origin which can be opened again."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from indexer.errors import SourceError
from indexer.sources.files import reason_of

_PIECE = 1024 * 1024


def keep(stream: BinaryIO, folder: Path) -> Path:
    """A copy of the whole stream in ``folder``, named by its digest: the same content is kept once.

    Raises SourceError where the stream holds nothing or the copy cannot be written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, delete=False) as copy:
            path = Path(copy.name)
            try:
                digest, size = hashlib.blake2b(digest_size=8), 0
                while piece := stream.read(_PIECE):
                    digest.update(piece)
                    size += copy.write(piece)
                if not size:
                    raise SourceError("standard input is empty")
                copy.flush()
                kept = folder / digest.hexdigest()
                if kept.is_file():
                    path.unlink()
                else:
                    path.replace(kept)
            except BaseException:
                path.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise SourceError(f"standard input cannot be kept in {folder}: {reason_of(error)}") from error
    return kept
