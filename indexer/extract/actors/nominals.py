"""Nominals: where a text means an actor without naming it: ``the North Korean leader``, ``the ministry``.

One is taken only where exactly one actor of the whole article can be meant, and the
article has named it before: a person with that office, an organisation with that
word in its name. Every other word of the nominal must agree: states with the
actor's country, the rest with the words of its role or name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from indexer.extract.actors.affiliation import Affiliation
from indexer.extract.actors.antecedents import Antecedent, antecedents
from indexer.extract.actors.clauses import Clause, is_office
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

_LONGEST = 6
"""Words of a nominal, at most."""

_SHORTEST_OFFICE = 3
"""An office of so many letters or fewer is an abbreviation, and no noun after an article."""

_REACH = 10
"""Sentences since the article last spoke of an actor, at most."""


@dataclass(frozen=True, slots=True)
class Nominal:
    """Tokens ``first`` up to ``end`` (exclusive) of a sentence; ``head`` is its noun in lower case.

    ``codes`` are the states that it names, ``modifiers`` its other words in lower case.
    """

    sentence: int
    first: int
    end: int
    head: str
    codes: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Course:
    """What the article has said up to a place: who was last spoken of in which sentence."""

    last: dict[int, int] = field(default_factory=dict)


def find_nominals(
    evidence: Evidence, groups: Sequence[Group], belongs: Sequence[Affiliation | None]
) -> list[list[Nominal]]:
    """The nominals of each group, in order of the text."""
    known = antecedents(evidence, groups, [one.code if one else None for one in belongs])
    nominals = list(_nominals(evidence))
    seen = _seen(evidence, groups)
    found: list[list[Nominal]] = [[] for _ in groups]
    course = _Course()
    for nominal in nominals:
        group = _meant(nominal, known, nominals)
        if group is not None and _is_near(nominal, seen[group], course.last.get(group)):
            found[group].append(nominal)
            course.last[group] = nominal.sentence
    return found


def _seen(evidence: Evidence, groups: Sequence[Group]) -> list[list[tuple[int, int]]]:
    """Where each group is named: sentence and token."""
    mentioned = evidence.mentioned
    return [[(mentioned[i].sentence, mentioned[i].first) for i in group.members] for group in groups]


def _is_near(nominal: Nominal, named: Sequence[tuple[int, int]], last: int | None) -> bool:
    before = [sentence for sentence, first in named if (sentence, first) < (nominal.sentence, nominal.first)]
    if not before:
        return False
    return nominal.sentence - max(before[-1], last if last is not None else 0) <= _REACH


def _meant(nominal: Nominal, known: Sequence[Antecedent], nominals: Sequence[Nominal]) -> int | None:
    """The one group that a nominal can mean, or None."""
    fitting = {one.group for one in known if one.fits(nominal.head, nominal.codes, nominal.modifiers)}
    if len(fitting) != 1:
        return None
    group = next(iter(fitting))
    codes = {one.country for one in known if one.group == group}
    # Another state's president, who has no name here, makes a plain "the president" open.
    rivals = (other for other in nominals if other.head == nominal.head and other.codes)
    if not nominal.codes and any(not other.codes & codes for other in rivals):
        return None
    return group


def _nominals(evidence: Evidence) -> Iterator[Nominal]:
    """The definite noun phrases that could mean an actor; what states a role is none."""
    roles = {
        (stated.sentence, i)
        for all_stated in evidence.roles.values()
        for stated in all_stated
        for i in range(stated.phrase.first, stated.phrase.end)
    }
    for number, clause in enumerate(evidence.clauses):
        for i, form in enumerate(clause.forms):
            if not _is_head(form) or (number, i) in roles or i in clause.mention_at:
                continue
            nominal = _phrase(number, clause, i) if _may_end(clause, i) else None
            if nominal is not None:
                yield nominal


@lru_cache(maxsize=20_000)
def _is_head(form: str) -> bool:
    word = form.lower()
    is_one_office = len(form) > _SHORTEST_OFFICE and is_office(form) and word not in words("open_office")
    return is_one_office or word in words("nominal_organization")


def _may_end(clause: Clause, i: int) -> bool:
    """Whether a noun phrase can end here: no complement, no other noun, no clause that tells which one."""
    after = clause.form(i + 1)
    word = after.lower()
    if not after or not after[0].isalnum():
        return not _is_apposition(clause, i)
    if word in ("of", "for", "who", "whose", "that", "which", "elect", "in") or i + 1 in clause.mention_at:
        return False
    if word == "to":
        return clause.form(i).lower() not in words("nominal_relation")
    if word in ("and", "or"):
        return not is_office(clause.form(i + 2))
    is_verb = word in words("seat_state_after") or word in words("saying") or word in words("auxiliary")
    return is_verb or word in words("function_word") or word.endswith(("ed", "ly")) or after in POSSESSIVE


def _is_apposition(clause: Clause, i: int) -> bool:
    """``the president, Emmanuel Macron``: the name follows."""
    return clause.form(i + 1) in (",", "-", "--", "–", "—", "(") and clause.is_person(i + 2)


def _phrase(number: int, clause: Clause, head: int) -> Nominal | None:
    """The phrase that ends in a noun, back to its article or its owner."""
    codes: set[str] = set()
    modifiers: set[str] = set()
    for i in range(head - 1, max(-1, head - _LONGEST), -1):
        form = clause.form(i)
        word = form.lower()
        mention = clause.mention_at.get(i)
        if word == "the":
            return Nominal(
                number, i, head + 1, clause.form(head).lower(), frozenset(codes), frozenset(modifiers)
            )
        if form in POSSESSIVE:
            owner = clause.mention_at.get(i - 1)
            if owner is None or owner.kind is not ActorKind.STATE or owner.code is None or codes:
                return None
            first = owner.first - (clause.form(owner.first - 1).lower() == "the")
            return Nominal(
                number,
                first,
                head + 1,
                clause.form(head).lower(),
                frozenset({owner.code}),
                frozenset(modifiers),
            )
        if mention is not None:
            if mention.kind is not ActorKind.STATE or mention.code is None:
                return None
            codes.add(mention.code)
        elif form.isalpha():
            modifiers.add(word)
        else:
            return None
    return None
