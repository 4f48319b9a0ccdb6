"""Roles in the plural of which a name has one: ``senators`` like [Anna Berg], among ``contenders``, [Berg].

The names may have roles of their own, which stand between.
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.actors.clauses import DETERMINERS, Clause, RolePhrase, is_offices
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_before import before
from indexer.extract.actors.role_examples import before_examples, of_examples
from indexer.extract.actors.role_told import DASHES, past_brackets

_AMONG = ("among", "like", "unlike")
_LISTING = ("(", *DASHES)
_LONGEST_TITLE = 7


def of_group(clause: Clause, first: int, mention: Mentioned) -> Iterator[RolePhrase]:
    """The role in the plural before what stands from ``first`` on, which is a name or its own role."""
    example = before_examples(clause, first)
    if example is not None:
        yield of_examples(clause, example)
        return
    is_titled = first < mention.first
    if clause.form(first - 2) == "," and clause.form(first - 1) == "the" and is_titled:
        first -= 1  # Nashville's two top defensemen, the captain Anna Berg and Carl Holm
    mark = clause.form(first - 1)
    if mark == ",":
        phrase = _plural(clause, first - 1)
        is_whole = is_titled and (
            _is_list_of_titled(clause, mention) or _are_counted(clause, phrase, mention)
        )
        if phrase is not None and (is_whole or _is_among(clause, phrase)):
            yield phrase
    elif first < mention.first or mark in _LISTING:
        phrase = _plural(clause, first - (mark in _LISTING))
        is_noun = phrase is not None and (
            mark in _LISTING or phrase.first < phrase.head
        )  # it stars actor Berg
        if phrase is not None and is_noun and _is_list(clause, mention):
            yield phrase


def _plural(clause: Clause, end: int) -> RolePhrase | None:
    if not is_offices(clause.form(end - 1)):
        return None
    phrase = before(clause, end)
    return phrase if phrase is not None and phrase.head == end - 1 else None


def _is_among(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether who follows is one of those named before: ``Like other`` leaders, ``Among the`` contenders."""
    at = phrase.first - 1
    at -= clause.form(at) in DETERMINERS
    if clause.form(at).lower() not in _AMONG:
        return False
    return clause.form(at).lower() == "among" or clause.form(phrase.first) == "other"


def _are_counted(clause: Clause, phrase: RolePhrase | None, mention: Mentioned) -> bool:
    """Whether it is told how many have a role who are then named: ``two`` officers, Judge Berg and Holm."""
    if phrase is None or clause.form(phrase.end) != ",":
        return False
    is_counted = any(clause.form(i).lower() in words("number") for i in range(phrase.first, phrase.head))
    return is_counted and _is_list(clause, mention)


def _is_list_of_titled(clause: Clause, mention: Mentioned) -> bool:
    """Whether more with titles follow, the last after "and": two officers, [Berg] ``and Judge Holm``."""
    at = mention.end + (clause.form(mention.end) == ",")
    follows = next((i for i in range(at, at + _LONGEST_TITLE) if clause.is_person(i)), None)
    between = [clause.form(i) for i in range(at, follows)] if follows is not None else []
    if follows is None or not all(form[:1].isalpha() for form in between):
        return False
    return between[:1] == ["and"] or (
        at > mention.end and _is_list_of_titled(clause, clause.mention_at[follows])
    )


def _is_list(clause: Clause, mention: Mentioned) -> bool:
    """Whether more names follow, so that several can have a role: [Anna Berg] of Oslo ``and Carl Holm``."""
    at = past_seat(clause, mention.end)
    return clause.form(at) in ("and", "&", ",") and any(clause.is_person(i) for i in range(at + 1, at + 4))


def past_seat(clause: Clause, end: int) -> int:
    """Where it goes on after a name with a home, brackets or an age: Sens. Berg ``of Oslo``, Holm ``(R)``."""
    home = clause.mention_at.get(end + 1)
    at = home.end if clause.form(end) == "of" and home is not None else past_brackets(clause, end)
    is_aged = clause.form(at) == "," and clause.form(at + 1).isdigit() and clause.form(at + 2) == ","
    return at + 2 if is_aged else at
