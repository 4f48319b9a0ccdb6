"""Where the complement of an office ends: head of the bank ``in 2019``, minister of trade and industry.

What runs into a verb or another person's name is no role at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    HE,
    Clause,
    is_common_noun,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_bare import ends_bare, past_office
from indexer.extract.actors.role_circumstances import tells_circumstance
from indexer.extract.actors.role_commas import goes_on_past, past_loud_firm
from indexer.extract.actors.role_marks import QUOTES, is_quoted, past_brackets, past_quotation
from indexer.extract.actors.role_runs_on import begins_participle, goes_on, leads_to_office, runs_into_verb
from indexer.extract.actors.role_singled_out import is_singled_out
from indexer.extract.actors.role_within import is_within_role
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_BEFORE_NAME = ("the", "of", "at", "for")
_LONGEST = 40
_MARKS = (",", ".", "(", ";", ":", ")", "—", "--", "–", "?", "!", '"', "”", "“")


@dataclass(frozen=True, slots=True)
class _End:
    """Where a role ends, exclusive; ``at`` is None where the words are no role."""

    at: int | None


_NO_ROLE = _End(None)


def end_of_complement(clause: Clause, head: int, *, runs_on: bool = False) -> int | None:
    """Where the complement of an office word ends, or None where the phrase runs into something else.

    ``runs_on`` says that the sentence's verb ends it: a spokesman for Acme ``said``. Each rule says
    of a token that the role ends there, from where it goes on, or nothing.
    """
    i = past_office(clause, head)
    while i - head < _LONGEST:
        found = _at_mark(clause, head, i)
        found = found or _at_joint(clause, head, i) or _at_word(clause, head, i, runs_on=runs_on)
        found = found or _at_to(clause, head, i)
        found = found or _at_verb(clause, head, i, runs_on=runs_on) or _at_person(clause, head, i)
        if isinstance(found, _End):
            return found.at
        i = found or i + 1
    return None


def _at_mark(clause: Clause, head: int, i: int) -> _End | int | None:
    """At a mark: past quotations, brackets and commas within the role, else its end."""
    form = clause.form(i)
    passed = past_quotation(clause, head, i) or past_brackets(clause, head, i)
    if passed is not None:
        return passed if _goes_on_after_marks(clause, passed) else _End(passed)
    if form in QUOTES and (clause.form(i - 1) in _BEFORE_NAME or clause.form(i + 1) in COMPLEMENT):
        return i + 1
    if form == "-" and (clause.form(i + 1) in words("function_word") or _is_dash(clause, head, i)):
        return _End(i)
    if form and form not in _MARKS:
        return None
    if form == ",":
        firm = past_loud_firm(clause, head, i)
        if firm is not None:
            return _End(firm)
        if goes_on_past(clause, head, i):
            return i + 1
    return _End(i + (form in QUOTES and is_quoted(clause, head, i)))


def _is_dash(clause: Clause, head: int, i: int) -> bool:
    """Whether a hyphen is a dash that closes what is told: Berg - the head of Acme ``-`` came in third."""
    follows = clause.form(i + 1)
    is_near = i == head + 1 and follows.islower() and not is_office(follows)
    return is_near or (0 < i < len(clause.tokens) - 1 and _is_spaced(clause, i))


def _is_spaced(clause: Clause, i: int) -> bool:
    """Whether blanks stand on both sides of a token."""
    before, it, after = clause.tokens[i - 1 : i + 2]
    return before.end < it.start and it.end < after.start


def _at_joint(clause: Clause, head: int, i: int) -> _End | None:
    """At ``and``: the end before what is no part of the role, a member ``and`` son of the founder."""
    if clause.form(i) != "and":
        return None
    follows = clause.form(i + 1)
    is_other = (
        follows in words("kin")
        or follows == "staff"
        or begins_another(clause, i + 1)
        or goes_on(clause, i + 1)
    )
    is_verb = follows.endswith("ed") and is_common_noun(follows) and not leads_to_office(clause, i)
    if is_verb or (follows in QUOTES and clause.form(i + 2).islower()):
        return _End(i)  # secretary of state and pushed
    # When she was first lady and hear her; a champion and many mourned him.
    is_clause = i == head + 1 and follows.islower() and not leads_to_office(clause, i)
    return _End(i) if is_other or is_clause or follows in words("pronoun") else None


def _at_word(clause: Clause, head: int, i: int, *, runs_on: bool) -> _End | int | None:
    """At a word that tells of a circumstance, or that follows the office without leading to a complement."""
    form = clause.form(i)
    word = form.lower()
    if begins_participle(clause, i) or form in words("circumstance") or form in HE:
        return _End(i)
    if word in words("dealing_with"):
        return i + 1
    if i == head + 1 and form.islower() and word.endswith("ing"):
        return _End(i)  # a council member challenging the mayor
    if i == head + 1 and word not in COMPLEMENT and word != "and" and word not in words("tense"):
        return _End(i) if ends_bare(clause, i, runs_on=runs_on) else _NO_ROLE
    return _End(i) if _relates(clause, i) or tells_circumstance(clause, i) else None


def _relates(clause: Clause, i: int) -> bool:
    """Whether a relative clause or another begins: not so in of ``that`` firm, of the ``WHO``."""
    form = clause.form(i)
    if form == "that" and clause.form(i - 1) in COMPLEMENT:
        return False
    return form.lower() in words("relative") and not form.isupper()


def _at_to(clause: Clause, head: int, i: int) -> _End | int | None:
    """At ``to`` and a verb: nominee ``to head`` the bank; else the role ends, if it has a complement."""
    if clause.form(i).lower() != "to":
        return None
    if clause.form(i - 1) in words("aspirant"):
        return i + 2
    if _is_infinitive(clause, i + 1):
        return _End(i) if i > head + 2 or is_singled_out(clause, head) else _NO_ROLE
    return None


def _is_infinitive(clause: Clause, i: int) -> bool:
    """Whether a verb may follow "to", and not whom somebody serves: ``former`` President, ``singer`` Berg."""
    form = clause.form(i)
    is_title = is_modifier(form) or form == "then" or is_offices(form)
    is_title |= is_office(form) and clause.is_person(i + 1)
    return form.islower() and form not in DETERMINERS and not is_title


def _at_verb(clause: Clause, head: int, i: int, *, runs_on: bool) -> _End | None:
    """At a verb: the end, if the sentence is of who has the role; else the words are another's."""
    form = clause.form(i)
    word = form.lower()
    is_saying = word in words("saying") and not is_capitalised(form)
    if is_saying or word in words("auxiliary") or word in words("expecting"):
        ends = word in words("saying") and clause.form(i + 1) in (".", "")
        if word in ("are", "were"):  # Anna Berg, head of Acme and Carl Holm, head of Berg Bank are
            return _End(_after_firm(clause, head, i) or i)
        return _End(i if runs_on or ends else _after_firm(clause, head, i))
    if i > head + 2 and runs_into_verb(clause, i):
        return _End(i if runs_on or not _is_definite(clause, head) else None)
    return None


