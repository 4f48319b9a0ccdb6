"""Whose somebody is of whom nothing is told: of the state where the article plays."""

from __future__ import annotations

import pytest

from indexer.extract.actors.namesakes import namesakes
from tests.indexer.extract.actors.articles import actors_of

_AT_HOME = (
    "The fire began in Bergen on Monday, the Norwegian Police Service said. Norway's Environment Agency "
    "warned the people of Oslo. "
)
_BESIDE_OTHERS = (
    _AT_HOME + "Oslo and Bergen waited. Kenya, Peru and Chile sent help. Sweden did not; Sweden slept. "
)
_ABROAD = "Norway and Sweden met on Monday in Bergen. Kenya asked Peru and Chile for help. "
_OF_ONE_NAME = "The fire began in Bergen on Monday. In Bergen it rained. Bergen slept. "


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (_AT_HOME + "A neighbour, Anna Berg, saw smoke.", "NO"),
        (_AT_HOME + "Spokeswoman Anna Berg saw smoke.", "NO"),
        (_AT_HOME + "In Nairobi Anna Berg saw smoke.", None),
        (_BESIDE_OTHERS + "Clerk Anna Berg saw smoke.", "NO"),
        (_BESIDE_OTHERS + "A neighbour, Anna Berg, saw smoke.", None),
        (_AT_HOME + "The striker and goalkeeper of the league saw Anna Berg.", None),
        (_ABROAD + "A neighbour, Anna Berg, saw smoke.", None),
        (_OF_ONE_NAME + "A neighbour, Anna Berg, saw smoke.", None),
    ],
)
def test_who_is_named_where_nearly_all_is_of_one_state_is_of_it(text: str, country: str | None) -> None:
    assert actors_of(text)["Anna Berg"].country == country


def test_words_that_only_one_states_news_use_tell_where_an_article_plays() -> None:
    text = (
        "The council will spend £3 million, the Tories said. The NHS will lose £2 million, Anna Berg wrote."
    )
    assert actors_of(text)["Anna Berg"].country == "GB"


@pytest.mark.parametrize(
    ("dateline", "name"),
    [("BERGEN", "Bergen"), ("NEW YORK", "New York"), ("BERGEN, Norway", "Bergen")],
)
def test_a_place_is_not_called_by_the_capitals_of_a_dateline(dateline: str, name: str) -> None:
    assert name in actors_of(f"{dateline} (AP) - The council met Anna Berg on Monday.")


def test_guests_in_north_korea_are_not_of_it() -> None:
    text = "Pyongyang, the DPRK. The DPRK has won. Kim Jong Un met guests in Pyongyang. {} told KCNA so."
    assert actors_of(text.format("Ian Guttridge"))["Ian Guttridge"].country is None
    assert actors_of(text.format("Jong Su Rim"))["Jong Su Rim"].country == "KP"


@pytest.mark.parametrize(
    ("news", "country"),
    [
        ("Australia voted. Australians waited in Melbourne and Canberra.", "AU"),
        ("Britain voted. Britons waited in Leeds and Manchester.", "GB"),
        ("Norway voted. Norwegians waited in Oslo and Bergen.", "GB"),
    ],
)
def test_of_two_places_of_a_name_an_article_is_about_one(news: str, country: str) -> None:
    assert actors_of(news + " It rained, said Newcastle baker Anna Berg.")["Anna Berg"].country == country


def test_in_news_of_hong_kong_its_people_are_not_of_china() -> None:
    text = "Hong Kong slept. China and its government waited in Beijing. In Hong Kong it rained in Kowloon. "
    said = "{} is calm, student Anna Berg said."
    assert actors_of(text + said.format("Hong Kong"))["Anna Berg"].country == "HK"
    text = text.replace("Hong Kong", "China").replace("Kowloon", "Hong Kong")
    assert actors_of(text + said.format("China"))["Anna Berg"].country == "CN"


def test_every_namesake_lies_in_several_states() -> None:
    for name, codes in namesakes().items():
        assert len(set(codes)) > 1, name
