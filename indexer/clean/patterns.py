"""Rules that read something off a line (a name, a date, a source), from TOML.

Each rule is one regular expression with named groups. Words in capitals inside
double braces, ``{{MONTH}}``, stand for pattern parts that several rules share. Each
rule carries lines with what is to be read off them, and lines that it must leave
alone; a rule that fails its own examples is refused.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from indexer.errors import RuleError


@dataclass(frozen=True, slots=True)
class PatternRule:
    """One rule: its name, its pattern, lines with what they say, and lines that say nothing."""

    id: str
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, object], ...]
    counter_examples: tuple[str, ...]


def read_table(name: str) -> dict[str, Any]:
    """A rule file as it stands."""
    text = (files(__package__) / "rules" / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def load_patterns(
    entries: list[dict[str, Any]], read: Callable[[PatternRule, str], object], parts: Mapping[str, str]
) -> tuple[PatternRule, ...]:
    """The rules of a table, each checked by ``read`` on its examples. Raises RuleError."""
    return tuple(_checked(rule, read) for rule in _rules(entries, parts))


def _rules(entries: list[dict[str, Any]], parts: Mapping[str, str]) -> Iterator[PatternRule]:
    for entry in entries:
        name = str(entry.get("id", "?"))
        try:
            pattern = str(entry["pattern"])
            for part, meaning in parts.items():
                pattern = pattern.replace("{{" + part + "}}", meaning)
            examples = tuple(entry["examples"].items())
            counter_examples = tuple(entry["counter_examples"])
            yield PatternRule(name, re.compile(pattern, re.IGNORECASE), examples, counter_examples)
        except (KeyError, AttributeError, re.error) as error:
            raise RuleError(f"rule {name}: {error}") from error


def _checked(rule: PatternRule, read: Callable[[PatternRule, str], object]) -> PatternRule:
    if not rule.examples or not rule.counter_examples:
        raise RuleError(f"rule {rule.id} has no examples or no counter-examples")
    for line, expected in rule.examples:
        if (got := read(rule, line)) != expected:
            raise RuleError(f"rule {rule.id} reads {got!r} off {line!r}, not {expected!r}")
    for line in rule.counter_examples:
        if got := read(rule, line):
            raise RuleError(f"rule {rule.id} reads {got!r} off its counter-example {line!r}")
    return rule
