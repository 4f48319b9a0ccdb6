"""The role that an apposition states: [Lee Do-hoon], ``South Korea's chief nuclear negotiator``,.

The phrase must have an office word before its complement, and end where an
apposition ends; what runs into a verb is no role.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    POSSESSIVE,
    Clause,
    RolePhrase,
    is_common_noun,
    is_host,
    is_modifier,
    is_of_two_words,
    is_office,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_end import end_of_complement
from indexer.extract.actors.sentence import is_capitalised

_OWNERS = ("its", "his", "her", "their")
_LEAD_IN = ("a", "an", "also", "elected", "named", "appointed", *_OWNERS)
_LONGEST_HEAD = 14
_MOST_UNKNOWN = 2


def after(clause: Clause, first: int) -> RolePhrase | None:
    """The role that an apposition states from token ``first`` on, up to a comma or the like."""
    first = _beginning(clause, first)
    head = _head_after(clause, first)
    end = end_of_complement(clause, head) if head is not None else None
    if head is None or end is None or _is_figurative(clause, head, end):
        return None
    owned = any(clause.form(i) in POSSESSIVE for i in range(first, head))
    if clause.form(head) == "counterpart" and clause.form(first - 1) in _OWNERS:
        return RolePhrase(first - 1, head, end)
    return RolePhrase(first + (clause.form(first) == "the" and not owned), head, end)


def _is_figurative(clause: Clause, head: int, end: int) -> bool:
    """``a champion of tighter rules``: what somebody is for, with no name in it."""
    is_of = clause.form(head).lower() == "champion" and clause.form(head + 1) == "of"
    return is_of and not any(is_capitalised(clause.form(i)) for i in range(head + 2, end))


def _beginning(clause: Clause, first: int) -> int:
    """Where the phrase itself begins: past an article, an age, and the party that it shares it with."""
    while clause.form(first).lower() in _LEAD_IN:
        first += 1
    if clause.form(first).endswith("-year-old"):
        first += 1
    if clause.form(first).lower() in words("party_member") and clause.form(first + 1) == "and":
        first += 2
    return first


def _is_owner(clause: Clause, first: int) -> bool:
    return any(clause.form(i) in POSSESSIVE for i in range(first + 1, first + 5))


def _head_after(clause: Clause, first: int) -> int | None:
    """The office word that ends the part of a phrase before its complement."""
    unknown = 0
    head = None
    for i in range(first, first + _LONGEST_HEAD):
        form = clause.form(i)
        word = form.lower()
        if (
            is_of_two_words(clause, i)
            or is_host(clause, i)
            or is_office(form)
            or (word in words("complemented_office") and clause.form(i + 1) in COMPLEMENT)
        ):
            head = i
        elif form in POSSESSIVE or _is_owner_person(clause, i):
            head = None
        elif is_modifier(form) or form == "-":
            continue
        elif head is not None and is_common_noun(form) and is_office(clause.form(i + 1)):
            continue  # chief sales analyst
        elif head is not None or _ends_search(clause, i, first):
            return head
        elif i not in clause.mention_at and not is_capitalised(form) and word not in words("tense"):
            unknown += word not in DETERMINERS
            is_verbal = word.endswith(("ed", "ing")) and "-" not in word and i > first
            if unknown > _MOST_UNKNOWN or is_verbal:
                return None
    return head


def _is_owner_person(clause: Clause, i: int) -> bool:
    """``the governor Chris Christie's``: a person to whom somebody else belongs."""
    return clause.is_person(i) and clause.form(clause.mention_at[i].end) in POSSESSIVE


def _is_served(clause: Clause, i: int) -> bool:
    """A longtime ``Clinton`` aide: whom somebody works for, by the family name."""
    mention = clause.mention_at[i]
    return (
        mention.end - mention.first == 1 and is_modifier(clause.form(i - 1)) and is_office(clause.form(i + 1))
    )


def _ends_search(clause: Clause, i: int, first: int) -> bool:
    """Whether a token cannot stand before an office word."""
    form = clause.form(i)
    word = form.lower()
    if form and i in clause.mention_at and (not clause.is_person(i) or _is_served(clause, i)):
        return False
    if not form or not form[0].isalnum() or word in COMPLEMENT or word in words("saying"):
        return True
    if clause.is_person(i):
        return True
    if word == "the":
        return i > first and clause.form(i - 1).lower() not in words("tense") and not _is_owner(clause, first)
    if word in ("a", "an") and clause.form(i - 1).lower() in words("tense"):
        return False  # once a boxer
    return word in words("function_word") and word not in words("tense")
