"""The query language: its tree and its parser, at one address.

Engines compile the tree; no query text crosses the seam. The language: words,
"phrases", prefix*, fuzzy~, AND OR NOT, ( ), and the fields of :class:`Field`,
as ``actor:lambert``. Dates are ``2019``, ``2019-11``, ``2019-11-06`` and
ranges of them, ``2019-10..2019-12``, with either end left open. Numbers of copies are
``copies:3``, ``copies:>3``, ``copies:<=3`` and ranges, ``copies:2..5``.
"""

from indexer.search.parser import parse
from indexer.search.tree import (
    And,
    CopyCount,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Ids,
    Later,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    leaves,
    replaced,
    to_text,
)

__all__ = [
    "And",
    "CopyCount",
    "DateRange",
    "Everything",
    "Field",
    "Fuzzy",
    "Ids",
    "Later",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Term",
    "leaves",
    "parse",
    "replaced",
    "to_text",
]
