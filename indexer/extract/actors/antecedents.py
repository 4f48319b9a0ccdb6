"""Whom a nominal can mean: the people of an article by their offices, its organisations by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.officials import leaders
from indexer.extract.actors.organizations import key_words
from indexer.extract.actors.people import parse_person
from indexer.model import ActorKind

_SHORT = {
    "sen.": "senator",
    "gov.": "governor",
    "gen.": "general",
    "rep.": "congressman",
    "pres.": "president",
}
_HEAD_OF_STATE = "head-of-state"


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a nominal may say of a group: its nouns, its other words, its country."""

    group: int
    heads: frozenset[str]
    others: frozenset[str]
    country: str | None

    def fits(self, head: str, codes: AbstractSet[str], modifiers: AbstractSet[str]) -> bool:
        """Whether a nominal of these words can mean the group by this role or name."""
        if codes and codes != {self.country}:
            return False
        leads = head == "leader" and bool(codes) and _HEAD_OF_STATE in self.heads
        if not leads and head not in self.heads:
            return False
        past = self.others & words("tense")
        return modifiers <= self.others and (not past or bool(modifiers & past))


def antecedents(
    evidence: Evidence, groups: Sequence[Group], countries: Sequence[str | None]
) -> list[Antecedent]:
    """All that nominals may say of the groups."""
    return [
        one
        for number, (group, country) in enumerate(zip(groups, countries, strict=True))
        for one in _of_group(evidence, number, group, country)
    ]


def _of_group(evidence: Evidence, number: int, group: Group, country: str | None) -> Iterator[Antecedent]:
    kind = evidence.surfaces[group.members[0]].kind
    if kind is ActorKind.PERSON:
        yield from _of_person(evidence, number, group, country)
    elif kind is ActorKind.ORGANIZATION:
        names = dict.fromkeys([group.name, *(evidence.surfaces[i].text for i in group.members)])
        said = {word for name in names for word in key_words(name)}
        heads = said & words("nominal_organization")
        if heads:
            yield Antecedent(number, frozenset(heads), frozenset(said), country)


def _of_person(evidence: Evidence, number: int, group: Group, country: str | None) -> Iterator[Antecedent]:
    if parse_person(group.name) in leaders():
        yield Antecedent(number, frozenset({_HEAD_OF_STATE}), frozenset(), country)
    for stated in evidence.stated(group.members):
        clause, phrase = evidence.clauses[stated.sentence], stated.phrase
        said = [clause.form(i).lower() for i in range(phrase.first, phrase.end)]
        head = clause.form(phrase.head).lower()
        heads = {head, _SHORT.get(head, head)}
        is_first = head in words("head_of_state") or (head == "minister" and "prime" in said)
        if is_first and country:
            heads.add(_HEAD_OF_STATE)
        yield Antecedent(number, frozenset(heads), frozenset(said), country)
