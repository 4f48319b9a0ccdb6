"""Which names of people mean the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from indexer.extract.actors.people import PersonName, parse_person, same_person
from indexer.extract.actors.surface import MAX_RIVALS, Surface


def merge_people(surfaces: Sequence[Surface], indices: Sequence[int]) -> list[list[int]]:
    """Indices of ``surfaces``, all of people, grouped by person."""
    names = {i: parse_person(surfaces[i].text) for i in indices}
    full = sorted(dict.fromkeys(n for n in names.values() if len(n.parts) > 1), key=lambda n: -len(n.parts))
    owner = _same_full_names(full)
    others = {
        i: frozenset(owner.get(name, name) for name in map(parse_person, surfaces[i].relatives))
        for i in names
    }
    by_part = _by_part(owner)
    groups: defaultdict[PersonName, list[int]] = defaultdict(list)
    first_seen = {owner.get(name, name): i for i, name in reversed(names.items())}
    for name in _namesakes(names, others, by_part):
        by_part.setdefault(name.parts[0], []).insert(0, name)
    for i in indices:
        name = names[i]
        target = owner.get(name) or _antecedent(name, by_part, groups, first_seen, i, others[i])
        groups[target or name].append(i)
    return list(groups.values())


def _namesakes(
    names: Mapping[int, PersonName],
    others: Mapping[int, Set[PersonName]],
    by_part: Mapping[str, Sequence[PersonName]],
) -> Set[PersonName]:
    """Those called by family name only, with relatives of that name: ``Berg's son Ole Berg``."""
    return {
        names[i]
        for i, relatives in others.items()
        if relatives
        and len(names[i].parts) == 1
        and all(head in relatives for head in by_part.get(names[i].parts[0], ()))
    }


def _same_full_names(full: Sequence[PersonName]) -> dict[PersonName, PersonName]:
    """The fullest form of each full name; only names that share a part are compared."""
    owner: dict[PersonName, PersonName] = {}
    heads: defaultdict[str, list[PersonName]] = defaultdict(list)
    for name in full:
        candidates = {
            head: None for part in (*name.parts, "".join(name.parts)) for head in heads[part][:MAX_RIVALS]
        }
        scored = [(same_person(name, head), head) for head in candidates]
        best = max((score for score, _ in scored), default=0)
        matching = [head for score, head in scored if score == best]
        if best >= 2 and len(matching) == 1:
            owner[name] = matching[0]
            continue
        owner[name] = name
        for part in dict.fromkeys((*name.parts, "".join(name.parts))):
            heads[part].append(name)
    return owner


def _by_part(owner: dict[PersonName, PersonName]) -> dict[str, list[PersonName]]:
    """The people that a single word could name."""
    table: defaultdict[str, dict[PersonName, None]] = defaultdict(dict)
    for name, head in owner.items():
        for part in name.parts:
            for word in (part, part.rpartition("-")[2]):
                table[word][head] = None
    return {word: list(heads) for word, heads in table.items()}


def _antecedent(
    name: PersonName,
    by_part: dict[str, list[PersonName]],
    groups: dict[PersonName, list[int]],
    first_seen: dict[PersonName, int],
    at: int,
    others: Set[PersonName],
) -> PersonName | None:
    """The person that a single word names at this place: surest, introduced, most spoken of; no relative."""
    candidates = [head for head in by_part.get(name.parts[0], [])[:MAX_RIVALS] if head not in others]
    scored = [
        (same_person(name, head), first_seen.get(head, at) <= at, len(groups.get(head, ())), head)
        for head in candidates
    ]
    best = max(scored, key=lambda entry: entry[:3], default=None)
    return best[3] if best is not None and best[0] > 0 else None
