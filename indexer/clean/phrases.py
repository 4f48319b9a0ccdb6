"""Writers among the phrases of a line: ``5 May 2021 | Jane Roe | The Star``, ``القاهرة: أحمد علي``.

Dates, clock times, addresses and signs divide a line into phrases; one of them is the
name, the others are places, outlets and posts. That holds for lines beside a headline
or a text only: elsewhere such a line is a menu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.clean.agencies import agency_named
from indexer.clean.caseless import caseless_names, names_beside_an_outlet
from indexer.clean.letters import CAPITALS
from indexer.clean.names import bare_names, is_section, name_words, without_agency
from indexer.clean.patterns import read_table
from indexer.clean.stretches import stretches_on
from indexer.model import Excerpt, Span

_LONGEST = 120
_MOST_PHRASES = 6
_MOST_WORDS = 5
_AGENCY_FIRST = re.compile(r"[^/]{2,30}/\S")
"""A photographer, or who supplied the text: ``AFP/Jane Roe``."""
_JOINING = frozenset("/,،，、·")
_BY = re.compile(r"(?:.{0,30}\s)??(?:by|von|par|por|av|door)\s+", re.IGNORECASE)
_AND_AGENCIES = re.compile(r"\s(?:&|and|et|und|y)\s(?:agencies|agences|agencias|agenturen)$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"(?:and|und|et|y|e|ve|и)\s+")
_FROM = re.compile(r"from\s+", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s(?:(?:in|à|en|aus|из)\s\S+(?:\s\S+)?|\(?(?:with|avec|mit|con|for|pour|para|für|для)\s(?P<agency>.+))$"
)
"""Where a writer is, or for whom."""
_SMALL = re.compile(r"[a-zß-ÿа-яё]")
_MAY_FOLLOW = re.compile(
    r"(?:in|à|en|aus|avec|mit|con|with|from|for|из|and|special|de|of|w|i|v)\b", re.IGNORECASE
)


def names_among_phrases(line: str, *, dated: bool) -> tuple[Excerpt, ...]:
    """The writers on a line beside a headline or text; none where it reads like something else.

    ``dated`` says that a date stands on the line or on one right beside it.
    """
    if names := names_beside_an_outlet(line):
        return names
    if len(line) > _LONGEST or (_AGENCY_FIRST.match(line) and agency_named(line.partition("/")[0])):
        return ()
    parts = list(stretches_on(line))
    if not 0 < len(parts) <= _MOST_PHRASES:
        return ()
    found: list[Excerpt] = []
    others: list[str] = []
    last = -1
    for i, part in enumerate(parts):
        names = tuple(_names(line, part))
        if not names:
            others.append(line[part.start : part.end])
            continue
        if i and _is_of_others(line[parts[i - 1].start : parts[i - 1].end]):
            continue
        placed = last == i - 2 and len(line[parts[i - 1].start : parts[i - 1].end].split()) == 1
        if not found or ((last == i - 1 or placed) and _joins(line, parts[i - 1], part)):
            found += names
            last = i
        else:
            others.append(line[part.start : part.end])
    if not found or not all(map(_may_stand_beside, others)):
        return ()
    return tuple(found) if _is_told(line, found[0].text, others, dated=dated) else ()


def _names(line: str, part: Span) -> Iterator[Excerpt]:
    """The names that one phrase consists of, a post or place apart."""
    said = line[part.start : part.end]
    for skipped in _openings(said, alone=part.end - part.start == len(line.strip())):
        rest = said[skipped:]
        for text in (rest, _without_place(rest), _without_helper(rest), without_agency(rest)):
            if names := bare_names(text):
                for name in names:
                    yield Excerpt(name.text, name.span and name.span.shifted(part.start + skipped))
                return
    yield from caseless_names(said, part.start)


def _without_place(said: str) -> str:
    """A phrase without the place behind it, or the outlet for which somebody wrote."""
    behind = _BEHIND.search(said)
    if behind is None or (behind["agency"] and not _is_outlet(behind["agency"])):
        return said
    return said[: behind.start()]


def _without_helper(said: str) -> str:
    """A phrase without the word that announces whoever took the pictures."""
    said = _AND_AGENCIES.sub("", said)
    head, _, last = said.rpartition(" ")
    return head if _is_of_others(last) else said


def _is_outlet(words: str) -> bool:
    return words.startswith(("The ", "the ")) or agency_named(words.strip("() ")) is not None


def _openings(said: str, *, alone: bool) -> Iterator[int]:
    """How much of a phrase may stand in front of the names: nothing, a preposition, a post."""
    yield 0
    for opening in (
        _BY.match(said),
        _CONJUNCTION.match(said),
        None if alone else _FROM.match(said),
        _post().match(said),
    ):
        if opening and not _is_of_others(opening[0]):
            yield opening.end()


def posts() -> tuple[str, str]:
    """Patterns of how the words for posts begin, and of those that are whole words."""
    table = read_table("bylines.toml")["posts"]
    words, whole = ("|".join(map(re.escape, table[key])) for key in ("words", "whole"))
    return words, whole


@cache
def _post() -> re.Pattern[str]:
    words, whole = posts()
    return re.compile(rf"(?:\S+\s){{0,3}}?(?:(?:{words})\w*|(?:{whole}))\s+", re.IGNORECASE)


def _may_stand_beside(phrase: str) -> bool:
    """Whether a phrase may be a place, an outlet or a post beside a name."""
    words = phrase.split()
    if _post().match(f"{phrase} "):
        return True
    if len(words) > _MOST_WORDS or phrase[-1] in "!?":
        return False
    begins_small = _SMALL.match(phrase) is not None
    return not begins_small or len(words) == 1 or _MAY_FOLLOW.match(phrase) is not None


def _is_of_others(phrase: str) -> bool:
    """Whether a phrase says that those behind it did something else than write."""
    return not name_words("others").isdisjoint(phrase.casefold().split())


def _joins(line: str, before: Span, part: Span) -> bool:
    sign = line[before.end : part.start].strip()
    return sign in _JOINING


def _is_told(line: str, first: str, others: list[str], *, dated: bool) -> bool:
    """Whether something else than its shape makes a line one of names: a date, a place, a script's names."""
    if dated or (not first[0].isascii() and first[0] not in CAPITALS):
        return True
    if any(is_section(phrase) and phrase.casefold() not in name_words("genres") for phrase in others):
        return False
    if ":" in line and others:
        place = others[0].isupper() and " " not in others[0] and not first.isupper()
        return place or others[0].casefold() in name_words("genres")
    if (
        min(len(_without_place(line)), len(without_agency(line))) < len(line)
        or _AND_AGENCIES.search(line)
        or _BY.match(line)
        or _post().match(line)
        or "@" in line
    ):
        return True
    return bool(others) and all(len(phrase.split()) == 1 or not bare_names(phrase) for phrase in others)
