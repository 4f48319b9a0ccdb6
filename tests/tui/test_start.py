"""The start pane: saved searches with what is unread in them, marks, and queries asked before."""

from __future__ import annotations

import pytest

from indexer import Library, SavedSearch, Settings, TagCount
from indexer.marked import SavedCount
from tests.tui.driving import reading
from tui import shelf
from tui.looks import Look
from tui.shelf import ShelfRow


def text_of(rows: tuple[ShelfRow, ...], n: int, width: int = 100) -> str:
    return "".join(text for text, _ in shelf.row_pieces(rows, n, width, {})).rstrip()


def test_rows_say_what_they_are_once_and_numbers_only_when_counted() -> None:
    rows = shelf.rows_of(
        [SavedSearch("fish", "cod"), SavedSearch("\x1b[2Jbad", "tag:")], [TagCount("x", 2)], ["ferry"]
    )
    assert [row.query for row in rows] == [
        "cod",
        "tag:",
        "is:unread",
        "is:starred",
        "is:noted",
        "tag:x",
        "ferry",
    ]
    counted = (
        rows[0].counted(SavedCount(SavedSearch("fish", "cod"), 1200, 3)),
        rows[1].counted(SavedCount(SavedSearch("bad", "tag:"), None, None)),
        *rows[2:],
    )
    assert text_of(counted, 0).split() == ["saved", "fish", "3", "1,200", "cod"]
    assert text_of(counted, 1).split()[-3:] == ["?", "?", "tag:"]
    assert "\x1b" not in text_of(counted, 1)
    assert text_of(rows, 2).split() == ["marked", "unread", "·", "·", "is:unread"]
    assert text_of(rows, 6).split() == ["asked", "ferry"]
    assert shelf.row_pieces(counted, 0, 100, {})[1][1] is Look.STRONG
    assert len(text_of(counted, 0, 20)) <= 20


def test_a_lower_bound_says_so() -> None:
    row = shelf.rows_of([SavedSearch("fish", "cod")], [], [])[0]
    inexact = row.counted(SavedCount(SavedSearch("fish", "cod"), 5000, 5000, is_exact=False))
    assert "5,000+" in text_of((inexact,), 0)


async def test_an_earlier_query_says_the_name_of_an_actor_and_asks_for_its_id(newsroom: Settings) -> None:
    with Library.open(newsroom) as library:
        library.marks.save_search("union", "quota actorid:northern-fishers-union")
        library.marks.remember_query("NOT actorid:tomas-vale")
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("5")
        await reader.see(r"saved +union .* quota ‹Northern Fishers' Union›")
        await reader.see("asked +‹not Tomas Vale›")
        await reader.press("G", "enter")
        await reader.see("‹not Tomas Vale› +1 article ")


async def test_a_search_is_saved_counted_asked_renamed_dropped_and_brought_back(seeds: Settings) -> None:
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("B")
        await reader.see("the query is empty")
        await reader.press("slash")
        await reader.type("lambert")
        await reader.press("enter")
        await reader.see("2 articles")
        await reader.press("B")
        await reader.see("save lambert as")
        await reader.type("the minister")
        await reader.press("enter")
        await reader.see("saved: the minister")
        await reader.press("enter")  # reads the first of them
        await reader.see("━Article")
        await reader.press("5")
        await reader.see(r"^ saved +the minister +1 +2 +lambert$")
        await reader.see(r"^ marked +unread +4 +4 +is:unread$")
        await reader.see(r"^ asked +lambert$")
        await reader.press("B", *["backspace"] * len("minister"))
        await reader.type("man")
        await reader.press("enter")
        await reader.see(r"^ saved +the man +1 +2 +lambert$")
        await reader.miss("the minister")
        await reader.press("d")
        await reader.see("dropped: the man")
        await reader.miss("^ saved")
        await reader.press("d")
        await reader.see("only a saved search can be dropped")
        await reader.press("ctrl+r")
        await reader.see("taken back: search")
        await reader.see(r"^ saved +the man +1 +2 +lambert$")
        await reader.press("enter")
        await reader.see("2 articles")
        await reader.press("5", "j", "enter")
        await reader.see("4 articles")


async def test_the_reader_begins_with_the_start_pane_where_something_was_saved(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("a third fewer cod|Spring survey")
        await reader.rest()
        assert "━Searches" not in reader.screen
    with Library.open(newsroom) as library:
        library.marks.save_search("fish", "cod")
    async with reading(newsroom) as reader:
        await reader.see("━Searches")
        await reader.see(r"^ saved +fish +1 +1 +cod$")
        await reader.press("question_mark")
        await reader.see(r"^ Start pane +Moving$")
        await reader.press("escape", "escape")
        await reader.see("━Articles")
    async with reading(newsroom, query="cod") as reader:
        await reader.see("1 article")
        await reader.rest()
        assert "━Searches" not in reader.screen


async def test_one_goes_on_from_the_start_pane_as_from_any_other(newsroom: Settings) -> None:
    with Library.open(newsroom) as library:
        library.marks.save_search("fish", "cod")
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("━Searches")
        await reader.press("1")
        await reader.see("━Articles")
        await reader.press("5")
        await reader.see("━Searches")
        await reader.press("slash", *"vale", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("5", "3")
        await reader.see("━Actors")


async def test_earlier_and_later_queries_are_asked_from_the_start_pane(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        for query in ("cod", "vale"):
            await reader.press("slash", *query, "enter")
            await reader.see(f"^ / {query} ")
        await reader.press("5")
        await reader.see("━Searches")
        await reader.press("greater_than_sign")
        await reader.see("no newer query")
        await reader.press("less_than_sign")
        await reader.see("^ / cod +1 article ")
        await reader.see("━Articles")
        await reader.press("5")
        await reader.see("━Searches")
        await reader.press("greater_than_sign")
        await reader.see("^ / vale +2 articles ")


@pytest.mark.parametrize("screen", ["c", "at", "E"])
async def test_one_searches_from_any_screen(newsroom: Settings, screen: str) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("Mainland|a third fewer cod|Spring")
        await reader.press(screen)
        await reader.miss("━Articles")
        await reader.press("slash", *"vale", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("Q")
        await reader.pilot.pause(0.2)
        assert not reader.app.is_running


async def test_in_a_narrow_terminal_the_queries_are_still_read(newsroom: Settings) -> None:
    async with reading(newsroom, (60, 16)) as reader:
        await reader.press("5")
        await reader.see("unread articles  query$")
        for query in ("unread", "starred", "noted"):
            await reader.see(rf"\d +\d+  is:{query}$")
