"""Rules about lines, read from TOML; a rule that fails its own examples is refused."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from indexer.clean.wording import phrases_of, says_one_of
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
    "wording_east.toml",
    "wording_west.toml",
    "wording_romance.toml",
)


@dataclass(frozen=True, slots=True)
class LineRule:
    """One rule: its name, what it says, and the lines that it must and must not fit."""

    id: str
    kind: LineKind
    match: Match
    patterns: tuple[re.Pattern[str], ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    needs: re.Pattern[str] | None = None
    """What has to stand anywhere in what is looked at: asked first, since it is quick to find."""
    phrases: frozenset[str] = frozenset()

    def fits(self, line: str) -> bool:
        """Whether the rule speaks of this line (without the spaces around it, apostrophes as ’)."""
        if self.match is Match.PHRASE:
            return says_one_of(line, self.phrases)
        if self.match is Match.LINE or self.match is Match.START:
            too_long = self.match is Match.LINE and len(line) > MAX_LINE
            return not too_long and any(pattern.match(line, 0, MAX_LINE) for pattern in self.patterns)
        if len(line) > MAX_CAPTION:
            return False
        looked_at = line[-MAX_END:] if self.match is Match.END else line
        if self.needs is not None and self.needs.search(looked_at) is None:
            return False
        return any(pattern.search(looked_at) for pattern in self.patterns)


def _compiled(match: Match, patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """One pattern for what is matched at the beginning; searches are faster one by one."""
    if match is Match.PHRASE:
        return ()
    if match is Match.LINE or match is Match.START:
        patterns = ("|".join(patterns),)
    return tuple(re.compile(_WRAP[match].format(pattern), re.IGNORECASE) for pattern in patterns)


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
            _compiled(match, patterns),
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
    return next((rule for rule in line_rules() if rule.fits(line)), None)
