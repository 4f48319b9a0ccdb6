"""The rules: read from TOML, refused without examples, put in the one order that counts.

A rule in TOML has an ``id``; a ``pattern`` in the notation of :mod:`patterns`; a ``make`` of
:mod:`makers` with its constants in ``with``; ``tags`` that patterns of the next level can ask
for; ``alone = false`` where it only counts as a part of another; ``examples`` (text, creation
day, phrase, value and, where it matters, mod) and examples ``against`` it (text, creation day)
in which it must find nothing. Every example is a test under the rule's id.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from indexer.errors import RuleError
from indexer.extract.dates.lexicon import Lexicon, read_rules, read_words
from indexer.extract.dates.makers import MAKERS, Maker
from indexer.extract.dates.patterns import Pattern, compile_pattern, literals

FILES = (
    "calendar",
    "periods",
    "relative",
    "clock",
    "sets",
    "lengths",
    "refs",
    "ranges",
    "compose",
    "clocked",
    "outer",
)
"""The rule files in their order. Of two rules that match equally much the one that stands first wins;
a rule of a higher level works on what the lower levels found."""


class Example(NamedTuple):
    """A text written on ``created`` in which ``phrase`` stands for ``value``, or the rule finds nothing."""

    text: str
    created: str | None
    phrase: str | None = None
    value: str | None = None
    mod: str | None = None


class Rule(NamedTuple):
    """One rule.

    ``code`` is what its finding counts as for rules of the next level; ``alone`` says
    whether a finding that no other rule takes up is a time expression.
    """

    id: str
    level: int
    pattern: Pattern
    make: Maker
    constants: dict[str, Any]
    code: str
    alone: bool
    examples: tuple[Example, ...]
    against: tuple[Example, ...]


class Level:
    """The rules of one level, found by the first two codes of a match."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._by_first: dict[str, list[tuple[str, Rule]]] = {}
        self._by_opening: dict[str, tuple[Rule, ...]] = {}
        for rule in rules:
            for first, second in rule.pattern.openings:
                for code in first:
                    self._by_first.setdefault(code, []).append((second, rule))

    @property
    def first_codes(self) -> str:
        """The codes that a match can begin with."""
        return "".join(self._by_first)

    def candidates(self, opening: str) -> tuple[Rule, ...]:
        """The rules that can match at the two (or, at the end, one) codes of ``opening``, in their order."""
        found = self._by_opening.get(opening)
        if found is None:
            first, next_code = opening[0], opening[1:]
            matching = [
                rule
                for second, rule in self._by_first.get(first, ())
                if not second or (next_code and next_code in second)
            ]
            found = self._by_opening[opening] = tuple({rule.id: rule for rule in matching}.values())
        return found


class Grammar(NamedTuple):
    """The lexicon and the rules, by level."""

    lexicon: Lexicon
    levels: tuple[Level, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules in their order."""
        return tuple(rule for level in self.levels for rule in level.rules)


@cache
def load() -> Grammar:
    """The grammar of the package; read once, at first use."""
    import tomllib  # noqa: PLC0415 - only who dates an article needs it, not who imports the package

    tables = [tomllib.loads(read_rules(f"{name}.toml")) for name in FILES]
    return build(tables, read_words())


def build(tables: list[dict[str, Any]], words: tuple[str, ...]) -> Grammar:
    """The grammar that rule tables and a word list make; raises RuleError where one cannot be used."""
    lexicon = Lexicon(words)
    raw = [(table["level"], rule) for table in tables for rule in table["rule"]]
    seen: set[str] = set()
    for _, rule in raw:
        _check(rule, seen)
        for word in sorted(literals(rule["pattern"])):
            lexicon.add_literal(word)
    codes = {
        rule["id"]: lexicon.alphabet.code({*rule.get("tags", ()), rule["id"].upper()}) for _, rule in raw
    }
    lexicon.close()
    rules = [_rule(level, rule, codes[rule["id"]], lexicon) for level, rule in raw]
    depth = max(level for level, _ in raw)
    return Grammar(
        lexicon, tuple(Level(tuple(r for r in rules if r.level == level)) for level in range(1, depth + 1))
    )


def _check(rule: dict[str, Any], seen: set[str]) -> None:
    name = rule.get("id", "without an id")
    if name in seen:
        raise RuleError(f"there are two date rules called {name!r}")
    seen.add(name)
    for key in ("id", "pattern", "make", "examples", "against"):
        if not rule.get(key):
            raise RuleError(f"the date rule {name!r} has no {key}")
    if rule["make"] not in MAKERS:
        raise RuleError(f"the date rule {name!r} wants the maker {rule['make']!r}, which does not exist")


def _rule(level: int, raw: dict[str, Any], code: str, lexicon: Lexicon) -> Rule:
    return Rule(
        id=raw["id"],
        level=level,
        pattern=compile_pattern(raw["pattern"], lexicon),
        make=MAKERS[raw["make"]],
        constants=raw.get("with", {}),
        code=code,
        alone=raw.get("alone", True),
        examples=tuple(_example(row) for row in raw["examples"]),
        against=tuple(_example(row) for row in raw["against"]),
    )


def _example(row: list[str]) -> Example:
    text, created, *expected = row
    return Example(text, created or None, *expected)
