"""The roles that a text gives its people, each with the words that state it.

Before the name (``Russian President Vladimir Putin``), in apposition (``Lee
Do-hoon, South Korea's chief negotiator,``), with tense (``then director and
currently minister``), as a relative clause (``who is also president of``), and
the nominals of a lead whose names follow in the next sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from indexer.extract.actors.clauses import DETERMINERS, POSSESSIVE, Clause, RolePhrase, is_office, is_offices
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_after import after
from indexer.extract.actors.role_before import before
from indexer.extract.actors.role_end import begins_another
from indexer.extract.actors.role_served import served
from indexer.extract.actors.role_within import QUOTES
from indexer.model import ActorKind

_ADVERBS = ("also", "now", "currently", "then", "still", "previously", "later")
_DASHES = ("-", "--", "–", "—")
_LETTERS = re.compile(r"[A-Z][A-Za-z]?\.?[A-Z][A-Za-z.]{0,3}|[DRI]-[A-Z][A-Za-z.]+|[JS]r\.?")
_LONGEST_BRACKET = 6
_LONGEST_ASIDE = 12
_PLACES = (ActorKind.STATE, ActorKind.PLACE)
_VERB_REACH = 4
"""Tokens between a verb and the name of whom it makes something: welcome back Dr. Anna Berg."""


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
        told = list(_following(clause, mention)) or list(filter(None, [served(clause, mention)]))
        stated += [Stated(number, mention.sentence, phrase, pattern) for phrase in told]
    return stated


def _is_one_or_several(clause: Clause, mention: Mentioned, phrase: RolePhrase) -> bool:
    """Whether a role is one person's, or, in the plural, names may follow: no ``auditors`` Dahl Berg."""
    is_beside = phrase.end == mention.first and is_offices(clause.form(phrase.head))
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
        yield phrase
        yield from _stacked(clause, phrase.first)
        return
    at = _before_age(clause, mention.first)
    phrase = before(clause, at) if at < mention.first else None
    if phrase is not None:
        yield phrase
        return
    comma = at - 1
    if clause.form(comma) != ",":
        return
    phrase = before(clause, comma)
    # At the start of a sentence no comma need close it: "The party's leader, Jeremy Corbyn announced".
    closed = clause.form(mention.end) in (",", ".", "and")
    introduced = phrase is not None and (
        ((phrase.first == 0 or clause.form(phrase.first - 1) in _DASHES) and closed)
        or clause.form(phrase.first).lower() in ("his", "her", "their", "the")
        or clause.form(phrase.first - 1).lower() in (*DETERMINERS, "another")
        or any(clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head))
    )
    speaks = clause.form(mention.end).lower() in words("saying")
    if phrase is not None and speaks and phrase.first in clause.mention_at:
        introduced = closed = True  # Chinese Foreign Ministry spokesman, Wang Wenbin said
    if phrase is not None and introduced and (closed or phrase.first <= 1):
        yield RolePhrase(phrase.first, phrase.head, phrase.end)


def _stacked(clause: Clause, first: int) -> Iterator[RolePhrase]:
    """``The minister's Norwegian counterpart``, Trade Minister Anna Berg: another role before a comma."""
    phrase = before(clause, first - 1) if clause.form(first - 1) == "," else None
    is_owned = phrase is not None and any(
        clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head)
    )
    if phrase is not None and (is_owned or clause.form(phrase.first).lower() in ("his", "her", "their")):
        yield phrase


def _before_age(clause: Clause, first: int) -> int:
    """Where a name begins with the age before it, or a form of address: the trader, ``31-year-old`` A."""
    at = first - 1
    is_address = clause.form(at).lower() in words("honorific") and not is_office(clause.form(at))
    return at if clause.form(at).endswith("-year-old") or is_address else first


