"""Where a sentence tells of its subject what it is or becomes: ``served as`` chairman, ``rose to`` editor.

What leads to the role is a verb or noun of serving with "as", one of becoming, one of appointing
in the passive, or "while" right before it. Whose the role is, ``subjects`` tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from indexer.extract.actors.clauses import (
    Clause,
    RolePhrase,
    is_common_noun,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_after import after
from indexer.extract.actors.role_told import past_brackets, told_from
from indexer.extract.actors.sentence import POSSESSIVE

_NEAREST = 9
"""Tokens between what leads to a role and its "as": elected to the board of the bank as."""

_ENDS = (";", ":", '"', "“", "”", "—", "--", "whether", "if", "that", "while", "when", "because", "who")
_PASSIVE = frozenset(
    {"be", "been", "was", "is", "being", "were", "are", "'s", "’s", "got", "when", "first", "once", "after"}
)
_BECOMING = frozenset(
    {"become", "becomes", "became", "becoming", "remain", "remains", "remained", "remaining"}
)
_SUBJECTS = ("he", "she", "He", "She")
COPULAS = ("is", "was", "has")
_ARTICLES = ("a", "an", "the", "one")
_LONGEST_HEAD = 15
"""Tokens from the beginning of a role to the end of its head, at most."""

_HEADS = ("host", "co-host", "general", "marshal", "whip", "veteran")
_FROM_OWNER = 3
_VERB_REACH = 4
_AFTER_OPENING = (",", "he", "she", "in", "at", "during", "under", "from", "until")
_COMPARING = (
    "as",
    "such",
    "well",
    "same",
    "much",
    "soon",
    "long",
    "far",
    "many",
    "act",
    "it",
    "that",
    "this",
)
_LONGEST_START = 3
"""Tokens between "while" and the office word, at most: while still acting governor."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A role that a sentence tells of somebody; ``lead`` is the token that leads to it."""

    lead: int
    phrase: RolePhrase


def tellings(clause: Clause) -> Iterator[Telling]:
    """The roles that a sentence tells, in its order."""
    leading = _leading()
    if leading.isdisjoint(clause.forms):
        return
    told_to = 0
    for i in [i for i, form in enumerate(clause.forms) if form in leading]:
        leads = _lead(clause, i) if i >= told_to else None
        if leads is None or not any(map(_may_head, clause.forms[leads[1] : leads[1] + _LONGEST_HEAD])):
            continue
        lead, first = leads
        is_short = lead == i and clause.form(i) == "as" and not clause.form(i - 1).isdigit()
        if is_short and _is_while_in_office(clause, i):
            phrase: RolePhrase | None = RolePhrase(i + 2, i + 2, i + 3)  # as a candidate
        else:
            is_noun = clause.form(lead) in words("service") or (lead == i - 1 and clause.form(i) == "as")
            runs_on = is_noun or clause.form(i + 1) == "as"
            phrase = after(clause, first, runs_on=runs_on)
        is_prize = phrase is not None and clause.form(phrase.first) == "Best"
        if phrase is not None and not is_prize and _is_whole(clause, i, phrase):
            yield Telling(lead, phrase)
            told_to = phrase.end


@lru_cache(maxsize=20_000)
def _may_head(form: str) -> bool:
    """Whether a word can be the head of a role, alone or with the words beside it."""
    if is_office(form) or is_offices(form) or form.lower() in words("complemented_office"):
        return True
    return form in _HEADS or any(word.endswith(f"-{form.lower()}") for word in words("two_word_office"))


@cache
def _leading() -> frozenset[str]:
    """The words that can lead to a role."""
    return (
        words("appointing")
        | words("rising")
        | words("post")
        | {"as", "As", "while", "who", *_SUBJECTS, *_BECOMING, *COPULAS}
    )


def _lead(clause: Clause, i: int) -> tuple[int, int] | None:
    """What leads to a role by token ``i``, and where the role would begin."""
    form, follows = clause.form(i), clause.form(i + 1)
    lead: int | None = i
    first: int | None = i + 1
    if form in COPULAS:
        is_told = follows in _ARTICLES or form == "has"
        first = told_from(clause, i) if clause.form(i - 1) in ("and", ",") and is_told else None
    elif form == "As":
        first = i + 1 if i == 0 else None
    elif form == "as":
        lead = _lead_of_as(clause, i)
        if lead is None and (
            _is_while_in_office(clause, i) or _is_bare(clause, i) or clause.form(i - 1) == "that"
        ):
            lead = i
    elif form == "who" and follows == "as" and clause.form(i + 2) in ("a", "an"):
        first = i + 2  # who as a former judge might have known
    elif form == "who" and follows == "as" and clause.form(i + 2) == "the" and is_office(clause.form(i + 3)):
        first = i + 2
    elif form in _SUBJECTS or form == "who":
        first = told_from(clause, past_brackets(clause, i + 1))
    elif (form in words("rising") and follows == "to") or (form in words("post") and follows == "of"):
        first = i + 2
    elif form not in _BECOMING and form != "while" and (follows == "as" or not _is_passive(clause, i)):
        return None
    return (lead, first) if lead is not None and first is not None else None


