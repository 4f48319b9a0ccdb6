"""A nationality told apart from the name: ``Berg scored twice. The Norwegian striker said``."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.nationals import past_companions
from indexer.model import ActorKind

_MOST_NOUNS = 2
_BECOMING = ("became", "becomes", "become", "remains", "remained", "are", "were")
_RANKING = ("first", "last", "only", "youngest", "oldest")
_CHILD = 4
"""Words of "the son of a"."""

_REACH = 24
"""Tokens from a nationality to the name of the last who had it: the first Norwegian to win it since A."""


def of_nationality(evidence: Evidence, group: Group) -> str | None:
    """The nationality by which a sentence goes on speaking of the only person of the sentence before it.

    It begins that sentence and has a noun with it that is no office, which another might hold.
    """
    members = set(group.members)
    said = (
        _said_to_be(evidence.clauses[m.sentence], m) for m in (evidence.mentioned[i] for i in group.members)
    )
    if code := next(filter(None, said), None):
        return code
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


def _said_to_be(clause: Clause, mention: Mentioned) -> str | None:
    """[Anna Berg] ``became the first Norwegian`` to win; the first Norwegian to win ``since`` [Anna Berg].

    Or it is told at the end of what the sentence says of its subject: ``becoming the first Norwegian``.
    """
    at = past_companions(clause, mention)
    at += clause.form(at) == "," and clause.form(at + 1) in words("being")
    if clause.form(at) in words("being") or clause.form(at) in _BECOMING:
        return _of_kind(clause, at + 1) or _of_parent(clause, at + 1)
    if mention.first == 0 and "becoming" in clause.forms:
        becoming = clause.forms.index("becoming")
        if not any(clause.is_person(i) for i in range(at, becoming)):
            return _of_kind(clause, becoming + 1)
    if clause.form(mention.first - 1) == "since":
        begins = range(mention.first - 3, max(-1, mention.first - _REACH), -1)
        kinds = (
            _of_kind(clause, i) for i in begins if clause.form(i) == "the" and clause.form(i + 1) in _RANKING
        )
        return next(filter(None, kinds), None)
    return None


def _of_parent(clause: Clause, first: int) -> str | None:
    """[Anna Berg] was ``the daughter of a Norwegian`` fisherman."""
    known = clause.mention_at.get(first + _CHILD)
    said = [clause.form(i) for i in range(first, first + _CHILD)]
    is_child = (
        said[0] == "the" and said[1] in ("son", "daughter") and said[2] == "of" and said[3] in ("a", "an")
    )
    return known.code if is_child and known is not None and known.sense is Sense.DEMONYM else None


def _of_kind(clause: Clause, first: int) -> str | None:
    """``the first Norwegian`` woman, ``a Norwegian`` and such, but no Norwegian-born one."""
    at = first + (clause.form(first) in ("also", "still", "now"))
    if clause.form(at) not in ("a", "an", "the", "both", "all"):
        return None
    known = next(
        (clause.mention_at[i] for i in range(at + 1, at + 2 + _MOST_NOUNS) if i in clause.mention_at), None
    )
    if known is None or known.sense is not Sense.DEMONYM:
        return None
    between = clause.forms[at + 1 : known.first]
    after = clause.form(known.end)
    is_of_one = all(form.islower() and form.isalpha() and not form.endswith("s") for form in between)
    return known.code if is_of_one and after != "-" and known.end not in clause.mention_at else None


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
