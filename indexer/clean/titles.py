"""A headline without what stands in front of it on its line, and lines that are none."""

from __future__ import annotations

from functools import cache
from typing import Any

from indexer.clean.patterns import PatternRule, load_patterns, read_table


@cache
def title_rules() -> tuple[PatternRule, ...]:
    """The rules in the order of the file. Raises RuleError where one fails its examples."""
    return load_patterns(read_table("titles.toml")["rule"], _read, {})


@cache
def no_title_rules() -> tuple[PatternRule, ...]:
    """The rules for lines that are no headline. Raises RuleError where one fails its examples."""
    table: list[dict[str, Any]] = read_table("titles.toml")["none"]
    entries = [entry | {"examples": dict.fromkeys(entry["examples"], True)} for entry in table]
    return load_patterns(entries, _fits, {})


def _fits(rule: PatternRule, line: str) -> bool:
    return rule.pattern.match(line) is not None


def _read(rule: PatternRule, line: str) -> str | None:
    match = rule.pattern.match(line)
    return next((title for title in match.groups() if title), None) if match else None


def bare_title(line: str) -> str:
    """The headline that a line ends with: all of it, but for a label or the way through the site."""
    return next((title for rule in title_rules() if (title := _read(rule, line))), line)


def is_no_title(line: str) -> bool:
    """Whether the wording of a line says that it is no headline: a note of an agency, of a picture."""
    return any(_fits(rule, line) for rule in no_title_rules())
