"""What somebody writes about articles: read, stars, tags, notes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from indexer import Settings
from tests.tui.driving import reading


async def test_what_is_opened_counts_as_read_and_the_rest_can_be_found(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.see(r"^•~2021-03-16")
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.press("escape")
        await reader.see(r"^ ~2021-03-16")
        await reader.press("U")
        await reader.pilot.pause(0.1)
        await reader.press("u")
        await reader.see(r"^  2021-02-26")
        await reader.press("g", "U")
        await reader.pilot.pause(0.1)
        await reader.press("enter")
        await reader.see("Ferries stay in port")


async def test_a_tag_more_is_typed_behind_those_that_are_there(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("t", *"cod", "enter")
        await reader.see("tags: cod$")
        await reader.press("t", *"vale", "enter")
        await reader.see("tags: cod vale$")


async def test_a_long_question_stands_over_its_answer(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("e")
        await reader.see(
            r"^ write all articles of the result as .*\.json:\narticles.md\n Enter write  Esc back$"
        )
        await reader.pilot.resize_terminal(160, 24)
        await reader.see(
            r"^ write all articles of the result as .*\.json: articles.md\n Enter write  Esc back$"
        )


async def test_a_line_that_asks_says_what_its_keys_do(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("m", *"hm")
        await reader.see(r"^ note: hm\n Enter save  Esc back$")
        await reader.press("escape")
        await reader.miss("note:")
        await reader.press("3", "M")
        await reader.see(r"\n Enter correct  Esc back$")
        await reader.press(*"sea")
        await reader.see(r"everywhere the same as:\nsea.*\n Enter correct  Right take the rest  Esc back$")
        await reader.press(*"t")
        await reader.see(r"\n Enter correct  Esc back$")


async def test_stars_tags_and_notes_outlive_the_session(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("s")
        await reader.see(r"^.~2021-03-16 .* ★ *$")
        await reader.press("t")
        await reader.type("cod survey")
        await reader.press("enter")
        await reader.see("tags: cod survey")
        await reader.press("m")
        await reader.type("ask vale")
        await reader.press("enter")
        await reader.see("noted")
    async with reading(newsroom, (80, 24)) as reader:
        await reader.see(r"^•~2021-03-16 .* ★#✎ *$")
        await reader.press("ctrl+r", "ctrl+r", "ctrl+r")
        await reader.see(r"^•~2021-03-16 [^★]*$")


async def test_what_is_written_about_an_article_stands_in_its_head(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("s")
        await reader.see("^ +★ starred$")
        await reader.press("t", *"cod survey", "enter")
        await reader.see("^ +★ starred #cod #survey$")
        await reader.press("m", *"ask vale", "enter")
        await reader.see("^ +note: ask vale$")
        await reader.press("ctrl+r", "s")
        await reader.see("^ +#cod #survey$")
        await reader.miss("note: ask vale")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_one_searches_and_reads_where_nothing_can_be_written(
    newsroom: Settings, tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    async with reading(replace(newsroom, marks=tmp_path / "file" / "marks.sqlite"), size) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.press("enter")
        await reader.see("cannot open your marks: ")
        await reader.see("1 article ")
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.see("cannot open your marks: ")
        await reader.press("s")
        await reader.see("cannot open your marks: ")
