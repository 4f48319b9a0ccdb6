"""How far back a role before a name reaches: ``the railroad and shipping tycoon`` [Anna Berg].

From its office word the phrase is followed to its beginning: modifiers, owners with a
possessive, nationalities, organisations, the nouns and the town of an office.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    DETERMINERS,
    Clause,
    is_common_noun,
    is_modifier,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_commas import is_campus
from indexer.extract.actors.role_marks import before_marks
from indexer.extract.actors.role_nouns import with_nouns
from indexer.extract.actors.role_qualifiers import is_qualifier
from indexer.extract.actors.role_reach import may_precede, to_beginning
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised
from indexer.model import ActorKind

_LONGEST = 25
_FEW = ("two", "three", "four", "five", "six", "seven")
_MOST_NOUNS = 4


def beginning(clause: Clause, head: int) -> int:
    """The first token of the role whose office word stands at ``head``."""
    first = head
    while first > 0 and head - first < _LONGEST:
        first = before_marks(clause, first)
        if not may_precede(clause, first - 1):
            break
        first -= 1
    if is_offices(clause.form(head)) or clause.form(head) in words("player"):
        first = _with_both(clause, first)
    first = _with_former_employer(clause, first)
    if is_offices(clause.form(head)):
        first = _with_listed(clause, first, head)
    first = with_nouns(clause, _with_town(clause, first))
    if clause.form(first - 1).endswith("-year-old") and clause.marks_owner(first - 2):
        first = to_beginning(clause, first - 1)  # Arsenal's 18-year-old centre
    first = _with_owner(clause, first)
    if is_qualifier(clause, first - 1):
        first = _with_owner(clause, to_beginning(clause, first - 1))
    if is_offices(clause.form(head)) and clause.form(first - 1).lower() in _FEW:
        return first - 1  # two senators, Anna Berg and Carl Holm
    return _without_determiner(clause, first, head)


def _with_both(clause: Clause, first: int) -> int:
    """Takes in the other of two: ``Norwegian and`` Danish premiers, ``Arsenal and`` England defender."""
    one, other = clause.mention_at.get(first - 2), clause.mention_at.get(first)
    if clause.form(first - 1) != "and" or other is None or not is_capitalised(clause.form(first - 2)):
        return first
    kinds = [mention.kind for mention in (one, other) if mention is not None]
    are_two = ActorKind.STATE in kinds and ActorKind.PERSON not in kinds
    is_club = one is None and first == 2
    return (one.first if one else first - 2) if are_two and (one or is_club) else first


def _with_listed(clause: Clause, first: int, head: int) -> int:
    """Takes in the fields before those that "and" joins: ``party,`` state and army officials."""
    while "and" in clause.forms[first:head] and clause.form(first - 1) == ",":
        field = clause.form(first - 2)
        if clause.form(first)[:1].isupper() or not (is_modifier(field) or field in words("body_noun")):
            return first
        first = to_beginning(clause, first - 2)
    return first


def _with_former_employer(clause: Clause, first: int) -> int:
    """Takes in the first of two bodies that somebody was with: ``former Acme and`` Berg Bank trader."""
    one, other = clause.mention_at.get(first - 2), clause.mention_at.get(first)
    if clause.form(first - 1) != "and" or one is None or other is None:
        return first
    is_led = clause.form(one.first - 1).lower() in ("former", "ex", "longtime", "veteran")
    are_bodies = {one.kind, other.kind} == {ActorKind.ORGANIZATION}
    return to_beginning(clause, one.first) if are_bodies and is_led else first


def _with_town(clause: Clause, first: int) -> int:
    """Takes in the town of an office and the state around it: ``South Bend, Indiana,`` Mayor."""
    wider = clause.mention_at.get(first - 2)
    if wider is not None and clause.form(first - 1) == "," and is_campus(clause, first - 2):
        return to_beginning(clause, wider.first)  # University of California, San Diego's chancellor
    if clause.form(first - 1) != "," or wider is None or clause.form(wider.first - 1) != ",":
        return first
    town = clause.mention_at.get(wider.first - 2)
    if town is None or {town.kind, wider.kind} != {ActorKind.PLACE}:
        return first
    return to_beginning(clause, town.first)


def _is_of_title(clause: Clause, first: int, head: int) -> bool:
    """Whether "The" within a sentence is of a work: ``The Aviator`` star."""
    is_name = all(is_capitalised(clause.form(i)) for i in range(first, head))
    return first < head and is_name and clause.form(head) in words("of_work")


def _with_owner(clause: Clause, first: int) -> int:
    """Takes in an owner who is no name: ``the party's`` leader."""
    i = first - (not clause.marks_owner(first))
    if not clause.marks_owner(i):
        return first
    for owner in range(i - 1, max(-1, i - 1 - _MOST_NOUNS), -1):
        is_whole = owner == 0 and is_common_noun(clause.form(owner).lower())  # Plaintiffs' attorney
        if is_whole or clause.form(owner).lower() in DETERMINERS:
            return owner
        if clause.form(owner) in ("that", "this"):
            return owner + 1  # that country's ousted president
        if not is_common_noun(clause.form(owner)):
            return first
    return first


def _without_determiner(clause: Clause, first: int, head: int) -> int:
    """Drops what only introduces the phrase; the article of an owner and a pronoun stay."""
    while first < head:
        word = clause.form(first).lower()
        if word in ("his", "her", "their"):
            if clause.form(head).lower() == "counterpart":
                return first
        elif word == "then" and first == 0 and clause.form(1) != "-":
            pass  # what begins a sentence says when somebody acted: Then President Bush left
        elif word == "the":
            is_owner = any(clause.form(i) in POSSESSIVE for i in range(first + 1, min(head, first + 5)))
            if is_owner or (first and clause.form(first) == "The" and _is_of_title(clause, first + 1, head)):
                return first
        elif word not in ("and", "-", "its", "of", "for", "said", "late", "'", "’", *POSSESSIVE):
            return first
        first += 1
    return first
