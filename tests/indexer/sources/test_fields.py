"""Records of other people's corpora, field by field."""

from __future__ import annotations

import pytest

from indexer.errors import SourceError
from indexer.model import Origin
from indexer.sources.fields import to_document

ORIGIN = Origin("records.jsonl", record=1)
TEXT = "The council decided to keep the ferry."


@pytest.mark.parametrize(
    "fields",
    [
        {"text": TEXT},
        {"content": "", "Article Text": TEXT},
        {"maintext": TEXT, "description": "Of the ferry."},
        {"text": "", "content": TEXT},
        {"content": [{"type": "p"}], "article": TEXT},
        {"description": TEXT, "text": None},
        {"content_html": f"<p>{TEXT}</p><script>run()</script>"},
        {"_index": "news", "_source": {"body": TEXT}},
        {"fields": {"bodyText": TEXT}},
    ],
)
def test_the_text_is_found(fields: dict[str, object]) -> None:
    assert to_document(fields, ORIGIN).content == TEXT


@pytest.mark.parametrize("name", ["text", "paragraphs", "body"])
def test_a_text_in_paragraphs_has_a_line_for_each(name: str) -> None:
    assert to_document({name: [TEXT, "It sails."]}, ORIGIN).content == f"{TEXT}\nIt sails."


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": "Ferry"}, "no field with a text"),
        ({"text": None}, "no field with a text"),
        ({"text": []}, "the text is not a string"),
        ({"text": {"p": TEXT}}, "the text is not a string"),
        ({"text": [TEXT, 1]}, "the text is not a string"),
    ],
)
def test_a_record_without_a_text_says_so(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(SourceError, match=f"^{reason}$"):
        to_document(fields, ORIGIN)


def test_a_text_may_be_empty() -> None:
    assert to_document({"text": "", "content": [{}]}, ORIGIN).content == ""


def test_a_record_in_a_record_tells_of_itself() -> None:
    inner = {"text": TEXT, "title": "Ferry", "source": {"name": "Example Times"}}
    told = to_document({"_id": "5", "_source": inner}, ORIGIN).metadata
    assert (told.id, told.title, told.source) == ("5", "Ferry", "Example Times")


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2019-11-07", "2019-11-07"),
        ({"$date": "2019-11-07T09:09:00Z"}, "2019-11-07T09:09:00Z"),
        ("1573117740.25", "1573117740"),
        ("1573117740", "1573117740"),
        ("07.11", "07.11"),
        ("", None),
    ],
)
def test_the_date_is_what_the_record_says(date: object, published: str | None) -> None:
    assert to_document({"text": TEXT, "date": date}, ORIGIN).metadata.published == published


def test_a_headline_may_be_an_object() -> None:
    told = to_document({"text": TEXT, "headline": {"main": "Ferry", "kicker": None}}, ORIGIN).metadata
    assert told.title == "Ferry"
