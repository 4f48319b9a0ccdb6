"""The roles that a text gives its people, each with the words that state it.

Before the name (``Russian President Vladimir Putin``), in apposition (``Lee
Do-hoon, South Korea's chief negotiator,``), with tense (``then director and
currently minister``), as a relative clause (``who is also president of``), and
the nominals of a lead whose names follow in the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from indexer.extract.actors.clauses import (
    DETERMINERS,
    Clause,
    RolePhrase,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.pronouns import Pronouns
from indexer.extract.actors.role_after import after
from indexer.extract.actors.role_before import before
from indexer.extract.actors.role_end import begins_another
from indexer.extract.actors.role_marks import QUOTES
from indexer.extract.actors.role_shared import shared
from indexer.extract.actors.role_told import DASHES, apposition, past_home, told_from
from indexer.extract.actors.role_verbs import tellings
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.subjects import subject
from indexer.model import ActorKind

_LEADING = ("with", "by", "to", "from", "of", "for", "including", "says", "said")
"""What a role before a comma and a name may follow: with ``president of the bank``, Anna Berg, and others."""

_LONGEST_ASIDE = 12


class Pattern(StrEnum):
    """How a text states a role."""

    BEFORE = "before"
    AFTER = "apposition"
    CLAUSE = "clause"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Stated:
    """A role of the person of mention number ``mention``: tokens of a sentence, and its office word."""

    mention: int
    sentence: int
    phrase: RolePhrase
    pattern: Pattern


def find_roles(clauses: Sequence[Clause], found: Sequence[Mentioned]) -> list[Stated]:
    """The stated roles of all people, in order of the text."""
    stated: list[Stated] = []
    shared: Stated | None = None
    for number, mention in enumerate(found):
        if mention.kind is not ActorKind.PERSON:
            continue
        clause = clauses[mention.sentence]
        phrases = [p for p in _preceding(clause, mention) if _is_one_or_several(clause, mention, p)]
        before_it = [Stated(number, mention.sentence, phrase, Pattern.BEFORE) for phrase in phrases]
        if not before_it and shared is not None and _goes_on(clause, found[shared.mention], mention):
            before_it = [replace(shared, mention=number)]
        shared = next((one for one in before_it if is_offices(clause.form(one.phrase.head))), None)
        stated += before_it
        pattern = Pattern.AFTER if clause.form(mention.end) == "," else Pattern.CLAUSE
        stated += [
            Stated(number, mention.sentence, phrase, pattern) for phrase in _following(clause, mention)
        ]
    return [*stated, *_told_of_subjects(clauses, found, stated)]


def _told_of_subjects(
    clauses: Sequence[Clause], found: Sequence[Mentioned], stated: Sequence[Stated]
) -> Iterator[Stated]:
    """What a sentence tells of its subject, where that is known and nothing else states it."""
    taken = {(one.sentence, i) for one in stated for i in range(one.phrase.first, one.phrase.end)}
    pronouns = Pronouns(clauses, found)
    for number, clause in enumerate(clauses):
        for mention, phrase in shared(clause):
            yield Stated(pronouns.number(mention), number, phrase, Pattern.CLAUSE)
        for telling in tellings(clause):
            phrase = telling.phrase
            is_shared = clause.form(telling.lead) in words("replacing")  # she succeeds him as chief: both are
            if not is_shared and any((number, i) in taken for i in range(phrase.first, phrase.end)):
                continue
            whose = subject(pronouns, number, telling)
            if whose is not None:
                yield Stated(whose, number, phrase, Pattern.CLAUSE)


def _is_one_or_several(clause: Clause, mention: Mentioned, phrase: RolePhrase) -> bool:
    """Whether a role is one person's, or, in the plural, names may follow: no ``auditors`` Dahl Berg."""
    is_one = clause.form(phrase.first).lower() == "one" and phrase.first < phrase.head
    is_beside = phrase.end == mention.first and is_offices(clause.form(phrase.head)) and not is_one
    return not is_beside or clause.form(mention.end) in (",", "and", "(", "of", "&", ";")


