"""Every rule against its own examples, and the refusal of rules that bring none."""

from __future__ import annotations

import pytest

from indexer.errors import RuleError
from indexer.extract.dates.lexicon import read_words
from indexer.extract.dates.rules import Example, Rule, build, load
from tests.indexer.extract.dates.articles import mentions

RULE = {
    "id": "today",
    "pattern": "today",
    "make": "shift",
    "with": {"unit": "D", "count": 0},
    "examples": [["He leaves today.", "1998-02-06", "today", "1998-02-06"]],
    "against": [["He leaves.", "1998-02-06"]],
}


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in load().rules
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), cases("examples"))
def test_example(rule: Rule, example: Example) -> None:
    found = mentions(example.text, example.created)
    values = {mention.text: (mention.value, mention.mod) for mention in found}
    assert example.phrase in values, found
    value, mod = values[example.phrase]
    assert value == example.value
    assert example.mod is None or mod == example.mod


@pytest.mark.parametrize(("rule", "example"), cases("against"))
def test_counter_example(rule: Rule, example: Example) -> None:
    assert rule.id not in {mention.rule for mention in mentions(example.text, example.created)}


@pytest.mark.parametrize("missing", ["id", "pattern", "make", "examples", "against"])
def test_a_rule_without_all_its_parts_is_refused(missing: str) -> None:
    with pytest.raises(RuleError, match=missing):
        build([{"level": 1, "rule": [{k: v for k, v in RULE.items() if k != missing}]}], read_words())


@pytest.mark.parametrize("pattern", ["(today", "today)", "today?", "NOSUCHTAG", "| today", "name="])
def test_a_malformed_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(RuleError):
        build([{"level": 1, "rule": [RULE | {"pattern": pattern}]}], read_words())


def test_two_rules_of_one_id_are_refused() -> None:
    with pytest.raises(RuleError, match="two"):
        build([{"level": 1, "rule": [RULE, RULE]}], read_words())


def test_an_unknown_maker_is_refused() -> None:
    with pytest.raises(RuleError, match="magic"):
        build([{"level": 1, "rule": [RULE | {"make": "magic"}]}], read_words())
