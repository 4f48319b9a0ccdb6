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
from functools import cache
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
    needs: str | None = None
    """One of the names in SIGNS: a line without it is not asked about, which saves time."""


SIGNS = {
    "hangul": re.compile(r"[가-힣]"),
    "han": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "at": re.compile("@"),
    "digit": re.compile(r"\d"),
    "slash": re.compile("/"),
}
"""What a line may have, by name."""


@cache
def read_table(name: str) -> dict[str, Any]:
    """A rule file as it stands, read once; nobody changes it."""
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
            needs = entry.get("needs")
            yield PatternRule(name, re.compile(pattern, re.IGNORECASE), examples, counter_examples, needs)
        except (KeyError, AttributeError, re.error) as error:
            raise RuleError(f"rule {name}: {error}") from error


def signs_of(line: str) -> frozenset[str]:
    """Which of the SIGNS a line has."""
    return frozenset(name for name, sign in SIGNS.items() if sign.search(line))


def asked_of(rules: tuple[PatternRule, ...], signs: frozenset[str]) -> tuple[PatternRule, ...]:
    """The rules that may speak of a line with these signs, in their order."""
    return tuple(rule for rule in rules if rule.needs is None or rule.needs in signs)


def _checked(rule: PatternRule, read: Callable[[PatternRule, str], object]) -> PatternRule:
    if rule.needs is not None and rule.needs not in SIGNS:
        raise RuleError(f"rule {rule.id} needs {rule.needs!r}, which is none of {', '.join(SIGNS)}")
    if not rule.examples or not rule.counter_examples:
        raise RuleError(f"rule {rule.id} has no examples or no counter-examples")
    for line, expected in rule.examples:
        if rule not in asked_of((rule,), signs_of(line)):
            raise RuleError(f"rule {rule.id} is not asked about its example {line!r}")
        if (got := read(rule, line)) != expected:
            raise RuleError(f"rule {rule.id} reads {got!r} off {line!r}, not {expected!r}")
    for line in rule.counter_examples:
        if got := read(rule, line):
            raise RuleError(f"rule {rule.id} reads {got!r} off its counter-example {line!r}")
    return rule
