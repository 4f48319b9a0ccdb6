"""Roles that a text gives before the name: ``a spokesman for Berg`` said; then ``Berg spokesman`` Anna Holm.

Who is first named soon after is meant where the text gives the same office with the name, where
both are said to speak, or where the first sentence begins with the role and the next with the
name; and where nothing that the text says of the two contradicts it: office, state, tense.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from indexer.extract.actors.clauses import (
    Clause,
    RolePhrase,
    is_common_noun,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.countries import of_office, of_role
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.people import parse_person, same_person
from indexer.extract.actors.role_before import before
from indexer.extract.actors.role_end import end_of_complement
from indexer.extract.actors.roles import Pattern, Stated
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

_REACH = 4
"""Sentences after a role without a name in which the name is told with the same office, at most."""

_NEAR = 2
"""Sentences after it in which whoever else is named may be meant."""

_FIRST = 12
_LEADS = 3
"""Sentences from the beginning in which such roles are looked for, and those that may be a lead."""

_LONGEST_OPENING = 12
_DASHES = ("-", "--", "—", "–")
_ARTICLES = ("a", "an", "the", "its")
_SAME = {
    "attorney": "lawyer",
    "advisor": "adviser",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "congresswoman": "congressman",
}


@dataclass(frozen=True)
class _Course:
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

    def first_after(self, sentence: int, reach: int) -> Iterator[int]:
        """The people first named in the sentences after one."""
        return (i for i in self.named.values() if sentence < self.found[i].sentence <= sentence + reach)

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
        return _office(self.clauses[one.sentence], one.phrase)


def find_foretold(
    clauses: Sequence[Clause], found: Sequence[Mentioned], stated: Sequence[Stated]
) -> Iterator[Stated]:
    """The roles that stand before the names of those who have them."""
    course = _Course(clauses, found, stated)
    if not course.named:
        return
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for one in stated:
        taken[one.sentence].update(range(one.phrase.first, one.phrase.end))
    for number, clause in enumerate(clauses[:_FIRST]):
        for phrase in _unnamed(clause, taken[number]):
            meant = _meant(course, number, phrase)
            if meant is not None:
                yield Stated(meant, number, phrase, Pattern.LEAD)


def _meant(course: _Course, number: int, phrase: RolePhrase) -> int | None:
    """The first mention of whom a role without a name is of."""
    is_lead = number < _LEADS
    speaks = _is_quoted(course.clauses[number], phrase)
    is_long = phrase.end - phrase.first > 1
    meant = _with_same_office(course, number, phrase) if is_lead or speaks or is_long else None
    if meant is None and is_lead and speaks:
        meant = _speaker(course, number, phrase)
    return _subject(course, number, phrase) if meant is None and is_lead else meant


def _unnamed(clause: Clause, taken: AbstractSet[int]) -> Iterator[RolePhrase]:
    """The roles in a sentence with an article or an owner, and without a name."""
    for i in [i for i, form in enumerate(clause.forms) if is_office(form)]:
        if i in taken or i in clause.mention_at or is_office(clause.form(i + 1)) or clause.is_person(i + 1):
            continue
        phrase = before(clause, i + 1)
        if phrase is None or phrase.head != i or _is_firm(clause, phrase):
            continue
        end = end_of_complement(clause, i, runs_on=True)
        if end is None or clause.is_person(end) or (clause.form(end) == "," and clause.is_person(end + 1)):
            end = i + 1 if _is_owner(clause, phrase.first, i) else None
        is_free = end is not None and taken.isdisjoint(range(phrase.first, end))
        if end is not None and is_free and _is_led(clause, phrase.first, i, end):
            yield RolePhrase(phrase.first, i, _before_verb(clause, i, end))


def _is_led(clause: Clause, first: int, head: int, end: int) -> bool:
    """Whether an article or an owner stands before a role, and more than the office word after ``the``."""
    led = clause.form(first - 1).lower()
    is_owned = any(clause.form(k) in POSSESSIVE for k in range(first, head))
    return is_owned or led in ("a", "an", "its") or (led == "the" and end - first > 1)


def _is_owner(clause: Clause, first: int, head: int) -> bool:
    """``an adviser's`` talk; but a mayor's ``office``, a president's ``lawyer`` are others."""
    owned = clause.form(head + 2)
    is_one = clause.form(head + 1) in POSSESSIVE and clause.form(first - 1) in ("A", "An")
    return is_one and owned != "office" and not is_office(owned)


