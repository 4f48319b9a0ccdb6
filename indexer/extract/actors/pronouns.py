"""Whom ``he`` or ``she`` means, where the text before leaves one person only.

The people named before it in its sentence are asked first, then those of the sentences before;
where they are several, or of unknown number, nobody is meant for sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.extract.actors.clauses import (
    DETERMINERS,
    HE,
    Clause,
    is_common_noun,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.gender import is_woman
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.people import PersonName, parse_person, same_person
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.subject_ahead import start_of
from indexer.model import ActorKind

_FARTHEST = 6
"""Sentences back from a pronoun, at most."""

_QUOTES = ('"', "“", "”")
_MALE = frozenset({"he", "his", "him"})
_FEMALE = frozenset({"she", "her"})


@dataclass(frozen=True)
class Pronouns:
    """The people of an article by sentence, for the pronouns that mean them."""

    clauses: Sequence[Clause]
    found: Sequence[Mentioned]

    @cached_property
    def _people(self) -> dict[int, list[int]]:
        people: defaultdict[int, list[int]] = defaultdict(list)
        for number, mention in enumerate(self.found):
            if mention.kind is ActorKind.PERSON and not self._is_another(mention):
                people[mention.sentence].append(number)
        return people

    def _is_another(self, mention: Mentioned) -> bool:
        """Whether a name only says whose somebody is (a ``Berg`` aide), or is kin (his brother ``Berg``)."""
        clause = self.clauses[mention.sentence]
        follows, before = clause.form(mention.end), clause.form(mention.first - 1)
        if before in words("kin") and clause.form(mention.first - 2).lower() in ("his", "her"):
            return True
        if is_office(follows) or is_offices(follows) or follows in words("of_person"):
            return True
        is_led = is_modifier(before) or before in DETERMINERS
        return is_led and mention.end - mention.first == 1 and is_common_noun(follows)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(mention): number for number, mention in enumerate(self.found)}

    def number(self, mention: Mentioned) -> int:
        """The number of a mention."""
        return self._numbers[id(mention)]

    def who(self, sentence: int, at: int) -> int | None:
        """The mention that begins at a token, or that the pronoun there stands for."""
        mention = self.clauses[sentence].mention_at.get(at)
        return self.number(mention) if mention is not None else self.meant(sentence, at)

    @cached_property
    def _women(self) -> dict[str, set[bool]]:
        """Whether those of a family name are women, as far as their mentions say so."""
        told: defaultdict[str, set[bool]] = defaultdict(set)
        for number, mention in enumerate(self.found):
            known = is_woman(self.clauses[mention.sentence], mention)
            if mention.kind is ActorKind.PERSON and known is not None:
                told[self._name(number).family].add(known)
        return told

    def _name(self, number: int) -> PersonName:
        mention = self.found[number]
        return parse_person(" ".join(self.clauses[mention.sentence].forms[mention.first : mention.end]))

    def meant(self, sentence: int, at: int, *, but: int | None = None) -> int | None:
        """The mention that the pronoun at token ``at`` of a sentence stands for, if that is sure.

        It is not the one of mention number ``but``, who does something to whom it means.
        """
        word = self.clauses[sentence].form(at).lower()
        is_female, is_subject = word in _FEMALE, word in HE
        if self._is_quoted(sentence, at):
            return self._named_in_quotation(sentence, at, is_female=is_female)
        here = [i for i in self._people.get(sentence, ()) if self.found[i].end <= at]
        fitting = self._fitting(here, is_female=is_female, but=but)
        if fitting and "who" in self.clauses[sentence].forms[self.found[fitting[-1]].end : at]:
            return fitting[-1]  # Berg faces Holm, a lawyer who left when he
        if fitting:
            return self._only(fitting, or_subject=is_subject)
        for number in range(sentence - 1, max(-1, sentence - 1 - _FARTHEST), -1):
            fitting = self._fitting(self._people.get(number, ()), is_female=is_female, but=but)
            if fitting and not self._begins_with_it(number, fitting[0], is_female=is_female):
                return self._only(fitting, or_subject=True)
            if not fitting and not self._goes_on(number, is_female=is_female):
                break
        return self._told_next(sentence, is_female=is_female) if but is None else None

    def _named_in_quotation(self, sentence: int, at: int, *, is_female: bool) -> int | None:
        """Who is named in a quotation before a pronoun: it backs "``Berg`` and his record as mayor"."""
        forms = self.clauses[sentence].forms
        opens = max((i for i in range(at) if forms[i] in _QUOTES), default=at)
        inside = [i for i in self._people.get(sentence, ()) if opens < self.found[i].first < at]
        fitting = self._fitting(inside, is_female=is_female)
        return self._only(fitting) if fitting else None

    def fits(self, mention: Mentioned, word: str) -> bool:
        """Whether nothing tells that a pronoun cannot mean the one of a mention."""
        return self._is_woman(self.number(mention)) in (None, word.lower() in _FEMALE)

    def _told_next(self, sentence: int, *, is_female: bool) -> int | None:
        """Who begins the next sentence, where nobody was named yet: ``She's a minister. Anna Berg`` is 40."""
        first = next((i for i, m in enumerate(self.found) if m.kind is ActorKind.PERSON), None)
        if first is None or self.found[first].sentence != sentence + 1 or self.found[first].first:
            return None
        return next(iter(self._fitting([first], is_female=is_female)), None)

    def _fitting(self, named: Sequence[int], *, is_female: bool, but: int | None = None) -> list[int]:
        """Those whom a pronoun can mean: all but those who are known to be of the other sex, and one."""
        other = self._name(but).family if but is not None else None
        fitting = [i for i in named if self._is_woman(i) in (None, is_female)]
        return [i for i in fitting if self._name(i).family != other] if other else fitting

    def _is_woman(self, number: int) -> bool | None:
        mention = self.found[number]
        own = is_woman(self.clauses[mention.sentence], mention)
        told = self._women.get(self._name(number).family, set())
        return own if own is not None else next(iter(told)) if len(told) == 1 else None

    def _begins_with_it(self, number: int, first: int, *, is_female: bool) -> bool:
        """Whether the pronoun is the subject of a sentence before the first name there: ``She`` left Berg."""
        subject = "she" if is_female else "he"
        return subject in (form.lower() for form in self.clauses[number].forms[: self.found[first].first])

    def _goes_on(self, number: int, *, is_female: bool) -> bool:
        """Whether a sentence speaks of somebody by the same pronoun, and not of another by another."""
        forms = {form.lower() for form in self.clauses[number].forms}
        same, other = (_FEMALE, _MALE) if is_female else (_MALE, _FEMALE)
        return bool(forms & same) and not forms & other

    def _only(self, fitting: Sequence[int], *, or_subject: bool = False) -> int | None:
        """The first mention of the one person of several, or of the only one who may be the subject."""
        one: list[PersonName] = []
        for i in fitting:
            name = self._name(i)
            if not any(same_person(name, other) or same_person(other, name) for other in one):
                one.append(name)
        if len(one) == 1:
            return fitting[0]
        subjects = [i for i in fitting if self._is_subject(self.found[i])]
        return self._only(subjects) if or_subject and len(subjects) < len(fitting) else None

    def _is_subject(self, mention: Mentioned) -> bool:
        """Whether a name may be the subject of its sentence, which goes on to be that of the next."""
        clause = self.clauses[mention.sentence]
        before = clause.form(start_of(clause, mention) - 1).lower()
        is_owner = clause.form(mention.end) in POSSESSIVE
        return not is_owner and before not in words("particle") | {"with", "from", "against", "under"}

    def _is_quoted(self, sentence: int, at: int) -> bool:
        """Whether a token stands within a quotation, whose speaker may be the one, or not."""
        forms = self.clauses[sentence].forms
        before = [form for form in forms[:at] if form in _QUOTES]
        if before:
            return before[-1] == "“" or (before[-1] == '"' and before.count('"') % 2 == 1)
        after = [form for form in forms[at:] if form in _QUOTES]
        return after[:1] == ["”"] or (after.count('"') % 2 == 1)
