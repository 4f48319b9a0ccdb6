"""What a whole result says: its chronology, its actors, its articles in a file."""

from __future__ import annotations

from pathlib import Path

from indexer import Settings
from tests.tui.driving import reading


async def test_the_chronology_opens_a_sentence_in_its_article(seeds: Settings) -> None:
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("lambert")
        await reader.press("enter")
        await reader.see("2 articles")
        await reader.press("c")
        await reader.see(r"\d+ events · 2 articles")
        await reader.press("j", "enter")
        assert await reader.see("━Article")
        await reader.press("c")
        await reader.see("Chronology")
        await reader.press("escape")
        await reader.see("━Article")


async def test_the_card_of_an_actor(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("a third fewer cod")
        await reader.press("3", "i")
        await reader.see("^ Tomas Vale")
        await reader.see(r"person · 2 articles · also Vale")
        await reader.see(r"roles  Minister \(2021-02-26\)")
        await reader.see(r"with   (Sea Institute 1, Northern|Northern Fishers' Union 1, Sea)")
        await reader.press("enter")
        await reader.see("━Article")


async def test_actors_and_months_of_the_whole_result(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v")
        await reader.see(r"Tomas Vale +2$")
        await reader.see(r"2021-03  █+ +2$")
        await reader.press("3", "ampersand")
        await reader.see(r"‹Tomas Vale› +2 articles")
        await reader.press("v")
        await reader.see("Dates 2")


async def test_a_result_goes_to_a_file(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "articles.csv"
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("e")
        await reader.see("write all articles of the result")
        await reader.press(*["backspace"] * 11)
        await reader.type(str(target))
        await reader.press("enter")
        await reader.see("3 articles written to")
        await reader.press("e")
        await reader.press(*["backspace"] * 11)
        await reader.type(str(target))
        await reader.press("enter")
        await reader.see("there is a file of")
    assert "Harbour talks end without a deal" in target.read_text(encoding="utf-8")
