"""How whoever is credited is shown: without legal form, domain and initials; and what is no credit at all."""

from __future__ import annotations

import re
from functools import cache

from indexer.clean.legal import without_legal_form
from indexer.clean.patterns import read_table
from indexer.clean.stated import month_names

_ALIAS = re.compile(r"\s*&\s*[a-z][\w.-]{1,30}$")
"""The Latin name of a Korean paper behind its own: ``예시일보 & example.com``."""
_INITIALS = re.compile(r"/[a-z]{1,4}(?:\([a-z]{1,4}\))?$")
"""Who wrote and edited it, by the letters of a desk: ``EXA/jr(jd)``."""
_DAY_BEHIND = re.compile(r"\s(?:[-–—|,]\s)[^-–—|]{0,14}\b\d{1,2}\b[^-–—|]{0,14}$")
"""The day behind an outlet: ``Harbour Herald - May 14, 2021``."""
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\d[./:-]\d|\d{3}")
_AND = re.compile(r"\s?[,،、;+&|–—]\s?|\s(?:and|und|et|y|e|ve|и|і|-)\s|\sو\s?")
_BEHIND_CAPTION = re.compile(r"^.{30,}[.!»”\d]\s?(?:©|\(c\))\s?[^\d.©]{3,40}$")
_MIXED = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)


def shown_credit(credit: str) -> str | None:
    """The outlet that a credit names, None where it names none: rights, a day, an address, a desk."""
    text = _DAY_BEHIND.sub("", credit.strip())
    text = without_legal_form(_INITIALS.sub("", _ALIAS.sub("", text)))
    text = text.strip(" ,;.-–—*")
    none = (
        _MIXED.search(text) is None
        or "@" in text
        or "://" in text
        or _DAY.search(text)
        or _dated().search(text)
    )
    return None if none or _refused().search(text) or _names_nobody(text) else text


def is_picture_credit(line: str) -> bool:
    """Whether a sign of rights stands behind a sentence of a caption, not of a notice of rights."""
    return _BEHIND_CAPTION.search(line) is not None and _refused().search(line) is None


def _names_nobody(text: str) -> bool:
    """Whether all that stands between commas and conjunctions is general: ``Agencies``, ``the Internet``."""
    parts = (part.strip(" .()") for part in _AND.split(text.replace("İ", "i").casefold()))
    return all(part in _general() for part in parts if part)


@cache
def _general() -> frozenset[str]:
    """What a label of a credit is followed by where it names nobody."""
    return frozenset(word.casefold().strip(" .") for word in read_table("sources.toml")["refused"]["whole"])


@cache
def _dated() -> re.Pattern[str]:
    """A day and the name of its month."""
    names = month_names()
    return re.compile(rf"\b(?:{names})\.? \d{{1,2}}\b|\b\d{{1,2}}\.? (?:{names})\b", re.IGNORECASE)


@cache
def _refused() -> re.Pattern[str]:
    """Words that no name of an outlet has."""
    words = "|".join(map(re.escape, read_table("sources.toml")["refused"]["words"]))
    return re.compile(rf"(?<![^\W\d_])(?:{words})", re.IGNORECASE)
