"""What a user knows better than the extraction: who is who, in a text file of their own.

The index keeps what was found; corrections are laid over it whenever it is read, so
that they hold at once, everywhere, and whatever is indexed again.
"""

from indexer.corrections.apply import corrected
from indexer.corrections.compile import compile_corrections
from indexer.corrections.file import CorrectionsFile, Known, read_corrections
from indexer.corrections.join import with_joins
from indexer.corrections.model import (
    Correction,
    Hide,
    Merge,
    Problem,
    Rename,
    SetCountry,
    SetKind,
    Split,
    Statement,
)
from indexer.corrections.rules import Corrections
from indexer.corrections.syntax import is_actor_id, parse_correction, to_line

__all__ = [
    "Correction",
    "Corrections",
    "CorrectionsFile",
    "Hide",
    "Known",
    "Merge",
    "Problem",
    "Rename",
    "SetCountry",
    "SetKind",
    "Split",
    "Statement",
    "compile_corrections",
    "corrected",
    "is_actor_id",
    "parse_correction",
    "read_corrections",
    "to_line",
    "with_joins",
]