def _is_firm(clause: Clause, phrase: RolePhrase) -> bool:
    """``the world's biggest producer``: a firm, not somebody."""
    return any(clause.form(i).endswith(("gest", "argest")) for i in range(phrase.first, phrase.head))


def _before_verb(clause: Clause, head: int, end: int) -> int:
    """Where a verb begins that ends a role: the mayor of her home town ``chomped`` on it."""
    for i in range(head + 2, end):
        form, last = clause.form(i), clause.form(i - 1)
        is_past = is_common_noun(form) and (form.endswith("ed") or form in words("strong_past"))
        if form == "also" or (is_past and (i - 1 in clause.mention_at or is_common_noun(last))):
            return i
    return end


def _office(clause: Clause, phrase: RolePhrase) -> str:
    """What office a role is, its spellings as one: ``CEO``, ``chief executive officer``."""
    head = clause.form(phrase.head).lower()
    said = [clause.form(i).lower() for i in range(phrase.first, phrase.head + 1)]
    return "ceo" if "chief" in said and "executive" in said else _SAME.get(head, head)


def _with_same_office(course: _Course, number: int, phrase: RolePhrase) -> int | None:
    """The one of an office who is first named soon after, where nobody of it was named before."""
    clause = course.clauses[number]
    bearers = course.bearers.get(_office(clause, phrase), {})
    named = {last: course.found[course.named[last]].sentence for last in bearers}
    if any(sentence <= number for sentence in named.values()):
        return None
    near = [last for last, sentence in named.items() if sentence <= number + _REACH]
    if len(near) != 1 or not _share_words(course, number, phrase, bearers[near[0]]):
        return None
    return course.named[near[0]] if _agrees(course, clause, phrase, near[0]) else None


def _share_words(course: _Course, number: int, phrase: RolePhrase, told: Stated) -> bool:
    """Whether two roles of one office have more in common, or one says no more than the office.

    An office that few have needs nothing in common, where not two bodies are named.
    """
    clause = course.clauses[number]
    roles = ((clause, phrase), (course.clauses[told.sentence], told.phrase))
    said, other = (_words(*role) for role in roles)
    rank = words("tense") | words("lower_rank")
    if bool(said & rank) != bool(other & rank):
        return False
    if said <= rank or (said & other) - rank or (other <= rank and number < _LEADS):
        return True
    is_first = next(course.first_after(number, _NEAR), None) == course.named[course.last(told.mention)]
    is_sure = _office(clause, phrase) in words("body_head") and not any(map(is_modifier, said | other))
    is_sure = is_sure or (is_first and number < _LEADS)
    return is_sure and not all(_names_body(*role) for role in roles)


def _names_body(clause: Clause, phrase: RolePhrase) -> bool:
    inside = (clause.mention_at.get(i) for i in range(phrase.first, phrase.end))
    return any(mention is not None and mention.kind is not ActorKind.STATE for mention in inside)


def _words(clause: Clause, phrase: RolePhrase) -> set[str]:
    """What a role says beside its office word."""
    forms = {clause.form(i).lower() for i in range(phrase.first, phrase.end) if i != phrase.head}
    return {form for form in forms if form.replace("-", "").isalpha()} - (
        words("function_word") - words("tense")
    )


def _agrees(course: _Course, clause: Clause, phrase: RolePhrase, last: str) -> bool:
    """Whether nothing that a text says of somebody contradicts a role."""
    said = {clause.form(i).lower() for i in range(phrase.first, phrase.head)}
    if "next" in said:
        return False
    code = of_role(clause, phrase) or of_office(clause, phrase)
    for one in course.roles.get(last, ()):
        other = course.clauses[one.sentence]
        told = of_role(other, one.phrase) or of_office(other, one.phrase)
        if code is not None and told is not None and code != told:
            return False
    return True


def _speaker(course: _Course, number: int, phrase: RolePhrase) -> int | None:
    """Who is first named after somebody without a name who is quoted, and is quoted as well."""
    meant = next(course.first_after(number, _NEAR), None)
    if meant is None or not (_speaks(course, meant) or _follows(course, number, meant)):
        return None
    return meant if _is_possible(course, course.clauses[number], phrase, course.last(meant)) else None


