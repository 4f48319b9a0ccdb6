"""The countries of actors: each ground for one is asked in turn, the first that knows one decides.

An office of a state that the text gives to nobody's state is that of the other
office-holders where they are all of one, else of the state that the article is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer.extract.actors.countries import (
    dominant,
    is_public,
    known_officials,
    most_said,
    of_mention,
    of_organization,
    of_role,
)
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.people import parse_person
from indexer.model import ActorKind


class Ground(StrEnum):
    """What a country was taken from."""

    ROLE = "role"
    BESIDE = "beside"
    LEADER = "leader"
    COLLEAGUES = "colleagues"
    SUBJECT = "subject"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A country (ISO 3166-1 alpha-2) and the ground for it."""

    code: str
    ground: Ground


def affiliations(evidence: Evidence, groups: Sequence[Group]) -> list[Affiliation | None]:
    """Whose each actor is, or None where neither the text nor a list settles it."""
    known = [_first(_own_grounds(evidence, group)) for group in groups]
    official = [_holds_office(evidence, group) for group in groups]
    colleagues = {own.code for own, holds in zip(known, official, strict=True) if own and holds}
    shared = next(iter(colleagues)) if len(colleagues) == 1 else None
    about = dominant(evidence.mentioned) if colleagues <= {dominant(evidence.mentioned)} else None
    return [
        own or (_first([(Ground.COLLEAGUES, shared), (Ground.SUBJECT, about)]) if holds else None)
        for own, holds in zip(known, official, strict=True)
    ]


def _first(grounds: Iterable[tuple[Ground, str | None]]) -> Affiliation | None:
    return next((Affiliation(code, ground) for ground, code in grounds if code), None)


def _own_grounds(evidence: Evidence, group: Group) -> Iterator[tuple[Ground, str | None]]:
    kind = evidence.surfaces[group.members[0]].kind
    if kind is ActorKind.ORGANIZATION:
        yield Ground.NAME, of_organization(group.name)
    yield Ground.ROLE, most_said(by_role(evidence, group.members))
    named = Ground.NAME if kind in (ActorKind.STATE, ActorKind.PLACE) else Ground.BESIDE
    yield named, most_said(by_place(evidence, group.members))
    if kind is ActorKind.PERSON:
        names = {group.name, *(evidence.surfaces[i].text for i in group.members)}
        yield Ground.LEADER, next(filter(None, map(_known, sorted(names))), None)


def _known(name: str) -> str | None:
    """The state of a widely known official; a family name alone is nobody's."""
    return known_officials().get(parse_person(name)) if " " in name else None


def _holds_office(evidence: Evidence, group: Group) -> bool:
    """Whether a person holds an office of a state."""
    if evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON:
        return False
    offices = evidence.stated(group.members)
    return any(is_public(evidence.clauses[stated.sentence], stated.phrase) for stated in offices)


def by_role(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that each role of the mentions says, in their order."""
    return [of_role(evidence.clauses[stated.sentence], stated.phrase) for stated in evidence.stated(members)]


def by_place(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that stands beside each mention, or that it names, in their order."""
    mentioned = (evidence.mentioned[i] for i in members)
    return [of_mention(evidence.clauses[mention.sentence], mention) for mention in mentioned]
