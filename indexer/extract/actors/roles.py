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
from indexer.extract.actors.role_end import begins_another
from indexer.extract.actors.role_groups import past_seat
from indexer.extract.actors.role_made import made, made_past_aside, whom
from indexer.extract.actors.role_marks import QUOTES
from indexer.extract.actors.role_opening import opening
from indexer.extract.actors.role_preceding import preceding
from indexer.extract.actors.role_shared import shared
from indexer.extract.actors.role_things import is_of_name
from indexer.extract.actors.role_told import DASHES, apposition, past_home, told_from
from indexer.extract.actors.role_verbs import tellings
from indexer.extract.actors.subjects import subject
from indexer.model import ActorKind

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
        mention, seat = _with_letters(clause, mention)
        phrases = [p for p in preceding(clause, mention) if _is_one_or_several(clause, mention, p)] + seat
        before_it = [Stated(number, mention.sentence, phrase, Pattern.BEFORE) for phrase in phrases]
        if shared is not None and _has_as_well(clause, found[shared.mention], mention, shared, before_it):
            before_it.append(replace(shared, mention=number))
        shared = next((one for one in before_it if is_offices(clause.form(one.phrase.head))), None)
        stated += before_it
        pattern = Pattern.AFTER if clause.form(mention.end) == "," else Pattern.CLAUSE
        stated += [
            Stated(number, mention.sentence, phrase, pattern) for phrase in _following(clause, mention)
        ]
    told = [*stated, *_told_of_subjects(clauses, found, stated)]
    return [one for one in told if not is_of_name(clauses[one.sentence], found[one.mention], one.phrase)]


def _told_of_subjects(
    clauses: Sequence[Clause], found: Sequence[Mentioned], stated: Sequence[Stated]
) -> Iterator[Stated]:
    """What a sentence tells of its subject, where that is known and nothing else states it."""
    taken = {(one.sentence, i) for one in stated for i in range(one.phrase.first, one.phrase.end)}
    pronouns = Pronouns(clauses, found)
    for number, clause in enumerate(clauses):
        for mention, phrase in shared(clause):
            one_of_them = pronouns.number(mention)
            if not any(one.mention == one_of_them and one.phrase.head == phrase.head for one in stated):
                yield Stated(one_of_them, number, phrase, Pattern.CLAUSE)
        opened = opening(clause)
        if opened is not None and (number, opened[1].head) not in taken:
            whose = pronouns.who(number, opened[0])
            if whose is not None:
                yield Stated(whose, number, opened[1], Pattern.CLAUSE)
        for telling in tellings(clause):
            phrase = telling.phrase
            is_shared = clause.form(telling.lead) in words("replacing")  # she succeeds him as chief: both are
            # A title within it may be another's: a lawyer for President Holm.
            if not is_shared and any((number, i) in taken for i in range(phrase.first, phrase.head + 1)):
                continue
            whose = subject(pronouns, number, telling)
            if whose is not None:
                yield Stated(whose, number, phrase, Pattern.CLAUSE)
        others = [(whom(pronouns, number, one), one.phrase) for one in made(clause)]
        others += [(pronouns.number(mention), phrase) for mention, phrase in made_past_aside(clause)]
        for whose, phrase in others:
            if whose is not None and (number, phrase.head) not in taken:
                yield Stated(whose, number, phrase, Pattern.CLAUSE)


def _is_one_or_several(clause: Clause, mention: Mentioned, phrase: RolePhrase) -> bool:
    """Whether a role is one person's, or, in the plural, names may follow: no ``auditors`` Dahl Berg."""
    is_one = clause.form(phrase.first).lower() == "one" and phrase.first < phrase.head
    at = mention.first - (clause.form(mention.first - 1).lower() in words("honorific"))
    is_beside = at <= phrase.end <= mention.first and is_offices(clause.form(phrase.head)) and not is_one
    return not is_beside or clause.form(mention.end) in (",", "and", "(", "of", "&", ";")


def _with_letters(clause: Clause, mention: Mentioned) -> tuple[Mentioned, list[RolePhrase]]:
    """A name with the letters that tell of a seat in a parliament, and these as a role: Anna Berg ``MP``."""
    end = mention.end
    if clause.form(end) not in words("seat_letters") or clause.begins_mention(end + 1):
        return mention, []
    return replace(mention, end=end + 1), [RolePhrase(end, end, end + 1)]


def _has_as_well(
    clause: Clause, last: Mentioned, mention: Mentioned, shared: Stated, own: Sequence[Stated]
) -> bool:
    """Whether a name has the role in the plural of the name before it, too.

    Beside a title of its own only one that is no title: two officers, ``Secretary Berg`` and ``Judge Holm``.
    """
    if last.sentence != mention.sentence or any(is_offices(clause.form(one.phrase.head)) for one in own):
        return False
    if own and clause.begins_mention(shared.phrase.end):
        return False
    return _goes_on(clause, last, min([mention.first, *(one.phrase.first for one in own)]))


def _goes_on(clause: Clause, last: Mentioned, first: int) -> bool:
    """Whether a list of names goes on: ``Presidents Clinton`` and ``Trump``, ``Sens. Moran (R) and Lee``."""
    between = [clause.form(i) for i in range(past_seat(clause, last.end), first)]
    return between in (["and"], [","], [",", "and"])


def _following(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    first = apposition(clause, mention)
    if first is None:
        return
    # Her resignation as minister leaves it without one; but named her as the director had left.
    is_as = clause.form(first - 1) == "as" and clause.form(first) != "the"
    phrase = after(clause, first, runs_on=is_as or _opens(clause, mention))
    if phrase is None:
        yield from _after_aside(clause, first)
        return
    if clause.form(mention.end) == "," and _is_another_speaker(clause, first, phrase):
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
    if clause.form(joint) in ("and", "but") and begins_another(clause, joint + 1):
        another = after(clause, joint + 1)
        if another is not None:
            yield another


def _is_another_speaker(clause: Clause, first: int, phrase: RolePhrase) -> bool:
    """Whether what follows a name tells who said it: under Berg, ``the spokesman`` said."""
    is_bare = clause.form(first) == "the" and phrase.end == first + 2
    return is_bare and clause.form(phrase.end) in words("saying")


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
    is_titled = mention.first == 1 and is_office(before)  # Engineer Berg, the party's nominee was chosen
    return (is_titled or before in ("", *QUOTES, *DASHES)) and clause.form(mention.end) == ","


def _after_aside(clause: Clause, first: int) -> Iterator[RolePhrase]:
    """``a grandson of the founder, became`` chairman: what comes after what states no role."""
    closes = next((i for i in range(first, first + _LONGEST_ASIDE) if clause.form(i) == ","), None)
    told = told_from(clause, closes + 1) if closes is not None else None
    phrase = after(clause, told) if told is not None else None
    named = closes is not None and any(clause.is_person(i) for i in range(first, closes))
    if phrase is not None and not named:
        yield phrase
