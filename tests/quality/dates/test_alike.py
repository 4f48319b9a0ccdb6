"""Expressions of one shape are known as such."""

from __future__ import annotations

import pytest

from tests.quality.dates.alike import shape
from tests.quality.dates.corpora import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last week", "last week"),
        ("Friday night", "WEEKDAY PART"),
        ("the past three\nyears", "past N years"),
        ("Sept. 26, 1989", "MONTH N, N"),
        ("a few days,", "N days"),
    ],
)
def test_the_shape_of_an_expression(text: str, expected: str) -> None:
    assert shape(Document("test", text, "1989-11-02", ()), 0, len(text)) == expected
