"""Corrections laid over an annotated article: pure, and the same however often it is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from indexer.corrections.model import surface_key
from indexer.corrections.rules import Corrections
from indexer.model import Actor, ActorId, AnnotatedArticle, ArticleId, Mention, Role, Span

_Placed = TypeVar("_Placed", Mention, Role)


@dataclass(slots=True)
class _Part:
    """What one actor, as it was found, gives to an actor as it is."""

    found: Actor
    is_whole: bool
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    nominals: list[Mention] = field(default_factory=list)


def corrected(annotated: AnnotatedArticle, corrections: Corrections) -> AnnotatedArticle:
    """The article with its actors as they are; of all that it says nothing is lost but who is hidden."""
    touched = corrections.touched
    if not touched or touched.isdisjoint(actor.id for actor in annotated.actors):
        return annotated
    parts: defaultdict[ActorId, list[_Part]] = defaultdict(list)
    for actor in annotated.actors:
        for goal, part in _parted(actor, corrections, annotated.article.id):
            parts[goal].append(part)
    actors = [
        _joined(actor, gathered, corrections)
        for actor, gathered in parts.items()
        if actor not in corrections.hidden
    ]
    return replace(annotated, actors=tuple(sorted(actors, key=_place)))


def _parted(actor: Actor, corrections: Corrections, article: ArticleId) -> Iterator[tuple[ActorId, _Part]]:
    """The actor in parts, by who each of them is; what has no name goes with the mention next to it."""
    if not corrections.is_split(actor.id):
        part = _Part(
            actor,
            is_whole=True,
            mentions=[*actor.mentions],
            roles=[*actor.roles],
            nominals=[*actor.nominals],
        )
        yield corrections.final(actor.id), part
        return
    goals = [corrections.destination(actor.id, surface_key(m.text), article) for m in actor.mentions]
    goals = goals or [corrections.destination(actor.id, surface_key(actor.name), article)]
    is_whole = len(set(goals)) == 1
    parts = {goal: _Part(actor, is_whole=is_whole) for goal in goals}
    for goal, mention in zip(goals, actor.mentions, strict=False):
        parts[goal].mentions.append(mention)
    for role in actor.roles:
        parts[goals[_nearest(role.span, actor.mentions)]].roles.append(role)
    for nominal in actor.nominals:
        parts[goals[_nearest(nominal.span, actor.mentions)]].nominals.append(nominal)
    yield from parts.items()


def _nearest(span: Span, mentions: Sequence[Mention]) -> int:
    """Which of the mentions stands nearest to a range; the first where there is none."""

    def distance(i: int) -> int:
        other = mentions[i].span
        return max(0, other.start - span.end, span.start - other.end)

    return min(range(len(mentions)), key=distance, default=0)


def _joined(actor: ActorId, parts: Sequence[_Part], corrections: Corrections) -> Actor:
    own = next((part for part in parts if part.found.id == actor), None)
    lead = own or max(parts, key=lambda part: (part.is_whole, len(part.mentions)))
    # What was split off by name alone may come from elsewhere than what it was taken for.
    countries = [part.found.country for part in (lead, *parts) if part.is_whole or part is own]
    country = next(filter(None, countries), None)
    joined = Actor(
        id=actor,
        name=corrections.names.get(actor) or _name(actor, lead, corrections),
        kind=corrections.kinds.get(actor, lead.found.kind),
        mentions=_in_order(mention for part in parts for mention in part.mentions),
        roles=_in_order(role for part in parts for role in part.roles),
        country=corrections.countries.get(actor, country),
        nominals=_in_order(nominal for part in parts for nominal in part.nominals),
    )
    return lead.found if joined == lead.found else joined


def _name(actor: ActorId, lead: _Part, corrections: Corrections) -> str:
    if lead.found.id == actor:
        return lead.found.name
    known = corrections.known_as.get(actor)
    if known or lead.is_whole or not lead.mentions:
        return known or lead.found.name
    return max((" ".join(mention.text.split()) for mention in lead.mentions), key=len)


def _in_order(items: Iterable[_Placed]) -> tuple[_Placed, ...]:
    return tuple(sorted(dict.fromkeys(items), key=lambda item: (item.span, item.text)))


def _place(actor: Actor) -> tuple[Span, ActorId]:
    return min((mention.span for mention in actor.mentions), default=Span(0, 0)), actor.id
