"""Several articles at once: selected one by one, from here to there, or all; and what is done with them."""

from __future__ import annotations

from pathlib import Path

from indexer import Settings
from tests.tui.driving import reading


async def test_what_is_selected_shows_and_is_counted(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("x", "x")
        await reader.see("2 selected +3 articles")
        await reader.see(r"^✓~2021-03-16")
        await reader.see(r"^✓ 2021-02-26")
        await reader.press("g", "x")
        await reader.see("1 selected")
        await reader.see(r"^•~2021-03-16")
        await reader.press("escape")
        await reader.miss("selected")
        await reader.see("3 articles")


async def test_a_range_and_everything(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("x", "G", "X")
        await reader.see("3 selected")
        await reader.press("escape")
        await reader.miss("selected")
        await reader.press("asterisk")
        await reader.see("3 selected")


async def test_a_selection_gathers_from_several_queries(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        for word in ("cod", "disgrace"):
            await reader.press("slash")
            await reader.press("ctrl+u")
            await reader.type(word)
            await reader.press("enter")
            await reader.see(rf"^ / {word} .*1 article ")
            await reader.press("x")
        await reader.see("2 selected")


async def test_a_mark_on_many_is_taken_back_as_one(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("x", "x", "s")
        await reader.see("2 articles: starred")
        await reader.press("t")
        await reader.see("tags for 2 articles")
        await reader.type("harbour -quay")
        await reader.press("enter")
        await reader.see("2 articles: tags harbour")
        await reader.press("escape")
        await reader.see(r"^•~2021-03-16 .* ★# *$")
        await reader.see(r"^• 2021-02-26 .* ★# *$")
        await reader.press("ctrl+r", "ctrl+r")
        await reader.see(r"^•~2021-03-16 [^★#]*$")
        await reader.see(r"^• 2021-02-26 [^★#]*$")


async def test_some_starred_become_all_starred(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("s")
        await reader.see(r"^.~2021-03-16 .* ★ *$")
        await reader.press("asterisk")
        await reader.see("3 selected")
        await reader.press("s")
        await reader.see("3 articles: starred")
        await reader.press("s")
        await reader.see("3 articles: no star")


async def test_a_note_is_on_one_article(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("x", "x", "m")
        await reader.see("a note is on one article")


async def test_in_the_article_marks_are_on_the_article(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("x", "x", "enter")
        await reader.see("━Article")
        await reader.press("s")
        await reader.see("^ starred")


async def test_only_what_is_selected_goes_to_a_file(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "some.csv"
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("x", "x", "e")
        await reader.see("write 2 articles as .md")
        await reader.answer(str(target))
        await reader.see("2 articles written to")
    written = target.read_text(encoding="utf-8")
    assert "Harbour talks" in written
    assert "Ferries stay" not in written
