"""What opens a sentence and is told of its subject: ``A nurse``, she left; ``A poet`` who sang, A won."""

from __future__ import annotations

from indexer.extract.actors.clauses import COMPLEMENT, HE, Clause, RolePhrase
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_after import after

_OPENINGS = ("A", "An", "One")
_FARTHEST = 30
"""Tokens before the comma that the subject follows, at most."""

_ENDS = ("(", '"', "“", "”", ":", ";", "?", "!")
_GOES_ON = (*COMPLEMENT, "by", "from", "since", "who", "whose", "that")
_NO_VERB = frozenset({"and", "or", "who", "whose", "which", "that", "as", "by", "from", "but", *COMPLEMENT})


def opening(clause: Clause) -> tuple[int, RolePhrase] | None:
    """The token of the subject, and the role that opens the sentence before a comma and it."""
    if clause.form(0) not in _OPENINGS:
        return None
    at = _subject_at(clause)
    phrase = after(clause, 0) if at is not None else None
    if at is None or phrase is None or phrase.end >= at:
        return None
    is_closed = phrase.end == _comma_before(clause, at) or clause.form(phrase.end) in _GOES_ON
    return (at, phrase) if is_closed else None


def _subject_at(clause: Clause) -> int | None:
    """The subject after the first comma that one follows, with its verb: neither one who is only quoted
    as saying it, nor the next of a list.
    """
    for i in range(2, _FARTHEST):
        form = clause.form(i)
        if not form or form in _ENDS:
            return None
        if form != ",":
            continue
        at = i + 1 + (clause.form(i + 1).lower() in words("honorific"))
        if clause.form(at) in HE or (clause.is_person(at) and clause.begins_mention(at)):
            return at if _has_verb(clause, at) else None
    return None


def _comma_before(clause: Clause, at: int) -> int:
    return at - 1 if clause.form(at - 1) == "," else at - 2


def _has_verb(clause: Clause, at: int) -> bool:
    """Whether a verb follows a subject that is not only quoted: A judge in Oslo, ``Berg said``, left."""
    end = clause.mention_at[at].end if at in clause.mention_at else at + 1
    verb, follows = clause.form(end), clause.form(end + 1)
    if verb in words("saying") and not follows[:1].isalnum():
        return False
    return verb.isalpha() and verb.islower() and verb not in _NO_VERB
