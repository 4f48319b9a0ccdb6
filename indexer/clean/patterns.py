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
    entries: list[dict[str, Any]],
    read: Callable[[PatternRule, str], object],
    parts: Mapping[str, str],
    signs: Callable[[str], frozenset[str]] | None = None,
) -> tuple[PatternRule, ...]:
    """The rules of a table, each checked by ``read`` on its examples. Raises RuleError."""
    return tuple(_checked(rule, read, signs or signs_of) for rule in _rules(entries, parts))


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


class PatternTable:
    """The rules of a table in their order, loaded as lines come that may have something for them.

    A page without Han pays nothing for the rules that need it: compiling is most of what a first page takes.
    """

    def __init__(
        self,
        entries: list[dict[str, Any]],
        read: Callable[[PatternRule, str], object],
        parts: Mapping[str, str],
        signs_of: Callable[[str], frozenset[str]] = signs_of,
    ) -> None:
        self._entries = entries
        self._read, self._parts, self._signs_of = read, parts, signs_of
        self._loaded: dict[int, PatternRule] = {}
        self._asked: dict[frozenset[str], tuple[PatternRule, ...]] = {}

    def asked_of(self, signs: frozenset[str]) -> tuple[PatternRule, ...]:
        """The rules that may speak of a line with these signs. Raises RuleError for one that fails."""
        if signs not in self._asked:
            wanted = (i for i, entry in enumerate(self._entries) if entry.get("needs") in (None, *signs))
            self._asked[signs] = tuple(self._rule(i) for i in wanted)
        return self._asked[signs]

    def all(self) -> tuple[PatternRule, ...]:
        """All rules. Raises RuleError where one fails its examples."""
        return tuple(map(self._rule, range(len(self._entries))))

    def _rule(self, i: int) -> PatternRule:
        if i not in self._loaded:
            (self._loaded[i],) = load_patterns([self._entries[i]], self._read, self._parts, self._signs_of)
        return self._loaded[i]


def _checked(
    rule: PatternRule,
    read: Callable[[PatternRule, str], object],
    signs_of: Callable[[str], frozenset[str]],
) -> PatternRule:
    if not rule.examples or not rule.counter_examples:
        raise RuleError(f"rule {rule.id} has no examples or no counter-examples")
    for line, expected in rule.examples:
        if rule.needs is not None and rule.needs not in signs_of(line):
            raise RuleError(f"rule {rule.id} is not asked about its example {line!r}")
        if (got := read(rule, line)) != expected:
            raise RuleError(f"rule {rule.id} reads {got!r} off {line!r}, not {expected!r}")
    for line in rule.counter_examples:
        if got := read(rule, line):
            raise RuleError(f"rule {rule.id} reads {got!r} off its counter-example {line!r}")
    return rule
