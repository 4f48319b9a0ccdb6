"""Words that tell which of a sort somebody with a role is: ``ousted`` President, a ``two-term`` Governor.

Before a name or a title with a capital such a word may as well be a verb of the sentence; what
stands before it tells.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import DETERMINERS, Clause, is_common_noun
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import is_capitalised

_BEFORE = (
    "among", "of", "by", "with", "from", "against", "for", "between", "under", "after", "about", "on", "over",
    "behind", "including", "like", "since", "before", "upon", "towards", "toward", "both",
)  # fmt: skip
"""After these a participle is none of a verb: by ``ousted`` President."""

_UNLIKELY = ("asked", "faced", "based", "led", "need", "indeed", "speed")


def is_qualifier(clause: Clause, i: int) -> bool:
    """Whether a word before a title tells of which sort one is: ``a two-term``, ``by ousted``, ``Banned``."""
    form, before = clause.form(i), clause.form(i - 1)
    is_led = before.lower() in (*DETERMINERS, "many", "some") or before.lower() in words("number")
    is_led |= clause.marks_owner(i - 1)
    if (is_led or before.lower() in _BEFORE) and form.islower() and "-" in form:
        return not form.endswith("-old")
    if not _is_participle(form.lower()):
        return False
    if i == 0:
        return is_capitalised(form)
    return is_common_noun(form) and (is_led or before in _BEFORE)


def _is_participle(word: str) -> bool:
    is_past = word.endswith("ed") and not word.endswith("eed")
    return is_past and word not in _UNLIKELY and word not in words("saying")
