"""Numbers within a role: ``10,000m`` champion, Formula ``1`` driver, the ``2020`` candidate."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, is_modifier, is_office
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_LETTERS_OF_YEAR = 4
_LONGEST_RACE = 6
_BEFORE_TIME = ("in", "since", "by", "until", "during", "from", "before", "after", "early", "late")


def is_number(clause: Clause, i: int) -> bool:
    """``10,000m`` champion, Formula ``1`` driver, the party's ``2020`` candidate: a number within a role."""
    form, before, follows = clause.form(i), clause.form(i - 1), clause.form(i + 1)
    if form == ",":
        return before.isdigit() and follows[:1].isdigit()
    if follows == ",":
        return form.isdigit()
    if not form.isdigit():
        return form.endswith("m") and form[-2].isdigit()
    if len(form) == _LETTERS_OF_YEAR:
        return before in POSSESSIVE or is_modifier(before)
    return is_capitalised(before) and before.lower() not in words("calendar") and follows.islower()


def is_year_of_race(clause: Clause, i: int) -> bool:
    """``2018`` gubernatorial candidate, ``2016`` Green Party nominee: the year that somebody stood in."""
    form, before = clause.form(i), clause.form(i - 1)
    if not (form.isdigit() and len(form) == _LETTERS_OF_YEAR) or before.lower() in words("calendar"):
        return False
    if before.lower() in _BEFORE_TIME:
        return False  # in 2016 candidate Berg
    for k in range(i + 1, i + 1 + _LONGEST_RACE):
        if is_office(clause.form(k)):
            return clause.form(k) in words("standing")
        if not (k in clause.mention_at or is_modifier(clause.form(k)) or _tells_of_race(clause.form(k))):
            return False  # a 2016 photo shows candidate Berg
    return False


def _tells_of_race(form: str) -> bool:
    return is_capitalised(form) or form.endswith("al")
