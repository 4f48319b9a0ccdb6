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
        code = _begins_with(evidence.clauses[number + 1])
        if code and _named_in(evidence, number) <= members:
            return code
    return None


def _named_in(evidence: Evidence, number: int) -> set[int]:
    """The mentions of people in a sentence."""
    return {
        i for i, m in enumerate(evidence.mentioned) if m.sentence == number and m.kind is ActorKind.PERSON
    }


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
