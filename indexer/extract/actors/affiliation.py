"""The country of one actor: each ground for it is asked in turn, the first that knows one decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer.extract.actors.countries import (
    dominant,
    is_public,
    leaders,
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
    SUBJECT = "subject"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A country (ISO 3166-1 alpha-2) and the ground for it."""

    code: str
    ground: Ground


def affiliation(evidence: Evidence, group: Group) -> Affiliation | None:
    """Whose somebody is, or None where neither the text nor a list settles it."""
    return next((Affiliation(code, ground) for ground, code in _grounds(evidence, group) if code), None)


def _grounds(evidence: Evidence, group: Group) -> Iterator[tuple[Ground, str | None]]:
    kind = evidence.surfaces[group.members[0]].kind
    if kind is ActorKind.ORGANIZATION:
        yield Ground.NAME, of_organization(group.name)
    yield Ground.ROLE, most_said(by_role(evidence, group.members))
    named = Ground.NAME if kind in (ActorKind.STATE, ActorKind.PLACE) else Ground.BESIDE
    yield named, most_said(by_place(evidence, group.members))
    if kind is ActorKind.PERSON:
        yield Ground.LEADER, leaders().get(parse_person(group.name))
        offices = evidence.stated(group.members)
        if any(is_public(evidence.clauses[stated.sentence], stated.phrase) for stated in offices):
            yield Ground.SUBJECT, dominant(evidence.mentioned)


def by_role(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that each role of the mentions says, in their order."""
    return [of_role(evidence.clauses[stated.sentence], stated.phrase) for stated in evidence.stated(members)]


def by_place(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that stands beside each mention, or that it names, in their order."""
    mentioned = (evidence.mentioned[i] for i in members)
    return [of_mention(evidence.clauses[mention.sentence], mention) for mention in mentioned]
