"""How many articles a query matches, as far as Whoosh knows it without looking at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from whoosh import query as whoosh_query

from indexer.search.whoosh_engine.compile import alternatives
from indexer.search.whoosh_engine.segment import Segment


def known_count(query: Any, segments: Sequence[Segment]) -> tuple[int, bool]:
    """How many articles match at least, and whether it is exactly as many.

    Known is in how many documents a term is; it is exact where there is but one term in
    question and nothing deleted.
    """
    counts = [_known(alternatives(query), segment) for segment in segments]
    return sum(count for count, _ in counts), all(is_exact for _, is_exact in counts)


def _known(parts: list[Any], segment: Segment) -> tuple[int, bool]:
    terms = [part for part in parts if isinstance(part, whoosh_query.Term)]
    sizes = [segment.reader.doc_frequency(term.fieldname, term.text) for term in terms]
    most = max(sizes, default=0)
    is_exact = len(terms) == len(parts) and most == sum(sizes) and not segment.deleted
    return max(0, most - len(segment.deleted)), is_exact
