"""Which names mean the same actor: every mention gets the number of its actor.

Full names are compared first; a short form then goes to the full name that it is
surest to belong to, and among equals to the one that the article has spoken of
most up to there. What fits no full name stays an actor of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.extract.actors.fold import loose
from indexer.extract.actors.institutions import Ministry, parse_ministry
from indexer.extract.actors.organizations import (
    ambiguous_names,
    could_stand_for,
    is_acronym,
    key,
    key_words,
    known_organizations,
    short_form,
)
from indexer.extract.actors.people import PersonName, parse_person, same_person
from indexer.model import ActorKind

_MAX_RIVALS = 50
"""Full names that a short form is compared with; more share a word only in lists, not in articles."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A name as it stands in the text. ``code`` is the state that a listed name means."""

    text: str
    kind: ActorKind
    start: int
    code: str | None = None


def merge(surfaces: Sequence[Surface]) -> list[list[int]]:
    """Indices of ``surfaces``, grouped by actor; groups and members in order of the text."""
    by_kind: defaultdict[ActorKind, list[int]] = defaultdict(list)
    for i, surface in enumerate(surfaces):
        by_kind[surface.kind].append(i)
    groups: list[list[int]] = []
    groups += _by_key(by_kind[ActorKind.STATE], lambda i: surfaces[i].code or loose(surfaces[i].text))
    groups += _by_key(by_kind[ActorKind.PLACE], lambda i: _place_key(surfaces[i].text))
    groups += _people(surfaces, by_kind[ActorKind.PERSON])
    groups += _organizations(surfaces, by_kind[ActorKind.ORGANIZATION])
    return sorted(sorted(group) for group in groups)


def _by_key(indices: Iterable[int], key_of: Callable[[int], str]) -> list[list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for i in indices:
        groups[key_of(i)].append(i)
    return list(groups.values())


def _place_key(text: str) -> str:
    words = key_words(text)
    if len(words) > 1 and words[-1] == "city":
        words = words[:-1]
    return loose(" ".join(words))


def _people(surfaces: Sequence[Surface], indices: Sequence[int]) -> list[list[int]]:
    names = {i: parse_person(surfaces[i].text) for i in indices}
    full = sorted({name for name in names.values() if len(name.parts) > 1}, key=lambda name: -len(name.parts))
    owner = _same_full_names(full)
    by_part = _by_part(owner)
    groups: defaultdict[PersonName, list[int]] = defaultdict(list)
    first_seen = {owner[name]: i for i, name in reversed(names.items()) if name in owner}
    for i in indices:
        name = names[i]
        target = owner.get(name) or _antecedent(name, by_part, groups, first_seen, i)
        groups[target or name].append(i)
    return list(groups.values())


def _same_full_names(full: Sequence[PersonName]) -> dict[PersonName, PersonName]:
    """The fullest form of each full name; only names that share a part are compared."""
    owner: dict[PersonName, PersonName] = {}
    heads: defaultdict[str, list[PersonName]] = defaultdict(list)
    for name in full:
        candidates = {
            head: None for part in (*name.parts, "".join(name.parts)) for head in heads[part][:_MAX_RIVALS]
        }
        scored = [(same_person(name, head), head) for head in candidates]
        best = max((score for score, _ in scored), default=0)
        matching = [head for score, head in scored if score == best]
        if best >= 2 and len(matching) == 1:
            owner[name] = matching[0]
            continue
        owner[name] = name
        for part in {*name.parts, "".join(name.parts)}:
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
) -> PersonName | None:
    """The person that a single word names at this place: surest, introduced, most spoken of."""
    candidates = by_part.get(name.parts[0], [])[:_MAX_RIVALS]
    scored = [
        (same_person(name, head), first_seen.get(head, at) <= at, len(groups.get(head, ())), head)
        for head in candidates
    ]
    best = max(scored, key=lambda entry: entry[:3], default=None)
    return best[3] if best is not None and best[0] > 0 else None


