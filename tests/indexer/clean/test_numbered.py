"""Texts told in numbered parts."""

from __future__ import annotations

from indexer.clean.numbered import regain_parts
from indexer.model import SectionKind
from tests.indexer.clean.test_mend import BODY, TEXT, marked_lines

PARTS = [
    "1. The lamp",
    "It is lit at six. Nobody pays.",
    "2. The oil",
    "Fishermen buy it on Mondays.",
    "3. The keeper",
    "He is eighty years old.",
]


def left(lines: list[str]) -> list[int]:
    verdicts: list[SectionKind | None] = [BODY if line == TEXT else None for line in lines]
    regain_parts(verdicts, marked_lines(*lines))
    return [i for i, verdict in enumerate(verdicts) if verdict is BODY]


def test_numbered_parts_below_text() -> None:
    assert left([TEXT, *PARTS, "Share"]) == list(range(7))


def test_numbered_headlines_without_sentences_are_no_parts() -> None:
    assert left([TEXT, "1. Lamp goes out", "2. Oil runs dry", "3. Keeper retires"]) == [0]


def test_numbered_parts_below_a_menu_are_no_text() -> None:
    assert left(["Share", "News", "Sports", "Weather", *PARTS, TEXT]) == [10]
