"""The news agencies that articles credit, as far as they are known by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from indexer.clean.legal import without_legal_form
from indexer.clean.patterns import read_table

STAND_IN = "ꙮ"
"""The letter that stands for an agency where rules look for one: caseless, and in no text of news."""
_PLAIN = {wide: wide - 0xFEE0 for wide in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))} | {ord("'"): "’"}
_BETWEEN_PARTS = re.compile(r"\s*[|•·,/+]\s*|\s+-\s+|\s{2,}|(?<=[A-Za-z]{3})-(?=[A-Z][A-Za-z]{2})")
_BRACKET = re.compile(r"\s*[()\[\]（）【】〔〕]\s*")
_AND_AGENCIES = re.compile(
    r"\s?(?:,|\+|&|\b(?:and|und|et|y|e|ve|и|com|con|mit|with))\s?(?:the )?(?:other )?(?:news |wire )?"
    r"(?:agencies|agencias|agências|agences|agenturen|agenzie|ajanslar|агентства|وكالات)$",
    re.IGNORECASE,
)
"""Further agencies behind an outlet, which are not told by name."""
AROUND = "()[]（）•▪·»›>-–— "
"""The signs around an agency on a line of its own."""
_PLACED = re.compile(r"([^()\[\]（）]{2,40})[(\[（]([^()\[\]（）]{2,30})[)\]）]\.?")
_DASHES = ("-", "–", "—")
_PLACE_DASH = re.compile(r"([^\W\d_]{2,15}(?: [^\W\d_]{2,15}){0,2})\s?[-–—/]\s?([^\W\d_][\w. ]{1,25})")
_AGENCY_COMMA = re.compile(r"([^\W\d_][\w. ]{1,25}),\s([^\W\d_]{2,15}(?: [^\W\d_]{2,15}){0,2})")
LETTERS = r"[A-ZÇĞİÖŞÜ]{1,2}(?:HA|NA|PA|NS|NI|NN|PI|PP)"
"""The letters of an agency that nobody has listed, by how many of them end."""
_STRETCH = "\u0640"
"""The sign that stretches an Arabic word on its line: ``رويتـــرز``."""
_MOST_WORDS = 7
_LONGEST_LINE = 80
_PLACE_WORDS = 2
_NAME_WORDS, _PARTICLE = 4, 3
_ABBREVIATION = 5
_KEY = 2
_MOST_NAMES = 12
"""A line of more credits nobody; it lists them."""
_PICTURE = re.compile(r"\b(?:photos?|foto|images?|video)\b|фото|사진|写真", re.IGNORECASE)


@cache
def _forms() -> dict[str, str]:
    """Every way in which texts write a name, with the name shown; a longer name also in capitals."""
    table: dict[str, list[str]] = read_table("agencies.toml")["agencies"]
    forms = {written: name for name, listed in table.items() for written in listed}
    return {written.upper(): name for written, name in forms.items() if len(written) > _ABBREVIATION} | forms


@cache
def agency_forms() -> tuple[str, ...]:
    """Every way in which texts write an agency's name, longest first."""
    return tuple(sorted(_forms(), key=len, reverse=True))


@cache
def _agencies() -> dict[str, str]:
    return {_folded(written): name for written, name in _forms().items()}


def _folded(name: str) -> str:
    """A name without what is a matter of layout: stretched letters, and capitals but in abbreviations."""
    name = name.replace(_STRETCH, "")
    return name if len(name) < _ABBREVIATION else name.casefold()


def is_agency(name: str) -> bool:
    """Whether this is how texts write an agency's name."""
    return _folded(name) in _agencies()


def agency_named(credit: str) -> str | None:
    """The agency that a short credit names: ``Yonhap``, ``Xinhua/Jane Roe``, ``lo/rs (dpa, STA)``."""
    return next(filter(None, map(_named, _BRACKET.split(_AND_AGENCIES.sub("", plain(credit))))), None)


