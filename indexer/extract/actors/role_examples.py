"""Roles in the plural before names that are examples of it: ``senators`` like [Anna Berg], including A and B.

A complement or a clause may stand between: ``experts`` who favour it, like A and B.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import COMPLEMENT, Clause, RolePhrase, is_offices
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_extent import beginning

_LONGEST_GROUP = 8


def before_examples(clause: Clause, end: int) -> int | None:
    """Where a role in the plural ends of which the name is an example: ``senators`` like [Anna Berg]."""
    at = end - 1
    at -= clause.form(at).lower().removesuffix("s") in words("party_member")  # including Republicans A and B
    if clause.form(at) == "as" and clause.form(at - 1) == "such":
        at -= 1
    elif clause.form(at) not in ("like", "including"):
        return None
    if clause.form(at - 1) == "," and (told := _before_clause(clause, at - 1)) is not None:
        return told
    at -= clause.form(at - 1) == ","
    if not clause.form(at - 1)[:1].isalpha():
        return None
    return at if is_offices(clause.form(at - 1)) or _several_before(clause, at) is not None else None


def of_examples(clause: Clause, end: int) -> RolePhrase:
    """The role in the plural that ends before its examples: ``artists in the gallery``, like [Anna Berg]."""
    head = end - 1 if is_offices(clause.form(end - 1)) else _several_before(clause, end) or end - 1
    return RolePhrase(beginning(clause, head), head, end)


def _before_clause(clause: Clause, comma: int) -> int | None:
    """Where a role in the plural ends before what is told of all: ``experts`` who favour it, like A and B."""
    for i in range(comma - 1, max(0, comma - _LONGEST_GROUP), -1):
        form = clause.form(i)
        if form in ("who", "whose"):
            return i if is_offices(clause.form(i - 1)) else None
        if clause.is_person(i) or not form[:1].isalnum():
            return None
    return None


def _several_before(clause: Clause, end: int) -> int | None:
    """The office word in the plural whose complement ends at a token: ``artists`` in the gallery, like."""
    for i in range(end - 2, max(0, end - _LONGEST_GROUP), -1):
        form, follows = clause.form(i), clause.form(i + 1)
        if is_offices(form):
            return i if follows in COMPLEMENT or follows == "from" else None
        if (
            clause.is_person(i)
            or not form[:1].isalnum()
            or form in words("auxiliary")
            or form in words("saying")
        ):
            return None
    return None
