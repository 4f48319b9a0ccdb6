"""Dates that do not exist, and baits for regular expressions: nothing raises, nothing is clamped."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from indexer.extract.dates import date_article
from tests.news import article

NOT_DATES = (
    *("2019-02-30", "2019-13-01", "0000-00-00", "0000-01-01", "31/02/2019", "February 30, 2019", "Sept. 31"),
    *("Sept 0, 2019", "32 December 2020", "2019-W60-9", "1900-02-29", "2019.13.45 99:99", "29 February 2019"),
)
ODD_DATES = (
    *("0001-01-01", "9999-12-31", "99999-01-01", "-0044-03-15", "1969-12-31", "2106-02-07", "12/31/99"),
    *("2019-11-07T09:09:00+25:99", "2019-11-07T09:09:60Z", "24:00 on 7 November 2019", "May May 5"),
    *(
        "2019年2月30日",
        "٧ نوفمبر",
        "GMT 17:57 2018 Tuesday ,23 October",
        "Monday, Tuesday 2019",
        "999th Congress",
    ),
)
CREATED = (None, "0001-01-01", "2020-02-29", "9999-12-31")
BAITS = (
    *(
        "A ",
        "Mr. ",
        "SEOUL, ",
        "(Yonhap ",
        "a.",
        "U.S.",
        "Kim-",
        "a@",
        "http://",
        "&amp;",
        "09:",
        "O'",
        "1,",
        "_",
    ),
    *(
        "(",
        '"',
        "<",
        "'",
        "74th ",
        "74th General Assembly ",
        "Sept. 26 (Yonhap) -- ",
        "on the ",
        "the week of ",
    ),
    *(
        "twice a week ",
        "would not ",
        "due to ",
        "plans to ",
        "early hours of ",
        "the quarter ended ",
        "1205.HK ",
    ),
)


@pytest.mark.parametrize("created", CREATED)
@pytest.mark.parametrize("text", [*NOT_DATES, *ODD_DATES])
def test_an_odd_date_raises_nothing(text: str, created: str | None) -> None:
    whole = f"SEOUL, {text} (Yonhap) -- He met her on Tuesday, a week before {text} and two years later."
    for mention in date_article(article(whole, created))[1]:
        assert whole[mention.span.start : mention.span.end] == mention.text


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_not_clamped_to_one(text: str) -> None:
    days = [
        mention.earliest for mention in date_article(article(f"It was on {text} there.", "2019-11-07"))[1]
    ]
    nearest = {date(2019, 2, 28), date(2019, 3, 1), date(2019, 3, 2), date(2019, 3, 3), date(2019, 10, 1)}
    nearest |= {date(2019, 12, 31), date(2020, 12, 31), date(2021, 1, 1), date(1900, 2, 28), date(1900, 3, 1)}
    assert nearest.isdisjoint(days)


@pytest.mark.parametrize("bait", BAITS)
def test_a_hundred_thousand_characters_of_a_bait_raise_nothing(bait: str) -> None:
    text = bait * (100_000 // len(bait))
    undated, dated = date_article(article(text)), date_article(article(text, "2019-11-07"))
    assert len(undated[1]) == len(dated[1])
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in dated[1])


def test_importing_loads_no_rules() -> None:
    code = "import sys, indexer.extract.dates; print('tomllib' in sys.modules, 'pathlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