def _organizations(surfaces: Sequence[Surface], indices: Sequence[int]) -> list[list[int]]:
    ministries = {i: _ministry(surfaces[i]) for i in indices}
    fields = _fields(ministries.values())
    keys = {i: _organization_key(surfaces[i], ministries[i], fields) for i in indices}
    texts: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for i in indices:
        texts.setdefault(keys[i], surfaces[i].text)
        counts[keys[i]] += 1
    owner = _Owners(texts)
    _pair_known(texts, owner)
    _pair_brackets(surfaces, indices, keys, owner)
    _pair_short(texts, counts, owner)
    return _by_key(indices, lambda i: owner.find(keys[i]))


def _ministry(surface: Surface) -> Ministry | None:
    ministry = parse_ministry(surface.text)
    return (
        replace(ministry, code=surface.code) if ministry and surface.code and not ministry.code else ministry
    )


def _fields(ministries: Iterable[Ministry | None]) -> dict[str, str]:
    """The state of each field of government, where the article speaks of one state's only."""
    states: defaultdict[str, set[str]] = defaultdict(set)
    for ministry in ministries:
        if ministry and ministry.code:
            states[ministry.field].add(ministry.code)
    return {field: next(iter(codes)) for field, codes in states.items() if len(codes) == 1}


def _organization_key(surface: Surface, ministry: Ministry | None, fields: dict[str, str]) -> str:
    if ministry is None:
        return key(surface.text)
    return replace(ministry, code=ministry.code or fields.get(ministry.field)).name


class _Owners:
    """Disjoint sets of keys."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: str) -> str:
        """The key that stands for the set of this one."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, key: str, other: str) -> None:
        """Make one set of the sets of two keys."""
        self._parent[self.find(key)] = self.find(other)


def _pair_known(texts: dict[str, str], owner: _Owners) -> None:
    """Names of one widely known organisation; an ambiguous one only beside another of its names."""
    known, ambiguous = known_organizations(), ambiguous_names()
    first: dict[str, str] = {}
    for name in texts:
        if name in known:
            owner.join(name, first.setdefault(known[name].name, name))
    for name in texts:
        for full in ambiguous.get(name, ()):
            if name not in known and full in first:
                owner.join(name, first[full])


def _pair_brackets(
    surfaces: Sequence[Surface], indices: Sequence[int], keys: dict[int, str], owner: _Owners
) -> None:
    """``Center for Energy and Security Studies (CENESS)``: the article says so itself."""
    for before, after in pairwise(indices):
        gap = surfaces[after].start - surfaces[before].start - len(surfaces[before].text)
        if gap == 2 and (
            is_acronym(surfaces[after].text) or could_stand_for(surfaces[after].text, surfaces[before].text)
        ):
            owner.join(keys[after], keys[before])


def _pair_short(texts: dict[str, str], counts: Counter[str], owner: _Owners) -> None:
    """Short forms and acronyms, each to the one full name that it fits best."""
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    by_initial: defaultdict[str, list[str]] = defaultdict(list)
    for name in texts:
        words = key_words(texts[name])
        if len(words) > 1:
            by_initial[name[:1]].append(name)
            for word in {words[0][:4], words[-1]}:
                by_word[word].append(name)
    for name, text in texts.items():
        words = key_words(text)
        rivals = (
            dict.fromkeys(
                [*by_word.get(words[0][:4], ())[:_MAX_RIVALS], *by_word.get(words[-1], ())[:_MAX_RIVALS]]
            )
            if words
            else {}
        )
        scored = [(short_form(text, texts[other]), counts[other], other) for other in rivals if other != name]
        if is_acronym(text):
            initials = by_initial.get(name[:1], ())[:_MAX_RIVALS]
            scored += [
                (3, counts[other], other)
                for other in initials
                if other != name and could_stand_for(text, texts[other])
            ]
        best = max(scored, default=(0, 0, ""))
        if best[0] >= 2 or (best[0] == 1 and sum(score == 1 for score, _, _ in scored) == 1):
            owner.join(name, best[2])
