"""What somebody is made whom a pronoun or a name means as an object: the board named her ``chairman``.

Whoever makes somebody something is another, so that ``him`` in ``Holm appointed him head of it`` is not Holm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.pronouns import Pronouns
from indexer.extract.actors.role_after import after
from indexer.extract.actors.role_told import DASHES
from indexer.extract.actors.subject_ahead import start_of

_OBJECTS = frozenset({"him", "her"})
_ARTICLES = ("a", "an", "the")
_TO_BE = ("be", "become")
_CLOSING = (",", *DASHES)
_LONGEST_ASIDE = 20
_NEAR = 2
"""Tokens between "as" and the role: as the head."""


_SAME = {"he": "him", "she": "her"}


@dataclass(frozen=True, slots=True)
class Made:
    """A role that somebody is given; ``verb`` and ``whom`` are the tokens of the verb and its object."""

    verb: int
    whom: int
    phrase: RolePhrase


def made(clause: Clause) -> Iterator[Made]:
    """The roles that a sentence tells somebody to be given, in its order."""
    if _OBJECTS.isdisjoint(clause.forms):
        return
    for i in [i for i, form in enumerate(clause.forms) if form in _OBJECTS and i > 0]:
        verb = i - 1
        first = _begins(clause, verb, i + 1)
        phrase = after(clause, first, runs_on=True) if first is not None else None
        if phrase is not None and phrase.first - (first or 0) <= 1:
            yield Made(verb, i, phrase)


def _begins(clause: Clause, verb: int, i: int) -> int | None:
    """Where what somebody is made begins: named her ``chairman``, made him ``the head``, left her ``as``."""
    form, lead = clause.form(verb), clause.form(i)
    is_as = lead == "as" or (lead == "on" and clause.form(i + 1) == "as")
    if form in words("leaving") or form in words("keeping"):
        return i + 1 + (lead == "on") if is_as else None
    if form in words("replacing"):
        return None
    if form in words("appointing") and is_as:
        return i + 1
    if form in words("making"):
        return i if lead in _ARTICLES else None
    if form not in words("naming"):
        return None
    return i + 2 if lead == "to" and clause.form(i + 1) in _TO_BE else i


def made_past_aside(clause: Clause) -> Iterator[tuple[Mentioned, RolePhrase]]:
    """Whom a verb makes something past an aside: it named [Anna Berg], once a judge, as ``the head``."""
    for i in [i for i, form in enumerate(clause.forms) if form == "as" and clause.form(i - 1) in _CLOSING]:
        opens = next((k for k in range(i - 2, max(0, i - _LONGEST_ASIDE), -1) if _opens(clause, k, i)), None)
        phrase = after(clause, i + 1, runs_on=True) if opens is not None else None
        if opens is not None and phrase is not None and phrase.first - i <= _NEAR:
            yield clause.mention_at[opens - 1], phrase


def _opens(clause: Clause, at: int, closes: int) -> bool:
    """Whether the aside that ends before a token begins at another, after the name of whom a verb is told."""
    if clause.form(at) != clause.form(closes - 1) or not clause.is_person(at - 1):
        return False
    verb = clause.form(start_of(clause, clause.mention_at[at - 1]) - 1)
    return verb in words("appointing") and verb not in words("replacing")


def whom(pronouns: Pronouns, sentence: int, made: Made) -> int | None:
    """The number of the mention of whom somebody makes something."""
    clause = pronouns.clauses[sentence]
    acts = _who_acts(clause, made.verb)
    if clause.is_person(acts):
        return pronouns.meant(sentence, made.whom, but=pronouns.number(clause.mention_at[acts]))
    is_same = _SAME.get(clause.form(acts).lower()) == clause.form(made.whom)
    return None if is_same else pronouns.meant(sentence, made.whom)


def _who_acts(clause: Clause, verb: int) -> int:
    """The token of who makes somebody something, past what may stand before the verb: Holm ``has since``."""
    i = verb - 1
    while (
        clause.form(i) in words("auxiliary") or clause.form(i) in words("adverb") or clause.form(i) == "since"
    ):
        i -= 1
    return i
