"""Lines below a text that say who wrote it or what was done to it, told without their wording."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument, SectionKind

HEAD = ["Old lamp on the pier is lit again", "5 May 2021"]
BODY = [
    "The harbour board has decided to light the old pier again, eleven years after it went dark.",
    "Fishermen asked for the lamp because the new one, they say, can be seen by everyone but them.",
    "The board will pay for the oil, and Mary Keel, the keeper's daughter, will carry it up at night.",
    "Nobody has yet asked the gulls, who have slept on the lamp for as long as it has been dark.",
]


def body_of(lines: list[str]) -> str:
    article = clean(RawDocument(Origin("page"), "\n".join([*HEAD, *lines])))
    spans = [s.span for s in article.sections if s.kind is SectionKind.BODY]
    return "\n".join(article.text[span.start : span.end] for span in spans)


@pytest.mark.parametrize(
    "line",
    [
        "• This story rests in part on what was reported by other stations of the coast.",
        "⦁ Anna Lind heard the fishermen of Example Bay for this story.",
        "Anna Lind is director of the Institute for Lamps and Piers, which has its seat in Example Bay.",
        "Anna B. Lind, a keeper's granddaughter, is a former pilot. She lives in a tower.",
        "Anna Lind covers harbours for the Example Bay Watch.",
        "— Anna Lind is a fellow traveller of lamps and lives in Example Bay with two gulls.",
    ],
)
def test_a_line_on_the_writer_or_behind_the_only_bullet_closes_the_text(line: str) -> None:
    assert body_of([*BODY, line]) == "\n".join(BODY)


def test_a_note_on_the_writer_below_his_name_opens_no_text() -> None:
    note = "Anna Lind is a journalist with twelve years of work on lamps and piers behind her."
    for name in ("Anna Lind", "Anna Lindhttps://harbour.example/anna"):
        article = clean(RawDocument(Origin("page"), "\n".join([*HEAD, name, note, *BODY])))
        assert [writer.text for writer in article.bylines] == ["Anna Lind"]
        assert body_of([name, note, *BODY]) == "\n".join(BODY)
    told = "Anna Lind is a fisherman of the bay who has asked for the lamp for eleven years."
    assert body_of([told, f"Lind was right. {BODY[0]}", *BODY[1:]]).startswith(told)


def test_several_such_lines_close_the_text() -> None:
    closing = [
        "Anna Lind is a keeper of lamps at Example Bay.",
        "• The name of a gull was put right in this story.",
    ]
    assert body_of([*BODY, *closing]) == "\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Mary Keel is a keeper of lamps like her father and his mother before him.",
        "Anna Lind was the last to carry oil to a lamp on this coast, in 1951.",
        "Anna Lind is a keeper elsewhere. “I carry oil as well,” she said.",
        "Harbour Day is celebrated in Example Bay in the first week of every May.",
    ],
)
def test_a_line_on_somebody_whom_the_text_names_or_hears_is_text(line: str) -> None:
    assert body_of([*BODY, line]) == "\n".join([*BODY, line])


def test_the_last_point_of_a_list_is_text() -> None:
    lines = [*BODY[:3], "• The lamp will be lit at eight.", "• The gulls will be heard in June."]
    assert body_of(lines) == "\n".join(lines)
