"""The query language: its tree and its parser, at one address.

Engines compile the tree; no query text crosses the seam. The language: words,
"phrases", prefix*, fuzzy~, AND OR NOT, ( ), and the fields of :class:`Field`,
as ``actor:lambert``. Dates are ``2019``, ``2019-11``, ``2019-11-06`` and
ranges of them, ``2019-10..2019-12``, with either end left open.
"""

from indexer.search.parser import parse
from indexer.search.tree import (
    And,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Ids,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    leaves,
    to_text,
)

__all__ = [
    "And",
    "DateRange",
    "Everything",
    "Field",
    "Fuzzy",
    "Ids",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Term",
    "leaves",
    "parse",
    "to_text",
]
