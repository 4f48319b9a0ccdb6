"""How many articles a query matches, where Whoosh knows it without looking at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from whoosh import query as whoosh_query

from indexer.search.whoosh.compile import alternatives
from indexer.search.whoosh.segment import Segment


def known_count(query: Any, segments: Sequence[Segment]) -> int | None:
    """How many articles match, or None where one would have to look.

    Known is the number of documents of a single term, where none of them is deleted.
    """
    counts = [_known(query, segment) for segment in segments]
    return None if None in counts else sum(count or 0 for count in counts)


def _known(query: Any, segment: Segment) -> int | None:
    terms = alternatives(query)
    if not all(isinstance(term, whoosh_query.Term) for term in terms):
        return None
    sizes = [segment.reader.doc_frequency(term.fieldname, term.text) for term in terms]
    present = [size for size in sizes if size]
    if not present:
        return 0
    return present[0] if len(present) == 1 and not segment.deleted else None
