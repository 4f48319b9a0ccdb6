from __future__ import annotations

import pytest

from indexer.clean.rules import LineKind, find_rule
from indexer.clean.shape import shape_of
from indexer.clean.wording import alike, phrases_of, says_one_of

PHRASES = phrases_of(
    ["{net}’ta paylaş", "اقرأ أيضا", "많이 본 기사", "просмотров", "みんなのコメント", "OKUNMA SAYISI"]
)


@pytest.mark.parametrize(
    "line",
    [
        "Facebook’ta Paylaş",
        "» WhatsApp’ta paylaş",
        "إقرأ أيضًا:",
        "اقرأ ايضاً",
        "[많이본 기사]",
        "Просмотров: 1,234",
        "みんなのコメント 3件",
        "Okunma Sayısı 18",
    ],
)
def test_a_line_that_says_a_phrase_and_no_more(line: str) -> None:
    assert says_one_of(line, PHRASES)


@pytest.mark.parametrize(
    "line",
    [
        "Kaptan’ta paylaş",
        "اقرأ أيضا: افتتاح الجسر",
        "많이 본 기사를 지웠다",
        "Просмотров стало меньше",
        "14.05.2023 10:26 Okunma sayısı",
        "14.05.2023",
        "- | -",
        "",
    ],
)
def test_a_line_that_says_something_else(line: str) -> None:
    assert not says_one_of(line, PHRASES)


def test_lines_are_alike_in_capitals_of_turkish() -> None:
    assert alike("İLGİNİZİ ÇEKEBİLİR") == alike("ilginizi çekebilir")


def test_the_date_beside_a_count_stays_a_date() -> None:
    assert find_rule("19.01.2016 10:26 3,218 okunma") is None
    found = find_rule("3,218 okunma")
    assert found is not None
    assert found.kind is LineKind.FURNITURE


def test_words_without_a_sign_are_strung_together() -> None:
    ticker = " ".join(["البلدية تعيد فتح الجسر"] * 8)
    assert shape_of(ticker).listed
    assert not shape_of(ticker).is_prose
    assert shape_of(f"{ticker}، وقال").is_prose


def test_thai_writes_no_signs() -> None:
    assert not shape_of("ชาวบ้านสร้างสะพานไม้ไผ่ข้ามคลองเสร็จในเก้าวัน" * 4).listed
