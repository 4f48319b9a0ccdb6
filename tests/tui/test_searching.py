"""Queries as somebody asks them: typed, refused, sorted, asked again."""

from __future__ import annotations

from threading import Event

import pytest
from textual import events

from indexer import Settings
from indexer.search.whoosh_engine import rank
from tests.tui.driving import reading
from tui.screens.reader import ReaderScreen


async def test_results_come_as_one_types_and_go_with_escape(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("quot")
        await reader.see("1 article ")
        await reader.see("deal on fishing quotas")
        await reader.press("escape")
        await reader.see("3 articles")
        assert reader.focused() == "articles"


async def test_a_query_that_makes_no_sense_is_pointed_at(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type('vale AND "cod')
        await reader.press("enter")
        caret = await reader.see(r"^( +)\^ \S+")
        assert len(caret.group(1)) == len(" / vale AND ")
        assert reader.focused() == "query"
        await reader.press("escape")
        await reader.miss(r"\^")


async def test_keys_behind_a_query_wait_for_its_answer(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        reader.send("enter", "S", "S")
        await reader.see(r"^ / cod +1 article · best first")
        assert reader.focused() == "articles"


async def test_a_key_on_its_way_to_a_line_that_is_left_is_not_lost(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.press("enter")
        await reader.see(r"^ / cod +1 article · newest first")
        assert reader.focused() == "articles"
        reader.app.screen.query_one("#query").post_message(events.Key("S", "S"))
        await reader.see(r"^ / cod +1 article · oldest first")


async def test_keys_behind_a_query_that_makes_no_sense_stay_in_its_line(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type('cod AND "vale')
        reader.send("enter", *"sea")
        await reader.see(r'AND sea"vale')
        assert reader.focused() == "query"


async def test_escape_behind_a_query_is_not_kept_waiting(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.see("1 article ")
        answers = Event()
        reader.app._desk._thread.submit(answers.wait)  # else the answer may come before the S does
        reader.send("enter", "S", "escape")
        await reader.pilot.pause(0.1)
        while reader.app._waiting:
            await reader.pilot.pause(0.02)
        answers.set()
        await reader.see("3 articles · newest first")
        await reader.rest()
        assert reader.focused() == "articles"
        assert "newest first" in reader.screen


async def test_a_query_is_answered_though_articles_come_in_meanwhile(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        reader.send("enter", "S")
        screen = reader.app.screen
        assert isinstance(screen, ReaderScreen)
        screen.ask_again()
        await reader.see(r"^ / cod +1 article · oldest first")
        assert reader.focused() == "articles"


async def test_it_is_said_that_a_large_result_was_not_weighed_whole(
    newsroom: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rank, "LARGEST_WEIGHED", 1)
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("said")
        await reader.press("enter", "S", "S")
        await reader.see("best first, of the newest")


async def test_sorting_goes_round(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        for order in ("oldest first", "best first", "newest first"):
            await reader.press("S")
            await reader.see(order)


async def test_older_and_newer_queries(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.press("enter")
        await reader.see(r"^ / cod +1 article ")
        await reader.press("less_than_sign")
        await reader.see("3 articles")
        await reader.press("greater_than_sign")
        await reader.see(r"^ / cod +1 article ")


async def test_nothing_found_says_what_to_do(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("zeppelin")
        await reader.see("Nothing matches")


async def test_a_slip_is_told_and_put_right_with_a_key(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("fihsing quotsa")
        await reader.see(r"Did you mean: fishing quotas\?")
        await reader.see(r"Enter, then ~, asks that\.")
        await reader.press("enter")
        await reader.see(r"^ +~ asks that\.")
        await reader.press("tilde")
        await reader.see(r"^ / fishing quotas +1 article ")
        await reader.press("tilde")
        await reader.see("nothing is suggested")


async def test_what_has_no_likeness_is_not_suggested(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("xyzzy")
        await reader.see("Esc goes back to the query before")
        await reader.miss("Did you mean")


async def test_queries_of_earlier_sessions_come_back(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.press("enter")
        await reader.see(r"^ / cod +1 article ")
    async with reading(newsroom, (80, 24)) as reader:
        await reader.rest()
        await reader.press("less_than_sign")
        await reader.see(r"^ / cod +1 article ")


async def test_a_date_narrows_to_articles_that_speak_of_it(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("j")
        await reader.see("Dates 3")
        await reader.press("4", "G", "ampersand")
        await reader.see(r"‹speaks of 2021-03-15› +2 articles")


async def test_keys_that_come_in_one_packet_are_obeyed_in_their_order(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("moscow")
        await reader.see("^ / moscow")
        reader.send("ctrl+u", *"vale", "enter")
        await reader.see("2 articles")
        await reader.see("^ / vale +2 articles")
