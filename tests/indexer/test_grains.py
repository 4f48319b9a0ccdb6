from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.grains import enclosing, grains, interval, shortly

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2019-11-06", "2019-11-06", ("2019", "2019-11", "2019-11-06")),
        ("2019-11-01", "2019-11-30", ("2019", "2019-11")),
        ("2019-12-31", "2020-01-01", ("2019", "2020", "2019-12", "2020-01", "2019-12-31", "2020-01-01")),
        ("2019-10-01", "2019-12-31", ("2019", "2019-10", "2019-11", "2019-12")),
        ("2019-01-01", "2019-12-31", ("2019",)),
        ("1990-01-01", "1999-12-31", tuple(str(year) for year in range(1990, 2000))),
        ("1901-01-01", "2000-12-31", ()),
    ],
)
def test_a_stretch_of_time_has_the_keywords_of_its_units(
    earliest: str, latest: str, expected: tuple[str, ...]
) -> None:
    assert grains(date.fromisoformat(earliest), date.fromisoformat(latest)) == expected


@given(DAYS, st.integers(0, 5000))
def test_keywords_are_unique_few_and_lie_within_the_stretch(day: date, length: int) -> None:
    latest = date.fromordinal(min(day.toordinal() + length, date.max.toordinal()))
    found = grains(day, latest)
    assert len(found) == len(set(found)) <= 11 + 4 + 7
    assert all(day.isoformat()[: len(grain)] <= grain <= latest.isoformat()[: len(grain)] for grain in found)


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (date(2021, 3, 15), date(2021, 3, 15), "2021-03-15"),
        (date(2021, 3, 15), date(2021, 3, 21), "2021-03-15..21"),
        (date(2021, 3, 15), date(2021, 4, 2), "2021-03-15..04-02"),
        (date(2021, 3, 15), date(2022, 1, 1), "2021-03-15..2022-01-01"),
        (date(2021, 7, 1), date(2021, 9, 30), "2021-07..09"),
        (date(2021, 7, 1), date(2022, 1, 31), "2021-07..2022-01"),
        (date(2021, 2, 1), date(2021, 2, 28), "2021-02"),
        (date(2021, 1, 1), date(2023, 12, 31), "2021..2023"),
    ],
)
def test_intervals_are_short(earliest: date, latest: date, said: str) -> None:
    assert interval(earliest, latest) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "holding", "shown"),
    [
        ("2019-03-01", "2019-03-01", ("2019", "2019-03", "2019-03-01"), "2019-03-01"),
        ("2019-03-01", "2019-03-20", ("2019", "2019-03"), "2019-03"),
        ("2019-03-01", "2019-11-20", ("2019",), "2019"),
        ("2019-12-30", "2020-01-02", (), "2019..2020"),
        ("2019-03-01", "2020-03-01", (), "2019..2020"),
    ],
)
def test_what_holds_for_each_day_of_an_interval(
    earliest: str, latest: str, holding: tuple[str, ...], shown: str
) -> None:
    days = date.fromisoformat(earliest), date.fromisoformat(latest)
    assert enclosing(*days) == holding
    assert shortly(*days) == shown
