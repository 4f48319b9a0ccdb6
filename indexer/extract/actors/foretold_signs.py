"""What speaks for and against that somebody named later is who a description means.

Each sign is a name of the table ``foretold.tsv``, which says how much it weighs. Signs are of the
description alone, of who is named later, and of the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from indexer.extract.actors.beside import of_mention
from indexer.extract.actors.clauses import Clause, RolePhrase, is_offices
from indexer.extract.actors.countries import of_office, of_role
from indexer.extract.actors.course import Course, office_of
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.quoted import is_quoted, speaks
from indexer.extract.actors.role_told import DASHES
from indexer.extract.actors.roles import Stated
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.unnamed import ARTICLES, COUNTERPART
from indexer.model import ActorKind

_KINDS = ("speaker", "onlooker", "of_court")
"""Classes of offices that nobody has beside an office of another class."""

_LATE = 3
_FAR = 4
_STEM = 6
"""Letters by which forms of one word are alike."""

_LONGEST_OPENING = 12


@dataclass(frozen=True, slots=True)
class Description:
    """A role without a name: its sentence, its tokens, and all that its sentence describes, in order."""

    sentence: int
    phrase: RolePhrase
    all: tuple[RolePhrase, ...]


def of_description(course: Course, one: Description) -> Iterator[str]:
    """The signs of a description, whoever it means."""
    clause, phrase = course.clauses[one.sentence], one.phrase
    led = clause.form(phrase.first - 1).lower()
    office = office_of(clause, phrase)
    if one.sentence == 0 or one.sentence >= _LATE:
        yield "late" if one.sentence else "in the first sentence"
    if _begins(clause, phrase):
        yield "begins a sentence"
    if any(clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head)):
        yield "with an owner"
    elif led == "the":
        yield "the"
    if phrase.end - phrase.first == 1:
        yield "an office alone"
    if office in words("speaker"):
        yield "a speaker"
    if clause.form(phrase.head) in words("also_firm"):
        yield "may be a firm"
    if any(course.found[i].sentence <= one.sentence for i in course.named.values()):
        yield "somebody named before"
    if len(course.bearers.get(office, {})) > 1:
        yield "several of the office"


def of_holder(course: Course, one: Description, holder: int, rank: int) -> Iterator[str]:
    """The signs of somebody named after a description, as the one of number ``rank`` after it."""
    mention = course.found[holder]
    far = mention.sentence - one.sentence
    if far == 1 or far >= _FAR:
        yield "far" if far > 1 else "in the next sentence"
    yield "named next" if rank == 0 else "named second" if rank == 1 else "named later"
    if mention.end - mention.first == 1:
        yield "one name"


def of_both(course: Course, one: Description, holder: int) -> Iterator[str]:
    """The signs of a description and somebody named later together."""
    clause, mention = course.clauses[one.sentence], course.found[holder]
    other = course.clauses[mention.sentence]
    told = _told(course, holder)
    if _opens(course, holder):
        yield "opens a sentence"
    if _both_speak(course, one, holder):
        yield "both speak"
    if _in_order(course, one, holder):
        yield "in the same order"
    if told:
        yield from _of_roles(course, clause, one.phrase, told)
    if _content(clause, one.phrase).isdisjoint(_content(other, None)):
        yield "no word again"


def contradicts(course: Course, one: Description, holder: int) -> bool:
    """Whether something that the text says of somebody named later contradicts a description."""
    clause = course.clauses[one.sentence]
    office = office_of(clause, one.phrase)
    bearers = course.bearers.get(office, {})
    if any(course.found[course.named[last]].sentence <= one.sentence for last in bearers):
        return True  # Judge Holm left. A judge said so. Judge Anna Berg came
    told = _told(course, holder)
    if office == COUNTERPART:
        return not _in_order(course, one, holder)
    if not told:
        is_introduced = _opens(course, holder) or _both_speak(course, one, holder)
        is_near = course.found[holder].sentence < one.sentence + _FAR
        is_likely = is_introduced and is_near and not _tells_of_others(clause, one)
        return not is_likely and not _in_order(course, one, holder)
    if _is_of_one_state(course, clause, one.phrase, holder) is False:
        return True
    same = [role for role in told if course.office(role) == office]
    if same:
        return _is_of_another_rank(course, clause, one.phrase, same)
    return _is_of_another_sort(office, {course.office(role) for role in told})


def _is_of_another_rank(course: Course, clause: Clause, phrase: RolePhrase, same: Sequence[Stated]) -> bool:
    """Whether all roles of an office are of another time or rank, or a speaker of another body."""
    said = _words(clause, phrase)
    others = [_words(course.clauses[role.sentence], role.phrase) for role in same]
    rank = words("tense") | words("lower_rank")
    are_of_bodies = _names_body(clause, phrase) and all(
        _names_body(course.clauses[role.sentence], role.phrase) for role in same
    )
    is_speaker = office_of(clause, phrase) in words("speaker") and are_of_bodies
    is_of_another_body = is_speaker and not any(said & other for other in others)
    return is_of_another_body or all((said & rank) != (other & rank) for other in others)


def _names_body(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role says by name what it is at: ``Acme`` spokesman."""
    inside = (clause.mention_at.get(i) for i in range(phrase.first, phrase.end))
    return any(mention is not None and mention.kind is not ActorKind.STATE for mention in inside)


