"""A nationality beside names of people: ``three Norwegians``, ``both Norwegians``, ``one of Norway's``."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, is_common_noun
from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

_MOST_NOUNS = 3
_MOST_COMPANIONS = 12
_LONGEST_KIND = 7
"""Words after "one of Norway's" that tell what somebody is one of."""


def nationals(clause: Clause, mention: Mentioned) -> str | None:
    """``Three Norwegians, Anna Berg and Ole Holm``; ``Norwegian runners`` Anna Berg and Ole Holm."""
    if mention.kind is not ActorKind.PERSON:
        return None
    i = mention.first - 1
    while i > 0 and (clause.form(i) in (",", "and") or clause.is_person(i)):
        i -= 1
    first = i + 1
    if clause.form(i) not in POSSESSIVE and is_common_noun(clause.form(i)) and clause.form(i).endswith("s"):
        i -= 1
    known = clause.mention_at.get(i)
    if known is None or known.sense != "demonym" or (i == first - 1 and not _are_many(clause, i)):
        return None
    return known.code


def national(clause: Clause, mention: Mentioned) -> str | None:
    """``British world number one`` Anna Berg: a nationality, and what somebody of it is."""
    if mention.kind is not ActorKind.PERSON or clause.form(mention.first - 1) not in words("national_noun"):
        return None
    for i in range(mention.first - 2, max(-1, mention.first - 3 - _MOST_NOUNS), -1):
        known = clause.mention_at.get(i)
        if known is not None:
            return known.code if known.sense == "demonym" else None
        if not is_common_noun(clause.form(i)) or clause.form(i).endswith(("ed", "s")):
            return None
    return None


def one_of_a_kind(clause: Clause, mention: Mentioned) -> str | None:
    """``One of Norway's best known dissidents``, Anna Berg: the state of those that somebody is one of."""
    if mention.kind is not ActorKind.PERSON or clause.form(mention.first - 1) != ",":
        return None
    for i in range(mention.first - 2, max(1, mention.first - 2 - _LONGEST_KIND), -1):
        if clause.form(i) in POSSESSIVE:
            state = clause.mention_at.get(i - 1)
            is_one = state is not None and [
                clause.form(k).lower() for k in (state.first - 2, state.first - 1)
            ]
            return state.code if state is not None and is_one == ["one", "of"] else None
        if not clause.form(i).islower():
            return None
    return None


def _are_many(clause: Clause, i: int) -> bool:
    """Whether a nationality means people, whom names after a comma are: three Norwegians, an Australian."""
    if clause.form(i - 1).lower() in ("a", "an", "another") and clause.form(i + 1) == ",":
        return True
    names_follow = clause.form(i + 1) == "," or clause.is_person(i + 1)
    return names_follow and clause.form(i).endswith(("s", "men", "women"))


def home_national(clause: Clause, mention: Mentioned) -> str | None:
    """``Welshman`` Anna Berg; Anna Berg, ``a Scot``: whom a nation of the United Kingdom names."""
    if mention.kind is not ActorKind.PERSON:
        return None
    at = mention.end + 2 if clause.form(mention.end) == "," and clause.form(mention.end + 1) == "a" else -1
    is_one = not words("home_national").isdisjoint((clause.form(mention.first - 1), clause.form(at)))
    return "GB" if is_one else None


def both(clause: Clause, mention: Mentioned) -> str | None:
    """Anna Berg and Ole Holm, ``both Norwegians``: what all of a list are said to be."""
    at = past_companions(clause, mention)
    if clause.form(at) != "," or clause.form(at + 1) not in ("both", "all"):
        return None
    known = clause.mention_at.get(at + 2)
    return known.code if known is not None and known.sense is Sense.DEMONYM else None


def past_companions(clause: Clause, mention: Mentioned) -> int:
    """The end of a list of names that what follows is told of all: Anna Berg ``and Ole Holm`` of Acme."""
    at = mention.end
    for _ in range(_MOST_COMPANIONS):
        if clause.form(at) not in (",", "and") or not clause.is_person(at + 1):
            break
        at = clause.mention_at[at + 1].end
    return at
