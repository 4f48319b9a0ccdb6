"""The agencies with which a desk signs off: ``lo/rs (dpa, STA)``, ``afp``, ``(sda/awp)``, ``- dpa -``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.clean.agencies import agency_named, is_agency
from indexer.clean.patterns import read_table

_LONGEST = 60
_MOST_PARTS = 7
_FEWEST_LETTERS = 3
"""Two small letters alone are as well a writer's."""
_PARTED = re.compile(r"\s?[,;/|·+&]\s?|\s?[()\[\]（）]\s?|\s[-–—]\s")
_AROUND = " .-–—•*()[]（）/"
_BRACKET = re.compile(
    r"(?:^|[.!?…”\"»“)]\s?|\s)(?:(?P<desk>[^\W\d_A-Z/]{2,4}(?:/[^\W\d_A-Z/]{2,4}){0,3})\s)?"
    r"[(\[](?P<listed>[^()\[\]]{2,40})[)\]]\.?$"
)
_BEHIND_END = re.compile(r"[.!?…”\"»“]\s{0,2}(?:[-–—/]{1,2}\s?)?(?P<listed>[^\s.!?…”\"»“()]{3,24})\.?$")
_ENDERS = frozenset('.!?…”"»“')
_INITIALS = re.compile(r"[^\W\d_A-Z]{1,4}|[A-Z]{2,3}")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]*\.?(?:[ -][^\W\d_a-z][^\W\d_]*\.?){1,3}")
_AND = re.compile(
    r"(?:^|\s)(?:mit|und|and|with|y|e|et|avec|con|com|og|och|ja|en|met|i|z|ve|a|и|і|с|з)(?=\s|$)"
)


def agency_alone(line: str) -> str | None:
    """The first agency of a line that holds nothing else but desk initials and further agencies.

    One alone in capitals is for those who know where such a line stands.
    """
    listed = line.strip(_AROUND)
    if len(line) > _LONGEST or (listed.islower() and len(listed) < _FEWEST_LETTERS):
        return None
    parts = [part for part in _PARTED.split(listed) if part]
    told = any(map(str.islower, listed)) or (len(parts) > 1 and all(map(is_agency, parts)))
    return _first(listed, names=False) if told and not any(map(str.isdigit, listed)) else None


def agency_behind(end: str) -> str | None:
    """The first agency that stands in brackets, or in small letters, behind the end of a text."""
    if match := _BRACKET.search(end[-_LONGEST:]):
        return _first(match["listed"], names=True)
    match = _BEHIND_END.search(end[-_LONGEST:])
    if match is None or not any(map(str.islower, match["listed"])):
        return None
    return _first(match["listed"], names=False)


def signs_off(text: str) -> bool:
    """Whether a text goes on behind its last full stop with an agency, and nothing else."""
    end = text[-_LONGEST:]
    match = _BEHIND_END.search(end) or _BRACKET.search(end)
    return match is not None and match[0][0] in _ENDERS and agency_behind(text) is not None


def _first(listed: str, *, names: bool) -> str | None:
    """The first agency among parts of which each is one, or initials, or (where told) a name."""
    parts = [part for part in _PARTED.split(listed) if part]
    if not 0 < len(parts) <= _MOST_PARTS:
        return None
    found: str | None = None
    for part in parts:
        said = list(_agencies(part))
        if said:
            found = found or said[0]
        elif not (_INITIALS.fullmatch(part) or (names and _NAME.fullmatch(part))):
            return None
    return found


def _agencies(part: str) -> Iterator[str]:
    """The agency that a part is, or those among its words where the others are initials and conjunctions."""
    if (whole := _agency(part)) is not None:
        yield whole
        return
    words = [word.rstrip(".") for word in _AND.sub(" ", part).split()]
    named = [_agency(word) for word in words]
    if all(name or _INITIALS.fullmatch(word) for name, word in zip(named, words, strict=True)):
        yield from filter(None, named)


def _agency(word: str) -> str | None:
    """The agency that a word is, also in the small letters of those that desks write so."""
    return _small().get(word) or agency_named(word)


@cache
def _small() -> dict[str, str]:
    table: dict[str, list[str]] = read_table("agencies.toml")["small"]
    return {written: name for name, listed in table.items() for written in listed}
