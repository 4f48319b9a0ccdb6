"""Which agency or outlet an article comes from, as far as its page credits one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

from indexer.clean.agencies import (
    AROUND,
    LETTERS,
    STAND_IN,
    agency_in_front,
    agency_named,
    is_agency,
    may_be_name,
    plain,
    with_stand_in,
)
from indexer.clean.creditor import is_picture_credit, shown_credit
from indexer.clean.dayside import agency_beside_day
from indexer.clean.outlets import pattern_parts
from indexer.clean.patterns import PatternRule, PatternTable, read_table, signs_of
from indexer.clean.rules import LineKind, find_rule
from indexer.clean.signoff import agency_alone, agency_behind

_AGENCY = "agency"
"""What a line needs for rules that ask for one: the name of any."""
_FILES = ("sources.toml", "taken.toml", "datelines.toml", "heard.toml", "partners.toml")
_PLACES = (
    "around",
    "opening",
    "above",
    "ending",
    "last",
    "closing",
    "lead",
    "first",
    "told",
    "picture",
    "rights",
)
MAX_LINE = 200
MAX_END = 60
MAX_FIRST = 600
_ABOVE = 3
_OPENING = 6
_LEAD = 2
_ROW, _FEW = 3, 8
_LABEL = re.compile(
    r"(?:sources?|quelle|fuente|fonte|kaynak|источник|المصدر|来源|來源|出典|출처)", re.IGNORECASE
)
_ENDS_WITH_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_CAPTIONED = re.compile(r"([^()]+)\([^()]+\)\W*")
"""A caption with whose picture it is: ``Boats in the bay of Vigo on Monday (AFP)``."""
_PARTNERS = re.compile(
    r"\W{0,3}(?:with (?:additional )?report|based on|includ|some information|additional)", re.I
)
"""What begins a line on those who helped, of whom the rules take the first."""
_NAME_WORDS = 4
_TOPIC = re.compile(r"(\w{3,20}) (?:News|Today|Online|Daily|Haberleri|Nachrichten|Noticias|Новости)")
_BUTTONS = frozenset(("TT", "T T"))
"""Larger and smaller letters; an agency of this name is credited otherwise."""


@cache
def source_rules() -> dict[str, PatternTable]:
    """The rules for each place."""
    entries = [entry for file in _FILES for entry in read_table(file)["rule"]]
    parts = pattern_parts() | {"AGENCY": STAND_IN, "LETTERS": LETTERS}
    asked = [entry | {"needs": _AGENCY} if "{{AGENCY}}" in entry["pattern"] else entry for entry in entries]
    return {
        place: PatternTable([entry for entry in asked if entry["place"] == place], _read, parts, _signs_of)
        for place in _PLACES
    }


@lru_cache(maxsize=128)
def _signs_of(line: str) -> frozenset[str]:
    """What a line has that rules need: the name of an agency, or letters of a script."""
    signs = signs_of(line)
    return signs | {_AGENCY} if with_stand_in(plain(line)) else signs


def _read(rule: PatternRule, line: str) -> str | None:
    """What a rule reads off a line: an agency where its pattern asks for one, else whatever stands there."""
    said = plain(line)
    if rule.needs == _AGENCY:
        found = (name for marked, name in with_stand_in(said) if rule.pattern.search(marked))
        return next(found, None)
    match = rule.pattern.search(said)
    named = line[slice(*match.span("agency"))].strip() if match else None
    # The bracket around all of a credit is not the credit's own.
    return named.rstrip(")") if named and "(" not in named else named


def find_source(
    header: Sequence[str], body: Sequence[str], footer: Sequence[str], others: Sequence[str] = ()
) -> str | None:
    """The source that the lines above, in and below an article credit, None where they do not.

    ``others`` are its headline and writers, which stand where credits do.
    """
    around = [*_joined_labels(footer), *_joined_labels(header)]
    closing = _closing(footer)
    places = (
        ("alone", (*header[-_ABOVE:], *body[-1:], *footer[:2])),
        ("around", (line[:MAX_LINE] for line in around)),
        ("opening", (line[:MAX_LINE] for line in (*header[-_ABOVE:], *body[:_OPENING]))),
        ("above", header[-_ABOVE:]),
        ("dated", (*header, *footer[:2])),
        ("masthead", (*header, *footer[:2], *closing)),
        ("ending", (line[-MAX_END:] for line in (*body[:-4:-1], *footer[:2]))),
        ("behind", (*body[:-3:-1], *footer[:1])),
        ("last", (line[-MAX_END:] for line in (*body[-1:], *footer[:1]))),
        ("closing", (line for line in closing if not _is_topic(line, body))),
        ("lead", (line[-MAX_LINE:] for line in body[:_LEAD])),
        ("first", (line[:MAX_FIRST] for line in body[:1])),
        ("told", (line[:MAX_FIRST] for line in body[:_LEAD])),
        ("rights", (line[:MAX_LINE] for line in around if not is_picture_credit(line))),
    )
    for place, lines in places:
        found = (
            next(filter(None, map(_BY_LINES[place], lines)), None)
            if place in _BY_LINES
            else _credited(place, lines, others)
        )
        if found:
            return found
    return None


def _joined_labels(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each that ends with a colon, or is a label above what is one's, together with the next."""
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        told = following.lstrip(":：•*- ")
        if following and _is_button(told):
            yield line
            continue
        labelled = _LABEL.fullmatch(line) and (
            following != told or _ENDS_WITH_YEAR.search(told) or is_agency(told)
        )
        yield f"{line.rstrip(':：')}: {told}" if labelled or line.endswith((":", "：")) else line


