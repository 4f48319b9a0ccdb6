"""States, their people and seats, and other places: one pass over the tokens finds them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from indexer.extract.actors.lexicon import DATA
from indexer.extract.actors.provinces import names_of_provinces
from indexer.extract.actors.tokens import Token, tokenize


class Sense(StrEnum):
    """What a listed name says."""

    STATE = "state"
    TERRITORY = "territory"
    DEMONYM = "demonym"
    SEAT = "seat"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Listed:
    """One listed name: its sense, its canonical form, and the ISO 3166-1 code of its state."""

    sense: Sense
    name: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` up to ``end`` (exclusive) are a listed name."""

    first: int
    end: int
    listed: Listed


_Entry = tuple[tuple[str, ...], Listed]


def match_listed(tokens: Sequence[Token]) -> Iterator[Match]:
    """Every listed name among the tokens, the longest where several begin, left to right."""
    entries = _entries()
    end = 0
    for i, token in enumerate(tokens):
        if i < end or token.text not in entries:
            continue
        for words, listed in entries[token.text]:
            stop = i + len(words)
            if len(words) == 1 or tuple(other.text for other in tokens[i:stop]) == words:
                yield Match(i, stop, listed)
                end = stop
                break


@cache
def state_names() -> dict[str, str]:
    """The short English name by code."""
    return {row[0]: row[2] for row in _rows("states.tsv")}


@cache
def towns() -> dict[str, str]:
    """The code of the state of more places, which are no names by themselves, by the place's name."""
    return {name: row[0] for row in _rows("geonames.tsv") for name in _names(row[1])} | listed_towns()


@cache
def listed_towns() -> dict[str, str]:
    """Those of them that were chosen by hand."""
    return {name: row[0] for row in _rows("towns.tsv") for name in _names(row[1])}


@cache
def single_words() -> frozenset[str]:
    """Listed names of one word, which a hyphen may join: ``Seoul-based``, ``U.S.-led``."""
    return frozenset(words[0] for group in _entries().values() for words, _ in group if len(words) == 1)


@cache
def lookup(name: str) -> Listed | None:
    """The entry of one name as written, or None."""
    words = _split(name)
    return (
        next((listed for known, listed in _entries().get(words[0], ()) if known == words), None)
        if words
        else None
    )


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    table: dict[tuple[str, ...], Listed] = {}
    for name, listed in _all_names():
        for form in (name, name.upper()) if len(name) > 3 else (name,):
            table.setdefault(_split(form), listed)
    by_first: defaultdict[str, list[_Entry]] = defaultdict(list)
    for words, listed in table.items():
        by_first[words[0]].append((words, listed))
    return {
        first: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for first, group in by_first.items()
    }


def _all_names() -> Iterator[tuple[str, Listed]]:
    for code, status, name, others, demonyms, seat_names in _rows("states.tsv"):
        sense = Sense.TERRITORY if status == "territory" else Sense.STATE
        for known in (name, *_names(others)):
            yield known, Listed(sense, name, code)
        for demonym in _names(demonyms):
            yield demonym, Listed(Sense.DEMONYM, name, code)
        for seat in _names(seat_names):
            yield seat, Listed(Sense.SEAT, seat, code)
    for province, code in names_of_provinces():
        yield province, Listed(Sense.PLACE, province, code)
    for code, place_names in _rows("places.tsv"):
        for place in _names(place_names):
            yield place, Listed(Sense.PLACE, place, None if code == "-" else code)


def _split(name: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokenize(name, 0, len(name)))


def _names(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


def _rows(file: str) -> list[list[str]]:
    lines = [
        line for line in (DATA / file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    return [line.split("\t") for line in lines[1:]]
