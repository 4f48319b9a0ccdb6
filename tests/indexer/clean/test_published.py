"""Which of the days on a page is the one of its publication."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, Published, RawDocument

HEADLINE = "Harbour town votes to keep its old ferry"
TEXT = (
    "The council of the harbour town decided on Tuesday to keep the ferry that crosses the bay.",
    "“Nobody could tell us who would pay for a bridge,” said Ingrid Salas, the chairwoman of the board.",
    "The engine is to be replaced by the end of the year, according to the harbour office in the north.",
)
OTHERS = ("Lamp on the pier is lit again", "Published: 3 May 2019", "Mole closed", "Published: 2 May 2019")


def published(*lines: str) -> Published:
    return clean(RawDocument(Origin("page"), "\n\n".join(lines))).published


@pytest.mark.parametrize(
    "deck",
    [
        "Ferry crosses the bay since 3 May 1961",
        "Until 3 May 2029 nobody may fish",
        "Ingrid Salas, elected on 3 May 2009, wants a count",
    ],
)
def test_a_day_that_a_deck_tells_of_is_none(deck: str) -> None:
    assert published(HEADLINE, deck, *TEXT).value is None


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe in Vigo on 3 May 2009",
        "3 May 2009 last updated at 10:00",
        "Politics | Local | 3 May 2009",
        "May 03, 2009  •  2 hours ago  •  < 1 minute read  •  Join the conversation with other readers",
        "Date of publication: 3rd, May 2009 GMT",
    ],
)
def test_a_day_below_the_headline_is(line: str) -> None:
    found = published(HEADLINE, line, *TEXT)
    assert found.value is not None
    assert (found.value[:10], found.certain) == ("2009-05-03", True)


@pytest.mark.parametrize(
    ("above", "certain"),
    [
        (["Monday, March 4, 2024"], False),
        (["11.8 C", "jeudi, mars 14, 2024"], False),
        (["Pier Monitor Monday, March 4, 2024 Rajab 2, 1445"], False),
        (["صحيفة الميناء اليومية - السنة السادسة عشرة - 29 سبتمبر 2024"], False),
        (["Monday, March 4, 2024 at 6:53am EST"], True),
        (["Published by the pier desk on Monday, March 4, 2024"], True),
        (["Pier Monitor", "Monday, March 4, 2024"], True),
        (["date 2024-03-04 Monday, March 4, 2024"], True),
    ],
)
def test_a_day_at_the_top_of_a_page_may_be_that_of_the_visit(above: list[str], certain: bool) -> None:
    found = published(*above, HEADLINE, *TEXT)
    assert found.value is not None
    assert found.certain == certain
    assert published(
        *above, HEADLINE, f"PORT ELDER, {DATELINE[found.value[:10]]} (AP) -- {TEXT[0]}", *TEXT
    ).certain


DATELINE = {"2024-03-04": "March 4", "2024-03-14": "March 14", "2024-09-29": "Sept. 29"}


def test_days_of_comments_and_other_stories_below_are_none() -> None:
    assert published(HEADLINE, *TEXT, *OTHERS).value is None
    comments = ("Posted on May 5, 2019 by Bob", "I like it.", "Posted on May 7, 2019 by Ann", "Me too.")
    assert published(HEADLINE, *TEXT, *comments).value is None


def test_a_labelled_day_below_the_headline_is_better_than_those_of_stories_above() -> None:
    assert published(*OTHERS, HEADLINE, "Published: 30 April 2019", *TEXT).value == "2019-04-30"


def test_a_day_after_that_of_the_collection_is_open() -> None:
    later = published(f" date 2019-05-03 {HEADLINE}", "Published: 3 May 2023", *TEXT)
    earlier = published(f" date 2019-05-03 {HEADLINE}", "Published: 1 January 2019", *TEXT)
    assert not later.certain
    assert (earlier.value, earlier.certain) == ("2019-01-01", True)


def test_a_release_bears_its_day_above_its_headline() -> None:
    header = ("Office of the Harbour Board", "For Immediate Release October 27, 2011", "2011/1804")
    found = published(*header, "STATEMENT OF THE CHAIRWOMAN", HEADLINE, *TEXT)
    assert (found.value, found.certain) == ("2011-10-27", True)