def _at_person(clause: Clause, head: int, i: int) -> _End | None:
    """At the name of a person who is not part of the role: the end before the next of a list."""
    starts_person = clause.is_person(i) and clause.mention_at[i].first == i
    if not starts_person or is_within_role(clause, head, i):
        return None
    if _is_listed_next(clause, i):
        return _End(i - 1)
    return _End(_before_owner(clause, head, i) or _after_firm(clause, head, i))


def _goes_on_after_marks(clause: Clause, i: int) -> bool:
    """Whether a role goes on after marks: author of "Maps" ``and`` "More", Manager (DRM) ``for`` Oslo."""
    form = clause.form(i)
    if form in COMPLEMENT or (form == "and" and clause.form(i - 1) == ")"):
        return True
    return form == "and" and clause.form(i + 1) in QUOTES


def _is_definite(clause: Clause, head: int) -> bool:
    """Whether the role has ``the`` before it, so that it may be another's: As Berg left, the head of Acme."""
    comma = next((i for i in range(head, -1, -1) if clause.form(i) == ","), 0)
    return "the" in clause.forms[comma:head]


def _after_firm(clause: Clause, head: int, end: int) -> int | None:
    """Where a firm's abbreviation may have ended the sentence unseen: analyst at Acme ``Co.`` Shares rose."""
    for i in range(end - 2, head + 1, -1):
        form = clause.form(i).lower()
        if form.endswith(".") and form in words("company_suffix") and is_capitalised(clause.form(i + 1)):
            return i + 1
    return None


def _before_owner(clause: Clause, head: int, i: int) -> int | None:
    """Where another role begins whose owner is named: head of Acme ``and`` President Holm's adviser."""
    at = i - 1
    while at > head and (is_office(clause.form(at)) or is_modifier(clause.form(at))):
        at -= 1
    is_owner = clause.form(clause.mention_at[i].end) in POSSESSIVE
    return at if is_owner and at > head + 1 and clause.form(at) == "and" else None


def _is_listed_next(clause: Clause, i: int) -> bool:
    """Whether a list goes on with the next of its people: former head of Acme and ``Carl Holm``, a banker."""
    name = clause.mention_at[i]
    is_next = clause.form(i - 1) == "and" and name.end - i > 1
    follows = clause.form(name.end)  # and Carl Holm will lead the rest
    return is_next and (follows in (",", "as", "of", "to") or follows in words("auxiliary"))


def begins_another(clause: Clause, i: int) -> bool:
    """Whether another role begins after ``and``: a former director, currently minister."""
    is_one_of = clause.form(i) == "one" and clause.form(i + 1) == "of"
    return is_one_of or clause.form(i) in ("a", "an", "currently")
