"""The role that a sentence tells of its subject farther on: [Anna Berg] was re-elected as ``chairman``.

A verb or noun of serving (``his job as``), or one of appointing in the passive, leads with
"as" to the role. Whoever is named in between may be meant instead, so nobody may be.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_after import after
from indexer.extract.actors.sentence import POSSESSIVE

_FARTHEST = 24
"""Tokens between a name and the "as" of its role."""

_NEAREST = 9
"""Tokens between what leads to a role and its "as": elected to the board of the bank as."""

_ENDS = (";", ":", '"', "“", "”", "—", "--", "whether", "if")
_PASSIVE = ("be", "been", "was", "is", "being", "were", "are")


def served(clause: Clause, mention: Mentioned) -> RolePhrase | None:
    """The role that the subject of a sentence is made or serves as."""
    if not _is_subject(clause, mention):
        return None
    leads = None
    appointing, serving = words("appointing"), words("serves_as")
    for i, form in enumerate(clause.forms[mention.end : mention.end + _FARTHEST], mention.end):
        if form in _ENDS or clause.is_person(i):
            return None
        if form in serving or (form in appointing and _is_passive(clause, i)):
            leads = i
        elif form in ("become", "becomes", "became", "becoming"):
            return after(clause, i + 1)
        elif form == "as" and leads is not None:
            return after(clause, i + 1) if i - leads <= _NEAREST else None
    return None


def _is_subject(clause: Clause, mention: Mentioned) -> bool:
    before = clause.form(mention.first - 1).lower()
    return clause.form(mention.end) not in POSSESSIVE and before not in words("particle") | {
        "with",
        "from",
        "against",
    }


def _is_passive(clause: Clause, i: int) -> bool:
    return any(clause.form(k) in _PASSIVE for k in range(i - 2, i))
