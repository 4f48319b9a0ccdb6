"""Which sentences of an article are about a query, and not only in an article that it found.

A sentence is about a query that would find it were it an article of its own, with those
words that stand close to it: of ``north korea talks`` one sentence may say who, and the
next one what. What only an article as a whole can be, as published somewhen or by
somebody, holds for each of its sentences. A word also stands in a sentence that calls by
another name an actor whose name has it: ``Pyongyang`` is about ``north korea``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache

from indexer.chronology.model import ChronologyEntry, Telling
from indexer.chronology.order import within
from indexer.chronology.who import about, about_actors
from indexer.grains import bounds
from indexer.model import Actor, ActorId, AnnotatedArticle, Span
from indexer.search.hits import find_hits
from indexer.search.query import And, DateRange, Field, Fuzzy, Or, Phrase, Prefix, Query, Term

NEAR = 250
"""Characters before and behind a sentence in which the query's other words may stand."""


class Nearness(IntEnum):
    """Where something that a query asks for is, as seen from a sentence."""

    AWAY = 0
    NEAR = 1
    HERE = 2


Test = Callable[[Telling], Nearness]

_WORDS = frozenset({Field.ANY, Field.BODY})
_FRAME = frozenset({Field.ROLE, Field.COUNTRY, Field.MENTIONS})
"""What many sentences have: it says which of those count that are about the rest."""

_ACTORS = frozenset({Field.ACTOR, Field.ACTOR_ID, Field.ROLE, Field.COUNTRY})


def about_query(
    query: Query, annotated: AnnotatedArticle, merged: Mapping[ActorId, ActorId] | None = None
) -> Callable[[Telling], bool] | None:
    """A test that says of each sentence of one article whether it is about ``query``.

    Args:
        query: as it was parsed.
        annotated: an article that it finds.
        merged: the actors that are asked for under the id of another.

    Returns:
        The test, or None where the query says nothing that a sentence could be about.
    """
    test = _test(query, annotated, merged or {})
    return (lambda entry: test(entry) is Nearness.HERE) if test else None


def _test(query: Query, annotated: AnnotatedArticle, merged: Mapping[ActorId, ActorId]) -> Test | None:
    match query:
        case And(parts):
            frame = [part for part in parts if getattr(part, "field", None) in _FRAME]
            main = [part for part in parts if part not in frame]
            return _both(*(_every(these, annotated, merged) for these in (frame, main)))
        case Or(parts):
            choices = [_test(part, annotated, merged) for part in parts]
            known = [test for test in choices if test is not None]
            is_open = len(known) < len(choices)
            return None if is_open else lambda entry: max(test(entry) for test in known)
        case Term() | Phrase() | Prefix() | Fuzzy() if query.field in _WORDS:
            return _says(query, annotated)
        case Term() | Phrase() | Prefix() | Fuzzy() if query.field in _ACTORS:
            return _here(_acts(query, annotated, merged))
        case Term(value, Field.MENTIONS):
            return _here(_is_of(value, value))
        case DateRange(earliest, latest, Field.MENTIONS):
            return _here(_is_of(earliest, latest))
        case _:
            return None


def _every(
    parts: Sequence[Query], annotated: AnnotatedArticle, merged: Mapping[ActorId, ActorId]
) -> Test | None:
    """Nothing is away, and what is nearest counts: the rest only says what the sentence goes on with."""
    tests = [test for part in parts if (test := _test(part, annotated, merged)) is not None]
    if not tests:
        return None

    def test_all(entry: Telling) -> Nearness:
        found = [test(entry) for test in tests]
        return max(found) if min(found) else Nearness.AWAY

    return test_all


def _both(frame: Test | None, main: Test | None) -> Test | None:
    """What is main, within its frame; where nothing is main, the frame itself."""
    if frame is None or main is None:
        return main or frame
    return lambda entry: main(entry) if frame(entry) else Nearness.AWAY


def _here(test: Callable[[Telling], bool]) -> Test:
    return lambda entry: Nearness.HERE if test(entry) else Nearness.AWAY


def _says(leaf: Query, annotated: AnnotatedArticle) -> Test:
    """Where the words stand: in a sentence, or in the name of an actor who is in it, or near it."""
    hits = find_hits(leaf, annotated.article.text)
    named = {actor.id for actor in annotated.actors if _has(leaf, actor.name)}

    def test(entry: Telling) -> Nearness:
        if _holds_one(entry.span, hits) or not named.isdisjoint(entry.actors):
            return Nearness.HERE
        around = Span(max(0, entry.span.start - NEAR), entry.span.end + NEAR)
        return Nearness.NEAR if _holds_one(around, hits) else Nearness.AWAY

    return test


@lru_cache(maxsize=65536)
def _has(leaf: Query, name: str) -> bool:
    """Whether the words stand in a name; the same names come again in every article."""
    return bool(find_hits(leaf, name))


def _holds_one(stretch: Span, hits: Sequence[Span]) -> bool:
    first = bisect_left(hits, stretch.start, key=lambda hit: hit.start)
    return first < len(hits) and hits[first].end <= stretch.end


def _acts(
    leaf: Term | Phrase | Prefix | Fuzzy, annotated: AnnotatedArticle, merged: Mapping[ActorId, ActorId]
) -> Callable[[Telling], bool]:
    """Whether an actor whom the query names, or describes by role or country, takes part."""
    match leaf:
        case Term(name, Field.ACTOR_ID):
            return about(merged.get(ActorId(name), name), annotated)
        case Term(name, Field.ACTOR):
            return about(name, annotated)
        case Phrase(words, Field.ACTOR):
            return about(" ".join(words), annotated)
        case _:
            return about_actors([actor for actor in annotated.actors if _is_meant(leaf, actor)], annotated)


def _is_meant(leaf: Term | Phrase | Prefix | Fuzzy, actor: Actor) -> bool:
    if isinstance(leaf, Term) and leaf.field is Field.COUNTRY:
        return (actor.country or "").casefold() == leaf.text.casefold()
    said: Collection[str] = (
        [role.text for role in actor.roles]
        if leaf.field is Field.ROLE
        else [actor.name, *(mention.text for mention in actor.mentions)]
    )
    return any(_has(leaf, text) for text in said)


def _is_of(earliest: str | None, latest: str | None) -> Callable[[Telling], bool]:
    """Whether a sentence tells of a day in a range of days, months or years."""
    first, last = bounds(earliest or ""), bounds(latest or "")
    start, end = first and first[0], last and last[1]
    return lambda entry: isinstance(entry, ChronologyEntry) and within(entry, start, end)
