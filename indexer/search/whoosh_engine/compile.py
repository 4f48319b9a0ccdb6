"""Our query tree as Whoosh's queries, which any searcher of Whoosh understands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from whoosh import query as whoosh_query

from indexer.search.analysis import folded_words, is_unspaced
from indexer.search.stems import stem
from indexer.search.stories import Stories
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
    replaced,
)
from indexer.search.whoosh_engine.analyzers import LONGEST_BEGINNING
from indexer.search.whoosh_engine.documents import id_term, keyword_term
from indexer.search.whoosh_engine.phrases import SideBySide
from indexer.search.whoosh_engine.schema import BEGINNINGS, HAS_STEMS, ID_FIELD, stems_of
from indexer.search.whoosh_engine.terms import Alike, Beginning, Grains, Listed
from indexer.search.whoosh_engine.told import Told

Tellers = Callable[[Stories], Told]
"""What is known of stories in the segments that are searched."""


class AnyOf(whoosh_query.Or):  # type: ignore[misc]
    """Whoosh's disjunction, walked lazily whatever the size of the segment."""

    matcher_type = whoosh_query.Or.DEFAULT_MATCHER


def compile_query(query: Query, told: Tellers) -> Any:
    """What Whoosh is asked for ``query``."""
    return _compiled(replaced(query, _by_those_with_copies), told)


def _by_those_with_copies(leaf: Query) -> Query:
    """What asks for articles alone with their story, as what they are not: only the others are known."""
    match leaf:
        case CopyCount(least, None) if least <= 1:
            return Everything()
        case CopyCount(least, int(most), stories) if least <= 1:
            return Not(CopyCount(most + 1, None, stories))
        case _:
            return leaf


def _compiled(query: Query, told: Tellers) -> Any:
    match query:
        case Everything():
            return whoosh_query.Every()
        case And():
            return _all(query.parts, told)
        case Or():
            return AnyOf([_whole(part, told) for part in query.parts])
        case Not():
            return whoosh_query.Not(_compiled(query.part, told))
        case CopyCount(least, most, stories):
            return told(stories).counted(least, most)
        case Later(stories):
            return told(stories).later()
        case Ids():
            return Listed(ID_FIELD, frozenset(map(id_term, query.ids)))
        case DateRange():
            return Grains(query.field, query.earliest, query.latest)
        case _:
            return _leaf(query)


def alternatives(query: Any) -> list[Any]:
    """The queries of which any must match, as many as can be told apart."""
    if isinstance(query, whoosh_query.Or | whoosh_query.DisjunctionMax):
        return [inner for part in query.subqueries for inner in alternatives(part)]
    return [query]


def _all(parts: tuple[Query, ...], told: Tellers) -> Any:
    """Whoosh takes the negations of a conjunction away from the rest of it, so there must be a rest."""
    if all(isinstance(part, Not) for part in parts):
        negated = [_whole(part.part, told) for part in parts if isinstance(part, Not)]
        return whoosh_query.Not(AnyOf(negated))
    return whoosh_query.And([_compiled(part, told) for part in parts])


def _whole(part: Query, told: Tellers) -> Any:
    """A part of a disjunction, which Whoosh would take a bare negation out of."""
    compiled = _compiled(part, told)
    if isinstance(compiled, whoosh_query.Not):
        return whoosh_query.And([whoosh_query.Every(), compiled])
    return compiled


def _leaf(leaf: Term | Phrase | Prefix | Fuzzy) -> Any:
    if leaf.field.holds_keywords:
        return _keyword(leaf, leaf.field)
    words = folded_words(" ".join(leaf.words) if isinstance(leaf, Phrase) else leaf.text)
    if not words:
        return whoosh_query.Every()
    if leaf.field is Field.ANY:
        if isinstance(leaf, Prefix) and _is_short(words):
            return whoosh_query.Term(BEGINNINGS, words[0])
        return _any([query for field in HAS_STEMS for query in _in_text(leaf, field, words)])
    return _any(_in_text(leaf, leaf.field, words))


def _is_short(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and len(words[0]) <= LONGEST_BEGINNING and not is_unspaced(words[0])


def _any(queries: list[Any]) -> Any:
    return queries[0] if len(queries) == 1 else AnyOf(queries)


def _in_text(leaf: Term | Phrase | Prefix | Fuzzy, field: Field, words: tuple[str, ...]) -> list[Any]:
    """The queries of which any must match."""
    *before, last = words
    match leaf:
        case Term() if not before:
            exact = whoosh_query.Term(field, last)
            if field not in HAS_STEMS:
                return [exact]
            return [whoosh_query.DisjunctionMax([exact, whoosh_query.Term(stems_of(field), stem(last))])]
        case Prefix() if not is_unspaced(last):
            return [_after(before, field, Beginning(field, last))]
        case Fuzzy():
            return [_after(before, field, Alike(field, last, leaf.edits))]
        case _:
            return [_phrase(list(words), field)]


def _after(before: list[str], field: Field, query: Any) -> Any:
    return whoosh_query.And([_phrase(before, field), query]) if before else query


def _phrase(words: list[str], field: Field) -> Any:
    return whoosh_query.Term(field, words[0]) if len(words) == 1 else SideBySide(field, words)


def _keyword(leaf: Term | Phrase | Prefix | Fuzzy, field: Field) -> Any:
    compare = partial(keyword_term, field)
    match leaf:
        case Prefix():
            return Beginning(field, compare(leaf.text))
        case Fuzzy():
            return Alike(field, compare(leaf.text), leaf.edits)
        case Phrase():
            return whoosh_query.Term(field, compare(" ".join(leaf.words)))
        case _:
            return whoosh_query.Term(field, compare(leaf.text))
