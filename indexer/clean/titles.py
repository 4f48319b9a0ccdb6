"""A headline without what stands in front of it on its line."""

from __future__ import annotations

from functools import cache

from indexer.clean.patterns import PatternRule, load_patterns, read_table


@cache
def title_rules() -> tuple[PatternRule, ...]:
    """The rules in the order of the file. Raises RuleError where one fails its examples."""
    return load_patterns(read_table("titles.toml")["rule"], _read, {})


def _read(rule: PatternRule, line: str) -> str | None:
    match = rule.pattern.match(line)
    return match["title"] if match else None


def bare_title(line: str) -> str:
    """The headline that a line ends with: all of it, but for a label or the way through the site."""
    return next((title for rule in title_rules() if (title := _read(rule, line))), line)
