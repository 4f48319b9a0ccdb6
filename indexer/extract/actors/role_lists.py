"""The role in the plural that leads to a list of who has it: ``the authors`` were A, B of Acme and Gov. C.

A verb of listing, a colon or a dash stands between. Titles, homes, ages and roles of their own
may stand beside the names.
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    Clause,
    RolePhrase,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_after import after
from indexer.extract.actors.role_extent import beginning
from indexer.extract.actors.role_groups import past_seat
from indexer.extract.actors.role_marks import QUOTES
from indexer.extract.actors.role_told import DASHES, past_brackets
from indexer.extract.actors.sentence import POSSESSIVE

_VERBS = frozenset({"include", "includes", "included", "are", "were"})
_MARKS = frozenset({":", *DASHES})
_LONGEST_COMPLEMENT = 10
_LONGEST_OPENING = 3
"""Tokens before the role that a clause opens with: ``Some possible`` contenders, ``The other two`` judges."""

_SOME = ("some", "other", "possible", "potential", "likely", "main", "multiple", "of")
_STARTS = ("", ",", ";", "and", "but", "that", *POSSESSIVE, *QUOTES, *DASHES)
_LONGEST_TITLE = 8
_SEVERAL = 2
_NOT_HELD = frozenset({"speaker", "guest"})
"""What those are who come to a meeting, which is no role."""


def announced(clause: Clause) -> Iterator[tuple[Mentioned, RolePhrase]]:
    """Each of those who are listed after a role in the plural, with that role."""
    if (_VERBS | _MARKS).isdisjoint(clause.forms):
        return
    for lead, form in enumerate(clause.forms):
        if form not in _VERBS and form not in _MARKS:
            continue
        phrase = _plural_before(clause, lead)
        people = list(_listed_after(clause, lead + 1)) if phrase is not None else []
        if phrase is not None and len(people) >= _SEVERAL:
            yield from ((mention, phrase) for mention in people)
            return


def _plural_before(clause: Clause, lead: int) -> RolePhrase | None:
    """The role in the plural, with its complement, that ends where the list is led to."""
    for head in range(lead - 1, max(-1, lead - 1 - _LONGEST_COMPLEMENT), -1):
        form = clause.form(head)
        if is_offices(form):
            phrase = RolePhrase(beginning(clause, head), head, lead)
            is_whole = head == lead - 1 or clause.form(head + 1) in COMPLEMENT
            is_held = is_whole and form.removesuffix("s").lower() not in words("for_or_against") | _NOT_HELD
            return phrase if is_held and _leads(clause, phrase, lead) else None
        if not _completes(clause, head):
            return None
    return None


def _leads(clause: Clause, phrase: RolePhrase, lead: int) -> bool:
    """Whether a list may follow: of what opens the clause before a verb, or is neither told nor a heading."""
    if clause.form(lead) in _VERBS:
        return _opens(clause, phrase.first)
    if not clause.form(phrase.first - 1).isalpha():
        return False  # Forwards: Berg, Holm
    before = {clause.form(i) for i in range(phrase.first - _LONGEST_OPENING, phrase.first)}
    is_told = not before.isdisjoint(words("saying")) or not before.isdisjoint(("told", "tell", "asked"))
    return not is_told or clause.form(lead) != ":"


def _completes(clause: Clause, i: int) -> bool:
    """Whether a token may stand in what completes a role: no verb, no mark, nobody."""
    form = clause.form(i)
    if clause.is_person(i) or not (form[:1].isalnum() or form in POSSESSIVE):
        return False
    if form.islower() and form.endswith("ed"):
        return False
    return not any(form in words(name) for name in ("auxiliary", "saying", "relative", "strong_past"))


def _opens(clause: Clause, first: int) -> bool:
    """Whether a role opens its clause: ``The other`` candidates, and its authors."""
    opening = first - 1
    while opening >= first - _LONGEST_OPENING and _is_opening(clause.form(opening).lower()):
        opening -= 1
    return clause.form(opening) in _STARTS


def _is_opening(word: str) -> bool:
    return word in DETERMINERS or word in words("number") or word in _SOME


def _listed_after(clause: Clause, first: int) -> Iterator[Mentioned]:
    """The people of a list that begins at a token, up to where anything else begins."""
    at: int | None = first
    while at is not None and (person := _next_person(clause, at)) is not None:
        yield person
        at = _past_joint(clause, _past_own_role(clause, _past_place(clause, person.end)))


def _next_person(clause: Clause, first: int) -> Mentioned | None:
    """The person whom nothing but titles, owners and a nationality parts from a token."""
    i = first
    while i < first + _LONGEST_TITLE:
        if clause.is_person(i):
            return clause.mention_at[i] if clause.begins_mention(i) else None
        form = clause.form(i)
        is_title = is_office(form) or is_modifier(form) or form.lower() in words("honorific")
        is_title |= form.lower() in words("party_member") or form in POSSESSIVE or form in ("the", "of")
        if not (is_title or i in clause.mention_at or form == "("):
            return None
        i = max(i + 1, past_brackets(clause, i))
    return None


def _past_place(clause: Clause, end: int) -> int:
    """Past whose or whence somebody is: Holm ``of the Oslo Bank``, Berg ``(R)``."""
    seat = past_seat(clause, end)
    body = clause.mention_at.get(end + 2) if clause.form(end + 1) == "the" else None
    return body.end if clause.form(end) in ("of", "from") and body is not None else seat


def _past_own_role(clause: Clause, end: int) -> int:
    """Past a role of somebody's own: Andrew Holm, ``a judge``, and others."""
    if clause.form(end) != "," or clause.begins_mention(end + 1):
        return end
    own = after(clause, end + 1)
    return own.end if own is not None and clause.form(own.end) in (",", ";", "and", ".") else end


def _past_joint(clause: Clause, end: int) -> int | None:
    """Where the list goes on past a comma or ``and``."""
    at = end + (clause.form(end) in (",", ";"))
    at += clause.form(at) in ("and", "or", "&")
    return at if at > end else None
