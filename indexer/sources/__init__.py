"""From paths, archives and standard input to raw documents."""

from indexer.sources.decode import decode
from indexer.sources.files import Skipped, SourceFile, digest, walk
from indexer.sources.keeping import keep
from indexer.sources.limits import Limits
from indexer.sources.reading import read, read_original, read_stream

__all__ = [
    "Limits",
    "Skipped",
    "SourceFile",
    "decode",
    "digest",
    "keep",
    "read",
    "read_original",
    "read_stream",
    "walk",
]
