"""Corrections without effect: what was said of actors, articles or names that a library does not have.

Nothing is wrong with such a line: another library may have what it speaks of. So it is
told, and never dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.corrections import Corrections, Hide, Known, Merge, Split, Statement
from indexer.corrections.model import surface_key
from indexer.model import ActorId, ArticleId
from indexer.record import unpack
from indexer.search.engine import SearchEngine, SearchRequest
from indexer.search.query import And, Field, Or, Phrase, Query, Term

_BATCH = 500
"""Hits that are asked for at once."""


@dataclass(frozen=True, slots=True)
class Idle:
    """A correction that changes nothing here, and why; or the part of it that does not."""

    statement: Statement
    reason: str

    def __str__(self) -> str:
        return f"line {self.statement.line}: {self.reason}"


def find_idle(known: Known, engine: SearchEngine) -> Iterator[Idle]:
    """What of some corrections has no effect on the articles of an index, in the order of the lines."""
    for statement in known.statements:
        for reason in _reasons(statement, known.corrections, engine):
            yield Idle(statement, reason)


def has_actor(engine: SearchEngine, actor: ActorId) -> bool:
    """Whether any article of the index has an actor, before all corrections."""
    return bool(engine.search(SearchRequest(_of(actor), limit=1)).hits)


def _reasons(statement: Statement, known: Corrections, engine: SearchEngine) -> Iterator[str]:
    said = statement.correction
    goal = known.final(said.actor)
    if not any(has_actor(engine, source) for source in known.sources(said.actor)):
        yield f"no article of this library has {said.actor}"
    elif isinstance(said, Merge):
        return
    elif isinstance(said, Split):
        yield from _of_split(said, known, engine)
    elif goal != said.actor:
        yield f"{said.actor} is {goal} by another line; say it of {goal}"
    elif goal in known.hidden and not isinstance(said, Hide):
        yield f"another line hides {goal}"


def _of_split(said: Split, known: Corrections, engine: SearchEngine) -> Iterator[str]:
    sources = known.sources(said.actor)
    for article in said.articles:
        found = engine.get(article)
        if found is None:
            yield f"this library has no article {article}"
        elif sources.isdisjoint(actor.id for actor in unpack(found.record).actors):
            yield f"article {article} does not have {said.actor}"
    for name in said.named:
        if not _is_named(name, sources, said.articles, engine):
            where = "these articles" if said.articles else "the articles of this library"
            yield f"none of {where} names {said.actor} so: {name}"


def _is_named(
    name: str, actors: frozenset[ActorId], articles: tuple[ArticleId, ...], engine: SearchEngine
) -> bool:
    """Whether an article, perhaps one of some only, has one of the actors under a form of the name."""
    wanted = surface_key(name)
    places = articles or _ids(And((_any_of(actors), Phrase(tuple(wanted.split()), Field.ACTOR))), engine)
    documents = filter(None, map(engine.get, places))
    return any(
        surface_key(mention.text) == wanted
        for document in documents
        for actor in unpack(document.record).actors
        if actor.id in actors
        for mention in actor.mentions
    )


def _any_of(actors: frozenset[ActorId]) -> Query:
    return Or(tuple(map(_of, sorted(actors))))


def _of(actor: ActorId) -> Query:
    return Term(actor, Field.ACTOR_ID)


def _ids(query: Query, engine: SearchEngine) -> Iterator[ArticleId]:
    offset = 0
    while hits := engine.search(SearchRequest(query, offset, _BATCH)).hits:
        yield from (hit.id for hit in hits)
        offset += len(hits)
