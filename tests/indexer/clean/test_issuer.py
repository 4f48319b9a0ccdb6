"""What a press release says of its issuer."""

from __future__ import annotations

import pytest

from indexer.clean.issuer import drop_issuer
from indexer.model import SectionKind
from tests.indexer.clean.test_mend import BODY, marked_lines

TEXT = [
    "The harbour board has decided to light the old pier again, eleven years after it went dark.",
    "Fishermen pay for the oil themselves, the keeper said, and nobody had asked them.",
    "The vote was over in a minute, and the board went home.",
]


def left(*lines: str) -> list[str]:
    verdicts: list[SectionKind | None] = [BODY] * len(lines)
    drop_issuer(verdicts, marked_lines(*lines))
    return [line for line, verdict in zip(lines, verdicts, strict=True) if verdict is BODY]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("About Lampworks", "Lampworks makes lamps for piers and lighthouses, and has forty keepers."),
        ("About the Lampworks Company:", "The Lampworks Company makes lamps for piers and lighthouses."),
        ("Über Beispielwerk", "Das Beispielwerk baut seit vierzig Jahren Lampen für Häfen und Türme."),
        ("등대공사 소개", "등대공사는 등대의 등불을 만드는 공공 기관입니다."),
        ("关于灯塔公司", "灯塔公司为各地码头制造灯具，有四十名看守。"),
        ("О Маякстрое", "Маякстрой делает лампы для причалов и маяков уже сорок лет."),
    ],
)
def test_the_issuer_told_below_the_text(label: str, told: str) -> None:
    assert left(*TEXT, label, told) == TEXT
    assert left(*TEXT, label, told, "Forty keepers work there.") == TEXT


def test_other_lines_are_parts_of_the_text() -> None:
    for lines in (
        [*TEXT, "About Lampworks", "Nobody there wanted to talk of the oil."],
        [*TEXT, "About time", "About time the lamp was lit, the keeper said."],
        [TEXT[0], "About Lampworks", "Lampworks makes lamps for piers and lighthouses."],
        [*TEXT, "About Lampworks", "Lampworks makes lamps for piers.", *TEXT, TEXT[0]],
    ):
        assert left(*lines) == lines
