"""What follows an office word: more of it, or its end: professor ``emeritus``, aide ``from`` Oslo.

A role ends there where what follows leads to no complement, and is no noun either that would make
the office word part of something else: champion ``five`` times.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import COMPLEMENT, DETERMINERS, Clause, is_common_noun, is_offices
from indexer.extract.actors.lexicon import words
from indexer.model import ActorKind

_AFTER_PARTICIPLE = ("as", "by", "from", "under", "after")
_FOR_NOW = (("ad", "interim"), ("pro", "tem"), ("pro", "tempore"))
_SUBJECTS = ("he", "she", "they", "we", "I")


def past_office(clause: Clause, head: int) -> int:
    """Where what follows an office begins: past professor ``emeritus``, analyst ``from Acme Bank``."""
    i = head + 1
    if clause.form(i).lower() in ("general", "emeritus", "emerita", "a.i."):
        i += 1
    i += 2 * ((clause.form(i), clause.form(i + 1)) in _FOR_NOW)
    if clause.form(i) == "from" and clause.form(head).lower() in words("seat_office"):
        seat = clause.mention_at.get(i + 1)
        i = seat.end if seat is not None else i
    if clause.form(i) == "from":
        body = clause.mention_at.get(i + 1 + (clause.form(i + 1) == "the"))
        i = body.end if body is not None and body.kind is ActorKind.ORGANIZATION else i
    return i


def ends_bare(clause: Clause, i: int, *, runs_on: bool) -> bool:
    """Whether a role ends before token ``i``, which follows its office word.

    ``runs_on`` says that the sentence's verb may follow.
    """
    form = clause.form(i)
    word = form.lower()
    if any(word in words(name) for name in ("saying", "relative", "time_after", "beyond_office")):
        return True
    if form in _SUBJECTS or _counts(clause, i):
        return True
    if runs_on and _is_verb(clause, i):
        return True
    follows = clause.form(i + 1)
    is_told = form in words("adverb") and (follows in words("participle") or follows.endswith("ed"))
    return word == "not" or is_told or (word.endswith("ed") and follows in (*COMPLEMENT, *_AFTER_PARTICIPLE))


def _counts(clause: Clause, i: int) -> bool:
    """Whether it is told how often, or when: champion ``five times``, chief ``a year ago``."""
    follows = clause.form(i + 1)
    is_number = clause.form(i).isdigit() or clause.form(i) in words("number")
    is_ago = clause.form(i) in ("a", "an") and follows in words("time_unit") and clause.form(i + 2) == "ago"
    return is_ago or (is_number and follows == "times")


def _is_verb(clause: Clause, i: int) -> bool:
    """Whether a verb of the sentence may follow an office: a pianist ``was`` hit, as leader ``ends`` it."""
    form, follows = clause.form(i), clause.form(i + 1)
    if form in words("auxiliary") or form in words("strong_past"):
        return True
    is_verbal = is_common_noun(form) and form.endswith(("s", "ed")) and not is_offices(form)
    return is_verbal and (follows in DETERMINERS or follows in words("function_word"))
