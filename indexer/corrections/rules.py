"""Corrections as they are looked up: pure, immutable, and independent of the order they were given in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from indexer.corrections.model import Merge, Split, surface_key
from indexer.model import ActorId, ActorKind, ArticleId

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Edge:
    """That an actor is another one: under some names, in some articles; None is under all, in all."""

    into: ActorId
    names: frozenset[str] | None = None
    articles: frozenset[ArticleId] | None = None

    @classmethod
    def of(cls, correction: Merge | Split) -> Edge:
        """What a merge or a split says."""
        if isinstance(correction, Merge):
            return cls(correction.into)
        names = frozenset(map(surface_key, correction.named)) or None
        return cls(correction.into, names, frozenset(correction.articles) or None)

    @property
    def rank(self) -> tuple[bool, bool]:
        """How narrowly it holds: the narrowest edge wins, articles before names."""
        return self.articles is not None, self.names is not None

    @property
    def is_merge(self) -> bool:
        """Whether it holds under all names and in all articles."""
        return self.names is None and self.articles is None

    def holds(self, surface: str, article: ArticleId) -> bool:
        """Whether it holds for a name, as :func:`surface_key` gives it, in an article."""
        return (self.articles is None or article in self.articles) and (
            self.names is None or surface in self.names
        )

    def within(self, other: Edge) -> Edge | None:
        """The same edge where the other one holds too; None where that is nowhere."""
        names = _both(self.names, other.names)
        articles = _both(self.articles, other.articles)
        return None if names == frozenset() or articles == frozenset() else Edge(self.into, names, articles)


def _both(a: frozenset[_T] | None, b: frozenset[_T] | None) -> frozenset[_T] | None:
    return b if a is None else a if b is None else a & b


@dataclass(frozen=True)
class Corrections:
    """What holds, by actor. ``edges`` are the narrowest first."""

    edges: Mapping[ActorId, tuple[Edge, ...]] = field(default_factory=dict)
    names: Mapping[ActorId, str] = field(default_factory=dict)
    kinds: Mapping[ActorId, ActorKind] = field(default_factory=dict)
    countries: Mapping[ActorId, str | None] = field(default_factory=dict)
    hidden: frozenset[ActorId] = frozenset()
    known_as: Mapping[ActorId, str] = field(default_factory=dict)
    """What to call an actor in articles that do not name it themselves."""

    joined: frozenset[ActorId] = frozenset()
    """Who is another one not because the user says so but by what the archive itself explains."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is corrected."""
        return not self.touched

    @cached_property
    def touched(self) -> frozenset[ActorId]:
        """Every actor that an article cannot be shown with as it was found."""
        return self.hidden.union(self.edges, self.names, self.kinds, self.countries)

    @cached_property
    def merged(self) -> Mapping[ActorId, ActorId]:
        """Every actor that is another one in all articles, and which one that is in the end."""
        return {actor: self.final(actor) for actor in self.edges if self.final(actor) != actor}

    def final(self, actor: ActorId) -> ActorId:
        """Who an actor is wherever nothing narrower is said."""
        *_, last = self._steps(actor)
        return last

    def _steps(self, actor: ActorId) -> Iterator[ActorId]:
        """An actor, and who it is in all articles, one merge after the other."""
        step: ActorId | None = actor
        while step is not None:
            yield step
            step = next((edge.into for edge in self.edges.get(step, ()) if edge.is_merge), None)

    def destination(self, actor: ActorId, surface: str, article: ArticleId) -> ActorId:
        """Who an actor is under one of its names, as :func:`surface_key` gives it, in an article."""
        while True:
            step = next((e.into for e in self.edges.get(actor, ()) if e.holds(surface, article)), None)
            if step is None:
                return actor
            actor = step

    def is_split(self, actor: ActorId) -> bool:
        """Whether it depends on article or name who an actor is."""
        return any(not edge.is_merge for step in self._steps(actor) for edge in self.edges.get(step, ()))

    def sources(self, actor: ActorId) -> frozenset[ActorId]:
        """All who may be this actor somewhere, itself among them."""
        found, waiting = {actor}, [actor]
        while waiting:
            new = self._into.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return frozenset(found)

    @cached_property
    def _into(self) -> Mapping[ActorId, set[ActorId]]:
        """Who may be each actor by one edge."""
        found: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
        for actor, edges in self.edges.items():
            for edge in edges:
                found[edge.into].add(actor)
        return dict(found)

    @cached_property
    def involved(self) -> frozenset[ActorId]:
        """Every actor that something is said of, those included that others turn out to be."""
        return self.touched.union(edge.into for edges in self.edges.values() for edge in edges)

    def ways(self, actors: Iterable[ActorId]) -> frozenset[ActorId]:
        """Whom some actors may turn out to be, and who they are on the way, themselves included."""
        found, waiting = set(actors), list(actors)
        while waiting:
            new = {edge.into for edge in self.edges.get(waiting.pop(), ())} - found
            found |= new
            waiting += new
        return frozenset(found)

    def splits(self, actors: Iterable[ActorId]) -> Iterator[tuple[ActorId, Edge]]:
        """All that is said of these actors for some articles or names only."""
        return ((actor, edge) for actor in actors for edge in self.edges.get(actor, ()) if not edge.is_merge)


NOTHING = Corrections()
"""No corrections at all."""
