"""Short names of the widely known, in articles that do not give the full one: ``Trump``, the ``Treasury``.

News gives the full name of whoever it speaks of but those whom every reader knows. So a short
name alone means the one widely known actor so called, where something else in the article is
of that actor's state too. A name that several widely known actors have, or many people, stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.affiliation import Affiliation
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.identity import actor_id
from indexer.extract.actors.officials import leader_called, leaders
from indexer.extract.actors.organizations import ambiguous_names, key, known_organization
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.setting import is_of_sport
from indexer.model import ActorKind


def by_renown(
    evidence: Evidence, groups: Sequence[Group], belongs: Sequence[Affiliation | None]
) -> list[Group]:
    """The groups, those that have a short name of somebody widely known under the full one."""
    of_state = Counter(one.code for one in belongs if one)
    taken = {group.id for group in groups}
    named: list[Group] = []
    for group, one in zip(groups, belongs, strict=True):
        full = _full_name(evidence, group, one.code) if one and of_state[one.code] > 1 else None
        kind = evidence.surfaces[group.members[0]].kind
        known = replace(group, name=full, id=actor_id(full, kind), by_renown=True) if full else group
        named.append(group if known.id in taken else known)
        taken.add(named[-1].id)
    return named


def _full_name(evidence: Evidence, group: Group, code: str) -> str | None:
    """The full name of the only widely known actor of a state that is called so."""
    kind = evidence.surfaces[group.members[0]].kind
    if kind is ActorKind.PERSON:
        return _leader(group.name, code)
    full = _organization(group.name, code) if kind is ActorKind.ORGANIZATION else None
    return full if full and not is_of_sport(evidence) else None


def _leader(name: str, code: str) -> str | None:
    full = leader_called(name)
    return full if full and leaders()[parse_person(full)] == code else None


def _organization(name: str, code: str) -> str | None:
    found = key(name)
    if known_organization(name):
        return None
    full = [other for other in ambiguous_names().get(found, ()) if _state(other) == code]
    return full[0] if len(full) == 1 else None


def _state(name: str) -> str | None:
    known = known_organization(name)
    return known.country if known else None
