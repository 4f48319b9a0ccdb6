"""A headline without what stands in front of it on its line, and lines that are none."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from indexer.clean.patterns import PatternRule, load_patterns, read_table
from indexer.clean.stated import StatedDate, stated_dates

_CLOCK = r",?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s[A-Z]{2,4}\b)?"
_DAY_IN_FRONT = re.compile(rf"(?P<apart>{_CLOCK}|\s?[|–—-](?=\s))?\s?[|–—:-]?\s+(?=\S)")
_DAY_BEHIND = re.compile(rf"(?P<clock>{_CLOCK})?[)\]]?\s?")
_PARTED = re.compile(r"(?:(?P<apart>\s?[|–—:(\[-])|,)?\s?\Z")
_APART = " ,|–—:([-"
_SIGNS = 3
_FEWEST_LETTERS = 15
_OPENING = '"“«「【['


@cache
def title_rules() -> tuple[PatternRule, ...]:
    """The rules in the order of the file. Raises RuleError where one fails its examples."""
    return load_patterns(read_table("titles.toml")["rule"], _read, {})


@cache
def no_title_rules() -> tuple[PatternRule, ...]:
    """The rules for lines that are no headline. Raises RuleError where one fails its examples."""
    table: list[dict[str, Any]] = [*read_table("titles.toml")["none"], *read_table("mottos.toml")["none"]]
    entries = [entry | {"examples": dict.fromkeys(entry["examples"], True)} for entry in table]
    return load_patterns(entries, _fits, {})


def _fits(rule: PatternRule, line: str) -> bool:
    return rule.pattern.match(line) is not None


def _read(rule: PatternRule, line: str) -> str | None:
    match = rule.pattern.match(line)
    return next((title for title in match.groups() if title), None) if match else None


def bare_title(line: str) -> str:
    """The headline on a line: all of it, but for a label, the way through the site, or its day."""
    return next((title for rule in title_rules() if (title := _read(rule, line))), _without_day(line))


def _without_day(line: str) -> str:
    """The headline without the day in front of it or behind it, unless the day may be a part of what it says.

    A day in figures is none; a month by its name is none where a sign or a clock parts it from the rest.
    """
    stated = stated_dates(line)
    if not stated:
        return line
    first, last = stated[0], stated[-1]
    front = _DAY_IN_FRONT.match(line, first.span.end)
    if first.span.start == 0 and front and (front["apart"] or _is_in_figures(line, first)):
        title = line[front.end() :]
        return title if _is_whole(title) and not title.endswith((".", "。")) else line
    parted = _PARTED.search(line[max(0, last.span.start - _SIGNS) : last.span.start])
    behind = _DAY_BEHIND.fullmatch(line, last.span.end)
    if parted and behind and (parted["apart"] or behind["clock"] or _is_in_figures(line, last)):
        title = line[: last.span.start].rstrip(_APART)
        return title if _is_whole(title) else line
    return line


def _is_in_figures(line: str, stated: StatedDate) -> bool:
    return not any(map(str.isalpha, line[stated.span.start : stated.span.end]))


def _is_whole(title: str) -> bool:
    return len(title) >= _FEWEST_LETTERS and (title[0].isalpha() or title[0] in _OPENING)


def is_no_title(line: str) -> bool:
    """Whether the wording of a line says that it is no headline: a note of an agency, of a picture."""
    return any(_fits(rule, line) for rule in no_title_rules())
