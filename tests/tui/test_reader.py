"""The reader as somebody uses it, on a real index, with keys alone, from its first screen to its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import Settings
from tests.tui.driving import Reader, reading
from tui.app import DatelineApp
from tui.widgets.panels import ActorPanel


async def test_the_way_through_an_archive(seeds: Settings) -> None:
    async with reading(seeds) as reader:
        await reader.see("5 articles")
        await reader.press("slash")
        await reader.type("lambert moscow")
        await reader.see("2 articles")
        await reader.press("enter", "enter")
        assert reader.focused() == "article"
        await reader.press("n", "n")
        await reader.see(r"hit 3 of \d+")
        await reader.press("3")
        assert reader.focused() == "actors"
        await reader.press("ampersand")
        await reader.see(r"lambert moscow ‹[\w .]+›")
        assert reader.focused() == "actors"
        await reader.press("escape", "escape", "escape")
        await reader.see(r"^ / lambert moscow +2 articles")
        await reader.press("4", "enter")
        assert reader.focused() == "article"
        await reader.press("Q")
    assert reader.app.return_code == 0


async def test_q_goes_back_step_by_step_and_from_the_beginning_out(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.see("3 articles")
        await reader.press("slash", *"vale", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("enter", "3", "f", *"vale", "enter")
        await reader.see("━Actors .* vale")
        await reader.press("q")
        await reader.miss("━Actors .* vale")
        await reader.press("q")
        await reader.see("━Article ?━")
        assert reader.focused() == "article"
        await reader.press("question_mark")
        await reader.see("━Keys")
        await reader.press("q", "q")
        await reader.see("━Articles")
        await reader.press("x")
        await reader.see("1 selected")
        await reader.press("q")
        await reader.miss("selected")
        await reader.press("q")
        await reader.see("^ / +3 articles")
        assert reader.app.is_running
        await reader.press("escape")
        await reader.see("Q quits")
        await reader.press("q")
    assert reader.app.return_code == 0


async def test_an_older_query_is_not_lost_by_a_step_back(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        for query in ("vale", "survey"):
            await reader.press("slash", *query, "enter")
            await reader.see(f"/ {query} ")
            await reader.press("escape")
            await reader.see("^ / +3 articles")
        await reader.press("greater_than_sign")
        await reader.see("/ vale ")
        await reader.press("greater_than_sign")
        await reader.see("/ survey ")
        await reader.press("escape")
        await reader.see("/ vale ")


async def test_a_search_takes_the_place_of_the_one_before_or_narrows_it(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("slash", *"vale", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("slash", *"ferries", "enter")
        await reader.see("/ ferries ")
        await reader.press("slash", *"vale", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("slash", "backspace", "e", "end", "s", "backspace", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("slash")
        await reader.type("spring vale")
        await reader.press("enter", "slash", "ctrl+w", *"survey", "enter")
        await reader.see("/ spring survey ")
        await reader.press("slash", *"vale", "enter")
        await reader.see("/ vale +2 articles")
        await reader.press("ampersand", *"cod", "enter")
        await reader.see("/ vale cod +1 article")
        await reader.press("slash")
        await reader.type("cod OR ferries")
        await reader.press("enter")
        await reader.see("/ cod or ferries +2 articles")
        await reader.press("enter")
        assert reader.focused() == "article"
        await reader.press("ampersand", *"vale", "enter")
        await reader.see(r"/ \(cod or ferries\) vale +1 article")


@pytest.mark.parametrize("width", [80, 120, 160])
async def test_there_is_nowhere_to_go_from_a_result_of_nothing(newsroom: Settings, width: int) -> None:
    async with reading(newsroom, (width, 24)) as reader:
        await reader.see("3 articles")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("slash", *"zzzz", "enter")
        await reader.see("Nothing matches")
        await reader.rest()
        for key in ("tab", "shift+tab", "2", "3", "4"):
            await reader.press(key)
            assert reader.focused() == "articles"
            await reader.see("there is no article to read here")
        await reader.press("escape")
        await reader.see("3 articles")
        await reader.press("tab")
        assert reader.focused() == "article"


@pytest.mark.parametrize(
    ("width", "panes"),
    [(80, {"articles"}), (120, {"articles", "article"}), (160, {"articles", "article", "actors", "dates"})],
)
async def test_as_many_panes_as_there_is_room_for(newsroom: Settings, width: int, panes: set[str]) -> None:
    async with reading(newsroom, (width, 24)) as reader:
        shown = {pane for pane in ("articles", "article", "actors", "dates") if _is_shown(reader, pane)}
        assert shown == panes


def _is_shown(reader: Reader, pane: str) -> bool:
    return reader.app.screen.query_one(f"#{pane}").size.height > 0


async def test_one_pane_at_a_time_at_80_columns(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("j", "enter")
        await reader.see("Negotiators for the island")
        await reader.press("tab")
        await reader.see("Northern Fishers' Union +1")
        await reader.press("tab")
        await reader.see("2021-03-15")
        await reader.press("escape", "escape")
        await reader.see("Spring survey finds fewer cod")
        assert reader.focused() == "articles"


async def test_publication_dates_say_how_sure_they_are(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see(r"^•~2021-03-16  Spring survey")
        await reader.see(r"^• 2021-02-26  Harbour talks")
        await reader.see(r"^• unknown")


async def test_zoom_and_back(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("3", "z")
        assert not _is_shown(reader, "article")
        await reader.press("escape")
        assert _is_shown(reader, "article")


async def test_the_palette_carries_out_a_command(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("colon")
        await reader.see("Commands")
        await reader.type("sort")
        await reader.press("enter")
        await reader.see("oldest first")


async def test_a_terminal_too_small_says_so(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.pilot.resize_terminal(30, 8)
        await reader.see("30x8 is too small")
        await reader.pilot.resize_terminal(80, 24)
        await reader.see("Harbour talks")


async def test_a_fault_leaves_a_line_and_no_traceback(
    newsroom: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = DatelineApp(newsroom)

    async def fail() -> None:
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 / 0)
            await pilot.pause(0.1)

    with pytest.raises(ZeroDivisionError):
        await fail()
    said = capsys.readouterr().err
    assert said.startswith("dateline: a fault of its own ended it")
    assert "ZeroDivisionError" in (tmp_path / "data" / "dateline" / "crash.txt").read_text("utf-8")


async def test_keys_that_come_all_at_once_go_where_they_belong(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("Actors 2")
        reader.send(*"3j", "slash", *"vale", "enter")
        await reader.see(r"^ / vale +2 articles")
        assert reader.app.screen.query_one("#actors", ActorPanel).cursor == 1
