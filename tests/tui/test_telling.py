"""Events as rows with headings, and how they lie in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import ChronologyPage, DaysOf, MonthCount, UndatedEvent
from indexer.chronology import fold
from tests.indexer.chronology.telling import entry
from tui import chronology_view, event_lines, spread, telling
from tui.looks import Look, Pieces
from tui.month import Place

MONDAY = "2019-02-25"
"""Stands for its week."""


def page(*values: str) -> ChronologyPage:
    entries = (entry(f"what happened at number {n}", value, f"{n}") for n, value in enumerate(values))
    weeks = (
        replace(one, latest=one.earliest + timedelta(6)) if one.value == MONDAY else one for one in entries
    )
    events = fold(weeks)
    return ChronologyPage(events, len(values), len(values))


def text_of(pieces: Pieces) -> str:
    return "".join(text for text, _ in pieces)


def test_days_are_under_the_heading_of_their_month_where_the_span_is_of_months() -> None:
    rows = telling.rows_of(page("2019-02-27", "2019-02-27", "2019-02", "2019-06-30"), grouped=True)
    assert [(row.heading, row.follow, row.when) for row in rows] == [
        ("February 2019", 3, ""),
        ("", 0, "2019-02-27"),
        ("", 0, ""),
        ("June 2019", 1, "2019-06-30"),
    ]
    assert {row.group for row in rows[:3]} == {"February 2019"}


def test_days_are_headings_where_the_span_is_of_days_and_are_not_said_again() -> None:
    rows = telling.rows_of(page("2019-11-06", "2019-11-08"), grouped=True)
    assert [(row.heading, row.when) for row in rows] == [
        ("Wednesday, 2019-11-06", ""),
        ("Friday, 2019-11-08", ""),
    ]


def test_years_are_headings_where_the_span_is_of_years() -> None:
    rows = telling.rows_of(page("1994-10-21", "2019"), grouped=True)
    assert [(row.heading, row.when) for row in rows] == [("1994", "1994-10-21"), ("2019", "")]


def test_without_groups_each_date_is_said_once() -> None:
    rows = telling.rows_of(page("2019-11-06", "2019-11-06", "2019-11-08"))
    assert [(row.heading, row.when) for row in rows] == [("", "2019-11-06"), ("", ""), ("", "2019-11-08")]


@given(st.text(min_size=1, max_size=400), st.integers(20, 200))
def test_an_event_has_as_many_lines_as_it_is_given(text: str, width: int) -> None:
    row = telling.EventRow(fold([entry(text, source="Yonhap")])[0], "2019-11-06", "2019", "2019", 1)
    form = event_lines.Form.of([row], width)
    lead, height = event_lines.lead(row, first=False), event_lines.height(row, form, first=False)
    lines = [text_of(event_lines.event_line(row, line, form)) for line in range(height - lead)]
    assert any("Yonhap" in line for line in lines)
    assert text_of(event_lines.heading_line(row, 1, lead, width)).startswith(" 2019  1 event")


def test_where_there_are_few_columns_the_end_of_a_long_date_stands_under_its_beginning() -> None:
    event = fold([entry("what happened at number 0", source="Yonhap")])[0]
    for when, begin, end in (
        ("~2019-02-25..03-03", "~2019-02-25 ", " ..03-03 "),
        ("2019-02-25..03-03", " 2019-02-25 ", " ..03-03 "),
        ("1900..1999", " 1900..1999 ", ""),
    ):
        row = telling.EventRow(event, when)
        for width in (40, 80, 109):
            form = event_lines.Form.of([row], width)
            first, second = (text_of(event_lines.event_line(row, line, form)) for line in (0, 1))
            assert first.startswith(begin)
            assert first.index("what") <= 14
            assert second.startswith(end)
        assert (
            text_of(event_lines.event_line(row, 0, event_lines.Form.of([row], 110)))
            .lstrip(" ")
            .startswith(when)
        )


def test_on_a_wide_screen_who_says_so_stands_beside_the_sentence() -> None:
    event = fold([entry("what happened at number 0", source="Yonhap", title="Talks")])[0]
    rows = telling.rows_of(ChronologyPage((event,), 1, 1))
    for width, lines in ((149, 2), (150, 1), (200, 1)):
        form = event_lines.Form.of(rows, width)
        assert event_lines.height(rows[0], form, first=True) == lines
        shown = [text_of(event_lines.event_line(rows[0], line, form)) for line in range(lines)]
        assert "what happened at number 0" in shown[0]
        assert "Yonhap" in shown[-1]


def test_bars_are_as_wide_as_there_is_room() -> None:
    months = [MonthCount("2019-01", 1), MonthCount("2019-03", 8)]
    narrow = spread.month_bars(months, "2019-03", 21)
    assert text_of(narrow) == " 2019-01 ▁ █ 2019-03 "
    wide = spread.month_bars(months, "2019-03", 100)
    assert text_of(wide) == " 2019-01 ▁▁▁▁▁       █████  2019-03 "
    assert [text for text, look in wide if Look.ACCENT in look] == ["█████"]


def test_bars_with_a_name_say_how_many_the_highest_is() -> None:
    months = [MonthCount("2019-01", 1), MonthCount("2019-03", 1200)]
    named = text_of(spread.month_bars(months, "", 80, name="when"))
    assert named == " when   2019-01 ▁▁▁▁▁       █████  2019-03  most 1,200 a month"
    years = [MonthCount(f"{year}-01", 7) for year in range(1000, 2020)]
    for width in (80, 120, 200):
        assert len(text_of(spread.month_bars(years, "", width, name="when"))) <= width
    assert text_of(spread.month_bars([*months, MonthCount("2030-01", 4)], "", 60, name="when")).endswith(
        "most 1,201 a year"
    )


def test_bars_of_years_stand_where_there_is_no_room_for_months() -> None:
    months = [MonthCount("2009-05", 4), MonthCount("2011-03", 8)]
    assert text_of(spread.month_bars(months, "2011-03", 40)) == " 2009 ▄▄▄▄▄       █████  2011 "


def test_a_calendar_counts_each_day_of_an_event_of_days() -> None:
    told = page(MONDAY, "2019-02-27", "2019-02", "2019")
    counts = spread.month_of_days(told, Place(date(2019, 2, 27), DaysOf.MENTIONED))
    assert counts.days[24:28] == (1, 1, 2, 1)
    assert sum(counts.days[:24]) == 0
    assert counts.months[:4] == (0, 3, 1, 0)


@pytest.mark.parametrize(("day", "number"), [("2019-02-26", 1), ("2019-02-28", 1), ("2019-03-09", 2)])
def test_a_day_of_the_calendar_leads_to_what_covers_it_or_comes_next(day: str, number: int) -> None:
    told = page("2019", MONDAY, "2019-03-10")
    assert spread.at_day(told.events, date.fromisoformat(day)) == number


def test_the_calendar_opens_where_there_is_something() -> None:
    told = page("2019", "2019-02-27", "2019-06-30")
    assert spread.first_day(told, told.events[0].first.earliest) == date(2019, 2, 27)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("narrowed", [True, False])
@pytest.mark.parametrize("found", [30, 2_345])
def test_however_narrow_the_head_is_it_says_that_not_all_was_read(
    width: int, found: int, *, narrowed: bool
) -> None:
    told = [
        entry(f"what happened at number {n}", f"2019-11-{n + 1:02}", f"{n}", is_about=n % 3 == 0)
        for n in range(30)
    ]
    whole = ChronologyPage(fold(told), 30, found, (UndatedEvent((told[0],)),))
    said = chronology_view.summary(whole, "A", width, narrowed=narrowed)
    assert ("30 of 2,345 articles" in said) is (found > 30)
    assert len(said) <= max(width - 24, len("10 of 30 events · 30 of 2,345 articles"))
    assert ("undated" in said) is (width >= 80 or found == 30)