def _named(credit: str) -> str | None:
    """The agency that a credit, or a part of it between bars and commas, is."""
    agencies = _agencies()
    credit = without_legal_form(credit)
    parts = (_folded(part) for part in (credit, *_BETWEEN_PARTS.split(credit)))
    return next((agencies[part] for part in parts if part in agencies), None)


def agency_in_front(line: str) -> str | None:
    """The agency of a short line that credits it and says where: ``AFP Moscow``, ``Port Sudan (MENA)``."""
    words = line.strip(AROUND).split()
    if len(words) > _MOST_WORDS or line.endswith((".", "!", "?", ":")) or _PICTURE.search(line):
        return None
    if placed := _PLACED.fullmatch(line.strip()):
        return _named(placed[2].strip()) if may_be_name(placed[1]) else None
    for n in range(len(words), max(0, len(words) - _PLACE_WORDS - 1), -1):
        beyond = words[n:]
        if name := _named(" ".join(words[:n])):
            return name if all(word[0] in "@#|" or not word[0].islower() for word in beyond) else None
    return None


def is_place_and_agency(line: str) -> bool:
    """Whether a line is a place and an agency, or its letters: ``VIGO–ONA``, ``VIGO-XHA``, ``AFP, Vigo``.

    One that ends with a dash goes on with the text.
    """
    bare = plain(line).strip(AROUND)
    if behind := _AGENCY_COMMA.fullmatch(bare):
        return is_agency(behind[1]) and not any(word[0].islower() for word in behind[2].split())
    parts = _PLACE_DASH.fullmatch(bare)
    if parts is None or line.endswith(_DASHES):
        return False
    place, name = parts[1], parts[2]
    return is_agency(name) or (place.isupper() and re.fullmatch(LETTERS, name) is not None)


def may_be_name(said: str) -> bool:
    """Whether words may be a name or place, and none of those of a caption before whose picture it is."""
    words = said.split()
    return len(words) <= _NAME_WORDS and not any(w[0].islower() and len(w) > _PARTICLE for w in words)


def is_agency_line(line: str) -> bool:
    """Whether a line is an agency and its place, ``AFP Moscow``, and no headline, ``AFP Opens Office``."""
    words = line[:_LONGEST_LINE].strip(AROUND).split()
    if len(words) > _MOST_WORDS:
        return False
    least = (len(words) + 1) // 2
    named = any(is_agency(" ".join(words[:n])) for n in range(least, len(words) + 1))
    return named and agency_in_front(line) is not None


@lru_cache(maxsize=512)
def plain(line: str) -> str:
    """A line with its apostrophe and letters of full width as others have them, sign by sign."""
    return line.translate(_PLAIN).replace(" ـ ", " - ")


@lru_cache(maxsize=128)
def with_stand_in(line: str) -> tuple[tuple[str, str], ...]:
    """The line once for each name of an agency on it, with the STAND_IN in its place, and that name.

    So a pattern asks for one letter instead of some hundred names, and only of lines that have any.
    """
    bare = line.replace(STAND_IN, " ")
    standing = tuple(_standing(bare))
    if len(standing) > _MOST_NAMES:
        return ()
    return tuple((f"{bare[:start]}{STAND_IN}{bare[start + len(name) :]}", name) for start, name in standing)


def _standing(line: str) -> Iterator[tuple[int, str]]:
    """Where the names of agencies stand, from left to right, the longer of two first."""
    initials, forms = _by_beginning()
    for initial in initials.finditer(line):
        start = initial.start()
        for name in forms.get(line[start : start + _KEY], ()):
            if line.startswith(name, start):
                yield start, name


@cache
def _by_beginning() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """The first letters of all forms, and the forms by their first two letters, longest first."""
    forms = agency_forms()
    initials = re.compile(f"[{''.join(sorted({form[0] for form in forms}))}]")
    keys = {form[:_KEY] for form in forms}
    return initials, {key: tuple(form for form in forms if form[:_KEY] == key) for key in keys}