def _goes_on(clause: Clause, last: Mentioned, mention: Mentioned) -> bool:
    """Whether a list of names goes on: ``Presidents Clinton`` and ``Trump``, ``Sens. Moran (R) and Lee``."""
    if last.sentence != mention.sentence:
        return False
    between = [clause.form(i) for i in range(last.end, mention.first)]
    if between[:1] == ["("] and ")" in between:
        between = between[between.index(")") + 1 :]
    return between in (["and"], [","], [",", "and"])


def _preceding(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    phrase = before(clause, mention.first)
    if phrase is not None:
        one = next(_one_of(clause, phrase), None) if is_offices(clause.form(phrase.head)) else None
        yield one or phrase
        yield from _stacked(clause, phrase.first, mention)
        return
    if clause.form(mention.first - 1) == "(" and clause.form(mention.end) == ")":
        phrase = before(clause, mention.first - 1)
        if phrase is not None and phrase.end == mention.first - 1:
            yield phrase  # the bank's governor (Anna Berg)
        return
    at = _before_age(clause, mention.first)
    phrase = before(clause, at) if at < mention.first else None
    if phrase is not None:
        yield phrase
        return
    if clause.form(at - 1) == ",":
        yield from _before_comma(clause, mention, at - 1)


def _before_comma(clause: Clause, mention: Mentioned, comma: int) -> Iterator[RolePhrase]:
    """``The party's leader``, Anna Berg: the role that a comma divides from the name."""
    phrase = before(clause, comma)
    if phrase is None:
        return
    if is_offices(clause.form(phrase.head)) and not _is_listed(clause, mention):
        yield from _one_of(clause, phrase)
        return
    # At the start of a sentence no comma need close it: "The party's leader, Jeremy Corbyn announced".
    is_closed = clause.form(mention.end) in (",", ".", "and", "of", *DASHES)
    speaks = clause.form(mention.end).lower() in words("saying")
    # Chinese Foreign Ministry spokesman, Wang Wenbin said
    is_spoken = speaks and phrase.first in clause.mention_at
    is_introduced = _is_introduced(clause, phrase) or (is_closed and _opens_closed(clause, phrase))
    is_whole = is_introduced and (is_closed or phrase.first <= 1)
    if is_whole or is_spoken or _opens_as(clause, phrase):
        yield RolePhrase(phrase.first, phrase.head, phrase.end)


def _is_introduced(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether what leads to a role tells that the name after the comma has it: ``the``, an owner."""
    leads = clause.form(phrase.first - 1)
    return (
        clause.form(phrase.first).lower() in ("his", "her", "their", "the")
        or leads.lower() in (*DETERMINERS, "another", "one")
        or (leads in _LEADING and phrase.head + 1 < phrase.end)
        or any(clause.form(i) in (*POSSESSIVE, "'", "’") for i in range(phrase.first, phrase.head))
    )


def _opens_closed(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role may stand before a name between commas: where a clause begins, or after ``and``."""
    leads = clause.form(phrase.first - 1)
    if phrase.first == 0 or leads in ("(", *DASHES):
        return True
    return (leads == "and" and phrase.first < phrase.head) or _opens_after_comma(clause, phrase)


def _is_listed(clause: Clause, mention: Mentioned) -> bool:
    """Whether other names follow a name: the lawyers, ``Anna Berg and Ole Holm``."""
    link = mention.end + (clause.form(mention.end) == ",")
    return clause.form(link) == "and" and clause.is_person(link + 1)


def _one_of(clause: Clause, phrase: RolePhrase) -> Iterator[RolePhrase]:
    """``one of the bank's directors``, Anna Berg: several have a role, and the name is of one."""
    first = phrase.first - (clause.form(phrase.first - 1) in DETERMINERS)
    if clause.form(first - 1) == "of" and clause.form(first - 2).lower() == "one":
        yield RolePhrase(first - 2, phrase.head, phrase.end)


def _opens_after_comma(clause: Clause, phrase: RolePhrase) -> bool:
    """At a conference, ``the head of Acme``, [Anna Berg], said: what no name before the comma has."""
    has_complement = phrase.head + 1 < phrase.end
    return has_complement and clause.form(phrase.first - 1) == "," and not clause.is_person(phrase.first - 2)


def _opens_as(clause: Clause, phrase: RolePhrase) -> bool:
    """``As head of Acme``, Anna Berg grew it; a week into ``his job as mayor``, Carl Holm left."""
    at = phrase.first - 1
    at -= clause.form(at) in DETERMINERS
    is_job = clause.form(at - 1) in ("job", "role", "post", "term", "tenure", "stint")
    return clause.form(at) == "As" or (clause.form(at) == "as" and is_job)


def _stacked(clause: Clause, first: int, mention: Mentioned) -> Iterator[RolePhrase]:
    """``The minister's Norwegian counterpart``, Trade Minister Anna Berg: another role before a comma.

    One that is nobody's must be closed by a comma, too: ``an army spokesman``, Col. Anna Berg, said.
    """
    phrase = before(clause, first - 1) if clause.form(first - 1) == "," else None
    is_owned = phrase is not None and any(
        clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head)
    )
    if phrase is not None and is_offices(clause.form(phrase.head)):
        return  # one of the speakers, Sen. Anna Berg
    is_closed = clause.form(mention.end) == ","
    is_led = phrase is not None and clause.form(phrase.first - 1).lower() in ("a", "an", "the")
    if phrase is not None and (
        is_owned or (is_closed and is_led) or clause.form(phrase.first).lower() in ("his", "her", "their")
    ):
        yield phrase


def _before_age(clause: Clause, first: int) -> int:
    """Where a name begins with the age before it, or a form of address: the trader, ``31-year-old`` A."""
    at = first - 1
    is_address = clause.form(at).lower() in words("honorific") and not is_office(clause.form(at))
    return at if clause.form(at).endswith("-year-old") or is_address else first


def _following(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    first = apposition(clause, mention)
    if first is None:
        return
    phrase = after(clause, first, runs_on=_opens(clause, mention))
    if phrase is None:
        yield from _after_aside(clause, first)
        return
    yield phrase
    while (more := _next_apposition(clause, phrase)) is not None:
        phrase = more
        yield phrase
    closes = past_home(clause, phrase.end)
    told = told_from(clause, closes + 1) if clause.form(closes) == "," else None
    became = after(clause, told) if told is not None else None
    if became is not None:
        yield became
    joint = _past_sign(clause, phrase.end)
    if clause.form(joint) == "and" and begins_another(clause, joint + 1):
        another = after(clause, joint + 1)
        if another is not None:
            yield another


def _past_sign(clause: Clause, end: int) -> int:
    """Past the sign of a firm's shares that ends a role: president of Acme ``(ACM.N)`` and former head of."""
    is_sign = clause.form(end) == "(" and clause.form(end + 2) == ")"
    return end + 3 if is_sign else end


def _next_apposition(clause: Clause, last: RolePhrase) -> RolePhrase | None:
    """Another role after the comma that ends one: member of the council, ``head of the party``, left."""
    first = last.end + 1
    first += clause.form(first) in QUOTES  # author of "Maps," an editor
    form = clause.form(first)
    begins = form in ("a", "an") or is_office(form) or is_modifier(form)
    if clause.form(last.end) != "," or not begins or first in clause.mention_at:
        return None
    phrase = after(clause, first)
    if phrase is None or phrase.first > first + 1:
        return None
    goes_on = clause.form(phrase.end) == "and" and begins_another(clause, phrase.end + 1)
    return phrase if goes_on or clause.form(phrase.end) in (",", ".") else None


def _opens(clause: Clause, mention: Mentioned) -> bool:
    """Whether a name opens its sentence, so that what follows is of it alone: Berg, head of Acme ``said``."""
    before = clause.form(mention.first - 1)
    return before in ("", *QUOTES, *DASHES) and clause.form(mention.end) == ","


def _after_aside(clause: Clause, first: int) -> Iterator[RolePhrase]:
    """``a grandson of the founder, became`` chairman: what comes after what states no role."""
    closes = next((i for i in range(first, first + _LONGEST_ASIDE) if clause.form(i) == ","), None)
    told = told_from(clause, closes + 1) if closes is not None else None
    phrase = after(clause, told) if told is not None else None
    named = closes is not None and any(clause.is_person(i) for i in range(first, closes))
    if phrase is not None and not named:
        yield phrase
