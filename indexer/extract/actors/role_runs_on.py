"""Whether a sentence goes on where a role ends: with a verb, a participle, or after ``and``."""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    Clause,
    is_common_noun,
    is_modifier,
    is_occupation,
    is_office,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_NEAR = 5
_ELSEWHERE = ("in", "on", "at", "by", "from", "with", "after", "since", "among", "during")
_AFTER_VERB = ("that", "to", "him", "her", "them", "it", "guilty")


def runs_into_verb(clause: Clause, i: int) -> bool:
    """Whether a verb follows a name: a developer of Acme ``rebuilt the`` code, or ``apologised to``."""
    form = clause.form(i)
    follows = clause.form(i + 1)
    return (
        is_common_noun(form)
        and (form.endswith("ed") or form in words("strong_past"))
        and is_capitalised(clause.form(i - 1))
        and (follows in DETERMINERS or follows in _AFTER_VERB or clause.begins_mention(i + 1))
    )


def goes_on(clause: Clause, i: int) -> bool:
    """Whether a sentence goes on after "and": with a verb (``served in`` Iraq), elsewhere (``in May``)."""
    form, follows = clause.form(i), clause.form(i + 1)
    if form in words("auxiliary") or form in words("being") or form in _ELSEWHERE:
        return True
    if form in words("adverb") and not is_office(follows) and not is_modifier(follows):
        return goes_on(clause, i + 1)  # and also served
    is_verb = form.endswith(("ed", "ing")) and form not in words("gerund_noun")
    is_past = is_common_noun(form) and (is_verb or form in words("strong_past"))
    is_object = follows in COMPLEMENT or follows in DETERMINERS or follows in words("function_word")
    is_object |= follows.endswith("ly")  # and rose swiftly
    return is_past and (is_object or not follows[:1].isalnum())


def begins_participle(clause: Clause, i: int) -> bool:
    """Whether a participle tells what somebody does or suffered: ``accused``, not ``managing`` directors."""
    before = clause.form(i - 1)
    is_within = before in COMPLEMENT or before in DETERMINERS or before in POSSESSIVE or before == "-"
    is_within |= before.endswith("ly") or is_modifier(before) or is_office(clause.form(i + 1))
    return clause.form(i) in words("participle") and not is_within


def leads_to_office(clause: Clause, i: int) -> bool:
    """Whether another office follows soon: president ``and`` founder, director ``and`` general counsel."""
    near = [clause.form(k) for k in range(i + 1, i + 1 + _NEAR)]
    are_offices = any(is_office(form) or is_occupation(form) or form in words("companion") for form in near)
    return are_offices or is_modifier(near[0])
