"""The front desk: everything that the commands and the reader ask of an archive."""

from indexer.library.desk import Library
from indexer.library.place import LibraryInfo, exists, narrowed_to, open_corrections, open_marks

__all__ = ["Library", "LibraryInfo", "exists", "narrowed_to", "open_corrections", "open_marks"]
