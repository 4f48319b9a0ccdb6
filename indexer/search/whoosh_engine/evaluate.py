"""A query tree asked of one segment."""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import and_, or_

from indexer.search.analysis import folded_words, is_unspaced, keyword
from indexer.search.grains import bounds, cover
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
)
from indexer.search.whoosh_engine.bits import members, rank
from indexer.search.whoosh_engine.codec import Where
from indexer.search.whoosh_engine.segment import Segment

_PLACES_OF_ANY = (Field.TITLE, Field.BODY)


def fields_of(field: Field) -> tuple[Field, ...]:
    """The fields of the index that a field of a query stands for."""
    return _PLACES_OF_ANY if field is Field.ANY else (field,)


def is_costly(query: Query) -> bool:
    """Whether documents must be looked into one by one, because words must stand side by side."""
    match query:
        case And() | Or():
            return any(map(is_costly, query.parts))
        case Not():
            return is_costly(query.part)
        case Phrase():
            return len(folded_words(" ".join(query.words))) > 1
        case Term() | Prefix() | Fuzzy():
            return not query.field.holds_keywords and len(folded_words(query.text)) > 1
        case _:
            return False


def evaluate(query: Query, segment: Segment, within: int) -> int:
    """The documents of ``segment`` that match, of those ``within`` a set."""
    if not within:
        return 0
    match query:
        case Everything():
            return within
        case And():
            for part in sorted(query.parts, key=is_costly):
                within = evaluate(part, segment, within)
            return within
        case Or():
            return reduce(or_, (evaluate(part, segment, within) for part in query.parts))
        case Not():
            return within & ~evaluate(query.part, segment, within)
        case DateRange():
            return within & _range(query, segment)
        case Ids():
            return within & segment.with_ids(query.ids)
        case _:
            return reduce(or_, (_leaf(query, segment, f, within) for f in fields_of(query.field)))


def _leaf(query: Term | Phrase | Prefix | Fuzzy, segment: Segment, field: Field, within: int) -> int:
    if field.holds_keywords:
        return within & _keyword(query, segment, field)
    words = folded_words(" ".join(query.words) if isinstance(query, Phrase) else query.text)
    if not words:
        return within
    *before, last = words
    match query:
        case Term() if not before:
            return within & segment.with_stem(field, last)
        case Prefix() if not is_unspaced(last):
            return _phrase(tuple(before), segment, field, within & segment.with_prefix(field, last))
        case Fuzzy():
            similar = within & segment.with_similar(field, last, query.edits)
            return _phrase(tuple(before), segment, field, similar)
        case _:
            return _phrase(words, segment, field, within)


def _keyword(query: Term | Phrase | Prefix | Fuzzy, segment: Segment, field: Field) -> int:
    match query:
        case Prefix():
            return segment.with_prefix(field, keyword(query.text))
        case Fuzzy():
            return segment.with_similar(field, keyword(query.text), query.edits)
        case Phrase():
            return segment.with_word(field, keyword(" ".join(query.words)))
        case _:
            return segment.with_word(field, keyword(query.text))


def _range(query: DateRange, segment: Segment) -> int:
    first = bounds(query.earliest)[0] if query.earliest else date.min  # type: ignore[index]
    last = bounds(query.latest)[1] if query.latest else date.max  # type: ignore[index]
    if not (query.earliest and query.latest):
        known = segment.years(query.field)
        if not known:
            return 0
        first = max(first, date(known[0], 1, 1))
        last = min(last, date(known[-1], 12, 31))
    return reduce(or_, (segment.with_word(query.field, grain) for grain in cover(first, last)), 0)


def _phrase(words: tuple[str, ...], segment: Segment, field: Field, within: int) -> int:
    """The documents in which ``words`` stand side by side."""
    if not words:
        return within
    sets = [segment.with_word(field, word) for word in words]
    candidates = reduce(and_, sets, within)
    if len(words) == 1 or not candidates:
        return candidates
    places = [segment.where(field, word) for word in words]
    found = bytearray(segment.size + 7 >> 3)
    for number in members(candidates):
        if _side_by_side(number, sets, places):
            found[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(found, "little")


def _side_by_side(number: int, sets: list[int], places: list[Where | None]) -> bool:
    """Whether the words stand side by side in one document, rarest words first."""
    starts: set[int] | None = None
    for i, (documents, where) in enumerate(zip(sets, places, strict=True)):
        if where is None:
            return False
        firsts = (position - i for position in where.within(rank(documents, number)))
        starts = set(firsts) if starts is None else starts.intersection(firsts)
        if not starts:
            return False
    return True