def _is_of_another_sort(office: str, told: AbstractSet[str]) -> bool:
    """Whether nobody has an office beside those told: a spokesman and minister, a minister and president."""
    if any((office in words(kind)) != bool(told & words(kind)) for kind in _KINDS):
        return True
    heads = words("head_of_state")
    is_public = {office, *told} <= words("public_office") | heads
    return is_public and (office in heads) != bool(told & heads)


def _told(course: Course, holder: int) -> list[Stated]:
    """The roles that a text gives somebody with the name."""
    return [s for s in course.roles.get(course.last(holder), ()) if course.is_same(holder, s.mention)]


def _of_roles(course: Course, clause: Clause, phrase: RolePhrase, told: Sequence[Stated]) -> Iterator[str]:
    """What a description and the roles with the name have in common."""
    office, said = office_of(clause, phrase), _words(clause, phrase)
    rank = words("tense") | words("lower_rank")
    same = [role for role in told if course.office(role) == office]
    others = [_words(course.clauses[role.sentence], role.phrase) for role in same or told]
    if same:
        yield "the same office"
        if not said - rank or any(not other - rank for other in others):
            yield "says no more than the office"
        if any(course.clauses[role.sentence].form(role.phrase.first - 1).lower() == "the" for role in same):
            yield "taken up with the"
        return
    yield "another office"
    if said & {course.office(role) for role in told}.union(*others):
        yield "of another office, a word alike"


def _tells_of_others(clause: Clause, one: Description) -> bool:
    """Whether a sentence speaks of more people without a name, who may be meant as well."""
    rest = clause.forms[one.phrase.end :]
    is_among = len(one.all) > 1 and not _begins(clause, one.phrase)
    return is_among or any(is_offices(form) or form in words("somebody") for form in rest)


def _is_of_one_state(course: Course, clause: Clause, phrase: RolePhrase, holder: int) -> bool | None:
    """Whether a description and somebody named later are of one state, as far as the text says."""
    mention = course.found[holder]
    code = of_role(clause, phrase) or of_office(clause, phrase)
    codes = {of_mention(course.clauses[mention.sentence], mention)}
    for role in _told(course, holder):
        other = course.clauses[role.sentence]
        codes.add(of_role(other, role.phrase) or of_office(other, role.phrase))
    return code in codes if code is not None and codes != {None} else None


def _opens(course: Course, holder: int) -> bool:
    """Whether somebody, or a role before the name, begins a sentence or what is said: said A ``was``."""
    mention = course.found[holder]
    clause = course.clauses[mention.sentence]
    firsts = [role.phrase.first for role in _told(course, holder) if role.sentence == mention.sentence]
    first, follows = min([mention.first, *firsts]), clause.form(mention.end)
    is_told = clause.form(first - 1) in words("saying") and follows in words("auxiliary")
    return (first <= 1 or is_told) and follows not in POSSESSIVE


def _in_order(course: Course, one: Description, holder: int) -> bool:
    """Whether a sentence describes several without a name, and another names as many in the same order.

    Of one pair at least the text must say that both are of one state, and of none the contrary.
    """
    clause, sentence = course.clauses[one.sentence], course.found[holder].sentence
    names = [i for i in course.named.values() if course.found[i].sentence == sentence]
    if not len(one.all) == len(names) > 1:
        return False
    pairs = list(zip(one.all, names, strict=True))
    agreed = [_is_of_one_state(course, clause, phrase, name) for phrase, name in pairs]
    meant = next(name for phrase, name in pairs if phrase.first == one.phrase.first)
    return meant == holder and True in agreed and False not in agreed


def _both_speak(course: Course, one: Description, holder: int) -> bool:
    """Whether somebody without a name is quoted, and later somebody by name."""
    return is_quoted(course.clauses[one.sentence], one.phrase) and speaks(course, holder)


def _words(clause: Clause, phrase: RolePhrase) -> set[str]:
    """What a role says beside its office word."""
    forms = {clause.form(i).lower() for i in range(phrase.first, phrase.end) if i != phrase.head}
    return {form for form in forms if form.replace("-", "").isalpha()} - (
        words("function_word") - words("tense")
    )


def _content(clause: Clause, phrase: RolePhrase | None) -> set[str]:
    """The beginnings of the words of a sentence that say something, without names and without a role."""
    within = range(phrase.first, phrase.end) if phrase is not None else range(0)
    forms = {f.lower() for i, f in enumerate(clause.forms) if i not in within and i not in clause.mention_at}
    empty = words("function_word") | words("saying") | words("calendar") | words("auxiliary")
    return {f[:_STEM] for f in forms - empty if len(f) > 3 and f.isalpha()}


def _begins(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role stands at the beginning of a sentence, past its dateline and article."""
    dashes = (i for i in range(_LONGEST_OPENING, 0, -1) if clause.form(i) in DASHES)
    start = next((i + 1 for i in dashes), 0)
    return phrase.first - (clause.form(phrase.first - 1).lower() in ARTICLES) in (0, start)
