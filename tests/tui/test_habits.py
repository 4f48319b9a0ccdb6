"""The keys that people bring along from less, vi, newsboat and mutt, each doing what they expect of it."""

from __future__ import annotations

import re

import pytest

from indexer import Settings
from tests.tui.driving import Reader, reading
from tui.command import Scope
from tui.commands import COMMANDS

EVERYWHERE = {
    **{"?": "help", ":": "palette", "ctrl+p": "palette", "/": "search", "&": "narrow-result"},
    **{"<": "older-query", ">": "newer-query", "tab": "next-pane", "z": "zoom"},
    **{"1": "pane-articles", "2": "pane-article", "3": "pane-actors", "4": "pane-dates", "5": "start"},
    **{"q": "leave", "escape": "back", "Q": "quit", "|": "pipe", "ctrl+l": "redraw"},
}
MOVING = {
    **{"j": "down", "down": "down", "k": "up", "up": "up", "g": "first", "G": "last"},
    **{"space": "page-down", "pagedown": "page-down", "b": "page-up", "pageup": "page-up"},
    **{"ctrl+d": "half-page-down", "ctrl+u": "half-page-up"},
}
LIST = {"s": "star", "t": "tag", "u": "mark-read", "S": "sort", "c": "chronology"}
READER = {
    **{"n": "next-hit", "N": "previous-hit", "d": "next-date", "D": "previous-date"},
    **{"a": "next-actor", "A": "previous-actor", "J": "next-article", "K": "previous-article"},
    **{"U": "next-unread", "y": "copy-text", "Y": "copy-citation", "e": "export"},
    **{"o": "open-original", "r": "raw"},
}
IN_A_PANE = {
    Scope.ARTICLES: {"enter": "open", "x": "select"},
    Scope.ARTICLE: {"{": "paragraph-up", "}": "paragraph-down", "w": "measure"},
}


def test_each_key_does_what_is_promised() -> None:
    bound = {(command.scope, key): command.id for command in COMMANDS for key in command.keys}
    for key, id in {**EVERYWHERE, **LIST, **READER}.items():
        assert id in (bound.get((Scope.READER, key)), bound.get((Scope.APP, key))), key
    for key, id in MOVING.items():
        assert bound[Scope.MOVING, key] == id
    for scope, keys in IN_A_PANE.items():
        for key, id in keys.items():
            assert bound[scope, key] == id


async def place(reader: Reader, *keys: str) -> str:
    """What the bottom line says once ``keys`` were pressed."""
    for key in keys:
        await reader.press(key)
    await reader.rest()
    return reader.screen.splitlines()[-1].strip()


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_there_and_back_in_an_article(seeds: Settings, size: tuple[int, int]) -> None:
    async with reading(seeds, size, query="korea") as reader:
        await reader.press("enter")
        await reader.see("Article")
        await reader.rest()
        for on, back in (("n", "N"), ("a", "A"), ("d", "D")):
            here = await place(reader, on)
            assert re.search(r"\w+ \d+ of \d+", here), here
            there = await place(reader, on)
            assert there != here
            assert await place(reader, back) == here
            assert await place(reader, on, on, back) == there


@pytest.mark.parametrize(
    ("on", "back"), [("}", "{"), ("space", "b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u"), ("G", "g")]
)
async def test_on_and_back_by_paragraphs_and_pages(seeds: Settings, on: str, back: str) -> None:
    async with reading(seeds, (80, 24)) as reader:
        await reader.press("enter")
        await reader.see("Article")
        await reader.rest()
        before = reader.screen
        await reader.press(on)
        await reader.rest()
        assert reader.screen != before
        await reader.press(back)
        await reader.rest()
        assert reader.screen == before


async def test_from_article_to_article_and_back(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("enter")
        await reader.see("Spring survey finds fewer cod")
        await reader.press("J")
        await reader.see("Harbour talks end without a deal")
        await reader.press("K")
        await reader.see("Spring survey finds fewer cod")
        await reader.press("K")
        await reader.see("this is the first")


async def test_the_digits_lead_to_the_panes_and_tab_goes_round(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        for digit, pane in (("2", "article"), ("3", "actors"), ("4", "dates"), ("1", "articles")):
            await reader.press(digit)
            await reader.rest()
            assert reader.focused() == pane
        for pane in ("article", "actors", "dates", "articles"):
            await reader.press("tab")
            assert reader.focused() == pane
        await reader.press("5")
        await reader.see("━Searches")
        await reader.press("3")
        await reader.see("━Actors")


async def test_the_palette_opens_with_either_key_and_finds_by_letters(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        for key in ("colon", "ctrl+p"):
            await reader.press(key, *"chrono")
            await reader.see("c +selection or result by the time it tells of")
            await reader.press("escape")
            await reader.see("━Articles")


async def test_the_palette_lists_what_works_on_the_screen_it_is_over(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 60)) as reader:
        await reader.press("c")
        await reader.see("━Chronology")
        await reader.press("colon")
        await reader.see("y +copy the event")
        assert "copy the text of the article" not in reader.screen
        assert "off the selection" not in reader.screen
        await reader.see("/ +search")


async def test_a_note_is_found_by_its_words_and_a_tag_by_its_name(seeds: Settings) -> None:
    async with reading(seeds, (80, 24)) as reader:
        await reader.press("m")
        await reader.type("check the quota")
        await reader.press("enter")
        await reader.see("noted")
        first = reader.screen.splitlines()[2][30:60]
        await reader.press("j", "t", *"fish", "enter")
        await reader.see("tags: fish")
        second = reader.screen.splitlines()[3][30:60]
        for query, found in (("note:quota", first), ("tag:fish", second)):
            await reader.press("slash")
            await reader.type(query)
            await reader.press("enter")
            await reader.see(r"\b1 article ")
            await reader.see(re.escape(found))


async def test_where_the_article_is_not_in_sight_a_mention_is_read_out(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("G", "k", "3")
        await reader.see("Tomas Vale")
        await reader.press("n")
        await reader.see("actor 1 of 3: ….*said Minister Tomas Vale")
        await reader.press("4")
        await reader.see("early February")
        await reader.press("n")
        await reader.see("date 1 of 1: …")
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("3", "n")
        await reader.see(r"^ actor 1 of \d+$")
