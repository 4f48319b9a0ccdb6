"""From a document to its postings: one pass over each text, for its words, their stems and beginnings.

What comes out is what Whoosh's own fields make of the same texts with :mod:`.analyzers`, which
take several calls for each word of each field.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from indexer.search.analysis import fold, folded_words, stems, surfaces
from indexer.search.capitals import Capitals, capitals
from indexer.search.document import IndexDocument
from indexer.search.tree import Field
from indexer.search.whoosh_engine.analyzers import GAP_WIDTH, LONGEST_BEGINNING, OPENING, OPENING_BOOST
from indexer.search.whoosh_engine.documents import id_term, keywords_of
from indexer.search.whoosh_engine.pool import Pool
from indexer.search.whoosh_engine.postings import frequency, position, positions
from indexer.search.whoosh_engine.schema import BEGINNINGS, HAS_STEMS, ID_FIELD, TITLE_BOOST, stems_of

_EXTRA = OPENING_BOOST - 1.0
_NOTHING = b""
_BOOSTS = (TITLE_BOOST, 1.0)
"""What the fields that have stems weigh."""

Places = Mapping[str, Sequence[int]]
"""Where each folded word of a text stands."""


def invert(document: IndexDocument, number: int, pool: Pool) -> dict[str, int]:
    """Add a document's postings under its number; how many words each field of it has, where that counts."""
    lengths: dict[str, int] = {}
    folded: set[str] = set()
    texts = [(document.title, surfaces(document.title)), (document.body, surfaces(document.body))]
    capitalised = [capitals(text, found) for text, found in texts]
    names = names_in(document, capitalised)
    for field, boost, (_, found), capital in zip(HAS_STEMS, _BOOSTS, texts, capitalised, strict=True):
        places, stem_of = _places([found]), stems(found, capital.words(names))
        folded.update(places)
        lengths[field] = _add_words(pool, field, number, places, boost)
        lengths[stems_of(field)] = _add_stems(pool, stems_of(field), number, places, stem_of, boost)
    for field, values in (
        (Field.ACTOR, document.actor_names),
        (Field.ROLE, document.roles),
        (Field.SOURCE, (document.source or "",)),
    ):
        lengths[field] = _add_words(pool, field, number, _places(map(surfaces, values)), 1.0)
    _add(pool, BEGINNINGS, number, _beginnings(folded), _NOTHING)
    _add(pool, ID_FIELD, number, (id_term(document.id),), _NOTHING)
    for field, keywords in keywords_of(document):
        _add(pool, field, number, keywords, frequency(1))
    return lengths


def names_in(document: IndexDocument, capitalised: Iterable[Capitals]) -> frozenset[str]:
    """The folded words that are names as far as the document tells, in its texts and by its actors."""
    actors = (word for name in document.actor_names for word in folded_words(name))
    return frozenset(actors).union(*(one.free for one in capitalised))


def _places(values: Iterable[Sequence[str]]) -> Places:
    """The words of one or more values, between which there is a gap that no phrase reaches over."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    start = 0
    for found in values:
        for place, word in enumerate(map(fold, found), start):
            places[word].append(place)
        start += len(found) + GAP_WIDTH
    return places


def _add_words(pool: Pool, field: str, number: int, places: Places, boost: float) -> int:
    terms, length = pool.field(field), 0
    for word, at in places.items():
        count = len(at)
        length += count
        weight = count if at[0] >= OPENING else count + _EXTRA * bisect_left(at, OPENING)
        terms[word] += (number, boost * weight, positions(at) if count > 1 else position(at[0]))
    pool.count(len(places))
    return length


def _add_stems(
    pool: Pool, field: str, number: int, places: Places, stem_of: Mapping[str, str], boost: float
) -> int:
    counts: dict[str, int] = {}
    weights: dict[str, float] = {}
    for word, stem in stem_of.items():
        at = places[word]
        count = len(at)
        weight = count if at[0] >= OPENING else count + _EXTRA * bisect_left(at, OPENING)
        counts[stem] = counts.get(stem, 0) + count
        weights[stem] = weights.get(stem, 0.0) + weight
    terms = pool.field(field)
    for stem, count in counts.items():
        terms[stem] += (number, boost * weights[stem], frequency(count))
    pool.count(len(counts))
    return sum(counts.values())


def _add(pool: Pool, field: str, number: int, words: Iterable[str], value: bytes) -> None:
    terms, count = pool.field(field), 0
    for word in words:
        terms[word] += (number, 1.0, value)
        count += 1
    pool.count(count)


def _beginnings(words: Iterable[str]) -> set[str]:
    return {word[:length] for word in words for length in range(1, LONGEST_BEGINNING + 1)}
