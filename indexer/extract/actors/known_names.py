"""The full names of widely known people and organisations, found where the model passes over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from indexer.extract.actors.lexicon import words
from indexer.extract.actors.officials import names_of_officials
from indexer.extract.actors.organizations import names_of_organizations
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.tokens import tokenize
from indexer.model import ActorKind

_SHIPS = frozenset({"USS", "HMS", "USNS", "RMS"})


class _KnownName(NamedTuple):
    words: tuple[str, ...]
    rest: list[str]
    kind: ActorKind


class Known(NamedTuple):
    """Where such a name stands in a sentence, and whose it is."""

    first: int
    end: int
    kind: ActorKind


def begins_known(forms: Sequence[str]) -> bool:
    """Whether any word could begin such a name."""
    return not _by_first_word().keys().isdisjoint(forms)


def known_names(forms: Sequence[str]) -> list[Known]:
    """The names of a sentence, the longest from each beginning; one may overlap another."""
    names = _by_first_word()
    if names.keys().isdisjoint(forms):
        return []
    found: list[Known] = []
    for i in [i for i, form in enumerate(forms) if form in names]:
        for name in names[forms[i]]:
            end = i + len(name.words)
            if forms[i + 1 : end] == name.rest:
                found.append(Known(i, end, name.kind))
                break
    return found


def untaken(known: Sequence[Known], taken: AbstractSet[int]) -> Iterator[Known]:
    """Those of which nothing takes a word, none overlapping another."""
    end = 0
    for name in known:
        if name.first >= end and taken.isdisjoint(range(name.first, name.end)):
            end = name.end
            yield name


def made_whole(forms: Sequence[str], names: Sequence[Name], known: Sequence[Known]) -> list[Name]:
    """The names, what the model has cut put together: [Moody's] [Investors Service], New York [Fed]."""
    whole = [*names]
    for first, end, kind in known:
        if kind is ActorKind.PERSON:
            whole = _with_person(forms, whole, first, end)
            continue
        if kind is not ActorKind.ORGANIZATION or (forms[end - 1].islower() and not _owns_nothing(forms, end)):
            continue
        inside = [name for name in whole if name.first < end and first < name.end]
        if inside and all(first <= name.first and name.end <= end for name in inside):
            at = whole.index(inside[0])
            whole[at : at + len(inside)] = [Name(inside[0].sentence, first, end, Label.ORGANIZATION)]
    return whole


def _with_person(forms: Sequence[str], names: Sequence[Name], first: int, end: int) -> list[Name]:
    """The names, two that are one widely known person's put together: [Anna Maria] [Berg].

    One that somebody widely known ends is cut: the People's [Army Kim Jong Un], but the Order of Kim Il Sung.
    """
    inside = [name for name in names if first <= name.first and name.end <= end]
    over = next((name for name in names if name.first < first and name.end == end), None)
    is_cut = forms[first - 1][:1].isupper() and forms[first - 1] not in _SHIPS
    if over is not None and over.label is not Label.PERSON and is_cut:
        return [Name(name.sentence, first, end, Label.PERSON) if name is over else name for name in names]
    if not inside[1:] or any(name.label is not Label.PERSON for name in inside):
        return [*names]
    whole = Name(inside[0].sentence, first, end, Label.PERSON)
    return sorted([*(name for name in names if name not in inside), whole], key=lambda name: name.first)


def _owns_nothing(forms: Sequence[str], end: int) -> bool:
    """Whether the ``'s`` before ``end`` is of the name itself, as nothing to own follows: Barron's said."""
    if forms[end - 1] not in POSSESSIVE:
        return False
    after = forms[end] if end < len(forms) else "."
    return after in words("saying") or not after[0].isalnum()


@cache
def _by_first_word() -> dict[str, tuple[_KnownName, ...]]:
    """The names of more than one word, the longest first."""
    by_first: defaultdict[str, list[_KnownName]] = defaultdict(list)
    for names, kind in (
        (names_of_officials(), ActorKind.PERSON),
        (names_of_organizations(), ActorKind.ORGANIZATION),
    ):
        for name in names:
            said = tuple(token.text for token in tokenize(name, 0, len(name)))
            if len(said) > 1:
                by_first[said[0]].append(_KnownName(said, [*said[1:]], kind))
    return {first: tuple(sorted(found, key=lambda n: -len(n.words))) for first, found in by_first.items()}