def _following(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    first = _apposition(clause, mention)
    if first is None:
        return
    phrase = after(clause, first, runs_on=_opens(clause, mention))
    if phrase is None:
        yield from _after_aside(clause, first)
        return
    yield phrase
    closes = _past_home(clause, phrase.end)
    told = _told(clause, closes + 1) if clause.form(closes) == "," else None
    became = after(clause, told) if told is not None else None
    if became is not None:
        yield became
    if clause.form(phrase.end) == "and" and begins_another(clause, phrase.end + 1):
        another = after(clause, phrase.end + 1)
        if another is not None:
            yield another


def _opens(clause: Clause, mention: Mentioned) -> bool:
    """Whether a name opens its sentence, so that what follows is of it alone: Berg, head of Acme ``said``."""
    before = clause.form(mention.first - 1)
    return before in ("", *QUOTES, *_DASHES) and clause.form(mention.end) == ","


def _after_aside(clause: Clause, first: int) -> Iterator[RolePhrase]:
    """``a grandson of the founder, became`` chairman: what comes after what states no role."""
    closes = next((i for i in range(first, first + _LONGEST_ASIDE) if clause.form(i) == ","), None)
    told = _told(clause, closes + 1) if closes is not None else None
    phrase = after(clause, told) if told is not None else None
    named = closes is not None and any(clause.is_person(i) for i in range(first, closes))
    if phrase is not None and not named:
        yield phrase


def _apposition(clause: Clause, mention: Mentioned) -> int | None:
    """Where what is told of a name after it begins: an apposition, or what somebody is, or is named."""
    i = _past_home(clause, mention.end)
    if clause.form(i) == "(":
        return None
    if clause.form(i) in _DASHES and clause.form(i + 1) in ("a", "an", "the"):
        return i + 1
    if clause.form(i) != ",":
        return _told(clause, i + (clause.form(i) == "who")) or _named(clause, mention)
    i = _past_letters(clause, i)
    if clause.form(i + 1).isdigit() and clause.form(i + 2) == ",":
        i += 2
    i += 1
    if clause.form(i) in words("serving_now"):
        told = _told(clause, i)
        return i if told is None and clause.form(i) == "acting" else told
    is_closed = clause.form(mention.first - 1) == "," and clause.form(i) in words("being")
    return _told(clause, i + (not is_closed)) if is_closed or clause.form(i) == "who" else i


def _past_home(clause: Clause, end: int) -> int:
    """The comma after a home or brackets in between: A ``of Bergen, Norway``, A ``(R-Ohio)``."""
    at = end
    if clause.form(end) == "(":
        at = next((i + 1 for i in range(end, end + _LONGEST_BRACKET) if clause.form(i) == ")"), end)
    elif clause.form(end) in ("of", "from"):
        home = clause.mention_at.get(end + 1)
        wider = clause.mention_at.get(home.end + 1) if home and clause.form(home.end) == "," else None
        last = wider if wider and wider.kind in _PLACES else home
        at = last.end if last and home and home.kind in _PLACES else end
    return at if clause.form(at) == "," else end


def _past_letters(clause: Clause, comma: int) -> int:
    """The comma after degrees, a party or an age in between: ``Harry Reid, D-Nev.,``."""
    while _LETTERS.fullmatch(clause.form(comma + 1)):
        end = comma + 2 + (clause.form(comma + 2) == ".")
        if clause.form(end) != ",":
            break
        comma = end
    return comma


def _told(clause: Clause, i: int) -> int | None:
    """Where it begins what somebody is, serves as or was named, from the verb on."""
    i += clause.form(i) in _ADVERBS
    if clause.form(i) in ("has", "had") and clause.form(i + 1) == "been":
        i += 1
    is_being = clause.form(i) in words("being") or clause.form(i) == "been"
    if is_being:
        i += 1
        i += clause.form(i) in _ADVERBS
    if clause.form(i) in words("appointing") and is_being:
        i += 1
        return i + (clause.form(i) == "as")
    for verb in (i, i + 1):
        if clause.form(verb) in words("serving") and clause.form(verb + 1) == "as":
            return verb + 2
    return i if is_being else _joined_as(clause, i)


def _joined_as(clause: Clause, i: int) -> int | None:
    """``joined the White House as`` an aide: what somebody is at a body, from the verb on."""
    i += clause.form(i) in ("has", "had")
    if clause.form(i) not in words("joining"):
        return None
    i += 1
    while i in clause.mention_at or clause.form(i) in ("the", "at", "for", "in", "back", "with"):
        i += 1
    return i + 1 if clause.form(i) == "as" else None


def _named(clause: Clause, mention: Mentioned) -> int | None:
    """``appointed Anna Berg as deputy director``, ``named her the director``: what somebody is made."""
    verbs = range(max(0, mention.first - _VERB_REACH), mention.first)
    if not any(clause.form(i) in words("appointing") for i in verbs):
        return None
    return mention.end + 1 if clause.form(mention.end) in ("as", "the", "its", "their") else None
