"""From the lines of a file to what holds, and to what is wrong with them.

A line that makes no sense, or that contradicts one before it, is a problem and holds
nothing; the others hold. Lines that contradict none may stand in any order. What is said
of an actor that is another one is said of nobody, and does no harm.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from indexer.corrections.model import (
    Correction,
    Hide,
    Merge,
    Problem,
    Rename,
    SetCountry,
    SetKind,
    Split,
    Statement,
)
from indexer.corrections.rules import Corrections, Edge
from indexer.corrections.syntax import parse_line
from indexer.model import ActorId, ActorKind

_Value = str | ActorKind | None


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a file says: the statements that hold, in order, and the problems."""

    corrections: Corrections
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


def compile_corrections(lines: Iterable[str]) -> Compiled:
    """What the lines of a file say."""
    builder = _Builder()
    statements: list[Statement] = []
    problems: list[Problem] = []
    for number, text in enumerate(lines, start=1):
        found = parse_line(text, number)
        if found is None:
            continue
        if not isinstance(found, Problem):
            message = builder.add(found, number)
            if message is None:
                statements.append(Statement(number, found))
                continue
            found = Problem(number, len(text) - len(text.lstrip()) + 1, message, text)
        problems.append(found)
    return Compiled(builder.build(), tuple(statements), tuple(problems))


@dataclass(slots=True)
class _Builder:
    """What has been said so far, and where."""

    edges: defaultdict[ActorId, list[tuple[Edge, int]]] = field(default_factory=lambda: defaultdict(list))
    facts: dict[tuple[type, ActorId], tuple[_Value, int]] = field(default_factory=dict)
    known_as: defaultdict[ActorId, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, correction: Correction, line: int) -> str | None:
        """Take in a correction, or say what it contradicts."""
        match correction:
            case Merge() | Split():
                return self._link(correction, line)
            case Rename(actor, value) | SetKind(actor, value) | SetCountry(actor, value):
                return self._state(correction, actor, value, line)
            case Hide(actor):
                return self._state(correction, actor, None, line)

    def _state(self, correction: Correction, actor: ActorId, value: _Value, line: int) -> str | None:
        known, where = self.facts.setdefault((type(correction), actor), (value, line))
        return None if known == value else f"line {where} says otherwise of {actor}; keep one of the two"

    def _link(self, correction: Merge | Split, line: int) -> str | None:
        edge, actor = Edge.of(correction), correction.actor
        for other, where in self.edges[actor]:
            if other.rank == edge.rank and other.into != edge.into and edge.within(other) is not None:
                return f"line {where} says that {actor} is {other.into}; keep one of the two"
        way = self._way_back(edge, actor)
        if way is not None:
            by = f" by line {', '.join(map(str, sorted(way)))}" if way else ""
            return f"{edge.into} is {actor} already{by}; nobody can be another that is the same"
        self.edges[actor].append((edge, line))
        if correction.name:
            self.known_as[correction.into].add(correction.name)
        return None

    def _way_back(self, first: Edge, goal: ActorId) -> frozenset[int] | None:
        """The lines that lead on from an edge to ``goal`` where it holds; None where none do."""
        waiting: list[tuple[Edge, frozenset[int]]] = [(first, frozenset())]
        seen: set[Edge] = set()
        while waiting:
            edge, lines = waiting.pop()
            if edge.into == goal:
                return lines
            for following, line in () if edge in seen else self.edges.get(edge.into, ()):
                narrowed = following.within(edge)
                if narrowed is not None:
                    waiting.append((narrowed, lines | {line}))
            seen.add(edge)
        return None

    def build(self) -> Corrections:
        edges = {
            actor: tuple(sorted({edge for edge, _ in edges}, key=_narrowest_first))
            for actor, edges in self.edges.items()
            if edges
        }
        merged = Corrections(edges).merged

        def facts(kind: type) -> dict[ActorId, _Value]:
            """What is said of actors that are still themselves."""
            said = ((actor, value) for (of, actor), (value, _) in self.facts.items() if of is kind)
            return {actor: value for actor, value in said if actor not in merged}

        return Corrections(
            edges,
            names={actor: str(name) for actor, name in facts(Rename).items()},
            kinds={actor: ActorKind(str(kind)) for actor, kind in facts(SetKind).items()},
            countries={actor: str(code) if code else None for actor, code in facts(SetCountry).items()},
            hidden=frozenset(facts(Hide)),
            known_as={actor: max(names, key=lambda n: (len(n), n)) for actor, names in self.known_as.items()},
        )


def _narrowest_first(edge: Edge) -> tuple[object, ...]:
    in_articles, named = edge.rank
    return (not in_articles, not named, edge.into, sorted(edge.names or ()), sorted(edge.articles or ()))
