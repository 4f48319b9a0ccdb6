"""Who is meant in a query, once the user has said who is who.

No index holds corrections: they belong to the user and outlive it. Before a query is
put to an engine, what it asks about corrected actors is put as the index has it: a
merged actor is found under every id, and where only the article itself tells who
somebody is, the articles that do are named, as :class:`~indexer.search.query.Ids`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from indexer.corrections import Corrections
from indexer.model import ActorId, AnnotatedArticle, ArticleId
from indexer.search.analysis import fold
from indexer.search.hits import find_hits
from indexer.search.query import And, Field, Fuzzy, Ids, Not, Or, Phrase, Prefix, Query, Term

NOBODY = Ids(frozenset())

_HEAD = 3
"""Letters with which all inflections of a word begin."""

Test = Callable[[AnnotatedArticle], bool]
"""What is asked of an article once it is corrected."""

Lookup = Callable[[Query, Test | None], frozenset[ArticleId]]
"""The articles that a query, put to the index as it is, finds, and that pass a test."""


class Correcting:
    """Rewrites queries by some corrections; ``lookup`` asks the index."""

    def __init__(self, corrections: Corrections, lookup: Lookup) -> None:
        self._corrections, self._lookup = corrections, lookup

    def query(self, query: Query) -> Query:
        """The query as the index is to be asked."""
        match query:
            case And():
                return And(tuple(map(self.query, query.parts)))
            case Or():
                return Or(tuple(map(self.query, query.parts)))
            case Not():
                return Not(self.query(query.part))
            case Term(text, Field.ACTOR_ID):
                return self.actor(ActorId(text.casefold())) if self._is_involved(text) else query
            case Prefix(text, Field.ACTOR_ID):
                begun = [actor for actor in self._corrections.involved if actor.startswith(text.casefold())]
                return _any((query, *map(self.actor, sorted(begun))))
            case (
                Term(_, Field.ACTOR) | Phrase(_, Field.ACTOR) | Prefix(_, Field.ACTOR) | Fuzzy(_, Field.ACTOR)
            ):
                return self._named(query)
            case Term(text, Field.COUNTRY):
                return self._of_country(query, text.upper())
            case _:
                return query

    def actor(self, actor: ActorId) -> Query:
        """The articles in which an actor takes part, whatever they were found to call it."""
        known = self._corrections
        goal = known.final(actor)
        if goal in known.hidden:
            return NOBODY
        sources = sorted(known.sources(goal))
        narrow = [source for source in sources if known.is_split(source)]
        parts: list[Query] = [_term(source) for source in sources if source not in narrow]
        if narrow:
            doubtful = self.exceptions(narrow)
            surely = [_term(source) for source in narrow if known.final(source) == goal]
            if surely:
                parts.append(And((_any(surely), Not(Ids(doubtful)))))
            parts.append(Ids(self._lookup(Ids(doubtful), _has_actor(goal))))
        return _any(parts)

    def exceptions(self, actors: Iterable[ActorId]) -> frozenset[ArticleId]:
        """The articles in which one of these actors may be somebody else than everywhere."""
        narrow = [actor for actor in sorted(actors) if self._corrections.is_split(actor)]
        found: set[ArticleId] = set()
        for _, edge in self._corrections.splits(self._corrections.ways(narrow)):
            places: list[Query] = [_any(map(_term, narrow))]
            if edge.articles is not None:
                places.append(Ids(edge.articles))
            elif edge.names is not None:
                places.append(_any(Phrase(tuple(name.split()), Field.ACTOR) for name in sorted(edge.names)))
            found |= self._lookup(And(tuple(places)), None)
        return frozenset(found)

    def _is_involved(self, text: str) -> bool:
        return text.casefold() in self._corrections.involved

    def _named(self, leaf: Term | Phrase | Prefix | Fuzzy) -> Query:
        """The leaf, with the actors that the user or another id calls so, and without who is hidden."""
        in_text, head = replace(leaf, field=Field.BODY), _head(leaf)
        called = {
            actor
            for actor, names in self._names.items()
            if any(head in folded and find_hits(in_text, name) for name, folded in names.items())
        }
        hidden = called & self._corrections.hidden
        parts: list[Query] = [leaf]
        if hidden:
            sources = sorted({source for actor in hidden for source in self._corrections.sources(actor)})
            test = _has_name(lambda name: bool(find_hits(in_text, name)))
            parts = [self._checked(leaf, _any(map(_term, sources)), test)]
        return _any((*parts, *map(self.actor, sorted(called - hidden))))

    @cached_property
    def _names(self) -> dict[ActorId, dict[str, str]]:
        """What the corrections call those who are somebody else, or are called otherwise; and that folded."""
        known = self._corrections
        names: defaultdict[ActorId, dict[str, str]] = defaultdict(dict)
        said = [(actor, actor.replace("-", " ")) for actor in known.involved]
        for actor, name in (*said, *known.names.items(), *known.known_as.items()):
            names[known.final(actor)][name] = fold(name)
        return names

    def _of_country(self, leaf: Term, country: str) -> Query:
        known = self._corrections
        moved = {actor for actor, code in known.countries.items() if code != country}
        suspects = sorted(
            {
                source
                # Of one country in all its names: who is joined by an abbreviation.
                for actor in moved.union(known.hidden, known.edges.keys() - known.joined)
                for source in known.sources(known.final(actor))
            }
        )
        gained = [self.actor(actor) for actor, code in sorted(known.countries.items()) if code == country]
        if not suspects:
            return _any((leaf, *gained))
        return _any((self._checked(leaf, _any(map(_term, suspects)), _has_country(country)), *gained))

    def _checked(self, leaf: Query, suspects: Query, test: Test) -> Query:
        """The leaf, but of the articles of suspects only those that pass a test once they are corrected."""
        doubtful = self._lookup(And((leaf, suspects)), None)
        if not doubtful:
            return leaf
        return _any((And((leaf, Not(Ids(doubtful)))), Ids(self._lookup(Ids(doubtful), test))))


def _head(leaf: Term | Phrase | Prefix | Fuzzy) -> str:
    """What a name that a leaf matches has in it, folded: how the leaf begins, unless letters may differ."""
    match leaf:
        case Fuzzy():
            return ""
        case Phrase(words):
            return fold(words[0])[:_HEAD] if words else ""
        case Term(text) | Prefix(text):
            return fold(text)[:_HEAD]


def _term(actor: ActorId) -> Query:
    return Term(actor, Field.ACTOR_ID)


def _any(parts: Iterable[Query]) -> Query:
    """Any of the parts; each once, and none that finds nothing."""
    different: Iterator[Query] = (part for part in dict.fromkeys(parts) if part != NOBODY)
    found = tuple(different)
    return NOBODY if not found else found[0] if len(found) == 1 else Or(found)


def _has_actor(actor: ActorId) -> Test:
    return lambda annotated: any(one.id == actor for one in annotated.actors)


def _has_country(country: str) -> Test:
    return lambda annotated: any(one.country == country for one in annotated.actors)


def _has_name(is_meant: Callable[[str], bool]) -> Test:
    return lambda annotated: any(
        is_meant(name)
        for actor in annotated.actors
        for name in dict.fromkeys((actor.name, *(mention.text for mention in actor.mentions)))
    )
