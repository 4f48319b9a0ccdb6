"""Rules about lines, read from TOML; a rule that fails its own examples is refused."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from indexer.errors import RuleError

MAX_LINE = 400
"""Rules look at the first so many characters of a line; one that is longer is no furniture."""


class LineKind(StrEnum):
    """What a rule can say of a line."""

    FURNITURE = "furniture"
    STOP = "stop"
    HEADING = "heading"
    POINTER = "pointer"
    CAPTION = "caption"
    CREDIT = "credit"


class Match(StrEnum):
    """How much of the line a rule has to match."""

    LINE = "line"
    START = "start"
    ANYWHERE = "anywhere"


_WRAP = {Match.LINE: r"(?:{})\s*\Z", Match.START: r"(?:{})", Match.ANYWHERE: r"(?:{})"}
_FILES = ("furniture.toml", "shapes.toml")


@dataclass(frozen=True, slots=True)
class LineRule:
    """One rule: its name, what it says, and the lines that it must and must not fit."""

    id: str
    kind: LineKind
    match: Match
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def fits(self, line: str) -> bool:
        """Whether the rule speaks of this line (without the spaces around it, apostrophes as ’)."""
        if self.match is Match.ANYWHERE:
            return self.pattern.search(line, 0, MAX_LINE) is not None
        if self.match is Match.LINE and len(line) > MAX_LINE:
            return False
        return self.pattern.match(line, 0, MAX_LINE) is not None


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
        pattern = _WRAP[match].format("|".join(_strings(entry["patterns"])))
        rule = LineRule(
            name,
            LineKind(str(entry["kind"])),
            match,
            re.compile(pattern, re.IGNORECASE),
            _strings(entry["examples"]),
            _strings(entry["counter_examples"]),
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


def find_rule(line: str, rules: Iterable[LineRule] | None = None) -> LineRule | None:
    """The first rule that speaks of this line."""
    return next((rule for rule in (line_rules() if rules is None else rules) if rule.fits(line)), None)
