"""What TIMEX3 calendar values cover, and how they move."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract.dates.spans import add_years, bounds, cut, grain, move


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-11-06", "2019-11-06", "2019-11-06"),
        ("2019-11-06T09:00", "2019-11-06", "2019-11-06"),
        ("2019-11-06TMO", "2019-11-06", "2019-11-06"),
        ("2019-W45", "2019-11-04", "2019-11-10"),
        ("2019-W45-3", "2019-11-06", "2019-11-06"),
        ("2019-W45-WE", "2019-11-09", "2019-11-10"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("1988-Q3", "1988-07-01", "1988-09-30"),
        ("1990-H2", "1990-07-01", "1990-12-31"),
        ("1990-SU", "1990-06-01", "1990-08-31"),
        ("1990-WI", "1990-12-01", "1991-02-28"),
        ("1998", "1998-01-01", "1998-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_bounds(value: str, first: str, last: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    ["BC0480", "XXXX-11-06", "2019-02-30", "2019-13", "0000", "2019-W54", "PAST_REF", "P3D", "9999-WI", ""],
)
def test_what_has_no_place_on_the_calendar(value: str) -> None:
    assert bounds(value) is None


def test_grains() -> None:
    values = {"D": "2019-11-06", "W": "2019-W45", "WE": "2019-W45-WE", "M": "2019-11", "Q": "2019-Q4"}
    values |= {"S": "2019-SU", "H": "2019-H1", "Y": "2019", "DE": "201", "CE": "20"}
    assert {name: grain(value) for name, value in values.items()} == {name: name for name in values}
    assert grain("PRESENT_REF") is None


def test_cutting_and_moving() -> None:
    day = date(2019, 12, 31)
    assert [cut(day, unit) for unit in ("D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE")] == [
        *("2019-12-31", "2020-W01", "2020-W01-WE", "2019-12", "2019-Q4", "2019-H2", "2019", "201", "20")
    ]
    assert move(day, "M", 2) == date(2020, 2, 29)
    assert move(day, "W", -1) == date(2019, 12, 24)
    assert move(date.max, "D", 1) is None
    assert move(date.max, "M", 1) is None
    assert move(date.min, "Y", -1) is None


@given(day=st.dates(date(1000, 1, 1), date(3000, 12, 31)), count=st.integers(-5000, 5000))
def test_months_move_as_the_calendar_library_moves_them(day: date, count: int) -> None:
    assert move(day, "M", count) == day + relativedelta(months=count)


def test_years_before_our_era() -> None:
    assert add_years("BC0490", 10) == "BC0480"
    assert add_years("BC0001", 1) == "0001"
    assert add_years("1998", -3) == "1995"
