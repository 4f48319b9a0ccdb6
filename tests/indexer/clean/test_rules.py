from __future__ import annotations

import time

import pytest

from indexer.clean.bylines import byline_rules, inline_rules
from indexer.clean.credits import source_rules
from indexer.clean.patterns import PatternTable, load_patterns, signs_of
from indexer.clean.rules import LineRule, find_rule, line_rules, load_rule
from indexer.clean.stated import date_rules
from indexer.clean.titles import is_no_title, no_title_rules, title_rules
from indexer.errors import RuleError


def cases(field: str) -> list[pytest.param]:  # type: ignore[valid-type]
    return [
        pytest.param(rule, line, id=f"{rule.id}-{number}")
        for rule in line_rules()
        for number, line in enumerate(getattr(rule, field))
    ]


@pytest.mark.parametrize(("rule", "line"), cases("examples"))
def test_rule_fits_its_example(rule: LineRule, line: str) -> None:
    assert rule.fits(line.strip())
    found = find_rule(line.strip())
    assert found is not None


@pytest.mark.parametrize(("rule", "line"), cases("counter_examples"))
def test_rule_leaves_its_counter_example(rule: LineRule, line: str) -> None:
    assert not rule.fits(line)


def test_names_are_given_once() -> None:
    names = [rule.id for rule in line_rules()]
    names += [rule.id for table in source_rules().values() for rule in table.all()]
    titles = (*title_rules(), *no_title_rules())
    names += [rule.id for rule in (*byline_rules().all(), *inline_rules().all(), *date_rules(), *titles)]
    assert len(names) == len(set(names))


GOOD = {
    "id": "one",
    "kind": "furniture",
    "match": "line",
    "patterns": ["share"],
    "examples": ["Share"],
    "counter_examples": ["Shares rose"],
}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"examples": []}, "missing"),
        ({"counter_examples": []}, "missing"),
        ({"patterns": ["("]}, "one"),
        ({"kind": "nonsense"}, "nonsense"),
        ({"examples": ["Tweet"]}, "does not fit its example"),
        ({"counter_examples": ["share"]}, "fits its counter-example"),
    ],
)
def test_a_rule_that_proves_nothing_is_refused(changed: dict[str, object], message: str) -> None:
    assert load_rule(dict(GOOD)).id == "one"
    with pytest.raises(RuleError, match=message):
        load_rule({**GOOD, **changed})


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"examples": {}}, "no examples"),
        ({"pattern": "("}, "two"),
        ({"examples": {"a": "b"}}, "reads 'a'"),
        ({"counter_examples": ["a"]}, "counter-example"),
    ],
)
def test_a_pattern_that_proves_nothing_is_refused(changed: dict[str, object], message: str) -> None:
    good = {"id": "two", "pattern": "a", "examples": {"a": "a"}, "counter_examples": ["b"]}
    with pytest.raises(RuleError, match=message):
        load_patterns([{**good, **changed}], lambda rule, line: (rule.pattern.findall(line) or [None])[0], {})


def test_a_rule_is_loaded_when_a_line_has_what_it_needs() -> None:
    entry = {"id": "three", "pattern": "[가-힣]+", "needs": "hangul", "counter_examples": ["b"]}
    table = PatternTable(
        [entry | {"examples": {"가": "나"}}], lambda rule, line: (rule.pattern.findall(line) or [None])[0], {}
    )
    assert table.asked_of(signs_of("a line")) == ()
    with pytest.raises(RuleError, match="reads '가'"):
        table.asked_of(signs_of("가나"))


@pytest.mark.parametrize("line", ["가 " * 100 + "!", "skip to " + "A" * 3_000 + "!"], ids=["row", "word"])
def test_rules_read_rows_of_letters_in_time(line: str) -> None:
    began = time.process_time()
    assert find_rule(line) is None
    assert not is_no_title(line)
    assert time.process_time() - began < 2
