"""Dates that open the entries of a list go on from each other."""

from __future__ import annotations

import pytest

from tests.indexer.extract.dates.articles import mentions


def _values(text: str, created: str) -> list[str]:
    return [mention.value for mention in mentions(text, created)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "April 9, 2007 - A plan is filed. April 10 - A rival bids. March 17: A court rules.",
            ["2007-04-09", "2007-04-10", "2008-03-17"],
        ),
        (
            "April 9, 2007: Two men are held. April 10 - 300 march. May 3: 20 are held.",
            ["2007-04-09", "2007-04-10", "2007-05-03"],
        ),
        (
            "2005\nFebruary 9 - A plan is made.\nMay 3 - It fails.\n2006\nFebruary 17 - It is made again.",
            ["2005", "2005-02-09", "2005-05-03", "2006", "2006-02-17"],
        ),
        (
            "* Dec 10, 2007 -- A bid is made. * Nov 2 -- Talks begin. * Oct 3 -- A plan leaks.",
            ["2007-12-10", "2007-11-02", "2007-10-03"],
        ),
        (
            "* Feb 10, 2007 -- A bid is made. * Jan 2 -- Talks begin. * Dec 3 -- It leaks. * Nov 1 -- No.",
            ["2007-02-10", "2007-01-02", "2006-12-03", "2006-11-01"],
        ),
    ],
)
def test_an_entry_goes_on_from_the_one_before(text: str, expected: list[str]) -> None:
    assert _values(text, "2008-12-11") == expected


def test_a_list_comes_to_no_day_ahead() -> None:
    text = "Dec 1, 2008 - A plan is made. Dec 4 - A rival bids. Nov 30 - It had leaked."
    assert _values(text, "2008-12-11") == ["2008-12-01", "2008-12-04", "2008-11-30"]


@pytest.mark.parametrize(
    "text",
    [
        "On April 9, 2007, a plan was filed. On April 10 a rival bid. On March 17 a court ruled.",
        "April 9, 2007 - A plan was filed. It fell on March 17 - so they said.",
        "Nov. 9 - A plan is filed. Nov. 10 - A rival bids. Nov. 11 - A court rules.",
    ],
)
def test_other_dates_are_the_nearest(text: str) -> None:
    assert _values(text, "2008-12-11")[-1][:4] == "2008"


def test_the_reason_is_told() -> None:
    text = "April 9, 2007 - A plan is filed. April 10 - A rival bids. May 17: A court rules."
    assert mentions(text, "2008-12-11")[1].reason == "of the year that its list of dates has come to"
