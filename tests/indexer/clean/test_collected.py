"""Dates that a collection put in front of a page, and dates above a headline or behind it."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, Published, RawDocument

TEXT = (
    "The council of the harbour town decided to keep the ferry that has crossed the bay since 1961.",
    "“Nobody could tell us who would pay for a bridge,” said Ingrid Salas, the chairwoman of the board.",
    "The engine is to be replaced by the end of the year, according to the harbour office.",
)
HEADLINE = "Harbour town votes to keep its old ferry"


def published(*lines: str) -> Published:
    return clean(RawDocument(Origin("page"), "\n\n".join((*lines, *TEXT)))).published


@pytest.mark.parametrize(
    ("lines", "certain"),
    [
        ((f" date 2019-11-01 {HEADLINE}",), True),
        (
            (
                f" date 2019-11-01 {HEADLINE}",
                "VIGO, Nov. 1 (Wire) -- The ferry of the town stays on the bay.",
            ),
            True,
        ),
        (
            (
                f" date 2019-11-01 {HEADLINE}",
                "VIGO, June 9 (Wire) -- The ferry of the town stays on the bay.",
            ),
            False,
        ),
        (
            (
                f" date 2019-11-01 {HEADLINE}",
                "The town, in a note of 4 June 2012, said that the ferry would stay.",
            ),
            False,
        ),
        ((" date 2019-11-01 Home", "4 June 2012", "World", "Sport", HEADLINE), False),
    ],
)
def test_the_day_in_front_of_a_page_holds_unless_the_page_speaks_against_it(
    lines: tuple[str, ...], certain: bool
) -> None:
    found = published(*lines)
    assert (found.value, found.certain) == ("2019-11-01", certain)


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (("Saturday 22 June 2013 - 11:40", "Story Code : 31877", HEADLINE), "2013-06-22T11:40"),
        (("World | 11:20 / 21.06.2018", "1874", "1 min read", HEADLINE), "2018-06-21"),
        (("21.06.2018", "23°C", "1.08 EUR", HEADLINE), None),
        (("Home", f"{HEADLINE} - 2004-03-11"), "2004-03-11"),
        (("12:31 JST, December 2, 2021",), "2021-12-02"),
        (("December 2, 2021",), None),
        (("APIA, Samoa (March 12, 2003 - Wire Online)---The ferry of the town stays.",), "2003-03-12"),
        (("Posted on : Oct.19,2018 16:52 KST", HEADLINE), "2018-10-19T16:52"),
        (("Home", f"{HEADLINE} of 2004-03-11 for good"), None),
    ],
)
def test_dates_beside_a_headline(lines: tuple[str, ...], value: str | None) -> None:
    assert published(*lines).value == value
