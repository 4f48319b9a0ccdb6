"""The full names of widely known people and organisations, found where the model passes over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from indexer.extract.actors.officials import names_of_officials
from indexer.extract.actors.organizations import names_of_organizations
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.tokens import tokenize
from indexer.model import ActorKind


class _KnownName(NamedTuple):
    words: tuple[str, ...]
    kind: ActorKind


def begins_known(forms: Sequence[str]) -> bool:
    """Whether any word could begin such a name."""
    return not _by_first_word().keys().isdisjoint(forms)


def known_names(forms: Sequence[str], taken: AbstractSet[int]) -> Iterator[tuple[int, int, ActorKind]]:
    """Where each such name begins and ends that nothing takes a word of, and whose it is."""
    names = _by_first_word()
    end = 0
    for i, form in enumerate(forms):
        if i < end or form not in names:
            continue
        name = next((n for n in names[form] if tuple(forms[i : i + len(n.words)]) == n.words), None)
        if name and taken.isdisjoint(range(i, i + len(name.words))):
            end = i + len(name.words)
            yield i, end, name.kind


def made_whole(forms: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, what the model has cut put together: [Moody's] [Investors Service], New York [Fed]."""
    if not names or not begins_known(forms):
        return [*names]
    whole = list(names)
    for first, end, kind in known_names(forms, frozenset()):
        inside = [name for name in whole if name.first < end and first < name.end]
        is_cut = all(first <= name.first and name.end <= end for name in inside)
        is_name = kind is ActorKind.ORGANIZATION and not forms[end - 1].islower()
        if inside and is_cut and is_name:
            at = whole.index(inside[0])
            whole[at : at + len(inside)] = [Name(inside[0].sentence, first, end, Label.ORGANIZATION)]
    return whole


@cache
def _by_first_word() -> dict[str, tuple[_KnownName, ...]]:
    """The names of more than one word, the longest first."""
    by_first: defaultdict[str, list[_KnownName]] = defaultdict(list)
    for names, kind in (
        (names_of_officials(), ActorKind.PERSON),
        (names_of_organizations(), ActorKind.ORGANIZATION),
    ):
        for name in names:
            words = tuple(token.text for token in tokenize(name, 0, len(name)))
            if len(words) > 1:
                by_first[words[0]].append(_KnownName(words, kind))
    return {first: tuple(sorted(found, key=lambda n: -len(n.words))) for first, found in by_first.items()}
