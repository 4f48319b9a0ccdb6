"""What an abbreviation stands for in all of an archive, from what its articles say: pure."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.abbreviations.explained import Explained
from indexer.abbreviations.known import Abbreviation
from indexer.extract.actors.organizations import short_form

_LIKELY = 2
"""How surely, by :func:`indexer.extract.actors.organizations.short_form`, two long forms are one."""

_SHORT = 3
_ENOUGH = 2
"""Articles that must explain an abbreviation of three letters, which many organisations share."""

_FAR_MORE = 20
"""By how much one meaning outnumbers all others together where those count as slips."""


def settle(meanings: Mapping[Explained, int]) -> Abbreviation | None:
    """The one organisation that an abbreviation stands for, or None where articles differ.

    Args:
        meanings: what articles explain one abbreviation as, and how many do so.
    """
    named = [one for one in meanings if one.name]
    if not named:
        return None
    first = max(named, key=lambda one: (meanings[one], len(one.name), one.long))
    others = sum(count for one, count in meanings.items() if not _is_same(one, first))
    if others * _FAR_MORE > meanings[first]:
        return None
    articles = sum(count for one, count in meanings.items() if _is_same(one, first))
    if articles < _ENOUGH and len(first.short) <= _SHORT:
        return None
    return Abbreviation(first.short, first.long, first.name, articles)


def _is_same(one: Explained, other: Explained) -> bool:
    if one.long == other.long:
        return True
    a, b = (meant.name or meant.long.replace("-", " ") for meant in (one, other))
    return max(short_form(a, b), short_form(b, a)) >= _LIKELY
