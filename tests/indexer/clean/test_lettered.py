"""Which scripts a pattern asks for; rules find the same where only those for a line's script are asked."""

from __future__ import annotations

import re

import pytest

from indexer.clean.lettered import scripts_asked, scripts_on
from indexer.clean.rules import find_rule, line_rules


@pytest.mark.parametrize(
    ("pattern", "scripts"),
    [
        ("share", {"latn"}),
        ("기사 ?제보", {"hang"}),
        ("share|공유", {"latn", "hang"}),
        ("(?:share|공유)하기", {"hang"}),
        ("share(?: 공유)?", {"latn"}),
        ("URL이? ?복사", {"hang"}),
        ("URL이?", {"latn"}),
        ("URL(?:복사){0,2}", {"latn"}),
        ("(?:복사){1,2} URL", {"hang"}),
        ("(?:복사)+", {"hang"}),
        (r"(?P<who>记者)\s?\w{2}", {"hani"}),
        (r"[记者]?\u8bb0", None),
        ("печать|طباعة", {"cyrl", "arab"}),
        ("(?<=печать)x", {"latn"}),
        ("(?!печать)[а-я]+", None),
        (r"\d{1,3}|печать", None),
        (r"\w+\s[)a]", None),
        ("()|a", None),
        ("", None),
    ],
)
def test_scripts_that_a_pattern_asks_for(pattern: str, scripts: set[str] | None) -> None:
    re.compile(pattern)
    assert scripts_asked(pattern) == scripts


def test_scripts_that_a_line_has() -> None:
    assert scripts_on("Share 12") == {"latn"}
    assert scripts_on("12 – ７") == set()
    assert scripts_on("URL 복사") == {"latn", "hang"}
    assert scripts_on("記者 Печать طباعة") == {"hani", "cyrl", "arab"}


@pytest.mark.parametrize("line", ["\u017fhare", "Tweet thıs", "pay\u212a"])
def test_letters_that_are_one_without_regard_to_case_are_of_one_script(line: str) -> None:
    assert "latn" in scripts_on(line)


def test_rules_asked_by_script_find_what_all_rules_find() -> None:
    rules = line_rules()
    lines = [line.strip() for rule in rules for line in (*rule.examples, *rule.counter_examples)]
    assert len(lines) > len(rules)
    for line in lines:
        assert find_rule(line) is next((rule for rule in rules if rule.fits(line)), None), line
