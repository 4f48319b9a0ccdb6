"""The role that a sentence tells of several at once: A, B (R) and Gov. C are ``the three contenders``.

So does an apposition after their names: A and B, ``directors of Acme``.
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.actors.clauses import (
    Clause,
    RolePhrase,
    is_common_noun,
    is_modifier,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_end import end_of_complement
from indexer.extract.actors.role_lists import announced
from indexer.extract.actors.role_told import DASHES

_VERBS = frozenset({"are", "were", "remain", "become", "became"})
_CLOSING = (",", ".", ";", ")", "(", "", "who", *DASHES)
_LONGEST_START = 6
_NEAR = 4
_NO_PART = (
    "among",
    "than",
    "have",
    "has",
    "had",
    "be",
    "been",
    "just",
    "some",
    "not",
    "no",
    "like",
    "with",
    "as",
    "such",
)
_PARTS = ("some", "two", "three", "four")
_LINKS = frozenset({"and", "or", "nor"})
_JOINING = (",", *_LINKS, "(", ")", "both")


def shared(clause: Clause) -> Iterator[tuple[Mentioned, RolePhrase]]:
    """Each of those who are listed right before the verb, with the role that all have."""
    yield from announced(clause)
    if not _VERBS.isdisjoint(clause.forms):
        verb = next(i for i, form in enumerate(clause.forms) if form in _VERBS)
        people = _listed_before(clause, verb)
        phrase = _role(clause, verb + 1) if len(people) > 1 else None
        if phrase is not None:
            yield from ((mention, phrase) for mention in people)
    if not _LINKS.isdisjoint(clause.forms):
        yield from _in_apposition(clause)


def _in_apposition(clause: Clause) -> Iterator[tuple[Mentioned, RolePhrase]]:
    """What a comma after the names of several tells of all: [Anna Berg] and [Carl Holm], ``both lawyers``."""
    for comma in [i for i, form in enumerate(clause.forms) if form == "," and clause.is_person(i - 1)]:
        last = clause.mention_at[comma - 1]
        is_list = not _LINKS.isdisjoint(clause.forms[max(0, last.first - _NEAR) : last.first])
        people = _listed_before(clause, comma) if is_list else []
        phrase = _role(clause, comma + 1) if len(people) > 1 else None
        if (
            phrase is not None
            and clause.form(phrase.end) in _CLOSING
            and not _lists_on(clause, phrase.head, phrase.end)
        ):
            yield from ((mention, phrase) for mention in people)


def _lists_on(clause: Clause, head: int, comma: int) -> bool:
    """Whether a list goes on with others: Berg and Holm, officials of it, ``ministries and`` guests."""
    commas = (i for i in range(head, comma) if clause.form(i) == ",")
    if any(clause.form(i + 1) != "the" for i in commas):  # but of the Bureau, the Acme Party
        return True
    if clause.form(comma) != "," or not is_common_noun(clause.form(comma + 1)):
        return False
    if any(is_offices(clause.form(i)) for i in range(comma + 1, comma + _NEAR)):
        return True  # officials of the party, staff members of
    return "and" in clause.forms[comma + 1 : comma + _LONGEST_START]


def _role(clause: Clause, first: int) -> RolePhrase | None:
    first += clause.form(first) in _VERBS
    first += clause.form(first) in ("just", "only")
    first += clause.form(first) in ("the", "both", "all")
    near = range(first, first + _LONGEST_START)
    head = next((i for i in near if is_offices(clause.form(i))), None)
    is_part = clause.form(first) in _PARTS and clause.form(first + 1) == "of"
    between = [clause.form(i) for i in range(first + is_part, head or first)]
    if (
        head is None
        or any(clause.is_person(i) for i in range(first, head))
        or not all(
            (form == "-" or form.replace("-", "").isalnum()) and form not in _NO_PART for form in between
        )
    ):
        return None
    end = end_of_complement(clause, head, runs_on=True)
    return RolePhrase(first, head, end) if end is not None else None


def _listed_before(clause: Clause, verb: int) -> list[Mentioned]:
    """The people whom nothing but commas, brackets and titles parts from each other and from a verb."""
    people: list[Mentioned] = []
    i = verb - 1
    while i >= 0:
        form = clause.form(i)
        is_bracketed = clause.form(i + 1) == ")" or clause.form(i - 1) == "("
        if clause.is_person(i):
            people.insert(0, clause.mention_at[i])
            i = clause.mention_at[i].first
        elif clause.marks_owner(i) and clause.qualifies(i - 1):
            i = clause.mention_at[i - 1].first  # and India's Anna Berg
        elif form not in _JOINING and not is_bracketed and not _is_title(form):
            break
        i -= 1
    return people


def _is_title(form: str) -> bool:
    return is_office(form) or is_modifier(form) or form.lower() in words("honorific")
