"""Writers among the phrases of a line beside a headline."""

from __future__ import annotations

import pytest

from indexer.clean.phrases import names_among_phrases


@pytest.mark.parametrize(
    ("line", "dated", "names"),
    [
        ("Jane Roe | The Courier", False, ["Jane Roe"]),
        ("14 May 2023 | Jane Roe", True, ["Jane Roe"]),
        ("Jane Roe May 14, 2023 0 Comments", True, ["Jane Roe"]),
        ("Analysis: Jane Roe", False, ["Jane Roe"]),
        ("From our correspondent Jane Roe in Tallinn", False, ["Jane Roe"]),
        ("Jeanne Roche avec AFP", False, ["Jeanne Roche"]),
        ("De notre envoyé spécial à Tallinn, Paul Roche", False, ["Paul Roche"]),
        ("Lucía Roldán / Pedro Gil | Madrid", False, ["Lucía Roldán", "Pedro Gil"]),
        ("Спецкор Анна Примерова", False, ["Анна Примерова"]),
        ("القاهرة: أحمد الخطيب", False, ["أحمد الخطيب"]),
        ("أحمد الخطيب ومنى السيد", False, ["أحمد الخطيب", "منى السيد"]),
        ("अमित वर्मा, नई दिल्ली", False, ["अमित वर्मा"]),
        ("佐藤春菜、鈴木由美", False, ["佐藤春菜", "鈴木由美"]),
        ("示例周刊 王小明", False, ["王小明"]),
        ("Source: Xinhua| 2023-05-14 09:06:12|Editor: Chen Li", True, []),
        ("AFP/Jane Roe", False, []),
        ("Location: Port Elder", False, []),
        ("Inexpensive Ideas for Holiday Party Food", False, []),
        ("Jane Roe, who lights the lamp", False, []),
        ("World | Middle East | Politics", False, []),
        ("القاهرة: صوت مجلس بلدة", False, []),
        ("首页 新闻", False, []),
    ],
)
def test_names_among_phrases(line: str, dated: bool, names: list[str]) -> None:
    found = names_among_phrases(line, dated=dated)
    assert [name.text for name in found] == names
    assert all(name.span and line[name.span.start : name.span.end] == name.text for name in found)
