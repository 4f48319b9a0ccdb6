from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from indexer import Article, ArticleId, Excerpt, Origin, Section, SectionKind, Span
from tests.tui.newsroom import newsroom
from tui.typeset import LineKind, set_article, set_raw, wrap

LINES = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs", "Cc"]), max_size=300)


@given(LINES, st.integers(2, 80))
def test_wrapping_fits_and_loses_only_blanks(text: str, width: int) -> None:
    ranges = list(wrap(text, 0, len(text), width))
    assert all(cell_len(text[a:b]) <= width for a, b in ranges)
    assert all(a < b for a, b in ranges)
    ends = [0, *(b for _, b in ranges)]
    starts = [*(a for a, _ in ranges), len(text)]
    assert all(not text[end:start].strip(" \t\r\xa0") for end, start in zip(ends, starts, strict=True))


def test_lines_break_at_blanks_where_they_can() -> None:
    text = "the harbour talks ended"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 11)] == ["the harbour", "talks ended"]


def test_ideographs_break_anywhere() -> None:
    text = "港口谈判没有结果 end"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 7)] == ["港口谈", "判没有", "结果", "end"]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (8, ["渔民说：", "“我们不", "放弃。”"]),
        (9, ["渔民说：", "“我们不放", "弃。”"]),
        (14, ["渔民说：“我们", "不放弃。”"]),
        (16, ["渔民说：“我们不", "放弃。”"]),
        (17, ["渔民说：“我们不放", "弃。”"]),
    ],
)
def test_marks_stand_where_printers_of_chinese_set_them(width: int, lines: list[str]) -> None:
    text = "渔民说：“我们不放弃。”"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), width)] == lines


def test_a_word_among_ideographs_stays_whole_and_the_line_before_it_full() -> None:
    text = "新 届时国际海事组织的观察员Maritime也出席"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 30)] == [
        "新 届时国际海事组织的观察员",
        "Maritime也出席",
    ]


def test_small_kana_begin_no_line() -> None:
    text = "最後に有終の美を飾れてよかった"
    lines = [text[a:b] for a, b in wrap(text, 0, len(text), 26)]
    assert lines == ["最後に有終の美を飾れてよ", "かった"]


def test_korean_breaks_at_its_blanks() -> None:
    text = "섬과 본토의 협상 대표들이 금요일"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 15)] == ["섬과 본토의", "협상 대표들이", "금요일"]


def test_ten_megabytes_in_one_word_are_set_in_time() -> None:
    text = "A" * 10_000_000
    begun = process_time()
    assert len(set_raw(text, 72).lines) == -(-10_000_000 // 72)
    assert process_time() - begun < 4.0


def test_the_article_without_the_page_around_it() -> None:
    article = newsroom()[0].article
    sheet = set_article(article, 60)
    kinds = [line.kind for line in sheet.lines]
    assert kinds[:3] == [LineKind.HEADLINE, LineKind.META, LineKind.BLANK]
    assert kinds.count(LineKind.FOLD) == 2
    shown = " ".join(article.text[line.start : line.end] for line in sheet.lines if line.start >= 0)
    assert "Skippers wait" in shown
    assert "newsletter" not in shown


def test_nothing_is_lost_when_folds_are_open() -> None:
    article = newsroom()[0].article
    sheet = set_article(article, 60, folds_open=True)
    shown = " ".join(article.text[line.start : line.end] for line in sheet.lines if line.start >= 0)
    assert shown.split() == article.text.split()


def test_every_shown_character_is_found_again() -> None:
    article = newsroom()[0].article
    sheet = set_article(article, 40, folds_open=True)
    for row, line in enumerate(sheet.lines):
        for offset in range(line.start, line.end):
            assert sheet.row_of(offset) == row
    folded = set_article(article, 40)
    assert folded.row_of(article.text.index("newsletter")) is None


def test_a_title_told_from_outside_stands_above_the_text() -> None:
    article = Article(
        ArticleId("a"),
        Origin("a"),
        "One line.",
        (Section(Span(0, 9), SectionKind.BODY),),
        Excerpt("A title from the corpus"),
    )
    sheet = set_article(article, 40)
    assert sheet.lines[0].words == "A title from the corpus"
    assert sheet.row_of(0) == len(sheet.lines) - 1


BROKEN_BY_HAND = """\
The harbour talks ended on Friday
without a deal on the quotas, and
each side said that the other had
refused to move.

Talks begin again in March, after
the survey."""


def body_of(text: str, width: int) -> list[str]:
    sections = (Section(Span(0, len(text)), SectionKind.BODY),)
    sheet = set_article(Article(ArticleId("a"), Origin("a"), text, sections), width)
    return [text[line.start : line.end].replace("\n", " ") for line in sheet.lines[3:] if line.start >= 0]


def test_lines_broken_by_hand_become_paragraphs_again() -> None:
    assert body_of(BROKEN_BY_HAND, 200) == [
        "The harbour talks ended on Friday without a deal on the quotas, and "
        "each side said that the other had refused to move.",
        "Talks begin again in March, after the survey.",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The harbour talks ended.\nTalks begin again in March.\nSkippers wait."
    assert body_of(text, 200) == text.split("\n")