def _follows(course: _Course, number: int, meant: int) -> bool:
    """Whether the next sentence begins with a full name, or with a role before it."""
    mention = course.found[meant]
    firsts = [one.phrase.first for one in course.stated if one.mention == meant]
    is_next = mention.sentence == number + 1 and 0 in (mention.first, *firsts)
    is_owner = course.clauses[mention.sentence].form(mention.end) in POSSESSIVE
    return is_next and not is_owner and mention.end - mention.first > 1


def _is_quoted(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether somebody without a name is quoted: a spokesman ``has said``, ``according to`` a trader."""
    after = phrase.end
    if clause.form(after) == "(" and clause.form(after + 2) == ")":
        after += 3  # of Acme (ACM.N) said
    after += clause.form(after) in ("has", "had")
    first = phrase.first - (clause.form(phrase.first - 1).lower() in _ARTICLES)
    return bool(words("saying") & {clause.form(after), clause.form(first - 1)})


def _speaks(course: _Course, number: int) -> bool:
    """Whether somebody is quoted by name: A ``said``, ``said`` A, A, head of Acme, ``said``."""
    mention = course.found[number]
    clause = course.clauses[mention.sentence]
    ends = [one.phrase.end for one in course.stated if one.mention == number]
    firsts = [one.phrase.first for one in course.stated if one.mention == number]
    beside = {clause.form(i) for i in (mention.end, *ends, *(end + 1 for end in ends))}
    beside |= {clause.form(i - 1) for i in (mention.first, *firsts)}
    said_by = clause.form(min([mention.first, *firsts]) - 2)  # comments by A, in an interview with A
    return bool(beside & words("saying")) or said_by in ("interview", "comments", "remarks")


def _subject(course: _Course, number: int, phrase: RolePhrase) -> int | None:
    """Who is named first of all, as a subject, after a first sentence that begins with a role."""
    clause = course.clauses[number]
    first = next(iter(course.named.values()), None)
    if first is None or _tells_of_others(clause, phrase):
        return None
    mention = course.found[first]
    is_next = mention.sentence == number + 1 and mention.first == 0 and _is_alone(clause, phrase)
    if not is_next and not _begins(clause, phrase.first):
        return None
    if not number < mention.sentence <= number + _NEAR or mention.end - mention.first == 1:
        return None
    if not _is_subject(course.clauses[mention.sentence], mention):
        return None
    return first if _is_possible(course, clause, phrase, course.last(first)) else None


def _begins(clause: Clause, first: int) -> bool:
    """Whether a role stands at the beginning of a sentence, past its dateline and article."""
    dashes = (i for i in range(_LONGEST_OPENING, 0, -1) if clause.form(i) in _DASHES)
    start = next((i + 1 for i in dashes), 0)
    return first - (clause.form(first - 1).lower() in _ARTICLES) in (0, start)


def _is_alone(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role is the only one before which nobody else is spoken of: the memory of ``an actress``."""
    before_it = clause.forms[: phrase.first]
    is_one = clause.form(phrase.first - 1) in ("a", "an")
    return is_one and not any(
        is_office(form) or is_offices(form) or form in words("somebody") for form in before_it
    )


def _tells_of_others(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a sentence speaks of more people who are not named, who may be meant as well."""
    rest = clause.forms[phrase.end :]
    people = words("somebody") | words("kin")
    return any(is_office(form) or is_offices(form) or form in people for form in rest)


def _is_subject(clause: Clause, mention: Mentioned) -> bool:
    """Whether a name begins its sentence, or what follows an opening with a comma, and owns nothing."""
    before, follows = clause.form(mention.first - 1), clause.form(mention.end)
    is_told = before in words("saying") and follows in words("auxiliary")
    return (mention.first == 0 or before == "," or is_told) and follows not in POSSESSIVE


def _is_possible(course: _Course, clause: Clause, phrase: RolePhrase, last: str) -> bool:
    """Whether somebody can have a role beside those that the text gives with the name."""
    office = _office(clause, phrase)
    named = course.found[course.named[last]].sentence
    told = {course.office(one) for one in course.roles.get(last, ()) if one.sentence == named}
    if not _agrees(course, clause, phrase, last):
        return False
    if office in told:
        return False  # as has been asked before
    is_of_one = office in words("speaker") or office in words("onlooker")
    if told:
        others = words("speaker") | words("onlooker") | words("of_court")
        return office in words("any_head") and not told & others
    return not is_of_one
