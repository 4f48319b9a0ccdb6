"""Roles of somebody of the highest degree, told with a deed: the highest-ranking ``official`` to visit Oslo.

The infinitive is no part of the role, as a relative clause is not. Who is only the first or the last to
do something is told by what that is, and not by what somebody is.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import DETERMINERS, Clause
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import POSSESSIVE

_LONGEST_QUALITY = 6
"""Tokens between the superlative and the office word, at most: the oldest Norwegian cabinet minister."""

_LEADS = (*DETERMINERS, *POSSESSIVE, "of")
_DEGREES = ("most", "few")


def is_singled_out(clause: Clause, head: int) -> bool:
    """Whether somebody is told to be of the highest degree, or one of few: the ``oldest`` mayor."""
    for i in range(head - 1, max(-1, head - 1 - _LONGEST_QUALITY), -1):
        form = clause.form(i)
        if not form[:1].isalnum() and form not in POSSESSIVE:
            return False
        if clause.form(i - 1) in _LEADS and (form in _DEGREES or _is_superlative(form)):
            return True
    return False


def _is_superlative(form: str) -> bool:
    """Also as the last or first part of a word: ``third-oldest``, ``highest-ranking``."""
    return any(part.endswith("est") and part not in words("no_superlative") for part in form.split("-"))
