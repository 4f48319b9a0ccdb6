"""Numbers before commands, and digits that go to panes: both with the same keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest

from indexer import SectionKind, Settings
from tests.tui import newsroom as hand_made
from tests.tui.driving import Reader
from tui.app import DatelineApp
from tui.commands import COMMANDS
from tui.preferences import Preferences
from tui.widgets.counted import Counted

LONG = 60.0
"""Seconds that no test takes: what comes next is always within the moment."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library of forty articles, each of forty paragraphs."""
    kinds = SectionKind
    articles = []
    for number in range(40):
        body = "\n\n".join(
            f"Paragraph {part} of {number} says that the boats went out." for part in range(40)
        )
        text = f"Report {number}\n{body}"
        sections = (("Report", kinds.HEADLINE), ("Paragraph 0", kinds.BODY))
        articles.append(hand_made.annotate(f"n{number:02}", text, sections, title=f"Report {number}"))
    return hand_made.build(tmp_path_factory.mktemp("long") / "library", articles)


@asynccontextmanager
async def counting(
    settings: Settings, size: tuple[int, int] = (120, 36), seconds: float = LONG
) -> AsyncIterator[Reader]:
    app = DatelineApp(settings, preferences=Preferences(count_seconds=seconds))
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await reader.see(r"\d articles?\b")
        yield reader


def cursor(reader: Reader) -> int:
    return reader.app._reader.panes.articles.cursor


def top(reader: Reader) -> int:
    return reader.app._reader.panes.article.top


async def test_a_number_says_how_often(archive: Settings) -> None:
    async with counting(archive) as reader:
        await reader.press("7", "j")
        assert cursor(reader) == 7
        await reader.press("5", "j")
        assert cursor(reader) == 12
        await reader.press("1", "0", "k")
        assert cursor(reader) == 2
        await reader.press("2", "ctrl+d")
        assert cursor(reader) > 20
        assert reader.focused() == "articles"


async def test_a_number_before_g_is_a_line(archive: Settings) -> None:
    async with counting(archive) as reader:
        await reader.press("2", "0", "G")
        assert cursor(reader) == 19
        await reader.press("3", "g")
        assert cursor(reader) == 2
        await reader.press("9", "9", "9", "9", "9", "9", "9", "9", "9", "9", "j")
        assert cursor(reader) == 39
        await reader.press("g")
        assert cursor(reader) == 0
        await reader.press("G")
        assert cursor(reader) == 39


async def test_numbers_in_the_article(archive: Settings) -> None:
    async with counting(archive) as reader:
        await reader.press("enter")
        await reader.see("Paragraph 0 of")
        await reader.press("3", "right_curly_bracket")
        await reader.see(r"━Article")
        three = top(reader)
        assert three > 3
        await reader.press("2", "0", "G")
        assert top(reader) == 19
        await reader.press("3", "J")
        await reader.pilot.pause(0.1)
        assert cursor(reader) == 3
        assert reader.focused() == "article"
        await reader.press("5", "0", "w")
        await reader.see("lines of 50 columns")


async def test_the_digit_of_a_pane_goes_there_at_once(newsroom: Settings) -> None:
    async with counting(newsroom, (160, 45)) as reader:
        await reader.press("3")
        assert reader.focused() == "actors"
        await reader.press("2", "j")
        assert reader.focused() == "articles"
        assert cursor(reader) == 2
        await reader.press("g", "2", "j")
        assert reader.focused() == "articles"
        await reader.see("2 was taken for a number; a moment after it, one stays in its pane")


@pytest.mark.parametrize("key", ["n", "N", "a", "d", "down", "space", "pagedown", "end"])
async def test_what_one_goes_to_a_pane_for_is_done_there_however_quick(archive: Settings, key: str) -> None:
    async with counting(archive, (160, 45)) as reader:
        await reader.rest()
        await reader.press("2", key)
        assert reader.focused() == "article"
        assert "taken for a number" not in reader.screen
        assert cursor(reader) == 0
        await reader.press("1", "2", "0", key)
        assert reader.focused() == "article"


async def test_a_digit_left_alone_is_a_pane(newsroom: Settings) -> None:
    async with counting(newsroom, (160, 45), seconds=0.05) as reader:
        await reader.see("Actors 2")
        await reader.press("3")
        await reader.pilot.pause(0.1)
        await reader.press("j")
        assert reader.focused() == "actors"
        assert reader.app._reader.panes.actors.cursor == 1
        assert cursor(reader) == 0


async def test_one_can_do_without_numbers(newsroom: Settings) -> None:
    async with counting(newsroom, (160, 45), seconds=0.0) as reader:
        await reader.see("Actors 2")
        await reader.press("3", "j")
        assert reader.focused() == "actors"


async def test_a_number_shows_until_it_is_used_or_dropped(archive: Settings) -> None:
    async with counting(archive, (80, 24)) as reader:
        await reader.press("1", "2")
        await reader.see(r" 12… +\? help")
        await reader.press("escape")
        await reader.miss("12…")
        await reader.press("j")
        assert cursor(reader) == 1
        await reader.press("6", "S")
        await reader.miss("6…")
        await reader.see("oldest first")


async def test_hits_and_rows_by_number(archive: Settings) -> None:
    async with counting(archive) as reader:
        await reader.press("slash")
        await reader.type("boats")
        await reader.press("enter")
        await reader.see("40 articles")
        await reader.press("enter")
        await reader.see(r"━Article")
        await reader.press("8", "n")
        await reader.see("hit 9 of 40")
        await reader.press("escape", "6", "x")
        await reader.see("6 selected")


async def test_digits_typed_into_a_query_stay_there(archive: Settings) -> None:
    async with counting(archive, (80, 24)) as reader:
        reader.send("slash", *"2019")
        await reader.see("^ / 2019")


async def test_a_number_in_a_page_of_help(archive: Settings) -> None:
    async with counting(archive, (80, 24)) as reader:
        await reader.press("question_mark")
        await reader.see("Keys")
        await reader.press("9", "j")
        assert reader.app.screen.query_one("#help").scroll_offset.y == 9


def test_what_looks_at_the_number_itself_may_have_one_before_it() -> None:
    counted = {command.action for command in COMMANDS if command.counts}

    def kinds(kind: type[Counted]) -> Iterable[type[Counted]]:
        yield kind
        for other in kind.__subclasses__():
            yield from kinds(other)

    for kind in kinds(Counted):
        assert counted >= kind.COUNTED, kind
