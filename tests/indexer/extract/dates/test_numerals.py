"""Numbers as news writes them."""

from __future__ import annotations

import pytest

from indexer.extract.dates.durations import duration
from indexer.extract.dates.numerals import parse, parse_year


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("26", 26),
        ("2,500", 2500),
        ("5 1/2", 5.5),
        ("1-1/2", 1.5),
        ("2.5", 2.5),
        ("3rd", 3),
        ("twenty-five", 25),
        ("one hundred and twenty", 120),
        ("two thousand", 2000),
        ("a dozen", 12),
        ("1.5 million", 1_500_000),
        ("twenty-first", 21),
        ("houses", None),
        ("1/0", None),
        ("9" * 5000, None),
    ],
)
def test_numbers(text: str, number: float | None) -> None:
    assert parse(text) == number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1997", 1997),
        ("nineteen ninety-seven", 1997),
        ("nineteen oh five", 1905),
        ("two thousand", 2000),
        ("2,5.5", None),
        ("houses", None),
    ],
)
def test_years(text: str, year: int | None) -> None:
    assert parse_year(text) == year


@pytest.mark.parametrize(
    ("unit", "amount", "value"),
    [
        ("D", 3, "P3D"),
        ("TH", 5.5, "PT5H30M"),
        ("TM", 1.5, "PT1M30S"),
        ("Y", 2.5, "P2Y6M"),
        ("Y", 0.5, "P6M"),
        ("DE", 6, "P60Y"),
        ("DE", None, "PXY"),
        ("TH", None, "PTXH"),
        ("W", 1.5, "P1.5W"),
        ("FN", 1, "P2W"),
    ],
)
def test_durations(unit: str, amount: float | None, value: str) -> None:
    assert duration(unit, amount) == value
