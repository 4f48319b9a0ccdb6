"""One row a story: copies folded behind the first, and said to be."""

from __future__ import annotations

from indexer import Settings
from tests.tui.driving import reading


async def test_a_story_has_one_row_with_the_number_of_its_copies(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await reader.see(r"2 stories \(5 articles\) · newest first")
        await reader.see(r"2022-04-14 .* Ferries stay in port$")
        row = await reader.see(r"2022-04-13 .* ×4 ?$")
        assert len(row.group()) <= 79
        await reader.press("F")
        await reader.see(r"5 articles · newest first · each copy")
        for title in ("talks fail in Bergen", "new round in May", "Fish talks collapse", "In brief"):
            await reader.see(title)
        await reader.press("F")
        await reader.see(r"2 stories \(5 articles\)")


async def test_a_query_that_finds_only_a_later_copy_shows_the_story(wire: Settings) -> None:
    async with reading(wire, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("source:wire oslo")
        await reader.press("enter")
        await reader.see(r" 1 article · newest")
        await reader.see(r"2022-04-12 .*Mackerel talks fai.+ ×4")


async def test_the_order_of_the_list_says_which_copy_stands_for_the_story(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await reader.press("S")
        await reader.see("oldest first")
        await reader.see(r"2022-04-12 .*Mackerel talks fail in Bergen +×4")


async def test_queries_for_numbers_of_copies(wire: Settings) -> None:
    async with reading(wire, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("copies:>")
        await reader.see(r"2 stories \(5 articles\)")
        await reader.type("1")
        await reader.see(r"1 story \(4 articles\)")
        await reader.press("enter")
        await reader.see(r"‹copies >1›")
        await reader.press("slash", *["backspace"] * 2)
        await reader.type("1")
        await reader.press("enter")
        await reader.see("Ferries stay in port")
        await reader.see(" 1 article ")


async def test_a_wrong_number_of_copies_is_pointed_at(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("copies:many")
        await reader.press("enter")
        await reader.see(r"^ +\^ many is no number: write copies:3, copies:>3, copies:2..5")


async def test_selecting_everything_selects_the_rows(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await reader.press("asterisk")
        await reader.see("2 selected")
