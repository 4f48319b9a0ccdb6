"""How the main states look; ``pytest --snapshot-update`` takes new pictures."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import pytest
from textual.pilot import Pilot

from indexer import Settings
from tests.tui.driving import Reader
from tui.app import DatelineApp
from tui.preferences import Preferences

SIZES = [(80, 24), (120, 36), (160, 45)]

Act = Callable[[Reader], Awaitable[None]]


class Compare(Protocol):
    def __call__(
        self,
        app: DatelineApp,
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[Any]], Awaitable[None]],
    ) -> bool: ...


async def the_list(reader: Reader) -> None:
    await reader.see(r"\d articles")


async def an_article(reader: Reader) -> None:
    await reader.press("j", "enter")
    await reader.see("Negotiators for the island")


async def a_search(reader: Reader) -> None:
    await reader.press("slash")
    await reader.type("vale survey")
    await reader.see("2 articles")


async def a_hit(reader: Reader) -> None:
    await a_search(reader)
    await reader.press("enter", "enter")
    await reader.see("Minister Tomas Vale called")


async def an_actor(reader: Reader) -> None:
    await an_article(reader)
    await reader.press("3", "n")
    await reader.see("actor 1 of 3")


async def a_date(reader: Reader) -> None:
    await an_article(reader)
    await reader.press("4", "j", "n")
    await reader.see("date 1 of 1")


async def nothing_found(reader: Reader) -> None:
    await reader.press("slash")
    await reader.type("zeppelin")
    await reader.see("Nothing matches")


async def a_suggestion(reader: Reader) -> None:
    await reader.press("slash")
    await reader.type("fihsing quotsa")
    await reader.rest()
    await reader.press("enter")
    await reader.see("~ asks that")


async def nonsense(reader: Reader) -> None:
    await reader.press("slash")
    await reader.type('vale AND "')
    await reader.rest()
    await reader.press("enter")
    await reader.see(r"\^ \S+")


async def a_chronology(reader: Reader) -> None:
    await reader.press("c")
    await reader.see("events · 3 articles")


async def a_chronology_of_a_query(reader: Reader) -> None:
    await reader.press("slash")
    await reader.type("quotas")
    await reader.press("enter", "c")
    await reader.see("about the query")
    await reader.press("x")
    await reader.see("1 selected")


async def the_start_pane(reader: Reader) -> None:
    await reader.press("slash")
    await reader.type("vale")
    await reader.press("enter", "B")
    await reader.see("save vale as")
    await reader.type("minister")
    await reader.press("enter")
    await reader.see("saved: minister")
    await reader.press("5")
    await reader.see(r"minister +2 +2 +vale")


async def a_card(reader: Reader) -> None:
    await reader.see("a third fewer cod|Mainland")
    await reader.press("enter", "3", "i")
    await reader.see("Told of them")


async def why_one(reader: Reader) -> None:
    await an_article(reader)
    await reader.press("3", "W")
    await reader.see("Why ")


async def the_versions(reader: Reader) -> None:
    await reader.press("j", "V")
    await reader.see("━4 versions")
    await reader.press("k")


async def the_changes(reader: Reader) -> None:
    await the_versions(reader)
    await reader.press("d")
    await reader.see(r"━\d+ changes?━")
    await reader.press("n")


async def a_comparison(reader: Reader) -> None:
    await the_versions(reader)
    await reader.press("equals_sign")
    await reader.see("Comparison · ")
    await reader.press("n")


async def a_prompt(reader: Reader) -> None:
    await an_article(reader)
    await reader.press("m")
    await reader.see("note")
    await reader.type("ask the union")


async def a_calendar(reader: Reader) -> None:
    await reader.press("at")
    await reader.see(r"━\w+ 2021 · ")


async def a_calendar_of_events(reader: Reader) -> None:
    await a_chronology(reader)
    await reader.press("at")
    await reader.see(r"━\w+ 2021 · spoken of")


async def the_actors_of_a_result(reader: Reader) -> None:
    await reader.press("3", "v")
    await reader.miss("not yet|…$")
    await reader.see("━Actors")


async def a_query_of_chips(reader: Reader) -> None:
    await an_article(reader)
    await reader.press("3", "ampersand")
    await reader.see("‹")


async def help_page(reader: Reader) -> None:
    await reader.press("question_mark")
    await reader.see("Keys")


async def palette(reader: Reader) -> None:
    await reader.press("colon")
    await reader.type("raw")
    await reader.see("the text as it came")


STATES: list[Act] = [
    the_list,
    an_article,
    a_search,
    a_hit,
    an_actor,
    a_date,
    nothing_found,
    a_suggestion,
    nonsense,
    a_chronology,
    a_chronology_of_a_query,
    the_start_pane,
    a_card,
    why_one,
    a_prompt,
    a_calendar,
    a_calendar_of_events,
    the_actors_of_a_result,
    a_query_of_chips,
    help_page,
    palette,
]


STATES_OF_STORIES: list[Act] = [the_list, the_versions, the_changes, a_comparison]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("act", STATES, ids=lambda act: act.__name__)
def test_look(snap_compare: Compare, newsroom: Settings, act: Act, size: tuple[int, int]) -> None:
    assert snap_compare(DatelineApp(newsroom), terminal_size=size, run_before=_before(act))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("act", STATES_OF_STORIES, ids=lambda act: act.__name__)
def test_look_of_stories(snap_compare: Compare, wire: Settings, act: Act, size: tuple[int, int]) -> None:
    assert snap_compare(DatelineApp(wire), terminal_size=size, run_before=_before(act))


def test_look_without_colour(snap_compare: Compare, newsroom: Settings) -> None:
    app = DatelineApp(newsroom, preferences=Preferences(colour=False))
    assert snap_compare(app, terminal_size=(120, 36), run_before=_before(a_hit))


def test_look_of_a_terminal_too_small(snap_compare: Compare, newsroom: Settings) -> None:
    async def before(pilot: Pilot[Any]) -> None:
        await Reader(pilot.app, pilot).see("too small")  # type: ignore[arg-type]

    assert snap_compare(DatelineApp(newsroom), terminal_size=(30, 8), run_before=before)


def _before(act: Act) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def before(pilot: Pilot[Any]) -> None:
        reader = Reader(pilot.app, pilot)  # type: ignore[arg-type]
        await reader.see(r"\d articles?\b")
        await act(reader)
        await reader.rest()

    return before
