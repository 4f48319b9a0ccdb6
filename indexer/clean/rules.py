"""Rules about lines, read from TOML; a rule that fails its own examples is refused."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypeAlias

from indexer.clean.lettered import Scripts, scripts_asked, scripts_on
from indexer.clean.wording import phrases_of, said_as, says_one_of
from indexer.errors import RuleError

MAX_LINE = 400
"""Rules look at the first so many characters of a line; one that is longer is no furniture."""

MAX_END = 120
"""What is told by the end of a line stands in so many of its last characters."""
MAX_CAPTION = 700
"""A paragraph of more characters is no caption."""
_RECURRING = 60
"""Lines of so many characters are asked about again and again in an archive."""


class LineKind(StrEnum):
    """What a rule can say of a line."""

    FURNITURE = "furniture"
    RESUME = "resume"
    STOP = "stop"
    HEADING = "heading"
    POINTER = "pointer"
    CAPTION = "caption"
    CREDIT = "credit"


LEADS_AWAY = (LineKind.STOP, LineKind.HEADING)
"""What parts a text from other stories."""


class Match(StrEnum):
    """How much of the line a rule has to match."""

    LINE = "line"
    START = "start"
    ANYWHERE = "anywhere"
    END = "end"
    PHRASE = "phrase"
    """All of the line, but for signs and a count; the patterns are plain phrases."""


_WRAP = {
    Match.LINE: r"(?:{})\s*\Z",
    Match.START: r"(?:{})",
    Match.ANYWHERE: r"(?:{})",
    Match.END: r"(?:{})\Z",
}
_FILES = (
    "furniture.toml",
    "further.toml",
    "portals.toml",
    "shapes.toml",
    "footers.toml",
    "appeals.toml",
    "appeals_west.toml",
    "remarks.toml",
    "offers.toml",
    "wording_east.toml",
    "wording_west.toml",
    "wording_romance.toml",
)


Test: TypeAlias = Callable[[str], object]
"""Something true where what is looked at of a line is as a rule has it."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """One rule: its name, what it says, and the lines that it must and must not fit."""

    id: str
    kind: LineKind
    match: Match
    patterns: tuple[tuple[Scripts | None, re.Pattern[str]], ...]
    """Each with the scripts that it asks for."""
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    needs: re.Pattern[str] | None = None
    """What has to stand anywhere in what is looked at: asked first, since it is quick to find."""
    phrases: frozenset[str] = frozenset()

    def fits(self, line: str) -> bool:
        """Whether the rule speaks of this line (without the spaces around it, apostrophes as ’)."""
        if self.match is Match.PHRASE:
            return says_one_of(line, self.phrases)
        looked_at = _looked_at(self.match, line)
        return looked_at is not None and any(test(looked_at) for test in self.tests())

    def tests(self, scripts: Scripts | None = None) -> Iterator[Test]:
        """What tells whether the rule speaks of a line in these scripts (None: in any), one by one."""
        begins = self.match is Match.LINE or self.match is Match.START
        asked = [p for own, p in self.patterns if own is None or scripts is None or own & scripts]
        tests: list[Test] = [p.match if begins else p.search for p in asked]
        if self.needs is None:
            yield from tests
        elif tests:
            needed = self.needs.search
            yield lambda said: needed(said) and any(test(said) for test in tests)


def _looked_at(match: Match, line: str) -> str | None:
    """What of a line such rules look at; None where it is too long for them."""
    if match is Match.START:
        return line[:MAX_LINE]
    if len(line) > (MAX_LINE if match is Match.LINE else MAX_CAPTION):
        return None
    return line[-MAX_END:] if match is Match.END else line


def _compiled(match: Match, patterns: tuple[str, ...]) -> Iterator[tuple[Scripts | None, re.Pattern[str]]]:
    """One pattern a script for what is matched at the beginning; searches are faster one by one."""
    if match is Match.PHRASE:
        return
    asked = [(scripts_asked(pattern), pattern) for pattern in patterns]
    if match is Match.LINE or match is Match.START:
        together = {scripts: [p for s, p in asked if s == scripts] for scripts, _ in asked}
        asked = [(scripts, "|".join(alike)) for scripts, alike in together.items()]
    for scripts, pattern in asked:
        yield scripts, re.compile(_WRAP[match].format(pattern), re.IGNORECASE)


@cache
def line_rules() -> tuple[LineRule, ...]:
    """All rules in the order in which they are asked. Raises RuleError."""
    folder = files(__package__) / "rules"
    tables = (tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in _FILES)
    return tuple(load_rule(entry) for table in tables for entry in table["rule"])


def load_rule(entry: dict[str, object]) -> LineRule:
    """The rule of one TOML table. Raises RuleError where it is malformed or fails its examples."""
    name = str(entry.get("id", "?"))
    try:
        match = Match(str(entry["match"]))
        patterns = _strings(entry["patterns"])
        rule = LineRule(
            name,
            LineKind(str(entry["kind"])),
            match,
            tuple(_compiled(match, patterns)),
            _strings(entry["examples"]),
            _strings(entry["counter_examples"]),
            re.compile(str(entry["needs"]), re.IGNORECASE) if "needs" in entry else None,
            phrases_of(patterns) if match is Match.PHRASE else frozenset(),
        )
    except (KeyError, ValueError, re.error) as error:
        raise RuleError(f"rule {name}: {error}") from error
    _check(rule)
    return rule


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        raise ValueError("a list of strings is missing")
    return tuple(value)


def _check(rule: LineRule) -> None:
    for example in rule.examples:
        if not rule.fits(example.strip()):
            raise RuleError(f"rule {rule.id} does not fit its example {example!r}")
    for example in rule.counter_examples:
        if rule.fits(example.strip()):
            raise RuleError(f"rule {rule.id} fits its counter-example {example!r}")


def find_rule(line: str) -> LineRule | None:
    """The first rule that speaks of this line."""
    return _find_again(line) if len(line) <= _RECURRING else _find(line)


@lru_cache(maxsize=8192)
def _find_again(line: str) -> LineRule | None:
    """The same for the short lines that stand on page after page of a site."""
    return _find(line)


def _find(line: str) -> LineRule | None:
    rules = line_rules()
    first = min((_saying()[said] for said in said_as(line) if said in _saying()), default=len(rules))
    looked_at = {match: _looked_at(match, line) for match in _WRAP}
    for number, match, test in _asked_of(scripts_on(line)):
        if number > first:
            break
        said = looked_at[match]
        if said is not None and test(said):
            return rules[number]
    return rules[first] if first < len(rules) else None


@cache
def _saying() -> dict[str, int]:
    """For each phrase the number of the first rule that lists it."""
    first: dict[str, int] = {}
    for number, rule in enumerate(line_rules()):
        for phrase in rule.phrases:
            first.setdefault(phrase, number)
    return first


@cache
def _asked_of(scripts: Scripts) -> tuple[tuple[int, Match, Test], ...]:
    """The tests of all rules for a line in these scripts, each with the number of its rule."""
    return tuple(
        (number, rule.match, test) for number, rule in enumerate(line_rules()) for test in rule.tests(scripts)
    )
