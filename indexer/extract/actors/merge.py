"""Which names mean the same actor: every mention gets its group.

Full names are compared first; a short form then goes to the full name that it is
surest to belong to, and among equals to the one that the article has spoken of
most up to there. What fits no full name stays an actor of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from indexer.extract.actors.fold import loose
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.merge_organizations import merge_organizations
from indexer.extract.actors.merge_people import merge_people
from indexer.extract.actors.organizations import key_words
from indexer.extract.actors.place_names import usual_place
from indexer.extract.actors.surface import Surface, group_by
from indexer.model import ActorKind


def merge(surfaces: Sequence[Surface]) -> list[list[int]]:
    """Indices of ``surfaces``, grouped by actor; groups and members in order of the text."""
    by_kind: defaultdict[ActorKind, list[int]] = defaultdict(list)
    for i, surface in enumerate(surfaces):
        by_kind[surface.kind].append(i)
    groups: list[list[int]] = []
    groups += group_by(by_kind[ActorKind.STATE], lambda i: surfaces[i].code or loose(surfaces[i].text))
    groups += _places(surfaces, by_kind[ActorKind.PLACE])
    groups += merge_people(surfaces, by_kind[ActorKind.PERSON])
    groups += merge_organizations(surfaces, by_kind[ActorKind.ORGANIZATION])
    return sorted(sorted(group) for group in groups)


def _places(surfaces: Sequence[Surface], indices: Sequence[int]) -> list[list[int]]:
    """Places by their usual names; ``Limpopo Province`` is Limpopo where the article says both."""
    keys = {i: _place_key(surfaces[i].text) for i in indices}
    said = set(keys.values())

    def short(name: str) -> str:
        bare, _, head = name.rpartition(" ")
        return bare if bare in said and head in words("place_tail") else name

    return group_by(indices, lambda i: short(keys[i]))


def _place_key(text: str) -> str:
    return loose(" ".join(key_words(usual_place(text))))
