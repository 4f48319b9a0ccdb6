"""Which names of organisations mean the same one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.extract.actors.bodies import listed_body
from indexer.extract.actors.institutions import Ministry, parse_ministry
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.organizations import (
    ambiguous_names,
    could_stand_for,
    is_acronym,
    key,
    key_words,
    known_organization,
    leading_state,
    short_form,
)
from indexer.extract.actors.surface import MAX_RIVALS, Surface, group_by

_STEM = 4
"""Letters at the beginning of a word that names must share to be compared."""


def merge_organizations(surfaces: Sequence[Surface], indices: Sequence[int]) -> list[list[int]]:
    """Indices of ``surfaces``, all of organisations, grouped by organisation."""
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
    return group_by(indices, lambda i: owner.find(keys[i]))


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
    known = {name: found for name, text in texts.items() if (found := known_organization(text))}
    first: dict[str, str] = {}
    for name, organization in known.items():
        owner.join(name, first.setdefault(organization.name, name))
    for name in texts:
        for full in ambiguous_names().get(name, ()):
            if name not in known and full in first:
                owner.join(name, first[full])


def _pair_brackets(
    surfaces: Sequence[Surface], indices: Sequence[int], keys: dict[int, str], owner: _Owners
) -> None:
    """``Center for Energy and Security Studies (CENESS)``: the article says so itself."""
    for before, after in pairwise(indices):
        short, full = surfaces[after].text, surfaces[before].text
        adjacent = surfaces[after].start == surfaces[before].start + len(full) + len(" (")
        if (
            adjacent
            and surfaces[after].bracketed
            and (could_stand_for(short, full) or (is_acronym(short) and " " in full))
        ):
            owner.join(keys[after], keys[before])


def _pair_short(texts: dict[str, str], counts: Counter[str], owner: _Owners) -> None:
    """Short forms and acronyms, each to the one full name that it fits best."""
    by_word, by_initial = _indexed(texts)
    for name, text in texts.items():
        found = key_words(text) or ("",)
        rivals = dict.fromkeys(
            [*by_word[found[0][:_STEM]][:MAX_RIVALS], *by_word[found[-1][:_STEM]][:MAX_RIVALS]]
        )
        scored = [
            (short_form(text, texts[other]), counts[other], other)
            for other in rivals
            if other != name and not _is_of_house(text, texts[other])
        ]
        if is_acronym(text):
            initials = [other for other in by_initial[name[:1]][:MAX_RIVALS] if other != name]
            scored += [(3, counts[other], other) for other in initials if could_stand_for(text, texts[other])]
        best = max(scored, default=(0, 0, ""))
        if best[0] >= 2 or (best[0] == 1 and sum(score == 1 for score, _, _ in scored) == 1):
            owner.join(name, best[2])


def _is_of_house(house: str, name: str) -> bool:
    """Whether a name is of a part or a work of a widely known company: ``Fox News Latino``."""
    first, longer = key_words(house), key_words(name)
    if longer[: len(first)] != first or len(longer) == len(first) or listed_body(house) is None:
        return False
    return not all(word in words("company_tail") for word in longer[len(first) :])


def _initials(text: str) -> Iterator[str]:
    """The first letter of a name, and that of what follows its own state."""
    yield key(text)[:1]
    code, rest = leading_state(text)
    if code:
        yield key(rest)[:1]


def _indexed(texts: dict[str, str]) -> tuple[defaultdict[str, list[str]], defaultdict[str, list[str]]]:
    """The keys by the beginnings of their words, and those of several words by their first letter."""
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    by_initial: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in texts.items():
        found = key_words(text)
        for initial in dict.fromkeys(_initials(text)) if len(found) > 1 else ():
            by_initial[initial].append(name)
        for word in dict.fromkeys(word[:_STEM] for word in found):
            by_word[word].append(name)
    return by_word, by_initial
