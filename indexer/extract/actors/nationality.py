"""A nationality told apart from the name: ``Berg scored twice. The Norwegian striker said``."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.model import ActorKind

_MOST_NOUNS = 2


def of_nationality(evidence: Evidence, group: Group) -> str | None:
    """The nationality by which a sentence goes on speaking of the only person of the sentence before it.

    It begins that sentence and has a noun with it that is no office, which another might hold.
    """
    members = set(group.members)
    for number in sorted({evidence.mentioned[i].sentence for i in members}):
        if number + 1 >= len(evidence.clauses):
            continue
        follows = evidence.clauses[number + 1]
        named = _named_in(evidence, number)
        code = _begins_with(follows) if named <= members else None
        code = code or (_ends_with(follows) if named <= members else None)
        code = code or (_alone(follows) if _are_subject(evidence, members, named) else None)
        if code:
            return code
    return None


def _are_subject(evidence: Evidence, members: set[int], named: set[int]) -> bool:
    """Whether somebody is the only person of a sentence, or the one that it begins with."""
    first = min(named, key=lambda i: evidence.mentioned[i].first)
    return named <= members or (first in members and evidence.mentioned[first].first == 0)


def _alone(clause: Clause) -> str | None:
    """``But the Norwegian, who had won,``: a nationality that stands for somebody, at the beginning."""
    at = int(clause.form(0).lower() in ("but", "and", "yet"))
    known = clause.mention_at.get(at + 1) if clause.form(at).lower() == "the" else None
    if known is None or known.sense is not Sense.DEMONYM or clause.form(known.first).endswith("s"):
        return None
    after = clause.form(known.end)
    return known.code if after == "," or after in words("auxiliary") or after in words("relative") else None


def _named_in(evidence: Evidence, number: int) -> set[int]:
    """The mentions of people in a sentence."""
    return {i for i in evidence.in_sentence(number) if evidence.mentioned[i].kind is ActorKind.PERSON}


def _begins_with(clause: Clause) -> str | None:
    """The state of a nationality that a sentence begins with, and that stands with such a noun."""
    first = int(clause.form(0).lower() in ("the", "an", "a"))
    known = clause.mention_at.get(first)
    if known is None or known.sense is not Sense.DEMONYM:
        return None
    at = known.end
    while at < known.end + _MOST_NOUNS and clause.form(at) not in words("national_noun"):
        at += 1
    after = clause.form(at + 1)
    is_of_one = clause.form(at) in words("national_noun") and not after[:1].isupper() and after != ","
    return known.code if is_of_one and not clause.is_person(at + 1) else None


def _ends_with(clause: Clause) -> str | None:
    """``"..." said the Norwegian striker``: the state of a nationality by which whoever speaks is called."""
    for i, form in enumerate(clause.forms):
        known = (
            clause.mention_at.get(i + 2) if form in words("saying") and clause.form(i + 1) == "the" else None
        )
        if known is not None and known.sense is Sense.DEMONYM:
            at = known.end
            while at < known.end + _MOST_NOUNS and clause.form(at) not in words("national_noun"):
                at += 1
            is_one = clause.form(at) in words("national_noun") or clause.form(known.end) in (",", ".")
            return known.code if is_one and not clause.form(at + 1)[:1].isupper() else None
    return None
