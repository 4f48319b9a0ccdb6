"""The roles that a text gives its people, each with the words that state it.

Before the name (``Russian President Vladimir Putin``), in apposition (``Lee
Do-hoon, South Korea's chief negotiator,``), with tense (``then director and
currently minister``), as a relative clause (``who is also president of``), and
the nominals of a lead whose names follow in the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer.extract.actors.clauses import POSSESSIVE, Clause, RolePhrase
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_after import after, begins_another
from indexer.extract.actors.role_before import before
from indexer.model import ActorKind

_ADVERBS = ("also", "now", "currently", "then", "still")


class Pattern(StrEnum):
    """How a text states a role."""

    BEFORE = "before"
    AFTER = "apposition"
    CLAUSE = "clause"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Stated:
    """A role of the person of mention number ``mention``: tokens of a sentence, and its office word."""

    mention: int
    sentence: int
    phrase: RolePhrase
    pattern: Pattern


def find_roles(clauses: Sequence[Clause], found: Sequence[Mentioned]) -> list[Stated]:
    """The stated roles of all people, in order of the text."""
    stated: list[Stated] = []
    for number, mention in enumerate(found):
        if mention.kind is ActorKind.PERSON:
            clause = clauses[mention.sentence]
            stated += [
                Stated(number, mention.sentence, phrase, Pattern.BEFORE)
                for phrase in _preceding(clause, mention)
            ]
            pattern = Pattern.AFTER if clause.form(mention.end) == "," else Pattern.CLAUSE
            stated += [
                Stated(number, mention.sentence, phrase, pattern) for phrase in _following(clause, mention)
            ]
    return stated


def _preceding(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    phrase = before(clause, mention.first)
    if phrase is not None:
        yield phrase
        return
    if clause.form(mention.first - 1) != ",":
        return
    phrase = before(clause, mention.first - 1)
    # At the start of a sentence no comma need close it: "The party's leader, Jeremy Corbyn announced".
    closed = clause.form(mention.end) in (",", ".", "and")
    introduced = phrase is not None and (
        (phrase.first == 0 and closed)
        or clause.form(phrase.first).lower() in ("his", "her", "their", "the")
        or clause.form(phrase.first - 1).lower() in ("the", "its", "his", "her", "their", "a", "an")
        or any(clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head))
    )
    if phrase is not None and introduced and (closed or phrase.first <= 1):
        yield RolePhrase(phrase.first, phrase.head, phrase.end)


def _following(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    first = _apposition(clause, mention)
    if first is None:
        return
    phrase = after(clause, first)
    if phrase is None:
        return
    yield phrase
    if clause.form(phrase.end) == "and" and begins_another(clause, phrase.end + 1):
        another = after(clause, phrase.end + 1)
        if another is not None:
            yield another


def _apposition(clause: Clause, mention: Mentioned) -> int | None:
    """Where an apposition or a clause of being begins after a name; an age in between is passed over."""
    i = mention.end
    if clause.form(i) == "(":
        return None
    if clause.form(i) != ",":
        told = i + 1 + (clause.form(i + 1) in _ADVERBS)
        return told if clause.form(i) in words("being") else None
    if clause.form(i + 1).isdigit() and clause.form(i + 2) == ",":
        i += 2
    i += 1
    if clause.form(i) == "who" and clause.form(i + 1) in ("is", "was"):
        i += 2
        return i + (clause.form(i) in _ADVERBS)
    return i
