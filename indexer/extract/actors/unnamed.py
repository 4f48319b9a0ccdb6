"""The roles that a sentence gives to somebody without a name: ``the head of Acme`` said so on Monday."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from indexer.extract.actors.clauses import (
    Clause,
    RolePhrase,
    is_common_noun,
    is_host,
    is_occupation,
    is_occupation_at,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_before import before
from indexer.extract.actors.role_end import end_of_complement
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

COUNTERPART = "counterpart"
_OTHERS = ("second", "third", "another", "different", "next")
"""What says that somebody is beside, or after, the one who has an office."""

ARTICLES = ("a", "an", "the", "its", "their")


def unnamed(clause: Clause, taken: AbstractSet[int]) -> Iterator[RolePhrase]:
    """The roles in a sentence with an article or an owner, and without a name."""
    for i in [i for i, form in enumerate(clause.forms) if _may_be_head(form) and _is_head(clause, i)]:
        if i in taken or i in clause.mention_at or is_office(clause.form(i + 1)) or clause.is_person(i + 1):
            continue
        phrase = before(clause, i + 1)
        if phrase is None or phrase.head != i or is_firm(clause, phrase) or _is_cut(clause, phrase.first):
            continue
        if is_of_thing(clause, i):
            continue
        end = end_of_complement(clause, i, runs_on=True)
        is_bare = clause.form(i) == COUNTERPART  # met his counterpart in Oslo
        if is_bare or (end is None and _goes_on(clause, i + 1)):
            end = i + 1
        if end is None or clause.is_person(end) or (clause.form(end) == "," and clause.is_person(end + 1)):
            end = i + 1 if _is_owner(clause, phrase.first, i) else None
        is_free = taken.isdisjoint(range(phrase.first, i + 1))  # a lawyer for President Berg
        if end is not None and is_free and _is_led(clause, phrase.first, i, end):
            yield RolePhrase(phrase.first, i, before_verb(clause, i, end))


@lru_cache(maxsize=20_000)
def _may_be_head(form: str) -> bool:
    """Whether a word by itself can be what somebody is."""
    return is_office(form) or is_occupation(form, opened=True) or form.lower().endswith("host")


def _is_head(clause: Clause, i: int) -> bool:
    """Whether a word can be what somebody is: an office, an occupation, ``radio host``."""
    return is_office(clause.form(i)) or is_host(clause, i) or is_occupation_at(clause, i)


def _goes_on(clause: Clause, i: int) -> bool:
    """Whether a sentence goes on after an office: an envoy ``to`` meet her, a minister ``urges`` it."""
    form = clause.form(i)
    is_verb = form.endswith("ed") or (form.endswith("s") and not form.endswith("ss"))
    return form in words("function_word") or (
        is_verb and form.isalpha() and form.islower() and not is_offices(form)
    )


def _is_cut(clause: Clause, first: int) -> bool:
    """Whether a role begins within a name that was not read as a whole: Beyond ``Meat's boss``."""
    before = clause.form(first - 1)
    return first > 1 and is_capitalised(before) and before.lower() not in ARTICLES


def _is_led(clause: Clause, first: int, head: int, end: int) -> bool:
    """Whether an article or an owner stands before a role, and more than the office word after ``the``."""
    first -= clause.form(first - 1).endswith("-old")  # a ten-year-old pupil
    led = clause.form(first - 1).lower()
    is_any = led == "a" and clause.form(first - 2) in ("as", "like")  # how to start as a writer
    if is_any or clause.form(first) in _OTHERS:
        return False
    is_owned = any(clause.form(k) in POSSESSIVE for k in range(first, head))
    is_owned |= clause.form(head) == COUNTERPART  # his Kenyan counterpart
    return is_owned or led in ("a", "an", "its", "their", "one") or (led == "the" and end - first > 1)


def _is_owner(clause: Clause, first: int, head: int) -> bool:
    """``an adviser's`` talk; but a mayor's ``office``, a president's ``lawyer`` are others."""
    owned = clause.form(head + 2)
    is_one = clause.form(head + 1) in POSSESSIVE and clause.form(first - 1) in ("A", "An")
    return is_one and owned != "office" and not is_office(owned)


def is_firm(clause: Clause, phrase: RolePhrase) -> bool:
    """``China's third-largest milk producer``, ``the No. 2 cable operator``: a firm, not somebody."""
    before = [clause.form(i).lower() for i in range(phrase.first - 2, phrase.head)]
    return any(form.endswith("gest") or form == "no." for form in before)


def is_of_thing(clause: Clause, head: int) -> bool:
    """Whether an office only tells what sort a thing is: a shareholder ``meeting``, a spy ``series``."""
    form = clause.form(head + 1)
    return form in words("occasion") or form in ("group", "series", "vote", "race", "status")


def before_verb(clause: Clause, head: int, end: int) -> int:
    """Where a verb begins that ends a role: the mayor of her home town ``chomped`` on it."""
    for i in range(head + 2, end):
        form, last = clause.form(i), clause.form(i - 1)
        is_past = is_common_noun(form) and (form.endswith("ed") or form in words("strong_past"))
        if form == "also" or (is_past and (i - 1 in clause.mention_at or is_common_noun(last))):
            return i
    return end
