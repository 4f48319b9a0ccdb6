"""Lines that name their writers without a word that says so."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.signed import signed_names
from indexer.model import Article, Origin, RawDocument

BODY = [
    "The harbour board has decided to light the old pier again, eleven years after it went dark.",
    "Fishermen asked for the lamp because the new one, they say, can be seen by everyone but them.",
    "The board will pay for the oil, and the keeper's daughter will carry it up the stairs at night.",
]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Roe | Sep. 21, 2011, 3:17 PM | 1,209 | 5", ["Jane Roe"]),
        ("Jane Roe, EXAMPLE TODAY 3:53 p.m. EST January 25, 2014", ["Jane Roe"]),
        ("Jane Roe Senior Harbour Correspondent", ["Jane Roe"]),
        ("Jana Malá, redaktorka", ["Jana Malá"]),
        ("Глеб Примеров (редактор отдела «Порт»)", ["Глеб Примеров"]),
        ("Соломія Приклад — 14 вересня 2021, 10:15", ["Соломія Приклад"]),
        ("14 mai 2020 Jeanne Roe", ["Jeanne Roe"]),
        ("Jane Roe / Ann Poe Wednesday, 5 May 2021", ["Jane Roe", "Ann Poe"]),
        ("Last Updated: 5 May 2021 10:15", []),
        ("Publié le 5 mai 2021 à 10h15", []),
        ("Senior Washington Correspondent", []),
        ("Harbour Lamp, 71, lights the last pier", []),
        ("Jane Roe, who lights the lamp", []),
        ("Jane Roe, Port Elder", []),
        ("Jane Roe, Elder", ["Jane Roe"]),
    ],
)
def test_names_before_a_date_a_post_or_an_outlet(line: str, names: list[str]) -> None:
    found = signed_names(line)
    assert [name.text for name in found] == names
    assert all(name.span and line[name.span.start : name.span.end] == name.text for name in found)


def page(*header: str, below: tuple[str, ...] = ()) -> Article:
    lines = ["Old lamp on the pier is lit again", *header, *BODY, *below]
    return clean(RawDocument(Origin("page"), "\n".join(lines)))


def test_the_line_below_the_headline_names_the_writer() -> None:
    article = page("Jane Roe, Harbour Reporter", "5 May 2021")
    assert [name.text for name in article.bylines] == ["Jane Roe"]


def test_a_place_of_the_story_is_no_writer() -> None:
    lines = ["Port Elder | 5 May 2021"]
    article = page(
        *lines, below=("The council of Port Elder meets on Monday to hear the fishermen and the board.",)
    )
    assert not article.bylines


def test_a_note_below_the_text_names_the_writer_where_nothing_else_does() -> None:
    article = page("5 May 2021", below=("Ann Poe is a reporter who covers harbours.",))
    assert [name.text for name in article.bylines] == ["Ann Poe"]