def _is_while_in_office(clause: Clause, at: int) -> bool:
    """``promised as a candidate`` to, ``voted as a senator``: what somebody was who did something."""
    verb, article, office, end = (clause.form(i) for i in (at - 1, at + 1, at + 2, at + 3))
    is_done = is_common_noun(verb) and (verb.endswith("ed") or verb in words("strong_past"))
    if verb in words("viewing"):
        return False
    if verb.isdigit() and article in ("a", "the"):
        return any(clause.form(i) in words("standing") for i in range(at + 2, at + 6))
    if not is_done or article != "a":
        return False
    is_held = office == "candidate" or office in words("public_office")
    return is_held and not is_office(end) and end not in ("of", "for", "who")


def _is_whole(clause: Clause, i: int, phrase: RolePhrase) -> bool:
    """Whether nothing but the role follows "while", where a clause of its own could."""
    if clause.form(i) == "as" and clause.form(i - 1) == "that":
        return clause.form(phrase.end + (clause.form(phrase.end) == ",")) in _SUBJECTS
    if clause.form(i) == "who" and clause.form(i + 1) == "as" and clause.form(i + 2) == "the":
        return clause.form(phrase.end) == "," and clause.form(phrase.end + 1) in words("auxiliary")
    if clause.form(i) == "As":
        return clause.form(phrase.end) in _AFTER_OPENING
    if clause.form(i) != "while":
        return True
    is_near = phrase.head - i <= _LONGEST_START and clause.form(i + 1) != "the"
    return is_near and (phrase.end > phrase.head + 1 or not clause.form(phrase.end)[:1].isalpha())


def _lead_of_as(clause: Clause, at: int) -> int | None:
    """What "as" belongs to: ``elected`` to the board as, his ``job`` as, ``succeed`` Anna Berg as."""
    serving, service, appointing = words("serves_as"), words("service"), words("appointing")
    for i in range(at - 1, max(-1, at - 2 - _NEAREST), -1):
        form = clause.form(i) if i else clause.form(i).lower()  # Trained as a lawyer, she left
        is_made = form in appointing and (_is_passive(clause, i) or _is_whom(clause, i + 1, at))
        is_known = form == "known" and i == at - 1 and clause.form(at + 1) in _ARTICLES
        is_regarded = form in words("regarding") and i >= at - 2 and (i == 0 or _is_passive(clause, i))
        if form in serving or form in service or is_made or is_known or is_regarded:
            return i
        if i == at - 1 and _is_owned(clause, i):
            return i
        if form in _ENDS or (clause.is_person(i) and clause.mention_at[i].end != at):
            return None
    return None


def _is_owned(clause: Clause, noun: int) -> bool:
    """Whether a noun before "as" is somebody's: ``her record`` as a lawyer, Berg's ``tour`` as captain."""
    if not is_common_noun(clause.form(noun)) or clause.form(noun) in words("kin"):
        return False
    for i in range(noun - 1, max(-1, noun - 1 - _FROM_OWNER), -1):
        form = clause.form(i)
        if form.lower() in ("his", "her") or form in POSSESSIVE:
            return True
        if not (is_common_noun(form) or is_modifier(form)):
            return False
    return False


def _is_bare(clause: Clause, at: int) -> bool:
    """Whether an office without an article follows "as", which somebody has: left ``as mayor`` of Oslo."""
    is_well = clause.form(at - 1) == "well" and clause.form(at - 2) != "as"
    is_comparing = clause.form(at - 1).lower() in _COMPARING and not is_well
    if is_comparing or clause.form(at + 1) in _ARTICLES:
        return False
    before = {clause.form(i) for i in range(at - 1 - _VERB_REACH, at)}
    if before & (words("viewing") | words("leaving") | (words("appointing") - words("replacing"))):
        return False
    near = next((i for i in range(at + 1, at + 2 + _LONGEST_START) if is_office(clause.form(i))), None)
    return near is not None and all(
        is_modifier(clause.form(i))
        or is_common_noun(clause.form(i))
        or clause.qualifies(i)
        or clause.form(i) in POSSESSIVE
        for i in range(at + 1, near)
    )


def _is_whom(clause: Clause, i: int, at: int) -> bool:
    """Whether somebody is named right before "as", of whom it is not told: succeeds ``Anna Berg`` as."""
    is_replaced = clause.form(i - 1) in words("replacing")
    return is_replaced and clause.begins_mention(i) and clause.is_person(i) and clause.mention_at[i].end == at


def _is_passive(clause: Clause, i: int) -> bool:
    return any(clause.form(k).lower() in _PASSIVE for k in range(i - 2, i))
