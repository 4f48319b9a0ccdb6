"""Who is quoted: by name, ``Anna Berg`` said; or without one, ``a trader`` has said."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.course import Course
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.unnamed import ARTICLES

_BETWEEN = ("has", "had", "was", "also", "on", "late")
_LONGEST_DAY = 4
"""Tokens from somebody to the verb of speech: on Friday also said."""

_SOURCES = ("interview", "comments", "remarks")
"""What somebody is quoted from: in an ``interview`` with Anna Berg."""


def is_quoted(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether somebody without a name is quoted: a spokesman ``has said``, ``according to`` a trader."""
    after = phrase.end
    if clause.form(after) == "(" and clause.form(after + 2) == ")":
        after += 3  # of Acme (ACM.N) said
    first = phrase.first - (clause.form(phrase.first - 1).lower() in ARTICLES)
    return _says(clause, after) or _is_source(clause, first) or clause.form(first - 1) in words("saying")


def speaks(course: Course, number: int) -> bool:
    """Whether somebody is quoted by name: A ``said``, ``said`` A, A, head of Acme, ``said``."""
    mention = course.found[number]
    clause = course.clauses[mention.sentence]
    ends = [one.phrase.end for one in course.stated if one.mention == number]
    firsts = [one.phrase.first for one in course.stated if one.mention == number]
    if any(_says(clause, i) for i in (mention.end, *ends, *(end + 1 for end in ends))):
        return True
    first = min([mention.first, *firsts])
    is_said = any(clause.form(i - 1) in words("saying") for i in (mention.first, *firsts))
    return is_said or _is_source(clause, first) or clause.form(first - 2) in _SOURCES


def _says(clause: Clause, i: int) -> bool:
    """Whether a verb of speech stands at a token, or after a day: on Friday ``has said``, was ``quoted``."""
    for at in range(i, i + _LONGEST_DAY):
        form = clause.form(at)
        if form in words("saying") or form in words("stating"):
            return True
        if form not in _BETWEEN and form.lower() not in words("calendar"):
            return False
    return False


def _is_source(clause: Clause, first: int) -> bool:
    """Whether something is told ``according to`` somebody."""
    return clause.form(first - 2).lower() == "according" and clause.form(first - 1) == "to"
