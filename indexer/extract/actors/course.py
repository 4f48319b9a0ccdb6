"""In which order an article names its people, and the roles that it gives each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.people import parse_person, same_person
from indexer.extract.actors.roles import Stated
from indexer.model import ActorKind

_SAME = {
    "attorney": "lawyer",
    "advisor": "adviser",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "congresswoman": "congressman",
    "gov": "governor",
    "sen": "senator",
    "rep": "congressman",
    "prof": "professor",
    "gen": "general",
}


@dataclass(frozen=True)
class Course:
    """An article's people in the order in which it names them, and the roles that it gives them."""

    clauses: Sequence[Clause]
    found: Sequence[Mentioned]
    stated: Sequence[Stated]

    @cached_property
    def named(self) -> dict[str, int]:
        """The first mention of each, by the last part of the name."""
        first: dict[str, int] = {}
        for number, mention in enumerate(self.found):
            if mention.kind is ActorKind.PERSON:
                first.setdefault(self.last(number), number)
        return first

    @cached_property
    def roles(self) -> dict[str, list[Stated]]:
        """The roles of each, by the last part of the name."""
        by_name: dict[str, list[Stated]] = {}
        for one in self.stated:
            by_name.setdefault(self.last(one.mention), []).append(one)
        return by_name

    def last(self, number: int) -> str:
        """The last part of a name."""
        mention = self.found[number]
        return self.clauses[mention.sentence].form(mention.end - 1)

    def is_same(self, one: int, other: int) -> bool:
        """Whether two mentions can be of one person."""
        names = [
            parse_person(" ".join(self.clauses[m.sentence].forms[m.first : m.end]))
            for m in (self.found[one], self.found[other])
        ]
        return bool(same_person(*names) or same_person(*reversed(names)))

    @cached_property
    def bearers(self) -> dict[str, dict[str, Stated]]:
        """Those who have each office, by the last part of the name."""
        by_office: defaultdict[str, dict[str, Stated]] = defaultdict(dict)
        for one in self.stated:
            last = self.last(one.mention)
            if self.is_same(self.named[last], one.mention):
                by_office[self.office(one)].setdefault(last, one)
        return by_office

    def office(self, one: Stated) -> str:
        """The office of a role."""
        return office_of(self.clauses[one.sentence], one.phrase)


def office_of(clause: Clause, phrase: RolePhrase) -> str:
    """What office a role is, its spellings as one: ``Gov.``, ``CEO``, ``chief executive officer``."""
    head = clause.form(phrase.head).lower().removesuffix(".")
    said = [clause.form(i).lower() for i in range(phrase.first, phrase.head + 1)]
    return "ceo" if "chief" in said and "executive" in said else _SAME.get(head, head)