def _is_topic(line: str, body: Sequence[str]) -> bool:
    """Whether a line is a section on what the text speaks of: ``Vigo News``."""
    topic = _TOPIC.fullmatch(line)
    return topic is not None and not topic[1].isupper() and any(topic[1] in text for text in body)


def pictures_of(captions: Sequence[str]) -> str | None:
    """The agency to which the first caption that names one gives its picture."""
    return _credited("picture", (line[-MAX_LINE:] for line in captions), ())


def _closing(footer: Sequence[str]) -> Sequence[str]:
    """The one line below a text that is no button or appeal, where there are few and it is the only one."""
    beyond = [line for line in footer[: _FEW + 1] if line]
    named = [line for line in beyond if not _is_button(line)]
    return named if len(beyond) <= _FEW and len(named) == 1 else ()


def _is_button(line: str) -> bool:
    """Whether a line below a label that says nothing is of the page or its end, and credits nobody."""
    rule = find_rule(line.replace("'", "’"))
    return rule is not None and rule.kind in (LineKind.FURNITURE, LineKind.STOP, LineKind.HEADING)


def _credited(place: str, lines: Iterable[str], others: Sequence[str]) -> str | None:
    """What a rule for this place reads off one of the lines, an agency under its own name."""
    for line in lines:
        for rule in source_rules()[place].asked_of(_signs_of(line)):
            credit = _read(rule, line)
            if named := credit and (agency_named(credit) or agency_named(credit.upper())):
                return named
            shown = shown_credit(credit) if credit else None
            if shown and not any(_is_other(shown, other) for other in others):
                return agency_named(shown) or shown
    return None


def _is_other(shown: str, other: str) -> bool:
    """Whether a credit is of the headline, a writer's name, or its initials."""
    initials = "".join(word[0] for word in other.split())
    return shown in other or other in shown or shown == initials


def _on_masthead(line: str) -> str | None:
    """An agency that stands by itself, or between bars or commas, on a short line above the article."""
    if len(line) > MAX_LINE or _is_no_credit(line):
        return None
    return agency_named(line.strip(AROUND)) or agency_in_front(line)


def _is_no_credit(line: str) -> bool:
    """Whether this is a button, a row of them, or a caption, of which a part may be an agency."""
    if line in _BUTTONS or _PARTNERS.match(line):
        return True
    if (captioned := _CAPTIONED.fullmatch(line)) and not may_be_name(captioned[1]):
        return True
    long = "/" in line and len(line.partition("/")[0].split()) > _NAME_WORDS
    return (long or line.count("|") >= _ROW) and not any(map(str.isdigit, line))


_BY_LINES = {
    "dated": agency_beside_day,
    "alone": agency_alone,
    "masthead": _on_masthead,
    "behind": agency_behind,
}
"""How the lines of a place are read that no rule is asked about."""
