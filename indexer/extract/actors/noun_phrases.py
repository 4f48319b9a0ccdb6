"""The noun phrases that state a role: where they begin and end, and whose they are.

A role is an office word (``envoy``, ``minister``) with what stands before it
(``South Korea's chief nuclear``) and after it (``for North Korea``, ``of the
office of Korean affairs at the State Department``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.extract.actors.features import is_capitalised
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned

POSSESSIVE = ("'s", "’s")
_COMPLEMENT = ("of", "for", "on", "to", "at", "in", "with")
_DETERMINERS = ("the", "a", "an", "his", "her", "their", "its")
_LONGEST = 25
_MOST_NOUNS = 4
_LONGEST_HEAD = 14
_MOST_UNKNOWN = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence's forms, with the mention that each token belongs to."""

    forms: Sequence[str]
    mention_at: dict[int, Mentioned]

    def form(self, i: int) -> str:
        """The form of a token, empty outside the sentence."""
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def is_person(self, i: int) -> bool:
        """Whether a token is part of a person's name."""
        mention = self.mention_at.get(i)
        return mention is not None and mention.kind == "person"


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Tokens ``first`` up to ``end`` (exclusive) state a role; ``head`` is its office word."""

    first: int
    head: int
    end: int


@lru_cache(maxsize=20_000)
def is_office(form: str) -> bool:
    """Whether a word is the head of a role: an office or an occupation, not a relation."""
    word = form.lower().removesuffix(".").removeprefix("co-")
    if word in words("capital_rank"):
        return is_capitalised(form)
    listed = word in words("office") or word in words("rank") or word in words("more_offices")
    return (listed or word.endswith(tuple(words("office_ending")))) and word not in words("no_role")


def before(clause: Clause, end: int) -> RolePhrase | None:
    """The role that ends right before token ``end``: ``Russian President`` [Vladimir Putin]."""
    head = _head_before(clause, end)
    if head is None:
        return None
    first = head
    while first > 0 and head - first < _LONGEST and _may_precede(clause, first - 1):
        first -= 1
    first = _without_determiner(clause, _with_owner(clause, _with_nouns(clause, first)), head)
    return RolePhrase(first, head, end)


def _head_before(clause: Clause, end: int) -> int | None:
    """The office word nearest before a name, with nothing but its complement between."""
    if is_office(clause.form(end - 1)):
        return end - 1
    i = end - 1
    while i > 0 and end - i < 12:
        form = clause.form(i)
        if form in _COMPLEMENT and is_office(clause.form(i - 1)):
            return i - 1 if i < end - 1 else None
        if clause.is_person(i) or not (
            is_capitalised(form) or form in ("and", "of", "the", "for", "on", "&", "-")
        ):
            return None
        i -= 1
    return None


def _may_precede(clause: Clause, i: int) -> bool:
    """Whether a token can stand in a role before its head."""
    form = clause.form(i)
    if clause.is_person(i):
        return form in POSSESSIVE
    word = form.lower()
    if i in clause.mention_at:
        return True
    if word in ("of", "for"):
        return is_office(clause.form(i - 1)) and is_capitalised(clause.form(i + 1))
    if word in words("office_modifier") or is_office(form):
        return True
    if form in POSSESSIVE:
        return True
    if word in ("the", "his", "her", "their", "its"):
        return True
    if word in ("and", "-"):
        return all(is_office(form) or form.lower() in words("office_modifier") for form in _beside(clause, i))
    return (
        is_capitalised(form)
        and i > 0
        and word not in words("function_word")
        and word not in words("calendar")
    )


def _beside(clause: Clause, i: int) -> tuple[str, str]:
    return clause.form(i - 1), clause.form(i + 1)


def _with_owner(clause: Clause, first: int) -> int:
    """Takes in an owner who is no name: ``the party's`` leader."""
    i = first - (clause.form(first) not in POSSESSIVE)
    if clause.form(i) not in POSSESSIVE:
        return first
    for owner in range(i - 1, max(-1, i - 1 - _MOST_NOUNS), -1):
        if clause.form(owner).lower() in _DETERMINERS:
            return owner
        if not _is_common_noun(clause.form(owner)):
            return first
    return first


def _with_nouns(clause: Clause, first: int) -> int:
    """Takes in the nouns before a role where its determiner is near: the ``railroad and shipping`` tycoon."""
    for i in range(first - 1, max(-1, first - 1 - _MOST_NOUNS), -1):
        form = clause.form(i)
        if form in _DETERMINERS:
            return i + 1
        if form in POSSESSIVE or form.lower() in words("office_modifier"):
            return i if i < first - 1 else first
        if form != "and" and not _is_common_noun(form):
            return first
    return first


def _without_determiner(clause: Clause, first: int, head: int) -> int:
    """Drops what only introduces the phrase; the article of an owner and a pronoun stay."""
    while first < head:
        word = clause.form(first).lower()
        if word in ("his", "her", "their"):
            if clause.form(head).lower() == "counterpart":
                return first
        elif word == "the":
            if any(clause.form(i) in POSSESSIVE for i in range(first + 1, min(head, first + 5))):
                return first
        elif word not in ("and", "-", "its", "of", "for", "said", "late", *POSSESSIVE):
            return first
        first += 1
    return first


