"""The calendar of a result, moved in and narrowed by."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from indexer import DaysOf, Library, MonthOfDays, Settings, days_in
from tests.tui.driving import reading
from tui.month import DayTold, Place, grid_line, heat, told_line, weeks, year_line


def text_of(pieces: tuple[tuple[str, object], ...]) -> str:
    return "".join(text for text, _ in pieces)


async def test_a_day_narrows_the_result(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("at")
        await reader.see("March 2021 · spoken of · 2 articles")
        await reader.see("Monday, 2021-03-15: 2 articles")
        await reader.press("l")
        await reader.see("Tuesday, 2021-03-16: 0 articles")
        await reader.press("enter")
        await reader.see("no article on 2021-03-16")
        await reader.press("h", "enter")
        await reader.see("‹speaks of 2021-03-15› +2 articles")
        assert reader.focused() == "articles"


async def test_days_of_publication_and_months_beside(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("at")
        await reader.see("Monday, 2021-03-15: 2 articles")
        await reader.press("v")
        await reader.see("March 2021 · published · 1 article")
        await reader.press("left_square_bracket")
        await reader.see("February 2021 · published · 1 article")
        await reader.press("j", "l", "down", "k", "up")
        await reader.press("j", "j", "k")
        await reader.see("2021-02-23: 0 articles")
        await reader.press("l", "l", "l")
        await reader.see("2021-02-26: 1 article")
        await reader.press("right_curly_bracket")
        await reader.see("February 2022 · published · 0 articles")
        await reader.press("escape")
        await reader.see("3 articles")


async def test_it_follows_the_query(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("disgrace")
        await reader.press("enter")
        await reader.see("1 article ")
        await reader.press("at")
        await reader.see("February 2021 · spoken of · 1 article ?━")
        await reader.see("^ disgrace")


@pytest.mark.parametrize(
    ("published", "day"),
    [("2020-11-16", "Saturday, 2020-11-14"), ("2021-01-20", "Saturday, 2020-11-14"), (None, "2020-11-14")],
)
async def test_it_begins_on_the_last_day_spoken_of(tmp_path: Path, published: str | None, day: str) -> None:
    settings = Settings(tmp_path / "library", processes=1)
    document = {"id": "a", "text": "The harbour reopened on 14 November 2020, and sailors sang."}
    archive = tmp_path / "a.jsonl"
    archive.write_text(json.dumps(document | ({"date": published} if published else {})), encoding="utf-8")
    with Library.open(settings, create=True) as library:
        library.index([archive])
    async with reading(settings, (80, 24)) as reader:
        await reader.press("at")
        await reader.see(f"{day}: 1 article")
        await reader.press("right_square_bracket")
        await reader.see("Monday, 2020-12-14: 0 articles")


async def test_where_no_day_is_spoken_of_it_begins_where_the_newest_article_was_published(
    tmp_path: Path,
) -> None:
    settings = Settings(tmp_path / "library", processes=1)
    archive = tmp_path / "a.jsonl"
    archive.write_text('{"id": "a", "text": "Sailors sang.", "date": "2020-11-16"}', encoding="utf-8")
    with Library.open(settings, create=True) as library:
        library.index([archive])
    async with reading(settings, (80, 24)) as reader:
        await reader.press("at")
        await reader.see("Monday, 2020-11-16: 0 articles")


@pytest.mark.parametrize("month", ["2021-02", "2019-09", "0001-01", "9999-12", "2024-02"])
def test_every_day_of_a_month_stands_under_its_weekday(month: str) -> None:
    days = [day for week in weeks(month) for day in week if day.isoformat()[:7] == month]
    assert days == [*map(date.fromordinal, range(days[0].toordinal(), days[0].toordinal() + len(days)))]
    assert days[0].day == 1
    if month[:4] not in ("0001", "9999"):
        assert all(week[0].weekday() == 0 and len(week) == 7 for week in weeks(month))


def test_moving_stops_where_the_calendar_ends() -> None:
    last = Place(date.max, DaysOf.PUBLISHED)
    assert last.on(1) == last
    assert last.months_on(1) == last
    assert Place(date(2021, 1, 31), DaysOf.PUBLISHED).months_on(1).day == date(2021, 2, 28)


def test_heat_is_a_height() -> None:
    assert [heat(number, 8) for number in (0, 1, 4, 8)] == [" ", "▁", "▄", "█"]


@pytest.mark.parametrize("width", [36, 80, 200])
def test_lines_have_the_width_of_the_pane(width: int) -> None:
    place = Place(date(2021, 2, 26), DaysOf.PUBLISHED)
    counts = MonthOfDays("2021-02", (12_345, *[0] * 27), (0, 12_345, *[0] * 10))
    lines = [text_of(grid_line(place, counts, y, width, 20)) for y in range(20)]
    assert {len(line) for line in lines} == {width}
    assert ("Feb█" if width >= 80 else "F█") in text_of(year_line(place, counts, width))


async def test_on_a_tall_screen_what_there_is_on_the_day_stands_under_the_month(newsroom: Settings) -> None:
    async with reading(newsroom, (100, 36)) as reader:
        await reader.press("at")
        await reader.see("^─Monday, 2021-03-15: 2 articles")
        await reader.see("^ Mainland Radio +Spring survey finds fewer cod$")
        await reader.see("^ The Island Post +Harbour talks end without a deal$")
        await reader.press("l")
        await reader.miss("Harbour talks")
        await reader.press("h")
        await reader.see("Harbour talks")
        await reader.pilot.resize_terminal(100, 24)
        await reader.miss("Harbour talks")


async def test_of_events_the_sentences_of_the_day_are_shown(seeds: Settings) -> None:
    async with reading(seeds, (120, 40)) as reader:
        await reader.press("c")
        await reader.see("━Chronology")
        await reader.rest()
        await reader.press("at")
        found = await reader.see(r"^─\w+, [\d-]{10}: ([1-9]\d*) events?")
        await reader.rest()
        listed = reader.screen.partition(found.group())[2].splitlines()[1:]
        told = [line for line in listed[:-2] if line.strip()]
        assert len(told) == min(int(found.group(1)), len(listed) - 2)


def test_of_a_full_day_the_rest_is_counted() -> None:
    told = DayTold(tuple((f"s{n}", f"\x1b[31mheadline {n}") for n in range(5)), 7)
    lines = [text_of(told_line(told, y, 60, 4)).rstrip() for y in range(4)]
    assert [line.split()[-1] for line in lines] == ["0", "1", "2", "more"]
    assert lines[-1] == " and 4 more"
    assert "\x1b" not in "".join(lines)
    assert text_of(told_line(told, 5, 60, 9)).rstrip() == " and 2 more"
    assert not text_of(told_line(DayTold(told.rows, 5), 5, 60, 9)).strip()


async def test_a_query_for_the_day_itself_keeps_its_articles(newsroom: Settings) -> None:
    async with reading(newsroom, (100, 36), query="mentions:2021-03-15") as reader:
        await reader.see("2 articles")
        await reader.press("at")
        await reader.see("^─Monday, 2021-03-15: 2 articles")
        await reader.see("^ Mainland Radio +Spring survey finds fewer cod$")


@pytest.mark.parametrize("month", ["2021-02", "2021-05", "2021-07", "2021-08"])
@pytest.mark.parametrize(("width", "height"), [(40, 6), (40, 8), (60, 12), (60, 13), (80, 18), (80, 20)])
def test_every_day_and_its_count_is_seen_however_low_the_screen_is(
    month: str, width: int, height: int
) -> None:
    days = days_in(month)
    counts = MonthOfDays(month, tuple(day % 3 for day in range(1, days + 1)), (1,) * 12)
    place = Place(date.fromisoformat(f"{month}-01"), DaysOf.PUBLISHED)
    lines = [text_of(grid_line(place, counts, y, width, height)) for y in range(height)]
    assert {len(line) for line in lines} == {width}
    said = re.findall(r"\d+|[▁-█]", " ".join(lines))
    assert sum(word.isdigit() for word in said) == days + sum(1 for count in counts.days if count)
    year = text_of(year_line(place, counts, width))
    assert len(year) <= width
    assert year.count("█") == 12


async def test_the_end_of_a_month_is_reached_in_a_low_terminal(newsroom: Settings) -> None:
    async with reading(newsroom, (40, 10)) as reader:
        await reader.press("at")
        await reader.see(r"\b15█2\b")
        await reader.press("j", "j")
        await reader.see(r"\b31\b")
        await reader.see("2021-03-29")
