"""Roles that a text gives before the name: ``a spokesman for Berg`` said; then ``Berg spokesman`` Anna Holm.

Each description without a name is weighed against each of those who are first named soon after it.
The signs that speak for and against the two being one stand with their weights in ``foretold.tsv``;
a description is of whom the sum says so best, if it says so at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.course import Course
from indexer.extract.actors.foretold_signs import Description, contradicts, of_both, of_description, of_holder
from indexer.extract.actors.lexicon import DATA
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.roles import Pattern, Stated
from indexer.extract.actors.unnamed import unnamed

_REACH = 7
"""Sentences after a description in which the name may be told."""

_FIRST = 12
"""Sentences from the beginning in which descriptions are looked for."""


def find_foretold(
    clauses: Sequence[Clause], found: Sequence[Mentioned], stated: Sequence[Stated]
) -> Iterator[Stated]:
    """The roles that stand before the names of those who have them."""
    course = Course(clauses, found, stated)
    for ones, later in find_descriptions(course, stated):
        for holder, one in _pairs(course, ones, later):
            yield Stated(holder, one.sentence, one.phrase, Pattern.LEAD)


def find_descriptions(
    course: Course, stated: Sequence[Stated]
) -> Iterator[tuple[list[Description], list[int]]]:
    """The descriptions of each sentence that no name stands beside, and who is first named after it."""
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for told in stated:
        taken[told.sentence].update(range(told.phrase.first, told.phrase.end))
    for number, clause in enumerate(course.clauses[:_FIRST]):
        later = [i for i in course.named.values() if number < course.found[i].sentence <= number + _REACH]
        if later:
            yield _descriptions(number, list(unnamed(clause, taken[number]))), later


def _descriptions(number: int, phrases: Sequence[RolePhrase]) -> list[Description]:
    """The descriptions of a sentence; two offices of one phrase are of one person."""
    apart = tuple({phrase.first: phrase for phrase in phrases}.values())
    return [Description(number, phrase, apart) for phrase in phrases]


def _pairs(
    course: Course, ones: Sequence[Description], later: Sequence[int]
) -> Iterator[tuple[int, Description]]:
    """Who is meant by which description of a sentence, the surest first; nobody by two of them."""
    weighed = sorted(
        (-weight, place, holder)
        for place, one in enumerate(ones)
        for holder, weight in _weights(course, one, later)
        if weight > 0
    )
    described: set[int] = set()
    meant: set[int] = set()
    for _, place, holder in weighed:
        if place not in described and holder not in meant:
            described.add(place)
            meant.add(holder)
            yield holder, ones[place]


def _weights(course: Course, one: Description, later: Sequence[int]) -> Iterator[tuple[int, float]]:
    """How much speaks for each of those who are named later."""
    table = weights()
    for holder, signs in find_signs(course, one, later):
        yield holder, sum(table[sign] for sign in signs)


def find_signs(
    course: Course, one: Description, later: Sequence[int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The signs that those named later are who a description means; without those of whom that cannot be."""
    own = ("always", *of_description(course, one))
    for rank, holder in enumerate(later):
        if not contradicts(course, one, holder):
            yield holder, (*own, *of_holder(course, one, holder, rank), *of_both(course, one, holder))


@cache
def weights() -> dict[str, float]:
    """The weight of each sign."""
    lines = (DATA / "foretold.tsv").read_text(encoding="utf-8").splitlines()
    table = (line.split("\t") for line in lines if not line.startswith(("#", "weight\t")))
    return {sign: float(weight) for weight, sign, _ in table}
