"""Who is quoted: by name, ``Anna Berg`` said; or without one, ``a trader`` has said."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.course import Course
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.unnamed import ARTICLES


def is_quoted(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether somebody without a name is quoted: a spokesman ``has said``, ``according to`` a trader."""
    after = phrase.end
    if clause.form(after) == "(" and clause.form(after + 2) == ")":
        after += 3  # of Acme (ACM.N) said
    after += clause.form(after) in ("has", "had")
    first = phrase.first - (clause.form(phrase.first - 1).lower() in ARTICLES)
    before = clause.form(first - 1)
    is_said = clause.form(after) in words("saying") or clause.form(after) in words("stating")
    return is_said or before in words("saying")


def speaks(course: Course, number: int) -> bool:
    """Whether somebody is quoted by name: A ``said``, ``said`` A, A, head of Acme, ``said``."""
    mention = course.found[number]
    clause = course.clauses[mention.sentence]
    ends = [one.phrase.end for one in course.stated if one.mention == number]
    firsts = [one.phrase.first for one in course.stated if one.mention == number]
    beside = {clause.form(i) for i in (mention.end, *ends, *(end + 1 for end in ends))}
    beside |= {clause.form(i - 1) for i in (mention.first, *firsts)}
    first = min([mention.first, *firsts])
    said_by = clause.form(first - 2)  # comments by A, in an interview with A
    is_source = said_by.lower() == "according" and clause.form(first - 1) == "to"
    is_source |= said_by in ("interview", "comments", "remarks")
    return is_source or bool(beside & words("saying"))
