"""Roles that a text gives before the name: ``a spokesman for Berg`` said; then ``Berg spokesman`` Anna Holm.

Who is first named soon after is meant where the text gives the same office with the name, where
both are said to speak, or where the first sentence begins with the role and the next with the
name; and where nothing that the text says of the two contradicts it: office, state, tense.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from indexer.extract.actors.clauses import Clause, RolePhrase, is_office, is_offices
from indexer.extract.actors.course import LEADS, NEAR, Course, office_of
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.one_person import agrees, is_possible, share_words
from indexer.extract.actors.quoted import is_quoted, speaker
from indexer.extract.actors.role_told import DASHES
from indexer.extract.actors.roles import Pattern, Stated
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.unnamed import ARTICLES, unnamed

_REACH = 4
"""Sentences after a role without a name in which the name is told with the same office, at most."""

_FIRST = 12
"""Sentences from the beginning in which such roles are looked for."""

_LONGEST_OPENING = 12


def find_foretold(
    clauses: Sequence[Clause], found: Sequence[Mentioned], stated: Sequence[Stated]
) -> Iterator[Stated]:
    """The roles that stand before the names of those who have them."""
    course = Course(clauses, found, stated)
    if not course.named:
        return
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for one in stated:
        taken[one.sentence].update(range(one.phrase.first, one.phrase.end))
    for number, clause in enumerate(clauses[:_FIRST]):
        for phrase in unnamed(clause, taken[number]):
            meant = _meant(course, number, phrase)
            if meant is not None:
                yield Stated(meant, number, phrase, Pattern.LEAD)


def _meant(course: Course, number: int, phrase: RolePhrase) -> int | None:
    """The first mention of whom a role without a name is of."""
    is_lead = number < LEADS
    speaks = is_quoted(course.clauses[number], phrase)
    is_long = phrase.end - phrase.first > 1
    meant = _with_same_office(course, number, phrase) if is_lead or speaks or is_long else None
    if meant is None and is_lead and speaks:
        meant = speaker(course, number, phrase)
    return _subject(course, number, phrase) if meant is None and is_lead else meant


def _with_same_office(course: Course, number: int, phrase: RolePhrase) -> int | None:
    """The one of an office who is first named soon after, where nobody of it was named before."""
    clause = course.clauses[number]
    bearers = course.bearers.get(office_of(clause, phrase), {})
    named = {last: course.found[course.named[last]].sentence for last in bearers}
    if any(sentence <= number for sentence in named.values()):
        return None
    near = [last for last, sentence in named.items() if sentence <= number + _REACH]
    if len(near) != 1 or not share_words(course, number, phrase, bearers[near[0]]):
        return None
    return course.named[near[0]] if agrees(course, clause, phrase, near[0]) else None


def _subject(course: Course, number: int, phrase: RolePhrase) -> int | None:
    """Who is named first of all, as a subject, after a first sentence that begins with a role."""
    clause = course.clauses[number]
    inside = [clause.mention_at[i] for i in range(phrase.first, phrase.end) if clause.is_person(i)]
    first = next((i for i in course.named.values() if course.found[i] not in inside), None)
    if first is None or _tells_of_others(clause, phrase):
        return None
    mention = course.found[first]
    is_next = mention.sentence == number + 1 and mention.first == 0 and _is_alone(clause, phrase)
    if not is_next and not _begins(clause, phrase.first):
        return None
    if not number < mention.sentence <= number + NEAR or mention.end - mention.first == 1:
        return None
    if not _is_subject(course.clauses[mention.sentence], mention):
        return None
    return first if is_possible(course, clause, phrase, course.last(first)) else None


def _begins(clause: Clause, first: int) -> bool:
    """Whether a role stands at the beginning of a sentence, past its dateline and article."""
    dashes = (i for i in range(_LONGEST_OPENING, 0, -1) if clause.form(i) in DASHES)
    start = next((i + 1 for i in dashes), 0)
    return first - (clause.form(first - 1).lower() in ARTICLES) in (0, start)


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
