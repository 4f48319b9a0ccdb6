"""Which agency or outlet an article comes from, as far as its page credits one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from indexer.clean.creditor import shown_credit
from indexer.clean.letters import CAPITALS
from indexer.clean.patterns import PatternRule, load_patterns, read_table

_BETWEEN_PARTS = re.compile(r"\s*[|•·,/+]\s*|\s+-\s+|\s{2,}")
_LEGAL_FORM = re.compile(r"^(?:一般社団法人|株式会社|（주）|\(주\)|㈜|주식회사)|(?:\sLtd\.?|\sInc\.?)$")
_PLACES = ("around", "opening", "lead", "ending", "rights")
MAX_LINE = 200
MAX_END = 40
_AROUND = "()[]（）•·▪-–— "
_MOST_WORDS = 7
_LONGEST_LINE = 80
_PLACE_WORDS = 2
_ABBREVIATION = 5
_OPENING = 6
_LEAD = 2
_PICTURE = re.compile(r"\b(?:photos?|foto|images?|video)\b|фото|사진|写真", re.IGNORECASE)
_BUTTONS = frozenset(("TT", "T T"))
"""Larger and smaller letters; an agency of this name is credited otherwise."""


@cache
def _agencies() -> dict[str, str]:
    table: dict[str, list[str]] = read_table("agencies.toml")["agencies"]
    return {_folded(written): name for name, forms in table.items() for written in forms}


@cache
def source_rules() -> dict[str, tuple[PatternRule, ...]]:
    """The rules for each place. Raises RuleError where one fails its examples."""
    entries = read_table("sources.toml")["rule"]
    forms = {form for forms in read_table("agencies.toml")["agencies"].values() for form in forms}
    names = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    parts = {"AGENCY": f"(?-i:{names})", "UPPER": CAPITALS}
    return {
        place: load_patterns([entry for entry in entries if entry["place"] == place], _read, parts)
        for place in _PLACES
    }


def _read(rule: PatternRule, line: str) -> str | None:
    match = rule.pattern.search(line)
    named = match["agency"].strip() if match else None
    # The bracket around all of a credit is not the credit's own.
    return named.rstrip(")") if named and "(" not in named else named


def is_agency(name: str) -> bool:
    """Whether this is how texts write an agency's name."""
    return _folded(name) in _agencies()


def agency_named(credit: str) -> str | None:
    """The agency that a short credit such as ``Yonhap`` or ``Xinhua/Jane Roe`` names."""
    agencies = _agencies()
    credit = _LEGAL_FORM.sub("", credit)
    parts = (_folded(part) for part in (credit, *_BETWEEN_PARTS.split(credit)))
    return next((agencies[part] for part in parts if part in agencies), None)


def agency_in_front(line: str) -> str | None:
    """The agency with which a short line begins that credits it and says where: ``AFP Moscow``."""
    words = line.strip(_AROUND).split()
    if len(words) > _MOST_WORDS or line.endswith((".", "!", "?", ":")) or _PICTURE.search(line):
        return None
    for n in range(len(words), max(0, len(words) - _PLACE_WORDS - 1), -1):
        beyond = words[n:]
        if name := agency_named(" ".join(words[:n])):
            return name if all(word[0] in "@#|" or not word[0].islower() for word in beyond) else None
    return None


def is_agency_line(line: str) -> bool:
    """Whether a line is an agency and its place, ``AFP Moscow``, and no headline, ``AFP Opens Office``."""
    words = line[:_LONGEST_LINE].strip(_AROUND).split()
    if len(words) > _MOST_WORDS:
        return False
    least = (len(words) + 1) // 2
    named = any(is_agency(" ".join(words[:n])) for n in range(least, len(words) + 1))
    return named and agency_in_front(line) is not None


def _folded(name: str) -> str:
    """A name without its capitals, which are a matter of layout; an abbreviation keeps them."""
    return name if len(name) < _ABBREVIATION else name.casefold()


def find_source(
    header: Sequence[str], body: Sequence[str], footer: Sequence[str], others: Sequence[str] = ()
) -> str | None:
    """The source that the lines above, in and below an article credit, None where they do not.

    ``others`` are its headline and writers, which stand where credits do.
    """
    around = [*_joined_labels(footer), *_joined_labels(header)]
    places = (
        ("around", (line[:MAX_LINE] for line in around)),
        ("opening", (line[:MAX_LINE] for line in body[:_OPENING])),
        ("masthead", (*header, *footer[:2])),
        ("ending", (line[-MAX_END:] for line in (*body[:-4:-1], *footer[:2]))),
        ("lead", (line[-MAX_LINE:] for line in body[:_LEAD])),
        ("rights", (line[:MAX_LINE] for line in around)),
    )
    for place, lines in places:
        found = _on_masthead(lines) if place == "masthead" else _credited(place, lines, others)
        if found:
            return found
    return None


def _joined_labels(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each that ends with a colon together with the next."""
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        yield f"{line} {following.lstrip('•*- ')}" if line.endswith((":", "：")) else line


def _credited(place: str, lines: Iterable[str], others: Sequence[str]) -> str | None:
    """What a rule for this place reads off one of the lines, an agency under its own name."""
    for line in lines:
        for rule in source_rules()[place]:
            credit = _read(rule, line)
            if named := credit and agency_named(credit):
                return named
            shown = shown_credit(credit) if credit else None
            if shown and not any(shown in other or other in shown for other in others):
                return agency_named(shown) or shown
    return None


def _on_masthead(header: Iterable[str]) -> str | None:
    """An agency that stands by itself, or between bars or commas, on a short line above the article."""
    short = (line for line in header if len(line) <= MAX_LINE and line not in _BUTTONS)
    named = (agency_named(line.strip(_AROUND)) or agency_in_front(line) for line in short)
    return next(filter(None, named), None)
