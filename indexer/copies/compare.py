"""Whether two articles tell one story in the same words, and how one was made from the other.

Two measures of the shared shingles decide (Broder 1997): resemblance, the share of all that
are in both, and containment, the share of the shorter text's that are in the longer. Where
they leave doubt, names and numbers do: statements, ceremonies and bulletins written after
one pattern share their words and differ in these, an update or excerpt shares both.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.copies.signature import WEEKDAYS, Sample, Signature

RESEMBLANCE = 0.5
CONTAINMENT = 0.6
"""From either of these on, two texts are one story unless names and numbers speak against it."""

WEAK_RESEMBLANCE = 0.22
"""From here on they are one where names and numbers speak for it: a copy with words replaced."""

ALL_BUT_CONTAINED = 0.9
"""From here on the one is an excerpt of the other, however short."""

LEAST_RESEMBLANCE = 0.1
"""Below this the longer text is a digest of many stories, and would make one of them all."""

FEWEST_SHARED = 15
"""Shingles; less is a phrase."""

LONGEST_FORMULA = 75
"""Shingles; so much can be shared by pattern, and then only agreement in all names and numbers counts."""

DOUBTFUL_UNTIL, CERTAIN_FROM = 110, 200
"""Shingles shared: up to here nearly all names and numbers have to agree, from here on most."""

NEARLY_ALL, MOST, SOME = 0.9, 0.6, 0.75
"""Shares of the names and numbers that agree; ``SOME`` is what a weak resemblance asks for."""

FEWEST_ANCHORS = 10
"""Names and numbers; fewer cannot by themselves speak for a copy."""

DAYS_APART = 14
"""A story is not told again in other words after so many days; what then comes again is a pattern."""

SAME, SAME_NAMES = 0.9, 0.95
"""Resemblance and agreement from which on a text is the same at any distance in time."""


DUPLICATE = 0.8
"""Resemblance; below it something was changed."""

EXCERPT, SHORTER = 0.8, 0.7
"""Containment from which on, and length of the longer text up to which, a text is an excerpt of it."""


class Relation(StrEnum):
    """How two articles with one story stand to each other."""

    DUPLICATE = "duplicate"
    UPDATE = "update"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles share; exact up to the size of the samples, then estimated from them.

    ``shared`` counts shingles; ``agreement`` is the share of the names and numbers of the
    text that has fewer which the other has too, ``disputed`` how many of them it has not,
    ``agreed`` how many it has. ``other_days`` says that each names weekdays, or each
    months, that the other does not.
    """

    resemblance: float
    containment: float
    shared: int
    agreement: float
    agreed: int
    disputed: int
    other_days: bool


def overlap(a: Signature, b: Signature) -> Overlap:
    """Compare two articles; the order does not matter."""
    shared, in_a, in_b, halvings = _count(a.shingles, b.shingles)
    agreed, of_a, of_b, _ = _count(a.anchors, b.anchors)
    fewer = min(of_a, of_b)
    return Overlap(
        resemblance=shared / max(in_a + in_b - shared, 1),
        containment=shared / max(min(in_a, in_b), 1),
        shared=shared << halvings,
        agreement=agreed / fewer if fewer else 1.0,
        agreed=agreed,
        disputed=fewer - agreed,
        other_days=_name_other_days(a, b),
    )


def relate(a: Signature, b: Signature, days_apart: int | None = None) -> Relation | None:
    """How two articles are copies of one story, or None where they are not; the order does not matter.

    Args:
        days_apart: between the two days of publication, never negative; None where one is unknown.
    """
    if not (a.keys and b.keys):
        return None
    if a.fingerprint == b.fingerprint:
        return Relation.DUPLICATE
    common = overlap(a, b)
    if not is_one_story(common, days_apart):
        return None
    if common.resemblance >= DUPLICATE:
        return Relation.DUPLICATE
    is_excerpt = common.containment >= EXCERPT and min(a.words, b.words) <= SHORTER * max(a.words, b.words)
    return Relation.EXCERPT if is_excerpt else Relation.UPDATE


def is_one_story(common: Overlap, days_apart: int | None) -> bool:
    """Whether what two different texts share makes them copies; arguments as for :func:`relate`."""
    if common.shared < FEWEST_SHARED or common.resemblance < LEAST_RESEMBLANCE:
        return False
    if days_apart is not None and days_apart > DAYS_APART:
        return common.resemblance >= SAME and common.agreement >= SAME_NAMES
    if common.containment >= ALL_BUT_CONTAINED:
        could_be_pattern = common.resemblance >= RESEMBLANCE and common.shared < LONGEST_FORMULA
        return common.agreement >= (NEARLY_ALL if could_be_pattern else MOST)
    is_strong = common.resemblance >= RESEMBLANCE or common.containment >= CONTAINMENT
    if not is_strong and common.resemblance < WEAK_RESEMBLANCE:
        return False
    if days_apart is None and common.other_days and not _is_mostly_same(common):
        return False
    if common.disputed == 0 and common.agreed >= FEWEST_ANCHORS:
        return True
    needed = _agreement_needed(common.shared)
    return common.shared >= LONGEST_FORMULA and common.agreement >= (
        needed if is_strong else max(needed, SOME)
    )


def _is_mostly_same(common: Overlap) -> bool:
    return common.resemblance >= RESEMBLANCE and common.shared >= DOUBTFUL_UNTIL


def _agreement_needed(shared: int) -> float:
    """The more shingles are shared, the less can it be by pattern."""
    certainty = (shared - DOUBTFUL_UNTIL) / (CERTAIN_FROM - DOUBTFUL_UNTIL)
    return NEARLY_ALL - (NEARLY_ALL - MOST) * min(max(certainty, 0.0), 1.0)


def _count(a: Sample, b: Sample) -> tuple[int, int, int, int]:
    """The members shared, those of either, and the halvings at which all were counted."""
    halvings = max(a.halvings, b.halvings)
    of_a, of_b = a.below(halvings), b.below(halvings)
    return len(of_a & of_b), len(of_a), len(of_b), halvings


def _name_other_days(a: Signature, b: Signature) -> bool:
    only_a, only_b = a.calendar & ~b.calendar, b.calendar & ~a.calendar
    other_weekdays = a.first_day != b.first_day and only_a & WEEKDAYS and only_b & WEEKDAYS
    return bool(other_weekdays or (only_a & ~WEEKDAYS and only_b & ~WEEKDAYS))
