"""The role that an apposition states: [Lee Do-hoon], ``South Korea's chief nuclear negotiator``,.

The phrase must have an office word before its complement, and end where an
apposition ends; what runs into a verb is no role.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    Clause,
    RolePhrase,
    is_common_noun,
    is_modifier,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_end import end_of_complement
from indexer.extract.actors.role_head import head_after
from indexer.extract.actors.role_told import DASHES
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_OWNERS = ("its", "his", "her", "their")
_LEAD_IN = ("a", "an", "another", "our", "also", "still", "both", "elected", "named", "appointed", *_OWNERS)
_SELF = ("himself", "herself")
_NEVER_LAST = ("and", *COMPLEMENT, *DETERMINERS)
_LONGEST_FIELD = 8
"""Tokens between one of and the office that there are several of: one of the firm's lawyers."""

_LONGEST_OTHER = 8


def after(clause: Clause, first: int, *, runs_on: bool = False) -> RolePhrase | None:
    """The role that an apposition states from token ``first`` on, up to a comma or the like.

    ``runs_on`` says that the sentence's verb may follow with no comma before it.
    """
    one = _one_of(clause, first)
    if one is not None:
        end = end_of_complement(clause, one, runs_on=runs_on)
        return RolePhrase(first, one, _trimmed(clause, one, end)) if end is not None else None
    opening, first = first, _beginning(clause, first)
    is_opened = any(clause.form(i).lower() in DETERMINERS for i in range(opening, first + 1))
    head = head_after(clause, first, is_opened=is_opened)
    joint = _past_other(clause, first, is_opened=is_opened) if head is None else None
    if joint is not None:
        other = after(clause, joint, runs_on=runs_on)
        # With "the" only a comma tells that it is the same person's.
        is_closed = other is not None and clause.form(other.end) == ","
        is_listed = any(clause.is_person(i) for i in range(first, joint))
        is_own = clause.form(joint) != "the" or (is_closed and not is_listed)
        return other if is_own else None
    end = end_of_complement(clause, head, runs_on=runs_on) if head is not None else None
    if head is None or end is None or _is_figurative(clause, head, end):
        return None
    if clause.form(opening) in DASHES or (head == opening and clause.form(head) == "hopeful"):
        return None  # it was - the first president to say so; was hopeful
    owned = any(clause.form(i) in POSSESSIVE for i in range(first, head))
    end = _trimmed(clause, head, end)
    if clause.form(head) == "counterpart" and clause.form(first - 1) in _OWNERS:
        return RolePhrase(first - 1, head, end)
    first += clause.form(first) == "the" and not owned
    first += clause.form(first).endswith("-year-old")
    is_dead = clause.form(first) == "late" and clause.form(first + 1) not in ("and", ",")
    return RolePhrase(first + is_dead, head, end)


def _trimmed(clause: Clause, head: int, end: int) -> int:
    """The end of a role without what cannot end one: managing director ``at the``."""
    while end - 1 > head and clause.form(end - 1) in _NEVER_LAST:
        end -= 1
    return end


def _one_of(clause: Clause, first: int) -> int | None:
    """The office word of ``one of the advisers`` of a king, ``one of its directors``."""
    if clause.form(first).lower() != "one" or clause.form(first + 1) != "of":
        return None
    near = range(first + 2, first + 3 + _LONGEST_FIELD)
    head = next((i for i in near if is_offices(clause.form(i))), None)
    between = range(first + 2, head or first)
    owners = [clause.mention_at[i] for i in between if clause.is_person(i)]
    if any(not clause.marks_owner(owner.end) for owner in owners):
        return None
    return head


def _is_figurative(clause: Clause, head: int, end: int) -> bool:
    """``a champion of tighter rules``, ``a critic of it``, ``a global player``: for, against, or how big."""
    word = clause.form(head).lower()
    if clause.form(head + 1) == "of" and _names_prize(clause, head + 2):
        return True
    if word == "player":
        return clause.form(head - 1) in words("size")
    if word in words("for_or_against"):
        return clause.form(head + 1) == "of"  # an outspoken critic of the president
    is_of = word == "champion" and clause.form(head + 1) == "of"
    return is_of and not any(is_capitalised(clause.form(i)) for i in range(head + 2, end))


def _names_prize(clause: Clause, first: int) -> bool:
    """Player of ``the Year``, personality of ``the season``: what somebody has won."""
    last = first + (clause.form(first) == "the")
    return clause.form(last).lower() in words("prize_of")


def _beginning(clause: Clause, first: int) -> int:
    """Where the phrase itself begins: past an article, an age, and the party that it shares it with."""
    first += clause.form(first) in _SELF and clause.form(first + 1) in DETERMINERS
    while clause.form(first).lower() in _LEAD_IN:
        first += 1
    if clause.form(first) == "as" and clause.form(first - 1) in words("appointing"):
        return _beginning(clause, first + 1)  # appointed as chairman
    if clause.form(first) in words("tense") and clause.form(first + 1) in ("a", "an"):
        return _beginning(clause, first + 1)  # then a saleswoman
    if clause.form(first) == "such" and clause.form(first + 1) in ("a", "an"):
        return _beginning(clause, first + 1)
    if clause.form(first) == "until" and clause.form(first + 1) in ("recently", "now"):
        return _beginning(clause, first + 2 + (clause.form(first + 2) == "the"))
    if clause.form(first) == "most" and clause.form(first + 1).endswith("ly"):
        return _beginning(clause, first + 2 + (clause.form(first + 2) == "the"))  # most recently the head
    if clause.form(first).endswith("-year-old"):
        first += 1
    if clause.form(first).lower() in words("party_member") and clause.form(first + 1) == "and":
        first += 2
    return first


def _past_other(clause: Clause, first: int, *, is_opened: bool) -> int | None:
    """Where a role begins after something else that somebody is: a Michigan Republican and ``chairman``."""
    for i in range(first, first + _LONGEST_OTHER):
        form = clause.form(i)
        if form == "and" and i > first:
            return i + 1 if is_opened or clause.form(i + 1).islower() else None
        is_passed = (
            form in COMPLEMENT
            or form == "from"
            or form in words("number")
            or form in DETERMINERS
            or form in POSSESSIVE
        )
        if not is_passed and not is_common_noun(form) and not is_capitalised(form) and not is_modifier(form):
            return None
    return None
