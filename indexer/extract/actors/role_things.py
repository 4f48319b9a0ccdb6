"""Titles that are of the name of a thing or of a work: the ``Queen`` Anna liner, "Song for ``King`` Carl"."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_marks import QUOTES, is_quoted

_LONGEST_TITLE = 20
_WORKS = ("work", "works", "book", "booklet", "novel", "song", "poem")


def is_of_name(clause: Clause, mention: Mentioned, phrase: RolePhrase) -> bool:
    """Whether a role is none, as it stands in a title, or right before a person's name in a thing's name."""
    is_beside = phrase.end == mention.first
    return (is_beside and _names_thing(clause, mention)) or _is_in_title(clause, phrase.first)


def _names_thing(clause: Clause, mention: Mentioned) -> bool:
    """Whether what has a person's name is a thing: King Holm ``Hospital``, Sergeant Dahl ``ferry``."""
    last = clause.form(mention.end - 1)
    if mention.end - mention.first > 1 and last in words("named_after"):
        return True
    follows, next_ = clause.form(mention.end), clause.form(mention.end + 1)
    is_thing = follows in words("named_after") or follows in words("vessel")
    return is_thing or (follows.islower() and follows.isalpha() and next_ in words("vessel"))


def _is_in_title(clause: Clause, i: int) -> bool:
    """Whether a token is within the title of a work: the book ``"Let Us Follow Leader`` [Berg]``"``."""
    opens = next((k for k in range(i - 1, max(-1, i - _LONGEST_TITLE), -1) if clause.form(k) in QUOTES), None)
    return opens is not None and clause.form(opens - 1).lower() in _WORKS and is_quoted(clause, 0, i)
