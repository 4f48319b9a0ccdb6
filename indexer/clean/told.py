"""Dates that a line tells of: ``Ferry crosses the bay since 3 May 1961`` is no day of publication."""

from __future__ import annotations

import re
from functools import cache

from indexer.clean.patterns import read_table
from indexer.model import Span

_VERB = re.compile(r"(?:\w,|\b(?:was|were|been|be|is|are|it|he|she|they))\s\Z")
_LOOKED_AT = 40


def is_verb(before: str) -> bool:
    """Whether a label behind this is the verb of a sentence: "The work, published on ..."."""
    return _VERB.search(before[-_LOOKED_AT:]) is not None


def is_told(line: str, date: Span) -> bool:
    """Whether a date without a label stands in the midst of a sentence."""
    before, behind = (
        line[max(0, date.start - _LOOKED_AT) : date.start],
        line[date.end : date.end + _LOOKED_AT],
    )
    return _before().search(before) is not None or _behind().match(behind) is not None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_told('before')})\s\Z", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """A word that says so, or two words without capitals, which are of a sentence."""
    sentence = rf",?\s(?!(?:{_told('none')})(?!\w))[a-zß-ÿа-яё]{{2,}},?\s[a-zß-ÿа-яё]{{2,}}"
    return re.compile(rf"\s?(?:{_told('behind')})(?!\w)|{sentence}")


def _told(part: str) -> str:
    return "|".join(map(re.escape, read_table("dates.toml")["told"][part]))
