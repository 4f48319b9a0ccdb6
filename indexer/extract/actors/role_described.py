"""Roles before a name that something divides from it: ``the judge`` hearing the case, [Anna Berg], said.

A participle, a relative clause or a purpose stands between role and name, or the word that names.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    Clause,
    RolePhrase,
    is_occupation,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_before import before
from indexer.extract.actors.sentence import POSSESSIVE

_LONGEST_CLAUSE = 14
"""Tokens between a role and the comma before the name, at most."""

_LED = ("a", "an", "another")
_OWNERS = ("his", "her", "their", "its")
_RELATIVE = ("that", "which", "whom", "whose")


def named(clause: Clause, mention: Mentioned) -> RolePhrase | None:
    """``A Polish chef`` named [Anna Berg]: whom what he is brings in; a president who named her is not."""
    at = mention.first - 1
    if clause.form(at) not in ("named", "called") or clause.form(mention.end) in (*DETERMINERS, "as", "to"):
        return None
    phrase = before(clause, at)
    return phrase if phrase is not None and clause.form(phrase.first - 1).lower() in _LED else None


def described(clause: Clause, mention: Mentioned, comma: int) -> RolePhrase | None:
    """``The trustee`` handling the case, [Anna Berg],: the role of a name that commas enclose."""
    if clause.form(mention.end) not in (",", ".") or clause.is_person(mention.end + 1):
        return None
    last = clause.form(comma - 1)
    if is_office(last) or last in words("kin") or last in words("somebody"):
        return None  # the speaker who spoke of his wife, Anna Berg, left
    for i in range(comma - 1, max(0, comma - _LONGEST_CLAUSE), -1):
        form = clause.form(i)
        if form in (",", ";", ":", "(", ")", '"', "“", "”"):
            return None
        head = clause.form(i - 1)
        if not _opens_clause(clause, i) or not (
            is_office(head) or is_occupation(head) or _ends_of(clause, i)
        ):
            continue
        phrase = before(clause, i)
        if phrase is None or phrase.end != i or is_offices(clause.form(phrase.head)):
            return None
        end = comma if form in words("dealing_with") or form == "to" else i
        return RolePhrase(phrase.first, phrase.head, end) if _is_led(clause, phrase) else None
    return None


def _opens_clause(clause: Clause, i: int) -> bool:
    """Whether it is told at a token what somebody with a role does: ``handling``, ``who``, nominee ``to``."""
    form, follows = clause.form(i), clause.form(i + 1)
    if form in ("who", "whose"):
        return True
    if form == "to":
        return clause.form(i - 1) in words("aspirant") and follows.islower() and follows not in DETERMINERS
    if form in words("participle") or form in words("dealing_with"):
        return True
    is_participle = form.islower() and form.endswith(("ing", "ed")) and "-" not in form
    return is_participle and (follows in DETERMINERS or follows in COMPLEMENT or i + 1 in clause.mention_at)


def _ends_of(clause: Clause, i: int) -> bool:
    """Whether an office with its complement may end before a token: the head of Acme ``who``."""
    return i - 1 in clause.mention_at and not clause.is_person(i - 1)


def _is_led(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role is somebody's: it has an article, a pronoun or an owner before it."""
    lead = clause.form(phrase.first - 1).lower()
    if clause.form(phrase.first - 2) in _RELATIVE:
        return False  # the envoy whom the president appointed
    owned = any(clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head))
    return owned or lead in (*DETERMINERS, *_OWNERS, "another")
