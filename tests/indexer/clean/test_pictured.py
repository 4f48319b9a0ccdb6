"""Captions amid and above the text that read like its sentences."""

from __future__ import annotations

import time

import pytest

from indexer.clean import clean
from indexer.model import Article, Origin, RawDocument, SectionKind

HEAD = ["Old lamp on the pier is lit again", "By Jane Roe", "5 May 2021"]
BODY = [
    "The harbour board has decided to light the old pier again, eleven years after it went dark.",
    "Fishermen asked for the lamp because the new one, they say, can be seen by everyone but them.",
    "The board will pay for the oil, and the keeper's daughter will carry it up the stairs at night.",
    "Nobody has yet asked the gulls, who have slept on the lamp for as long as it has been dark.",
]


def read(lines: list[str]) -> Article:
    return clean(RawDocument(Origin("page"), "\n".join(lines)))


def body_of(article: Article) -> str:
    spans = [s.span for s in article.sections if s.kind is SectionKind.BODY]
    return "\n".join(article.text[span.start : span.end] for span in spans)


@pytest.mark.parametrize(
    "line",
    [
        "A fisherman carries oil up the stairs of the old pier in Example Bay, May 4, 2021.",
        "By Example Press and Harbour News Watch Staff",
        "By XNS",
    ],
)
def test_lines_amid_the_text_that_are_none_of_it(line: str) -> None:
    assert body_of(read([*HEAD, *BODY[:2], line, *BODY[2:]])) == "\n".join(BODY)


def test_many_capitals_behind_by_are_read_in_time() -> None:
    began = time.process_time()
    shouted = read([*HEAD, *BODY[:2], f"By {'A' * 60}!", *BODY[2:]])
    assert time.process_time() - began < 4
    assert "A!" in shouted.text


def test_a_sentence_that_ends_with_the_day_on_which_something_was_is_text() -> None:
    told = "The lamp was lit for the first time by the keeper and his daughter on May 4, 1921."
    assert body_of(read([*HEAD, *BODY[:2], told, *BODY[2:]])) == "\n".join([*BODY[:2], told, *BODY[2:]])


def test_letters_that_a_blank_was_misread_as_are_left_out() -> None:
    lines = [line for sentence in BODY for line in (f"{sentence} Â", "Â")]
    article = read([*HEAD, *lines])
    assert "Â" not in article.text
    assert [line.rstrip() for line in body_of(article).split("\n") if line.strip()] == BODY
    assert "Âgé" in read([*HEAD, *BODY, "Âgé de 80 ans"]).text


def test_a_headline_below_the_text_is_found_where_nothing_follows_it() -> None:
    article = read([*BODY, HEAD[0], "-", "{{value}}"])
    assert article.title is not None
    assert article.title.text == HEAD[0]


@pytest.mark.parametrize(
    "line",
    [
        "The keeper's daughter carries oil to the lamp. (Given by the harbour board)",
        "The keeper's daughter carries oil to the lamp. [Harbour Watch]",
        "The keeper's daughter carries oil to the lamp. | Harbour Watch",
    ],
)
def test_a_sentence_amid_the_text_that_a_credit_follows_is_a_caption(line: str) -> None:
    assert body_of(read([*HEAD, *BODY[:2], line, *BODY[2:]])) == "\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "The board has sent a letter to the gulls, who have not answered it. (See the chart.)",
        "“We shall carry the oil at night so that nobody sees us do it,” they said. (Laughter)",
        "The board voted on it in May, after a debate of eleven hours. (AUDIO PLAYBACK)",
    ],
)
def test_a_remark_in_brackets_is_text(line: str) -> None:
    lines = [*BODY[:2], line, *BODY[2:]]
    assert body_of(read([*HEAD, *lines])) == "\n".join(lines)


def test_paragraphs_that_each_end_with_an_agency_are_text() -> None:
    lines = [f"{line} (XNS)" for line in BODY]
    assert body_of(read([*HEAD, *lines])) == "\n".join(lines)


def test_a_place_above_a_text_that_begins_with_a_place_is_that_of_a_picture() -> None:
    caption = "[군산=예시통신] 시민들이 4일 오후 옛 등대 앞에서 불이 켜지기를 기다리고 있다."
    text = [
        "[군산=예시통신] 유다온 기자 = 전북 군산의 옛 등대에 11년 만에 다시 불이 켜진다고 시가 5일 밝혔다.",
        "시는 어민들의 요청을 받아들여 기름값을 내고, 등대지기의 딸이 밤마다 불을 켜기로 했다고 설명했다.",
        "어민들은 새 등대는 우리만 볼 수 없다며 옛 등대를 다시 켜 달라고 여러 차례 요청해 왔다.",
    ]
    head = ["옛 등대에 다시 불 켜진다", "입력 2021.05.05. 오전 10:00"]
    assert body_of(read([*head, caption, *text])) == "\n".join(text)


def test_short_news_that_each_begin_with_a_place_are_text() -> None:
    told = [f"{place} (XNS) - {line}" for place, line in zip(("OSLO", "KIEL", "RIGA"), BODY, strict=False)]
    assert body_of(read([*HEAD, *told])) == "\n".join(told)


def test_a_paragraph_between_the_place_and_what_only_looks_like_one_is_text() -> None:
    told = f"EXAMPLE BAY, May 5. /XNS/. {BODY[0]} {BODY[1]} {BODY[2]}"
    died = "The last keeper died on the pier on May 4. His daughter has kept his oil can since."
    assert body_of(read([*HEAD, told, died, BODY[3]])) == "\n".join([told, died, BODY[3]])
