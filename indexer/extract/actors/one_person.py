"""Whether two roles can be one person's: one given without a name, the other with it."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, RolePhrase, is_modifier
from indexer.extract.actors.countries import of_office, of_role
from indexer.extract.actors.course import LEADS, NEAR, Course, office_of
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.roles import Stated
from indexer.model import ActorKind


def share_words(course: Course, number: int, phrase: RolePhrase, told: Stated) -> bool:
    """Whether two roles of one office have more in common, or one says no more than the office.

    An office that few have needs nothing in common, where not two bodies are named.
    """
    clause = course.clauses[number]
    roles = ((clause, phrase), (course.clauses[told.sentence], told.phrase))
    said, other = (_words(*role) for role in roles)
    rank = words("tense") | words("lower_rank")
    if bool(said & rank) != bool(other & rank):
        return False
    if said <= rank or (said & other) - rank or (other <= rank and number < LEADS):
        return True
    is_first = next(course.first_after(number, NEAR), None) == course.named[course.last(told.mention)]
    is_sure = office_of(clause, phrase) in words("body_head") and not any(map(is_modifier, said | other))
    is_sure = is_sure or (is_first and number < LEADS)
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


def agrees(course: Course, clause: Clause, phrase: RolePhrase, last: str) -> bool:
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


def is_possible(course: Course, clause: Clause, phrase: RolePhrase, last: str) -> bool:
    """Whether somebody can have a role beside those that the text gives with the name."""
    office = office_of(clause, phrase)
    named = course.found[course.named[last]].sentence
    told = {course.office(one) for one in course.roles.get(last, ()) if one.sentence == named}
    if not agrees(course, clause, phrase, last):
        return False
    if office in told:
        return False  # as has been asked before
    is_of_one = office in words("speaker") or office in words("onlooker")
    if told:
        others = words("speaker") | words("onlooker") | words("of_court")
        is_head = office in words("any_head") or (not is_of_one and told <= words("any_head"))
        return is_head and not told & others
    return not is_of_one