def after(clause: Clause, first: int) -> RolePhrase | None:
    """The role that an apposition states from token ``first`` on, up to a comma or the like."""
    if clause.form(first).lower() in ("a", "an") or (
        clause.form(first) == "the" and not _is_owner(clause, first)
    ):
        first += 1
    head = _head_after(clause, first)
    if head is None:
        return None
    end = _end_of_complement(clause, head)
    return RolePhrase(first, head, end) if end is not None else None


def _is_owner(clause: Clause, first: int) -> bool:
    return any(clause.form(i) in POSSESSIVE for i in range(first + 1, first + 5))


def _head_after(clause: Clause, first: int) -> int | None:
    """The office word that ends the part of a phrase before its complement."""
    unknown = 0
    head = None
    for i in range(first, first + _LONGEST_HEAD):
        form = clause.form(i)
        word = form.lower()
        if is_office(form):
            head = i
        elif form in POSSESSIVE or _is_owner_person(clause, i):
            head = None
        elif word in words("office_modifier") or form == "-":
            continue
        elif head is not None and _is_common_noun(form) and is_office(clause.form(i + 1)):
            continue  # chief sales analyst
        elif head is not None or _ends_search(clause, i, first):
            return head
        elif i not in clause.mention_at and not is_capitalised(form) and word not in words("tense"):
            unknown += word != "the"
            if unknown > _MOST_UNKNOWN or word.endswith(("ed", "ing")):
                return None
    return head


def _is_common_noun(form: str) -> bool:
    """Whether a form may be a noun before an office word: the ``sales`` analyst."""
    if not (form.isalpha() and form.islower()) or form in _COMPLEMENT:
        return False
    return form not in words("function_word") and form not in words("saying")


def _is_owner_person(clause: Clause, i: int) -> bool:
    """``the governor Chris Christie's``: a person to whom somebody else belongs."""
    return clause.is_person(i) and clause.form(clause.mention_at[i].end) in POSSESSIVE


def _ends_search(clause: Clause, i: int, first: int) -> bool:
    """Whether a token cannot stand before an office word."""
    form = clause.form(i)
    word = form.lower()
    if not form or not form[0].isalnum() or word in _COMPLEMENT or word in words("saying"):
        return True
    if clause.is_person(i):
        return True
    if word == "the":
        return not (clause.form(i - 1).lower() in words("tense") or _is_owner(clause, first))
    return word in words("function_word") and word not in words("tense")


def _end_of_complement(clause: Clause, head: int) -> int | None:
    """Where the complement of an office word ends, or None where the phrase runs into something else."""
    i = head + 1
    if clause.form(i).lower() == "general":
        i += 1
    while i - head < _LONGEST:
        form = clause.form(i)
        if form in ('"', "“") and clause.form(i - 1).lower() in ("the", "of", "at", "for"):
            i += 1
            continue
        if not form or form in (",", ".", "(", ";", ":", ")", "—", "--", "–", "?", "!", '"', "”", "“"):
            if form == "," and (_is_series(clause, i) or _is_wider_place(clause, i)):
                i += 1
                continue
            return i
        word = form.lower()
        if form == "and" and clause.form(i + 1).lower() in words("tense"):
            return i
        if i == head + 1 and word not in _COMPLEMENT and word != "and" and word not in words("tense"):
            return i if word in words("saying") or word in words("relative") else None
        if word in words("relative") or (word in _COMPLEMENT and clause.form(i + 1)[:1].isdigit()):
            return i
        if word == "to" and clause.form(i + 1).islower() and clause.form(i + 1) not in _DETERMINERS:
            return None
        if word in words("auxiliary") or (word in words("saying") and not is_capitalised(form)):
            return None
        starts_person = clause.is_person(i) and clause.mention_at[i].first == i
        if starts_person and clause.form(i - 1) not in _COMPLEMENT and not _is_government(clause, i):
            return None
        i += 1
    return None


def _is_wider_place(clause: Clause, comma: int) -> bool:
    """``mayor of South Bend, Indiana,``: the comma leads to the state of the place."""
    place = clause.mention_at.get(comma + 1)
    if place is None or place.code is None or clause.form(comma - 1) == "":
        return False
    return clause.form(place.end) in (",", ".", "") and is_capitalised(clause.form(comma - 1))


def _is_government(clause: Clause, i: int) -> bool:
    """``the Obama administration``."""
    return clause.form(clause.mention_at[i].end) in ("administration", "government", "cabinet", "era")


def _is_series(clause: Clause, comma: int) -> bool:
    """``minister of trade, industry and energy``: the comma lists fields, it does not end the role."""
    if comma + 3 >= len(clause.forms):
        return False
    one, link, other, close = (clause.form(comma + k) for k in range(1, 5))
    return link == "and" and one.islower() and other.islower() and close in (",", ".", "")
