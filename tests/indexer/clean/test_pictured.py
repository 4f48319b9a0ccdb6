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
